/** Income, costs and the result of a year, plan against baseline, rounded so that the table adds up. */
import type { RunResult } from '#sim-core';
import { sumOf, type PlanningYear } from './reading.ts';
import { roundToSum } from './rounding.ts';

/** One row in GBP, rounded to £0.1m; `difference` is plan minus baseline as shown. */
export interface MoneyRow {
	readonly id: string;
	readonly label: string;
	readonly plan: number;
	readonly baseline: number;
	readonly difference: number;
	readonly kind: 'income' | 'cost' | 'result';
}

const costs = ['payBill', 'bankSpend', 'agencySpend', 'nonPay', 'leverSpend'];
const shown = 100_000;

/** Builds the rows in the order of a board report; empty when a run does not report its money. */
export function moneyRows(
	plan: RunResult,
	baseline: RunResult,
	year: PlanningYear
): readonly MoneyRow[] {
	const ids = ['income', ...costs, 'surplus'];
	if (ids.some((id) => plan.series[id] === undefined || baseline.series[id] === undefined))
		return [];
	const inPlan = roundedYear(plan, year);
	const inBaseline = roundedYear(baseline, year);
	return ids.map((id) => {
		const planned = inPlan.get(id) ?? 0;
		const before = inBaseline.get(id) ?? 0;
		return {
			id,
			label: plan.series[id]?.label ?? id,
			plan: planned,
			baseline: before,
			difference: planned - before,
			kind: id === 'income' ? 'income' : id === 'surplus' ? 'result' : 'cost'
		};
	});
}

function roundedYear(run: RunResult, year: PlanningYear): ReadonlyMap<string, number> {
	const sum = (id: string) => sumOf(run.series[id]?.total ?? new Float64Array(0), year);
	const income = Math.round(sum('income') / shown) * shown;
	const surplus = Math.round(sum('surplus') / shown) * shown;
	const parts = roundToSum(costs.map(sum), income - surplus, shown);
	return new Map([
		['income', income],
		...costs.map((id, index) => [id, parts[index] ?? 0] as const),
		['surplus', surplus]
	]);
}
