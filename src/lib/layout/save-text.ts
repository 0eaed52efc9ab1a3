/** Gives text to the person: as a file, or on the clipboard. */

/** Offers text as a download, as any browser can. */
export function downloadText(fileName: string, type: string, text: string): void {
	offerFile(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Offers a file of any kind as a download. */
export function offerFile(fileName: string, file: Blob): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copies text; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Makes a file name of a title: lower case, hyphens, at most 60 characters. */
export function fileNameOf(title: string): string {
	const plain = title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return plain.slice(0, 60) || 'headroom';
}
