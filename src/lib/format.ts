/**
 * Numbers as people read them (en-GB), on the page and in speech. The only place that formats a number, with
 * format-stored.ts for numbers as equations hold them; what people type is in typed-numbers.ts, months in months.ts.
 */

import { countWords, factorOf, perUnit, styleOf, type Quantity } from './quantity.ts';

const formatters = new Map<number, Intl.NumberFormat>();

/** Writes a plain number with thousands separators and a true minus sign. */
export function formatNumber(value: number, decimals: number): string {
	let formatter = formatters.get(decimals);
	if (formatter === undefined) {
		formatter = new Intl.NumberFormat('en-GB', {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals
		});
		formatters.set(decimals, formatter);
	}
	const text = formatter.format(value);
	if (!text.startsWith('-')) return text;
	return /[1-9]/.test(text) ? `\u2212${text.slice(1)}` : text.slice(1);
}

/** Writes a value with its unit as in "9.8%", "12.1% a year", "£4.2m", "4,812 WTE"; a deficit is in brackets. */
export function formatValue(quantity: Quantity, value: number): string {
	if (!Number.isFinite(value)) return 'not known';
	switch (styleOf(quantity)) {
		case 'share':
			return `${formatNumber(value * 100, 1)}%`;
		case 'rate':
			return `${formatNumber(value * 100, 1)}% a year`;
		case 'index':
			return formatNumber(value, 2);
		case 'points':
			return `${formatNumber(value * 100, 1)} points`;
		case 'outOfTen':
			return `${formatNumber(value * 10, 1)} out of 10`;
		case 'money':
			return `${formatShort(quantity, value)}${perUnit(quantity.unit)}`;
		default:
			return `${formatCount(value)} ${countWords(quantity.unit)}`.trimEnd();
	}
}

/** Writes a value for speech: "minus 12.4 million pounds", "9.8 percent". */
export function speakValue(quantity: Quantity, value: number): string {
	if (!Number.isFinite(value)) return 'not known';
	const minus = isBelowZero(quantity, value) ? 'minus ' : '';
	const size = Math.abs(value);
	if (styleOf(quantity) === 'money') {
		return `${minus}${speakMoney(size)}${perUnit(quantity.unit)}`;
	}
	return minus + formatValue(quantity, size).replace('%', ' percent');
}

/** Writes the size of a difference, without a sign: "1.2 points", "£3.4m", "120 WTE", "0.05". */
export function formatDifference(quantity: Quantity, difference: number): string {
	const size = Math.abs(difference);
	switch (styleOf(quantity)) {
		case 'share':
		case 'rate':
		case 'points':
			return formatNumber(size * 100, 1) === '1.0'
				? '1.0 point'
				: `${formatNumber(size * 100, 1)} points`;
		case 'outOfTen':
			return formatNumber(size * 10, 1);
		default:
			return formatValue(quantity, size);
	}
}

/** Says whether a difference disappears when it is rounded as it is shown. */
export function roundsToNothing(quantity: Quantity, difference: number): boolean {
	return !/[1-9]/.test(formatDifference(quantity, difference));
}

/** Gives the step to which differences of a quantity are shown, so that figures rounded to it add up on the page. */
export function displayUnit(quantity: Quantity, size: number): number {
	switch (styleOf(quantity)) {
		case 'share':
		case 'rate':
		case 'points':
			return 0.001;
		case 'index':
		case 'outOfTen':
			return 0.01;
		case 'money':
			return Math.abs(size) >= 999_500 ? 100_000 : 1000;
		default:
			return Math.abs(size) < 9.95 ? 0.1 : 1;
	}
}

/** Writes a value for an axis or a table column that has its unit in the heading: shorter, no words. */
export function formatShort(quantity: Quantity, value: number): string {
	switch (styleOf(quantity)) {
		case 'share':
		case 'rate':
			return `${formatNumber(value * 100, 1)}%`;
		case 'points':
			return formatNumber(value * 100, 1);
		case 'index':
			return formatNumber(value, 2);
		case 'outOfTen':
			return formatNumber(value * 10, 1);
		case 'money':
			return quantity.inMillions === true ? bracketed(value, millions) : formatMoney(value);
		default:
			return formatCount(value);
	}
}

