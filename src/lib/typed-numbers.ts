/** Numbers as people type them in a box: from the stored value and back. */
import { decimalsOf } from './format.ts';
import { countWords, factorOf, styleOf, type Quantity, type Style } from './quantity.ts';

/** How a number box shows a value: the number a person types is the stored value times `factor`. */
export interface EditingScale {
	readonly factor: number;
	readonly prefix: string;
	readonly suffix: string;
	readonly decimals: number;
}

const typed: Partial<Record<Style, string>> = { share: '%', rate: '% a year', outOfTen: 'of 10' };

/** Gives the scale a person types in: a share is typed in percent, a survey theme out of ten, money in pounds. */
export function editingScale(quantity: Quantity, step: number): EditingScale {
	const style = styleOf(quantity);
	const factor = factorOf(style);
	const words = style === 'count' ? countWords(quantity.unit) : '';
	return {
		factor,
		prefix: style === 'money' ? '£' : '',
		suffix: typed[style] ?? words,
		decimals: decimalsOf(step * factor)
	};
}

/** Writes a stored value as a person would type it, without unit and separators. */
export function toTyped(scale: EditingScale, value: number): string {
	return String(Number((value * scale.factor).toFixed(scale.decimals)) + 0);
}

/** Reads what a person typed, forgiving a unit sign, separators and any minus sign; null when it is no number. */
export function fromTyped(scale: EditingScale, text: string): number | null {
	const plain = text
		.trim()
		.replace(/[\u2212\u2013]/, '-')
		.replace(/^£|[\s,%]/g, '');
	if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
	return unscaled(scale, Number(plain));
}

/** Turns a typed number into the stored value without the rounding dust of a division. */
export function unscaled(scale: EditingScale, typed: number): number {
	return Number((typed / scale.factor).toPrecision(12));
}

/** Parts the digits of a long number in a box by threes, as people read them; `fromTyped` reads it all the same. */
export function inThrees(text: string): string {
	const [whole = '', ...rest] = text.split('.');
	if (whole.replace('-', '').length < 5) return text;
	return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
