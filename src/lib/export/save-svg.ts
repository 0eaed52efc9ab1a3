/** A drawing as a file: as SVG that keeps its text, or as a PNG. */
import { downloadText, fileNameOf, offerFile } from '../layout/save-text.ts';

/** Offers a drawing as an SVG file. */
export const downloadSvg = (title: string, svg: string): void =>
	downloadText(`${fileNameOf(title)}.svg`, 'image/svg+xml', svg);

/** Offers a drawing as a PNG, twice as fine as it is large. Rejects where the browser cannot draw it. */
export async function downloadSvgAsPng(title: string, svg: string): Promise<void> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * 2;
		canvas.height = image.naturalHeight * 2;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (file !== null) offerFile(`${fileNameOf(title)}.png`, file);
	} finally {
		URL.revokeObjectURL(address);
	}
}
