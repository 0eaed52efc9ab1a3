/** "Joined − left = change in post" for a year: exact accounting, rounded so that every row and column adds up. */
import type { RunResult, StaffGroup } from '#sim-core';
import { sumOf, valuesOf, type PlanningYear, type Whom } from './reading.ts';
import { roundToSum } from './rounding.ts';

/** One row, in whole WTE. `closing - opening = joined - left = change` holds for the figures as given. */
export interface FlowRow {
	readonly whom: Whom;
	readonly opening: number;
	readonly joined: number;
	readonly left: number;
	readonly change: number;
	readonly closing: number;
}

/** Builds the rows: one per staff group, then everyone; empty when the run does not report the flows. */
export function flowRows(
	run: RunResult,
	year: PlanningYear,
	groups: readonly StaffGroup[]
): readonly FlowRow[] {
	const { staffInPost, joiners, leavers } = run.series;
	if (staffInPost === undefined || joiners === undefined || leavers === undefined) return [];
	const at = (whom: Whom, month: number) => valuesOf(staffInPost, whom)[month] ?? 0;
	const opening = rounded(groups, (whom) => at(whom, year.first - 1));
	const closing = rounded(groups, (whom) => at(whom, year.last));
	const joined = rounded(groups, (whom) => sumOf(valuesOf(joiners, whom), year));
	return [...groups, 'all' as const].map((whom) => {
		const change = figure(closing, whom) - figure(opening, whom);
		return {
			whom,
			opening: figure(opening, whom),
			joined: figure(joined, whom),
			left: figure(joined, whom) - change,
			change,
			closing: figure(closing, whom)
		};
	});
}

function rounded(
	groups: readonly StaffGroup[],
	value: (whom: Whom) => number
): ReadonlyMap<Whom, number> {
	const total = Math.round(value('all'));
	const parts = roundToSum(groups.map(value), total, 1);
	return new Map<Whom, number>([
		...groups.map((group, index) => [group, parts[index] ?? 0] as const),
		['all', total]
	]);
}

function figure(figures: ReadonlyMap<Whom, number>, whom: Whom): number {
	return figures.get(whom) ?? 0;
}
