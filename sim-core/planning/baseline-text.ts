/** Bytes or text that somebody brings → rows of cells: encodings and separators are told from the content. */
import Papa from 'papaparse';
import type { Cell } from './baseline-cells.ts';

/** Largest file that is read, in bytes; totals by staff group need some thousands. */
export const largestTable = 5_000_000;
/** Most rows that are read; a table of totals has some dozens. */
export const mostRows = 100_000;

/** Turns the bytes of a text file into text: UTF-16 with or without its mark, UTF-8, or else Windows-1252. */
export function decodeTable(bytes: Uint8Array): string {
	const wide = wideEncoding(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Every other byte of plain text in UTF-16 is zero; in other encodings hardly any is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, 400);
	const zeros = [0, 0];
	head.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2]! += 1;
	});
	const many = head.length / 4;
	if (zeros[1]! > many) return 'utf-16le';
	return zeros[0]! > many ? 'utf-16be' : null;
}

/** Splits text into rows: by tabs where there are any, as a copied block has them; else by commas, semicolons or bars. */
export function rowsOf(text: string): readonly (readonly Cell[])[] {
	const content = text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '');
	const delimiter = content.includes('\t') ? '\t' : separatorOf(content);
	const { data } = Papa.parse<string[]>(content, { delimiter, preview: mostRows });
	return data;
}

/** The separator by which most lines fall into the same number of parts, more than one. */
function separatorOf(content: string): string {
	const sample = content.slice(0, 20_000);
	const scored = [',', ';', '|'].map((delimiter) => {
		const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60 });
		const lengths = data.map((row) => row.length).filter((length) => length > 1);
		const times = new Map<number, number>();
		for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1);
		return { delimiter, lines: Math.max(0, ...times.values()) };
	});
	return scored.reduce((best, one) => (one.lines > best.lines ? one : best)).delimiter;
}
