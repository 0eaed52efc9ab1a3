/** What the lines of a chart say in one month, in words. */
import { formatValue } from '../format.ts';
import { formatMonth } from '../months.ts';
import type { Picture } from './picture.ts';

/** Words a month as in "March 2028: Baseline 11.0%, Your plan 9.8%". */
export function readingAt({ months, lines, quantity }: Picture, month: number): string {
	const figures = lines.map(
		({ label, values }) => `${label} ${formatValue(quantity, values[month] ?? Number.NaN)}`
	);
	return `${formatMonth(months[month] ?? '')}: ${figures.join(', ')}`;
}
