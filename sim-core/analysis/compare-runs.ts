/** What one run has more or less than another, month by month. */
import type { StaffGroup } from '../spec/dimensions.ts';
import type { RunResult } from './result.ts';

/** Reads one series of a run, in total or for one staff group; null when the run has none. */
export function valuesOf(
	run: RunResult,
	name: string,
	group: StaffGroup | null = null
): Float64Array | null {
	const series = run.series[name];
	if (series === undefined) return null;
	return group === null ? series.total : (series.byGroup?.[group] ?? null);
}

/**
 * Subtracts a series of `other` from the same series of `run`, in the series' unit, one value for each month
 * of `run`; NaN where `other` has no such month. Null when either run lacks the series.
 */
export function differenceOf(
	run: RunResult,
	other: RunResult,
	name: string,
	group: StaffGroup | null = null
): Float64Array | null {
	const values = valuesOf(run, name, group);
	const against = valuesOf(other, name, group);
	if (values === null || against === null) return null;
	const place = new Map(other.months.map((month, i) => [month, i]));
	return values.map((value, i) => {
		const at = place.get(run.months[i] ?? '');
		return at === undefined ? NaN : value - (against[at] ?? NaN);
	});
}
