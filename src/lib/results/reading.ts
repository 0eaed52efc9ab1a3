/** Reads single figures out of a run: by planning year, by staff group, against a baseline. */
import type { OutputInfo, RunResult, Series, StaffGroup } from '#sim-core';
import { financialYear, formatMonth } from '../months.ts';

/** One staff group, or everyone. */
export type Whom = StaffGroup | 'all';

/** A planning year of a run: 12 months from its start; `first` and `last` are indices into the months. */
export interface PlanningYear {
	readonly number: number;
	readonly first: number;
	readonly last: number;
	/** "2026/27" when it runs April to March, else "year to June 2027". */
	readonly label: string;
}

/** Years listed before, by first month and length: runs that begin alike share them, so that what shows a year has nothing to do. */
const listed = new Map<string, readonly PlanningYear[]>();

/** Lists the planning years of a run; the last may be shorter than 12 months. */
export function planningYears(months: readonly string[]): readonly PlanningYear[] {
	const key = `${months[0]} ${months.length}`;
	const years = listed.get(key) ?? yearsOf(months);
	listed.set(key, years);
	return years;
}

function yearsOf(months: readonly string[]): readonly PlanningYear[] {
	const years: PlanningYear[] = [];
	for (let first = 1; first < months.length; first += 12) {
		const last = Math.min(first + 11, months.length - 1);
		years.push({ number: years.length + 1, first, last, label: yearLabel(months, first, last) });
	}
	return years;
}

/** Picks the planning year of a number, or the last one when the run is shorter. */
export function planningYear(months: readonly string[], number: number): PlanningYear {
	const years = planningYears(months);
	const year = years[Math.min(number, years.length) - 1];
	if (year === undefined)
		throw new Error(`A run of ${months.length - 1} months has no year ${number}.`);
	return year;
}

/** Gives the monthly values of a series for one staff group, or for everyone where it has no groups. */
export function valuesOf(series: Series, whom: Whom): Float64Array {
	if (whom === 'all' || series.byGroup === undefined) return series.total;
	return series.byGroup[whom];
}

/** Gives a run's monthly values of an outcome; undefined when the run does not report it. */
export function valuesIn(
	run: Pick<RunResult, 'series'>,
	id: string,
	whom: Whom = 'all'
): Float64Array | undefined {
	const series = run.series[id];
	return series === undefined ? undefined : valuesOf(series, whom);
}

/** Gives the figure of a year: the sum of its months for a total, otherwise the position at its end. */
export function yearValue(
	report: OutputInfo['report'],
	values: Float64Array,
	year: PlanningYear
): number {
	return report === 'total' ? sumOf(values, year) : (values[year.last] ?? Number.NaN);
}

/** Adds up the months of a year. */
export function sumOf(values: Float64Array, year: PlanningYear): number {
	let sum = 0;
	for (let month = year.first; month <= year.last; month++) sum += values[month] ?? 0;
	return sum;
}

function yearLabel(months: readonly string[], first: number, last: number): string {
	const from = months[first] ?? '';
	const to = months[last] ?? '';
	return from.endsWith('-04') ? financialYear(from) : `year to ${formatMonth(to)}`;
}
