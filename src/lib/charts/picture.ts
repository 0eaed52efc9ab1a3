/** What a line chart shows, as plain data: the page makes it, the painter draws it, tests read it. */
import type { Quantity } from '../quantity.ts';
import { financialYear, formatShortMonth } from '../months.ts';
import type { SeriesRole } from './series-style.ts';

/** One line: a run's own monthly values, never copied. */
export interface PictureLine {
	readonly role: SeriesRole;
	/** Written at the end of the line. */
	readonly label: string;
	readonly values: ArrayLike<number>;
}

export interface Picture {
	readonly quantity: Quantity;
	readonly months: readonly string[];
	readonly lines: readonly PictureLine[];
	/** Large charts have labels at the ends of lines and more marks; middling ones the marks without the labels. */
	readonly size: 'main' | 'middle' | 'small';
	/** Draws a line at zero and keeps zero in view, as a difference needs. */
	readonly zero: boolean;
	/** Words at the top and bottom of the axis, as in "worse" and "better"; empty for none. */
	readonly ends: { readonly top: string; readonly bottom: string };
	/** Dashed rules at months that divide the chart, in months from the opening position. */
	readonly divides?: readonly number[];
	/** The month that is read off, in months from the opening position. */
	readonly cursor?: number | undefined;
	/** Numbered pins at months where something happens; their texts stand below the chart and in the table. */
	readonly flags?: readonly Flag[];
	/** Levels to be kept in a year. */
	readonly targets?: readonly TargetLine[];
	/** Values of other charts that share this one's scale. */
	readonly alsoInView?: readonly ArrayLike<number>[];
	/** Many futures behind the lines. */
	readonly fan?: Fan;
}

/** Something that happens in a month: a dated event, a decision, a year in which a target is missed, a turn of the line. */
export interface Flag {
	/** In months from the opening position. */
	readonly at: number;
	readonly kind: 'event' | 'decision' | 'missed' | 'turn';
	/** A few words, as in "Severe winter begins". */
	readonly text: string;
}

/** A level to be kept, drawn over the months of its year. */
export interface TargetLine {
	readonly level: number;
	readonly label: string;
	/** First and last month, from the opening position. */
	readonly from: number;
	readonly to: number;
}

/** Futures of one plan: some of them as thin lines, and the band that holds the middle 80% of them all. */
export interface Fan {
	readonly role: SeriesRole;
	readonly lines: readonly ArrayLike<number>[];
	readonly low: ArrayLike<number>;
	readonly high: ArrayLike<number>;
}

/** A label of the time axis, in months from the opening position. */
export interface YearLabel {
	readonly at: number;
	readonly text: string;
}

/** What a character of the name of a year takes, and the gap between two names, in CSS pixels. */
const characterRoom = 8;
const nameGap = 8;

export const noEnds = { top: '', bottom: '' };

/** Lists where years begin, in months from the opening position, the opening position first. */
export function yearBoundaries(months: readonly string[]): number[] {
	return months.flatMap((_, month) => (month % 12 === 0 ? [month] : []));
}

/** Names each year in its middle, as many of them as there is room for. Shorter runs than a year get their months. */
export function yearLabels(months: readonly string[], room: number): readonly YearLabel[] {
	const years = Math.floor((months.length - 1) / 12);
	if (years === 0) {
		return [months.length - 1].map((at) => ({ at, text: formatShortMonth(months[at] ?? '') }));
	}
	const names = Array.from({ length: years }, (_, year) => yearName(months[year * 12 + 1] ?? ''));
	const longest = Math.max(...names.map(({ length }) => length));
	const taken = (longest * characterRoom + nameGap) * years;
	const every = Math.max(1, Math.ceil(taken / Math.max(room, 1)));
	return names
		.map((text, year) => ({ at: year * 12 + 6.5, text }))
		.filter((_, year) => year % every === 0);
}

/** Moves labels apart so that none is closer to the next than `gap`, keeping their order and the limits. */
export function spreadLabels(
	wanted: readonly number[],
	gap: number,
	top: number,
	bottom: number
): number[] {
	const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
	let previous = top - gap;
	for (const label of order) {
		label.at = Math.max(label.at, previous + gap);
		previous = label.at;
	}
	let next = bottom + gap;
	for (const label of order.reverse()) {
		label.at = Math.min(label.at, next - gap);
		next = label.at;
	}
	const placed = wanted.slice();
	for (const { at, index } of order) placed[index] = at;
	return placed;
}

function yearName(firstMonth: string): string {
	return firstMonth.endsWith('-04') ? financialYear(firstMonth) : formatShortMonth(firstMonth);
}
