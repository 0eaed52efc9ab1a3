/** How cells are called: columns by letters, rows by numbers, both from 1. */

const known: string[] = [];

/** Letters of a column: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => (known[column] ??= lettersOf(column));

function lettersOf(column: number): string {
	let letters = '';
	for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
		letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
	}
	return letters;
}

/** A cell that stays itself wherever its formula is copied. */
export const fixedCell = (column: number, row: number): string =>
	`$${columnLetters(column)}$${row}`;

/** A cell that moves with the formula. */
export const cell = (column: number, row: number): string => `${columnLetters(column)}${row}`;
