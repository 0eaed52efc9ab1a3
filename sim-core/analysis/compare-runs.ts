/** Two runs side by side: what one has more than the other, month by month. */
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { RunResult, Series } from './result.ts';

/** Differences by series, on the months that both runs have. */
export interface Difference {
	readonly months: readonly string[];
	readonly series: Readonly<Record<string, Series>>;
}

/** Subtracts run a from run b, for every series that both have. */
export function differenceOf(a: RunResult, b: RunResult): Difference {
	const months = b.months.filter((month) => a.months.includes(month));
	const pairs = months.map((month) => [a.months.indexOf(month), b.months.indexOf(month)] as const);
	const minus = (from: Float64Array, take: Float64Array): Float64Array =>
		Float64Array.from(pairs, ([i, j]) => from[j]! - take[i]!);
	const series: Record<string, Series> = {};
	for (const [name, second] of Object.entries(b.series)) {
		const first = a.series[name];
		if (first === undefined) continue;
		const { unit, label, byGroup } = second;
		const total = minus(second.total, first.total);
		if (byGroup === undefined || first.byGroup === undefined) {
			series[name] = { unit, label, total };
			continue;
		}
		const groups = staffGroups.map((g) => [g, minus(byGroup[g], first.byGroup![g])] as const);
		const each = Object.fromEntries(groups) as Record<StaffGroup, Float64Array>;
		series[name] = { unit, label, total, byGroup: each };
	}
	return { months, series };
}
