/** Reads a workbook as its cells, and changes one of them, as a person would with the file open. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One cell as the file tells it. */
export interface BookCell {
	readonly row: number;
	readonly column: number;
	readonly value: number | string;
	/** Formula without a sign in front; null where the cell holds none. */
	readonly formula: string | null;
	/** Number of the formula that cells below one another share. */
	readonly shared: number | null;
}

export interface Book {
	/** Cells by sheet, in the order of the rows. */
	readonly sheets: ReadonlyMap<string, readonly BookCell[]>;
	/** Named cells: name in small letters → cell with its sheet. */
	readonly names: ReadonlyMap<string, string>;
}

const plain = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** Number of a column from its letters. */
export const columnNumber = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const cellPattern = /<c r="([A-Z]+)(\d+)"([^>]*)>(.*?)<\/c>/gs;

function cellsOf(xml: string): BookCell[] {
	return [...xml.matchAll(cellPattern)].map(([, letters, row, attributes, inside]) => {
		const text = /<t[^>]*>(.*?)<\/t>/s.exec(inside!)?.[1];
		const [, told, formula] = /<f([^>]*?)(?:\/>|>(.*?)<\/f>)/s.exec(inside!) ?? [];
		const shared = /si="(\d+)"/.exec(told ?? '')?.[1];
		const given = /<v>(.*?)<\/v>/s.exec(inside!)?.[1] ?? '';
		const isText = text !== undefined || attributes!.includes('t="str"');
		return {
			row: Number(row),
			column: columnNumber(letters!),
			value: isText ? plain(text ?? given) : Number(given),
			formula: formula === undefined ? null : plain(formula),
			shared: shared === undefined ? null : Number(shared)
		};
	});
}

/** Reads the cells of every sheet. */
export function readBook(bytes: Uint8Array): Book {
	const files = unzipSync(bytes);
	const workbook = strFromU8(files['xl/workbook.xml']!);
	const sheetNames = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
	const names = [...workbook.matchAll(/<definedName name="([^"]*)">([^<]*)</g)];
	return {
		sheets: new Map(
			sheetNames.map((name, i) => [
				name,
				cellsOf(strFromU8(files[`xl/worksheets/sheet${i + 1}.xml`]!))
			])
		),
		names: new Map(names.map(([, name, at]) => [name!.toLowerCase(), at!]))
	};
}

/** A cell to be overwritten with a number. */
export interface CellChange {
	readonly sheet: string;
	readonly cell: string;
	readonly value: number;
}

/** Takes the figures kept beside formulas out of a workbook and puts other numbers into cells. */
export function withoutFigures(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
	const files = unzipSync(bytes);
	const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)"/g)];
	names.forEach(([, name], i) => {
		const path = `xl/worksheets/sheet${i + 1}.xml`;
		let xml = strFromU8(files[path]!);
		xml = xml.replace(/(<f[^>]*\/>|<\/f>)<v>[^<]*<\/v>/g, '$1');
		for (const { sheet, cell, value } of changes) {
			if (sheet !== name) continue;
			const found = new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`);
			if (!found.test(xml)) throw new Error(`${sheet} has no number in ${cell}.`);
			xml = xml.replace(found, `$1${value}`);
		}
		files[path] = strToU8(xml);
	});
	return zipSync(files, { level: 1 });
}
