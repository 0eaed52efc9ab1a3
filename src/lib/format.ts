/**
 * Numbers and units as people read them (en-GB). The only place that formats a number, with format-stored.ts for
 * numbers as equations hold them; months are in months.ts.
 */

import { catalogue, type ShownAs } from '#sim-core';

/** What has to be known of a quantity to show a value of it; every entry of the catalogue has it. */
export interface Quantity {
	readonly id: string;
	readonly unit: string;
	/** Shows money in millions throughout, so that a column of it reads evenly. */
	readonly inMillions?: boolean;
}

/** How a number box shows a value: the number a person types is the stored value times `factor`. */
export interface EditingScale {
	readonly factor: number;
	readonly prefix: string;
	readonly suffix: string;
	readonly decimals: number;
}

type Style = 'share' | 'rate' | 'points' | 'index' | 'outOfTen' | 'money' | 'count';

/** How each quantity's pure numbers are read, as the catalogue declares it. */
const shownAs: ReadonlyMap<string, ShownAs> = new Map(
	[
		...catalogue.outputs,
		...catalogue.levers,
		...catalogue.drivers,
		...catalogue.assumptions,
		...catalogue.profileFields
	].map((quantity) => [quantity.id, quantity.shownAs])
);

const unitWords: Readonly<Record<string, string>> = {
	WTE: 'WTE',
	pathway: 'pathways',
	patient: 'patients',
	bed: 'beds',
	month: 'months',
	week: 'weeks',
	year: 'years'
};

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

/** Gives what a difference of a measure is measured in: of shares and rates, percentage points. */
export function differenceOfQuantity(quantity: Quantity): Quantity {
	const style = styleOf(quantity);
	return style === 'share' || style === 'rate' ? { id: 'difference', unit: 'point' } : quantity;
}

/** Names the unit of a measure for a chart's subtitle or a column heading, as in "% a year" or "£ in the month". */
export function unitName(quantity: Quantity): string {
	const names: Readonly<Record<Style, string>> = {
		share: '%',
		rate: '% a year',
		points: 'percentage points',
		index: 'index',
		outOfTen: 'out of 10',
		money: `£${perUnit(quantity.unit)}`,
		count: countWords(quantity.unit)
	};
	return names[styleOf(quantity)];
}

/** Writes money as £m with one decimal, or £k below a million; below zero in brackets. */
export function formatMoney(value: number): string {
	return bracketed(value, moneySize);
}

/** Says whether a value is shown as below zero, so that brackets can be spoken as a minus. */
export function isBelowZero(quantity: Quantity, value: number): boolean {
	return value < 0 && /[1-9]/.test(formatShort(quantity, -value));
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

function styleOf({ id, unit }: Quantity): Style {
	if (unit === '1') return shownAs.get(id) ?? 'share';
	if (unit === '1/year') return 'rate';
	if (unit === 'point') return 'points';
	return unit.startsWith('GBP') ? 'money' : 'count';
}

function factorOf(style: Style): number {
	if (style === 'outOfTen') return 10;
	return style === 'share' || style === 'rate' || style === 'points' ? 100 : 1;
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

/** Names a unit of counts: "WTE", "patients a year". */
export function countWords(unit: string): string {
	const [first = '', ...rest] = unit.split('/');
	const words = first === '1' ? '' : (unitWords[first] ?? first);
	return `${words}${perUnit(['', ...rest].join('/'))}`.trim();
}

/** Names what a unit is divided by: " per WTE a year". */
export function perUnit(unit: string): string {
	return unit
		.split('/')
		.slice(1)
		.map((part) => {
			const [name = '', power = '1'] = part.split('^');
			const once = ` ${name === 'year' || name === 'month' ? 'a' : 'per'} ${name}`;
			return once + `, each ${name}`.repeat(Number(power) - 1);
		})
		.join('');
}

function decimalsOf(step: number): number {
	for (let decimals = 0; decimals < 6; decimals++) {
		if (Math.abs(step - Number(step.toFixed(decimals))) < 1e-9) return decimals;
	}
	return 6;
}
