/** A file that somebody brings → rows of cells, or a sentence why it cannot be read. */
import { decodeTable, largestTable, rowsOf, type Cell } from '#sim-core/planning.ts';

export type TableFile =
	| { readonly ok: true; readonly rows: readonly (readonly Cell[])[] }
	| { readonly ok: false; readonly problem: string };

/** Workbooks and other packed files begin with these letters. */
const packed = [0x50, 0x4b];

/** Reads a table from CSV, other text or a workbook; a file of more than 5 MB is refused before it is read. */
export async function readTableFile(file: File): Promise<TableFile> {
	if (file.size > largestTable) {
		return {
			ok: false,
			problem: `“${file.name}” is larger than ${largestTable / 1e6} MB. Totals by staff group need far less, so it has not been read.`
		};
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (!packed.every((byte, at) => bytes[at] === byte)) {
		if (/\.xlsb?$|\.xls$/i.test(file.name)) {
			return {
				ok: false,
				problem: `“${file.name}” is an old kind of workbook. Save it as .xlsx or CSV and open that.`
			};
		}
		return { ok: true, rows: rowsOf(decodeTable(bytes)) };
	}
	const { rowsOfWorkbook } = await import('./read-xlsx.ts');
	const rows = await rowsOfWorkbook(bytes);
	if (rows !== null) return { ok: true, rows };
	return {
		ok: false,
		problem: `“${file.name}” could not be read as a workbook. Copy its cells and paste them instead.`
	};
}
