/** A workbook → the rows of its first sheet that holds figures. Loaded only when somebody opens one. */
import { unzipSync } from 'fflate';
import { readBaseline, type Cell } from '#sim-core/planning.ts';
import readXlsxFile from 'read-excel-file/universal';

/** Most that a workbook may unpack to, in bytes: more is no table of totals. */
const largestContent = 60_000_000;

/** Reads a workbook; null when it is none, or unpacks to far more than a table of totals. Every sheet is looked through for single people. */
export async function rowsOfWorkbook(
	bytes: Uint8Array
): Promise<readonly (readonly Cell[])[] | null> {
	if (!unpacksWithin(bytes, largestContent)) return null;
	try {
		const sheets = await readXlsxFile(bytes.slice().buffer);
		const tables = sheets.map(({ data }) => data.map((row) => row.map(plainCell)));
		const people = tables.find((rows) => readBaseline(rows).kind === 'people');
		if (people !== undefined) return people;
		const withFigures = tables.find((rows) => {
			const read = readBaseline(rows);
			return read.kind === 'table' && (read.entered.length > 0 || read.questions.length > 0);
		});
		return withFigures ?? tables[0] ?? [];
	} catch {
		return null;
	}
}

/** Adds up what the parts of the file say they unpack to, before anything is unpacked. */
function unpacksWithin(bytes: Uint8Array, most: number): boolean {
	let size = 0;
	try {
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				size += originalSize;
				return false;
			}
		});
	} catch {
		return false;
	}
	return size <= most;
}

function plainCell(cell: unknown): Cell {
	if (typeof cell === 'number' || typeof cell === 'string') return cell;
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return cell === true ? 'yes' : null;
}
