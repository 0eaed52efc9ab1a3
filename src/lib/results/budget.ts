/** What the levers cost in a year against what they may cost. */
import type { RunResult } from '#sim-core';
import { formatMoney } from '../format.ts';
import { sumOf, type PlanningYear } from './reading.ts';

export interface BudgetReading {
	/** Cost of all levers in the year, in GBP. */
	readonly spent: number;
	readonly budget: number | null;
	/** How much is left (below zero: overspent); null without a budget. */
	readonly left: number | null;
	/** The whole of it in a sentence. */
	readonly words: string;
}

/** Reads the cost of the levers in a year; levers that save money and cost nothing themselves are not in it. */
export function budgetReading(
	run: RunResult,
	year: PlanningYear,
	budget: number | null
): BudgetReading {
	const series = run.series['leverSpend'];
	const spent = series === undefined ? 0 : sumOf(series.total, year);
	const cost = `Levers cost ${formatMoney(spent)} in ${year.label}.`;
	if (budget === null) return { spent, budget, left: null, words: cost };
	const left = budget - spent;
	const rest =
		left >= 0
			? `${formatMoney(left)} left of ${formatMoney(budget)}.`
			: `That is ${formatMoney(-left)} more than the ${formatMoney(budget)} budgeted.`;
	return { spent, budget, left, words: `${cost} ${rest}` };
}
