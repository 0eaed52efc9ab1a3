/** Works a workbook out from its formulas alone: a small spreadsheet of its own, which shares no code with the core. */
import { columnNumber, readBook, type Book, type BookCell } from './read-book.ts';

type Figure = number | string | boolean;
type Value = Figure | Figure[];
/** A formula made ready: how far down it has been copied from where it was written. */
type Formula = (rowsDown: number) => Value;

const numberOf = (value: Figure): number => {
	if (typeof value === 'string') throw new Error(`"${value}" stands where a number is meant.`);
	return Number(value);
};
const listOf = (value: Value): Figure[] => (Array.isArray(value) ? value : [value]);
const numbersOf = (values: readonly Value[]): number[] =>
	values.flatMap((value) => listOf(value).map(numberOf));

function finite(value: number, what: string): number {
	if (!Number.isFinite(value))
		throw new Error(`${what} gives ${value}, an error in a spreadsheet.`);
	return value;
}

function each(a: Value, b: Value, of: (a: Figure, b: Figure) => Figure): Value {
	if (!Array.isArray(a) && !Array.isArray(b)) return of(a, b);
	const length = Math.max(listOf(a).length, listOf(b).length);
	const at = (value: Value, i: number): Figure => (Array.isArray(value) ? value[i]! : value);
	return Array.from({ length }, (_, i) => of(at(a, i), at(b, i)));
}

const arithmetic = (of: (a: number, b: number) => number, sign: string) => (a: Value, b: Value) =>
	each(a, b, (x, y) => finite(of(numberOf(x), numberOf(y)), sign));
const comparing = (of: (a: number, b: number) => boolean) => (a: Value, b: Value) =>
	each(a, b, (x, y) => of(numberOf(x), numberOf(y)));

const operators: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
	'+': arithmetic((a, b) => a + b, '+'),
	'-': arithmetic((a, b) => a - b, '-'),
	'*': arithmetic((a, b) => a * b, '*'),
	'/': arithmetic((a, b) => a / b, '/'),
	'^': arithmetic((a, b) => (a === 0 && b === 0 ? NaN : a ** b), '^'),
	'=': comparing((a, b) => a === b),
	'<': comparing((a, b) => a < b),
	'>': comparing((a, b) => a > b),
	'<=': comparing((a, b) => a <= b),
	'>=': comparing((a, b) => a >= b)
};

const functions: Readonly<Record<string, (...of: Value[]) => Value>> = {
	MIN: (...of) => Math.min(...numbersOf(of)),
	MAX: (...of) => Math.max(...numbersOf(of)),
	SUM: (...of) => numbersOf(of).reduce((sum, one) => sum + one, 0),
	SUMPRODUCT: (first, ...rest) =>
		listOf(first!)
			.map((one, i) => rest.reduce<number>((p, of) => p * numberOf(listOf(of)[i]!), numberOf(one)))
			.reduce((sum, one) => sum + one, 0),
	ABS: (of) =>
		Array.isArray(of) ? of.map((one) => Math.abs(numberOf(one))) : Math.abs(numberOf(of!)),
	SQRT: (of) => finite(Math.sqrt(numbersOf([of!])[0]!), 'SQRT'),
	EXP: (of) => finite(Math.exp(numbersOf([of!])[0]!), 'EXP'),
	LN: (of) => finite(Math.log(numbersOf([of!])[0]!), 'LN'),
	INDEX: (list, at) => listOf(list!)[numbersOf([at!])[0]! - 1]!
};

const token =
	/\s*(?:"([^"]*)"|(\d+\.?\d*(?:[eE][+-]?\d+)?)|((?:\w+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|([A-Za-z_]\w*)|(<=|>=|[-+*/^=<>(),]))/y;

interface Token {
	readonly kind: 'text' | 'number' | 'cells' | 'word' | 'sign' | 'end';
	readonly text: string;
}

function tokensOf(formula: string): Token[] {
	const kinds = ['text', 'number', 'cells', 'word', 'sign'] as const;
	const tokens: Token[] = [];
	token.lastIndex = 0;
	while (token.lastIndex < formula.length) {
		const at = token.lastIndex;
		const found = token.exec(formula);
		if (found === null) throw new Error(`Cannot read ${formula} from ${at}.`);
		const which = found.slice(1).findIndex((part) => part !== undefined);
		tokens.push({ kind: kinds[which]!, text: found[which + 1]! });
	}
	return [...tokens, { kind: 'end', text: '' }];
}

const levels: readonly (readonly string[])[] = [
	['=', '<', '>', '<=', '>='],
	['+', '-'],
	['*', '/'],
	['^']
];

class Reader {
	readonly #tokens: readonly Token[];
	readonly #cells: (reference: string) => Formula;
	#at = 0;

	constructor(formula: string, cells: (reference: string) => Formula) {
		this.#tokens = tokensOf(formula);
		this.#cells = cells;
	}

