/** Exact accounting of a stock over a year, plan beside baseline: what was there, what came, what went, what is there. */
import type { OutputInfo, RunResult } from '#sim-core';
import { sumOf, type PlanningYear } from '../results/reading.ts';
import { roundToSum } from '../results/rounding.ts';

/** A stock with every flow that fills or drains it, by the names under which the model reports them. */
export interface StockAccount {
	readonly id: 'people' | 'waiting' | 'money';
	/** "People in post: joined − left = change". */
	readonly heading: string;
	readonly stock: string;
	readonly inflows: readonly string[];
	readonly outflows: readonly string[];
	/** What figures are rounded to, in the stock's own unit. */
	readonly shown: number;
}

export interface AccountRow {
	readonly id: string;
	readonly label: string;
	readonly kind: 'opening' | 'inflow' | 'outflow' | 'closing';
	/** Signed: what goes is below zero. */
	readonly baseline: number;
	readonly plan: number;
	readonly difference: number;
}

export const stockAccounts: readonly StockAccount[] = [
	{
		id: 'people',
		heading: 'Joined − left = change in post',
		stock: 'staffInPost',
		inflows: ['joinersDomestic', 'joinersInternational', 'joinersTrained', 'joinersReturning'],
		outflows: ['leaversToOtherEmployers', 'leaversFromHealthService'],
		shown: 1
	},
	{
		id: 'waiting',
		heading: 'Joined the list − left it = change in the list',
		stock: 'waitingList',
		inflows: ['referrals'],
		outflows: ['completedPathways', 'removals'],
		shown: 1
	},
	{
		id: 'money',
		heading: 'Income − costs = change in the position',
		stock: 'cumulativePosition',
		inflows: ['income'],
		outflows: ['payBill', 'bankSpend', 'agencySpend', 'nonPay', 'leverSpend'],
		shown: 100_000
	}
];

const moneySectors = new Set(['Finance', 'Costs of levers', 'Savings', 'Prices']);
const waitingOutcomes = new Set(['waitingList', 'referrals', 'completedPathways', 'removals']);

/** Picks the account that an outcome belongs to: its own stock, or the people that carry it. */
export function accountOf({ id, sector, unit }: OutputInfo): StockAccount {
	const isMoney = moneySectors.has(sector) || unit.startsWith('GBP');
	const name = isMoney ? 'money' : waitingOutcomes.has(id) ? 'waiting' : 'people';
	return stockAccounts.find((account) => account.id === name)!;
}

/** Builds the rows of an account for a year; empty when a run lacks one of its series. */
export function accountRows(
	account: StockAccount,
	plan: RunResult,
	baseline: RunResult,
	year: PlanningYear
): readonly AccountRow[] {
	const { stock, inflows, outflows } = account;
	const ids = [stock, ...inflows, ...outflows];
	if (ids.some((id) => plan.series[id] === undefined || baseline.series[id] === undefined))
		return [];
	const columns = [roundedColumn(account, baseline, year), roundedColumn(account, plan, year)];
	const row = (id: string, kind: AccountRow['kind'], place: number): AccountRow => {
		const [before, planned] = columns.map((column) => column[place] ?? 0) as [number, number];
		const label = plan.series[id]?.label ?? id;
		const words = { opening: `${label} at the start`, closing: `${label} at the end` };
		return {
			id: `${id} ${kind}`,
			label: kind === 'opening' || kind === 'closing' ? words[kind] : label,
			kind,
			baseline: before,
			plan: planned,
			difference: planned - before
		};
	};
	return [
		row(stock, 'opening', 0),
		...inflows.map((id, i) => row(id, 'inflow', 1 + i)),
		...outflows.map((id, i) => row(id, 'outflow', 1 + inflows.length + i)),
		row(stock, 'closing', 1 + inflows.length + outflows.length)
	];
}

/** Rounds opening, signed flows and closing so that they add up as shown. */
function roundedColumn(
	{ stock, inflows, outflows, shown }: StockAccount,
	run: RunResult,
	year: PlanningYear
): readonly number[] {
	const level = (month: number) => {
		const value = run.series[stock]?.total[month] ?? 0;
		return Math.round(value / shown) * shown;
	};
	const flow = (id: string) => sumOf(run.series[id]?.total ?? new Float64Array(0), year);
	const [opening, closing] = [level(year.first - 1), level(year.last)];
	const flows = [...inflows.map(flow), ...outflows.map((id) => -flow(id))];
	return [opening, ...roundToSum(flows, closing - opening, shown), closing];
}
