/**
 * Text of a formula that somebody typed → tokens, each with its place. It runs before any parser and decides alone what
 * may stand in a formula, so that nothing but numbers, names, plain arithmetic and brackets ever reaches one.
 */
import { staffGroups } from '../spec/dimensions.ts';
import { unitText, unitWord } from './formula-units.ts';

/** What is wrong with a formula, and from which character on (counted from 1). */
export interface Fault {
	readonly code: string;
	readonly message: string;
	readonly at: number;
	/** How many characters it concerns. */
	readonly length: number;
}

/** A number with its unit, a name with the staff group named behind it, or a sign. */
export type Token = { readonly at: number; readonly length: number } & (
	| { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
	| { readonly kind: 'name'; readonly name: string; readonly element: number | null }
	| { readonly kind: 'sign'; readonly sign: string }
);

/** Longest formula in characters, most pieces, deepest brackets and largest number that are read. */
export const formulaLimits = { characters: 500, tokens: 250, depth: 20, number: 1e15 } as const;

/** Says what is wrong; caught by `readFormula`. */
export class FormulaFault extends Error {
	readonly fault: Fault;

	constructor(code: string, message: string, at: number, length = 1) {
		super(message);
		this.name = 'FormulaFault';
		this.fault = { code, message, at, length };
	}
}

const number = /(£\s*)?((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(k|m|bn)?(?![\w.])\s*(%)?/y;
const name = /[A-Za-z_]\w*/y;
const group = /\s*\[\s*([A-Za-z_]\w*)\s*\]/y;
const unitAbove = /\s*([A-Za-z]+)(?!\w|\s*[[(])/y;
const unitBelow = /\s*(?:\/|\b(?:per|an?)\s)\s*([A-Za-z]+)(?!\w|\s*[[(])/y;
const sign = /<=|>=|[+\-*/^(),<>?:]/y;

/** Signs that keyboards and spreadsheets write in another way. */
const alike: Readonly<Record<string, string>> = { '\u2212': '-', '\u00d7': '*', '\u00f7': '/' };

const reasons: Readonly<Record<string, string>> = {
	'=': 'A formula is one expression; it cannot set or compare with “=”.',
	'"': 'Text has no place in a formula; only numbers and names have.',
	"'": 'Text has no place in a formula; only numbers and names have.',
	'.': 'A name has no parts behind a dot.',
	'[': 'Square brackets only name a staff group behind a name.',
	'{': 'Curly brackets have no place in a formula.',
	';': 'A formula is one expression, so it has no “;”.',
	'%': 'A per cent sign stands behind a number, as in 5 %.',
	'£': 'A pound sign stands before a number, as in £130.'
};

/** Reads at a place with a sticky expression; moves on when it fits. */
class Cursor {
	at = 0;
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	take(what: RegExp): RegExpExecArray | null {
		what.lastIndex = this.at;
		const found = what.exec(this.text);
		if (found !== null) this.at += found[0].length;
		return found;
	}
}

/** Splits a formula into tokens. Throws FormulaFault at the first thing that may not stand in one. */
export function formulaTokens(given: string): Token[] {
	checkLength(given);
	const text = given.replace(/[\u2212\u00d7\u00f7]/g, (one) => alike[one]!);
	const cursor = new Cursor(text);
	cursor.take(/\s*=?/y);
	const tokens: Token[] = [];
	while (cursor.take(/\s*/y) !== null && cursor.at < text.length) {
		tokens.push(next(cursor));
		if (tokens.length > formulaLimits.tokens) {
			const message = `A formula may have ${formulaLimits.tokens} numbers, names and signs at most.`;
			throw new FormulaFault('too-long', message, cursor.at);
		}
	}
	if (tokens.length === 0) throw new FormulaFault('empty', 'The formula is empty.', 1, 0);
	checkNeighbours(tokens);
	checkBrackets(tokens);
	return tokens;
}

function checkLength(text: string): void {
	const { characters } = formulaLimits;
	if (text.length <= characters) return;
	const message = `A formula may have ${characters} characters at most; ${text.length} were given.`;
	throw new FormulaFault('too-long', message, characters + 1);
}

function next(cursor: Cursor): Token {
	const from = cursor.at;
	const place = (): { at: number; length: number } => ({ at: from + 1, length: cursor.at - from });
	const written = cursor.take(number);
	if (written !== null) return { ...quantity(written, cursor), ...place() };
	const named = cursor.take(name);
	if (named !== null) {
		const element = elementBehind(cursor);
		return { kind: 'name', name: named[0], element, ...place() };
	}
	const found = cursor.take(sign);
	if (found !== null) return { kind: 'sign', sign: found[0], ...place() };
	const character = String.fromCodePoint(cursor.text.codePointAt(from)!);
	const reason = /\d/.test(character)
		? 'This number cannot be read.'
		: (reasons[character] ?? `“${character}” has no place in a formula.`);
	throw new FormulaFault('wrong-character', reason, from + 1, character.length);
}

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** A number with what stands around it: "£4.2m", "5 %", "6 months", "130 GBP per WTE a year". */
function quantity(
	written: RegExpExecArray,
	cursor: Cursor
): { kind: 'number'; value: number; unit: string | null } {
	const at = cursor.at - written[0].length + 1;
	let value = plainValue(written, at);
	const isMoney = written[1] !== undefined;
	const above = isMoney ? null : unitAt(cursor, unitAbove);
	value /= above?.inOne ?? 1;
	const below: string[] = [];
	for (let word = unitAt(cursor, unitBelow); word !== null; word = unitAt(cursor, unitBelow)) {
		below.push(word.unit);
		value *= word.inOne;
	}
	const top = isMoney ? 'GBP' : (above?.unit ?? null);
	const unit = top === null && below.length === 0 ? null : unitText(top, below);
	return { kind: 'number', value, unit };
}

/** The number itself, of thousands or millions of pounds and of per cent too. */
function plainValue([whole, pound, digits, size, percent]: RegExpExecArray, at: number): number {
	const { length } = whole.trimEnd();
	if (size !== undefined && pound === undefined) {
		throw new FormulaFault('unknown-unit', `“${size}” only stands behind pounds.`, at, length);
	}
	const value = Number(digits) * (size === undefined ? 1 : sizes[size]!);
	if (!(value <= formulaLimits.number)) {
		const most = formulaLimits.number.toExponential(0).replace('+', '');
		throw new FormulaFault('too-large', `A number may be ${most} at most.`, at, length);
	}
	return percent === undefined ? value : value / 100;
}

/** Reads a unit word where one stands; anything else is left where it is. */
function unitAt(cursor: Cursor, what: RegExp): ReturnType<typeof unitWord> {
	const from = cursor.at;
	const word = unitWord(cursor.take(what)?.[1] ?? '');
	if (word === null) cursor.at = from;
	return word;
}

/** Reads a staff group in square brackets behind a name, as its place among the groups. */
function elementBehind(cursor: Cursor): number | null {
	const from = cursor.at;
	const found = cursor.take(group);
	if (found === null) return null;
	const element = staffGroups.findIndex((one) => one === found[1]);
	if (element >= 0) return element;
	const message = `There is no staff group called “${found[1]!.slice(0, 30)}”. They are: ${staffGroups.join(', ')}.`;
	throw new FormulaFault('unknown-group', message, from + 1, cursor.at - from);
}

/** Two values side by side are no product: what was meant is asked for. */
function checkNeighbours(tokens: readonly Token[]): void {
	tokens.forEach((token, i) => {
		const before = tokens[i - 1];
		if (before === undefined) return;
		const isValue = token.kind !== 'sign' || token.sign === '(';
		const afterValue = before.kind === 'number' || (before.kind === 'sign' && before.sign === ')');
		const afterName = before.kind === 'name' && token.kind !== 'sign';
		if (!isValue || !(afterValue || afterName)) return;
		const message = 'Something is missing before this: write * to multiply, or a known unit.';
		throw new FormulaFault('missing-sign', message, token.at, token.length);
	});
}

function checkBrackets(tokens: readonly Token[]): void {
	const open: Token[] = [];
	for (const token of tokens) {
		if (token.kind !== 'sign') continue;
		if (token.sign === '(') open.push(token);
		if (token.sign === ')' && open.pop() === undefined) {
			throw new FormulaFault('bracket', 'This bracket closes nothing.', token.at);
		}
		if (token.sign === ',' && open.length === 0) {
			const message = 'A comma only parts the values of a function; write 1000 without one.';
			throw new FormulaFault('comma', message, token.at);
		}
		if (open.length > formulaLimits.depth) {
			const message = `Brackets may stand ${formulaLimits.depth} deep at most.`;
			throw new FormulaFault('too-deep', message, token.at);
		}
	}
	const last = open.at(-1);
	if (last !== undefined) {
		throw new FormulaFault('bracket', 'This bracket is never closed.', last.at);
	}
}
