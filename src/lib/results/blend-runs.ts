/** A picture on the way from one run to another; no run of the model gave these figures. */
import type { RunResult, Series, StaffGroup } from '#sim-core';

/** Mixes two runs month by month: `share` 0 is the first, 1 the second. Runs of other lengths step over half-way. */
export function blendRuns(before: RunResult, after: RunResult, share: number): RunResult {
	if (before.months.length !== after.months.length) return share < 0.5 ? before : after;
	const series = Object.fromEntries(
		Object.entries(after.series).map(([id, to]) => [id, blendSeries(before.series[id], to, share)])
	);
	return { ...after, series };
}

function blendSeries(from: Series | undefined, to: Series, share: number): Series {
	if (from === undefined) return to;
	const total = blendValues(from.total, to.total, share);
	if (to.byGroup === undefined || from.byGroup === undefined) return { ...to, total };
	const groups = Object.keys(to.byGroup) as StaffGroup[];
	const [then, now] = [from.byGroup, to.byGroup];
	const byGroup = Object.fromEntries(
		groups.map((group) => [group, blendValues(then[group], now[group], share)])
	) as Record<StaffGroup, Float64Array>;
	return { ...to, total, byGroup };
}

function blendValues(from: Float64Array, to: Float64Array, share: number): Float64Array {
	return to.map((value, month) => {
		const before = from[month] ?? value;
		return before + (value - before) * share;
	});
}
