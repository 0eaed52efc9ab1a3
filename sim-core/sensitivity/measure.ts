/** One number read off a run: an outcome at a month, or its sum, mean, highest or lowest over a span of months. */
import type { Series } from '../analysis/result.ts';
import type { StaffGroup } from '../spec/dimensions.ts';

/** How the months of a span become one number; `at` reads the last month alone. */
export const waysToRead = ['at', 'sum', 'mean', 'max', 'min'] as const;

/** What is read: of which outcome, for whom, over which rows of the run (row 0 is the opening position). */
export interface Measure {
	readonly outcome: string;
	readonly group: StaffGroup | null;
	readonly read: (typeof waysToRead)[number];
	readonly from: number;
	readonly to: number;
}

/** Makes the plainest measure: the whole trust's figure at one month. */
export const atMonth = (outcome: string, month: number): Measure => ({
	outcome,
	group: null,
	read: 'at',
	from: month,
	to: month
});

/** Reads a measure off the series of a run. Throws when the run has no such outcome, group or month. */
export function measured(series: Readonly<Record<string, Series>>, measure: Measure): number {
	const { read, from, to } = measure;
	const values = valuesFor(series, measure);
	if (!(from >= 0 && from <= to && to < values.length)) {
		throw new Error(`Months ${from} to ${to} are not within 0 and ${values.length - 1}.`);
	}
	return read === 'at' ? values[to]! : over(values.subarray(from, to + 1), read);
}

function valuesFor(
	series: Readonly<Record<string, Series>>,
	{ outcome, group }: Measure
): Float64Array {
	const one = series[outcome];
	const values = group === null ? one?.total : one?.byGroup?.[group];
	if (values !== undefined) return values;
	throw new Error(`The run has no ${outcome}${group === null ? '' : ` of ${group}`}.`);
}

function over(values: Float64Array, read: Exclude<Measure['read'], 'at'>): number {
	if (read === 'max') return values.reduce((most, one) => (one > most ? one : most));
	if (read === 'min') return values.reduce((least, one) => (one < least ? one : least));
	const sum = values.reduce((all, one) => all + one, 0);
	return read === 'sum' ? sum : sum / values.length;
}