	read(): Formula {
		const whole = this.#level(0);
		if (this.#tokens[this.#at]!.kind !== 'end') throw new Error('The formula goes on.');
		return whole;
	}

	#level(depth: number): Formula {
		const signs = levels[depth];
		if (signs === undefined) return this.#single();
		let left = this.#level(depth + 1);
		while (
			signs.includes(this.#tokens[this.#at]!.text) &&
			this.#tokens[this.#at]!.kind === 'sign'
		) {
			const operate = operators[this.#tokens[this.#at++]!.text]!;
			const [first, second] = [left, this.#level(depth + 1)];
			left = (rows) => operate(first(rows), second(rows));
		}
		return left;
	}

	#single(): Formula {
		const { kind, text } = this.#tokens[this.#at++]!;
		if (kind === 'number') return () => Number(text);
		if (kind === 'text') return () => text;
		if (kind === 'cells') return this.#cells(text);
		if (kind === 'word')
			return this.#tokens[this.#at]!.text === '(' ? this.#call(text) : this.#cells(text);
		if (text === '-') {
			const of = this.#single();
			return (rows) => -numberOf(of(rows) as Figure);
		}
		if (text !== '(') throw new Error(`${text} stands where a value is meant.`);
		const inside = this.#level(0);
		this.#at += 1;
		return inside;
	}

	#call(name: string): Formula {
		const of: Formula[] = [];
		do {
			this.#at += 1;
			of.push(this.#level(0));
		} while (this.#tokens[this.#at]!.text === ',');
		this.#at += 1;
		if (name === 'IF') {
			const [when, then, otherwise] = of as [Formula, Formula, Formula];
			return (rows) => (when(rows) === false || when(rows) === 0 ? otherwise(rows) : then(rows));
		}
		const known = functions[name];
		if (known === undefined) throw new Error(`There is no function ${name} here.`);
		return (rows) => known(...of.map((one) => one(rows)));
	}
}

class Sheet {
	readonly cells = new Map<number, BookCell>();
	readonly values = new Map<number, Figure>();
	readonly shared = new Map<number, { readonly row: number; readonly formula: Formula }>();
}

const key = (column: number, row: number): number => row * 20_000 + column;

/** A workbook worked out. */
export class EvaluatedBook {
	readonly #book: Book;
	readonly #sheets = new Map<string, Sheet>();

	/** Works out every formula in an order of sheets that leaves little to be looked up ahead. */
	constructor(bytes: Uint8Array) {
		this.#book = readBook(bytes);
		for (const [name, cells] of this.#book.sheets) {
			const sheet = new Sheet();
			for (const one of cells) sheet.cells.set(key(one.column, one.row), one);
			this.#sheets.set(name, sheet);
		}
		for (const name of ['Inputs', 'Schedule', 'Opening', 'Model', 'Results', 'Check']) {
			for (const { column, row } of this.#book.sheets.get(name)!) this.#value(name, column, row);
		}
	}

	/** Rows of a sheet as lists of values, by column. */
	rows(name: string): Map<number, Figure[]> {
		const rows = new Map<number, Figure[]>();
		for (const { column, row } of this.#book.sheets.get(name)!) {
			const cells = rows.get(row) ?? [];
			cells[column - 1] = this.#value(name, column, row);
			rows.set(row, cells);
		}
		return rows;
	}

	#value(name: string, column: number, row: number): Figure {
		const sheet = this.#sheets.get(name)!;
		const at = key(column, row);
		const known = sheet.values.get(at);
		if (known !== undefined) return known;
		const cell = sheet.cells.get(at);
		if (cell === undefined) throw new Error(`${name} has nothing in row ${row}, column ${column}.`);
		const value = this.#worked(name, sheet, cell);
		sheet.values.set(at, value);
		return value;
	}

	#worked(name: string, sheet: Sheet, { formula, shared, row, value }: BookCell): Figure {
		if (formula === null && shared === null) return value;
		const made =
			formula === null
				? sheet.shared.get(shared!)!
				: { row, formula: new Reader(formula, (cells) => this.#cells(name, cells)).read() };
		if (formula !== null && shared !== null) sheet.shared.set(shared, made);
		return made.formula(row - made.row) as Figure;
	}

	/** Makes a reference ready: to one cell, to a range, or to a named cell. */
	#cells(home: string, reference: string): Formula {
		const named = this.#book.names.get(reference.toLowerCase());
		const [place, sheetName = home] = (named ?? reference).split('!').reverse() as [
			string,
			string?
		];
		const corners = place.split(':').map((corner) => {
			const found = /^\$?([A-Z]{1,3})(\$?)(\d+)$/.exec(corner);
			if (found === null) throw new Error(`There is no cell called ${reference}.`);
			return { column: columnNumber(found[1]!), fixed: found[2] === '$', row: Number(found[3]) };
		});
		const [from, to = from] = corners as [(typeof corners)[0], (typeof corners)[0]?];
		const rowOf = ({ row, fixed }: typeof from, down: number): number => (fixed ? row : row + down);
		if (corners.length === 1)
			return (down) => this.#value(sheetName, from.column, rowOf(from, down));
		return (down) => {
			const values: Figure[] = [];
			for (let row = rowOf(from, down); row <= rowOf(to, down); row++) {
				for (let column = from.column; column <= to.column; column++) {
					values.push(this.#value(sheetName, column, row));
				}
			}
			return values;
		};
	}
}
