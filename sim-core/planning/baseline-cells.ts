/** One cell of somebody's table: the number it holds with what it says of its unit, a gap, or text. */

/** A cell as a reader of files hands it over; a date comes as text, as in 2026-03-31. */
export type Cell = string | number | null;

/** What a cell turned out to be. `times` is the unit it carries itself: £1.2m has 1,000,000. */
export type ReadCell =
	| {
			readonly kind: 'number';
			readonly value: number;
			readonly isPercent: boolean;
			readonly times: number;
	  }
	| { readonly kind: 'blank'; readonly mark: string }
	| { readonly kind: 'text'; readonly text: string };

/** Marks that say that a figure is missing, not applicable or held back because it is small. */
const missing =
	/^(n\/?a|n\.a\.?|nil return|not (known|available|applicable)|tbc|tbd|[-–—*.:x]|\.\.|\[[cxzu]\]|#n\/a|#div\/0!|#ref!|#value!|null)$/i;

const scales: Readonly<Record<string, number>> = {
	k: 1e3,
	m: 1e6,
	mn: 1e6,
	bn: 1e9,
	'000': 1e3
};

/** Text of a cell without the blanks around it and with every kind of blank as one space. */
export function textOf(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '';
	return String(cell)
		.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/g, ' ')
		.trim();
}

/** Reads a cell. `decimal` is the decimal mark of its column. */
export function readCell(cell: Cell | undefined, decimal: '.' | ',' = '.'): ReadCell {
	if (typeof cell === 'number' && Number.isFinite(cell)) {
		return { kind: 'number', value: cell, isPercent: false, times: 1 };
	}
	const text = textOf(cell);
	if (text === '' || missing.test(text)) return { kind: 'blank', mark: text };
	return numberIn(text, decimal) ?? { kind: 'text', text };
}

/** Reads a cell with either decimal mark: enough to tell figures from words. */
export function readEither(cell: Cell | undefined): ReadCell {
	const read = readCell(cell);
	return read.kind === 'text' ? readCell(cell, ',') : read;
}

/** A unit that looks like a number, as heads have it. */
const unitOnly = /^£ ?'?0{3}s?$/i;
const footnote = /\s*(\[[a-z0-9]{1,2}\]|\((?:[a-z]|note \d)\)|[*†‡¹²³]+)$/i;
const shape =
	/^(?<open>\()?\s*(?<sign>[-+])?\s*(?:£|gbp)?\s*(?<after>[-+])?\s*(?<digits>\d[\d.,' ]*|[.,]\d+)(?<power>e[-+]?\d{1,2})?\s*(?<scale>k|m|mn|bn|000)?\s*(?<percent>%)?\s*(?:wte|fte|beds|days)?\s*(?<close>\))?\s*(?<trailing>-)?$/i;

/** Reads "(1,234)", "1234-", "£1.2m", "12.5 %", "1 234", "1,204 [2]". */
function numberIn(text: string, decimal: '.' | ','): ReadCell | null {
	if (unitOnly.test(text)) return null;
	const bare = text
		.replace(footnote, '')
		.replace(/[−–—‑]/g, '-')
		.trim();
	const parts = shape.exec(bare)?.groups as Parts | undefined;
	if (parts === undefined || isHalfBracketed(parts)) return null;
	const size = sizeOf(parts, decimal);
	if (!Number.isFinite(size)) return null;
	const isPercent = parts.percent !== undefined;
	const value = (isNegative(parts) ? -size : size) / (isPercent ? 100 : 1);
	// No −0: zero is written as 0 in every text.
	return { kind: 'number', value: value + 0, isPercent, times: timesOf(parts) };
}

const timesOf = ({ scale = '' }: Parts): number => scales[scale.toLowerCase()] ?? 1;

function sizeOf({ digits = '', power = '' }: Parts, decimal: '.' | ','): number {
	const plain = plainDigits(digits.trim(), decimal);
	return plain === null ? Number.NaN : Number(plain + power);
}

type Parts = Readonly<Partial<Record<string, string>>>;

const isHalfBracketed = ({ open, close }: Parts): boolean =>
	(open === undefined) !== (close === undefined);

/** Brackets, a minus before the amount or after the pound sign, and a minus behind all mean below zero. */
const isNegative = ({ open, sign, after, trailing }: Parts) =>
	open !== undefined || [sign, after, trailing].includes('-');

/** Takes thousands separators out; null where they do not stand between groups of three. */
function plainDigits(digits: string, decimal: '.' | ','): string | null {
	const [before = '', after = '', ...rest] = digits.split(decimal);
	const groups = before.split(decimal === '.' ? /[,' ]/ : /[.' ]/);
	const isGrouped = groups.slice(1).every((group) => group.length === 3);
	const areDigits = [...groups, after].every((part) => /^\d*$/.test(part));
	if (rest.length > 0 || !isGrouped || !areDigits) return null;
	return `${groups.join('') || '0'}${after === '' ? '' : `.${after}`}`;
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dated = [
	new RegExp(`^(${monthNames})[a-z]*[ -/.']*(\\d{2}|\\d{4})$`, 'i'),
	new RegExp(`^\\d{1,2}[ -/](${monthNames})[a-z]*[ -/](\\d{2}|\\d{4})$`, 'i'),
	/^\d{4}-\d{2}(-\d{2})?$/,
	/^\d{1,2}\/\d{1,2}\/(\d{2}|\d{4})$/,
	/^(m|month|period|p)\s?\d{1,2}$/i,
	/^(fy ?)?20\d{2}\s?[-/]\s?(20)?\d{2}( (actual|plan|outturn|budget|forecast))?$/i,
	/^(q[1-4])([ -/]*20\d{2}([-/]\d{2})?)?$/i,
	/^20[1-4]\d$/
];

/** Tells whether the head of a column is a time: a month, a quarter, a year, or Excel's number for a day from 2009 to 2050. */
export function isTime(cell: Cell | undefined): boolean {
	const text = textOf(cell);
	if (/^\d{5}$/.test(text)) return Number(text) >= 40_000 && Number(text) <= 55_000;
	return dated.some((pattern) => pattern.test(text));
}

/** Writes a time as a reader would: Excel's number for a day becomes its month. */
export function timeText(cell: Cell | undefined): string {
	const text = textOf(cell);
	if (!/^\d{5}$/.test(text)) return text;
	return monthOfDay(Number(text));
}

/** Turns Excel's number of a day, counted from 30 December 1899, into its month; by the proleptic Gregorian calendar. */
function monthOfDay(day: number): string {
	// Days from 1 March of year 0, from which leap days come last (the usual conversion of a day number to a date).
	const shifted = day + 693_900;
	const era = Math.floor(shifted / 146_097);
	const inEra = shifted - era * 146_097;
	const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
	const year = Math.floor((inEra - leaps) / 365);
	const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
	const march = Math.floor((5 * inYear + 2) / 153);
	const month = march < 10 ? march + 3 : march - 9;
	return `${year + era * 400 + (month <= 2 ? 1 : 0)}-${String(month).padStart(2, '0')}`;
}
