/** Months and financial years in words. A month is written YYYY-MM; a financial year runs April to March. */
import { monthNumber, monthText } from '#sim-core';

/** Names of the months, January first. */
export const monthNames: readonly string[] =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** Writes a month as in "April 2026". */
export function formatMonth(month: string): string {
	return `${nameOf(month)} ${yearOf(month)}`;
}

/** Writes a month as in "Apr 2026". */
export function formatShortMonth(month: string): string {
	return `${nameOf(month).slice(0, 3)} ${yearOf(month)}`;
}

/** Writes a day (YYYY-MM-DD) as in "24 November 2026". */
export function formatDay(day: string): string {
	return `${Number(day.slice(8, 10))} ${formatMonth(day.slice(0, 7))}`;
}

/** Names the financial year that a month belongs to, as in "2026/27". */
export function financialYear(month: string): string {
	const isBeforeApril = Number(month.slice(5, 7)) < 4;
	const first = isBeforeApril ? yearOf(month) - 1 : yearOf(month);
	return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** Adds whole months. Throws when the text is no month. */
export function addMonths(month: string, count: number): string {
	const number = monthNumber(month);
	if (number === null) throw new Error(`"${month}" is no month.`);
	return monthText(number + count);
}

function nameOf(month: string): string {
	return monthNames[Number(month.slice(5, 7)) - 1] ?? '';
}

function yearOf(month: string): number {
	return Number(month.slice(0, 4));
}