/** Writes a label of an axis whose marks are `step` apart: no more decimals than needed to tell them apart. */
export function formatTick(quantity: Quantity, value: number, step: number): string {
	const style = styleOf(quantity);
	if (style === 'money') return formatMoneyTick(value, step);
	const factor = factorOf(style);
	const text = formatNumber(value * factor, decimalsOf(step * factor));
	return style === 'share' || style === 'rate' ? `${text}%` : text;
}

/** Writes the value of a setting with no more decimals than it has: "12%", "0.25% a year". */
export function formatSetting(quantity: Quantity, value: number, step: number): string {
	const style = styleOf(quantity);
	if (style !== 'share' && style !== 'rate') return formatValue(quantity, value);
	const decimals = Math.min(decimalsOf(step * 100), decimalsOf(value * 100));
	return `${formatNumber(value * 100, decimals)}%${style === 'rate' ? ' a year' : ''}`;
}

/** Writes an end of a slider's track: as `formatSetting`, with no words after the unit. */
export function formatEnd(quantity: Quantity, value: number, step: number): string {
	const unit = quantity.unit === '1/year' ? '1' : quantity.unit;
	return styleOf(quantity) === 'count'
		? formatCount(value)
		: formatSetting({ ...quantity, unit }, value, step);
}

/** Writes the value of a setting for speech: "minus 5 percent". */
export function speakSetting(quantity: Quantity, value: number, step: number): string {
	return formatSetting(quantity, value, step).replace('\u2212', 'minus ').replace('%', ' percent');
}

/** Writes money as £m with one decimal, or £k below a million; below zero in brackets. */
export function formatMoney(value: number): string {
	return bracketed(value, moneySize);
}

/** Says whether a value is shown as below zero, so that brackets can be spoken as a minus. */
export function isBelowZero(quantity: Quantity, value: number): boolean {
	return value < 0 && /[1-9]/.test(formatShort(quantity, -value));
}

function bracketed(value: number, write: (size: number) => string): string {
	const text = write(Math.abs(value));
	return value < 0 && /[1-9]/.test(text) ? `(${text})` : text;
}

function millions(size: number): string {
	return `£${formatNumber(size / 1e6, 1)}m`;
}

function moneySize(size: number): string {
	if (size >= 999_500) return millions(size);
	if (size >= 1000) return `£${formatNumber(size / 1000, 0)}k`;
	return `£${formatNumber(size, 0)}`;
}

function formatMoneyTick(value: number, step: number): string {
	const size = Math.abs(value);
	const [unit, sign] = step >= 100_000 || size >= 1e7 ? [1e6, 'm'] : [1000, 'k'];
	const text = `£${formatNumber(size / unit, decimalsOf(step / unit))}${size === 0 ? '' : sign}`;
	return value < 0 && size > 0 ? `(${text})` : text;
}

function speakMoney(size: number): string {
	if (size >= 999_500) return `${formatNumber(size / 1e6, 1)} million pounds`;
	return `${formatNumber(size >= 1000 ? Math.round(size / 1000) * 1000 : size, 0)} pounds`;
}

/** Counts of people and posts: whole, but with a decimal where whole numbers would hide the figure. */
function formatCount(value: number): string {
	return formatNumber(value, Math.abs(value) < 9.95 && !Number.isInteger(value) ? 1 : 0);
}

/** Counts the decimals that a step needs to be written in full, at most six. */
export function decimalsOf(step: number): number {
	for (let decimals = 0; decimals < 6; decimals++) {
		if (Math.abs(step - Number(step.toFixed(decimals))) < 1e-9) return decimals;
	}
	return 6;
}
