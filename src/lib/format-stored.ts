/** Numbers and units as the equations of the model hold them, for the pages that explain it. */
import { formatNumber } from './format.ts';
import { countWords, perUnit } from './quantity.ts';

/** Writes a number as an equation holds it, with as many digits as tell it apart: "1.2", "0.25", "5 weeks", "£130 per WTE a year". */
export function formatStored(unit: string, value: number): string {
	if (unit === 'year') return formatTime(value);
	const number = plainNumber(value);
	if (unit.startsWith('GBP')) return `£${number}${perUnit(unit)}`.replace('£\u2212', '\u2212£');
	return `${number} ${countWords(unit)}`.trimEnd();
}

/** Writes a plain number with no more digits than it has, at most four that matter. */
export function plainNumber(value: number): string {
	const rounded = Number(value.toPrecision(4));
	return formatNumber(rounded, Math.min(6, (String(Math.abs(rounded)).split('.')[1] ?? '').length));
}

/** Names the unit in which an equation holds a quantity: "a pure number", "£ per WTE a year", "years". */
export function storedUnitName(unit: string): string {
	if (unit === '1') return 'a pure number';
	if (unit.startsWith('GBP')) return `£${perUnit(unit)}`;
	return countWords(unit);
}

/** Writes a length of time held in years as weeks, months or years. */
function formatTime(years: number): string {
	const [count, name] =
		Math.abs(years) < 0.24
			? [years * 52, 'week']
			: Math.abs(years) < 2
				? [years * 12, 'month']
				: [years, 'year'];
	const text = formatNumber(count, Math.abs(count - Math.round(count)) < 0.05 ? 0 : 1);
	return `${text} ${name}${text === '1' ? '' : 's'}`;
}
