/** Reading the tables of sim-core/data/inputs. */

export type Row = Readonly<Record<string, string>>;

/** Splits one CSV text into its cells; quoted cells may hold commas, doubled quotes and line ends. */
function cellsOf(text: string): string[][] {
	const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
	const rows: string[][] = [];
	let row: string[] = [];
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (!match) throw new Error(`Unreadable CSV at character ${pattern.lastIndex}`);
		const cell = match[1] ?? '';
		row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (match[2] !== ',') {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

/** Reads a CSV text with a header line; throws when a row is longer or shorter than the header. */
export function parseCsv(text: string): Row[] {
	const [header = [], ...rows] = cellsOf(text);
	return rows.map((cells, index) => {
		if (cells.length !== header.length) {
			throw new Error(`Row ${index + 2} holds ${cells.length} cells, expected ${header.length}`);
		}
		return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
	});
}

/** Returns the text of a cell; throws when the table has no such column. */
export function textIn(row: Row, column: string): string {
	const text = row[column];
	if (text === undefined) throw new Error(`No column "${column}"`);
	return text;
}

/** Returns the number in a cell, or null when the cell is empty: not published, suppressed or not found. */
export function numberIn(row: Row, column: string): number | null {
	const text = textIn(row, column);
	if (text === '') return null;
	const value = Number(text);
	if (!Number.isFinite(value)) throw new Error(`"${text}" in column "${column}" is not a number`);
	return value;
}

/** Returns the number in a cell that must be filled. */
export function requiredIn(row: Row, column: string): number {
	const value = numberIn(row, column);
	if (value === null) throw new Error(`Column "${column}" is empty`);
	return value;
}
