/** What savings bring once what they set off is counted: gross, rebound, net, and the month in which a saving turns into a cost. */
import type { Job } from '../analysis/job.ts';
import type { RunResult } from '../analysis/result.ts';
import { catalogue } from '../index.ts';
import { runSeries } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';

/** A plan held against the same plan without its savings; lists have one value a month, the opening first, in GBP. */
export interface SavingsAccount {
	readonly months: readonly string[];
	/** Levers on money that the plan sets, and that the other run is without. */
	readonly levers: readonly string[];
	readonly savingsGross: Float64Array;
	readonly savingsRebound: Float64Array;
	readonly savingsNet: Float64Array;
	/** Surplus of the plan less surplus without its savings, added up from the start. */
	readonly gained: Float64Array;
	/** Month (index) from which on the savings cost more each month than they save; null when they do not. */
	readonly costsFrom: number | null;
	/** Month (index) in which all that was gained has been lost again; null when it has not. */
	readonly lostBy: number | null;
}

/** Levers by which money is saved: targets and where they are sought, and posts held empty. */
const savingLevers = catalogue.levers.filter(({ group }) => group === 'money').map(({ id }) => id);

/** Works out what the savings of a plan bring, at the cost of two runs; null when it sets no lever on money. */
export function* savingsJob(plan: Scenario): Job<SavingsAccount | null> {
	const levers = savingLevers.filter((id) => plan.levers[id] !== undefined);
	if (levers.length === 0) return null;
	const kept = Object.entries(plan.levers).filter(([id]) => !levers.includes(id));
	const run = runSeries(plan);
	yield { done: 1, total: 2 };
	const without = runSeries({ ...plan, levers: Object.fromEntries(kept) });
	const gained = addedUp(seriesOf(run, 'surplus'), seriesOf(without, 'surplus'));
	return {
		months: run.months,
		levers,
		savingsGross: seriesOf(run, 'savingsGross'),
		savingsRebound: seriesOf(run, 'savingsRebound'),
		savingsNet: seriesOf(run, 'savingsNet'),
		gained,
		...turnsOf(gained)
	};
}

const seriesOf = ({ series }: Pick<RunResult, 'series'>, name: string): Float64Array =>
	series[name]!.total;

/** Adds up differences from month 1 on: the opening is not part of the plan. */
function addedUp(of: Float64Array, against: Float64Array): Float64Array {
	let sum = 0;
	return of.map((value, month) => (month === 0 ? 0 : (sum += value - against[month]!)));
}

/**
 * Finds where a running gain peaks and is not reached again (from the month after it costs), and where it is used up.
 * A peak in the last month, or a gain that never was, is no turn.
 */
export function turnsOf(gained: Float64Array): Pick<SavingsAccount, 'costsFrom' | 'lostBy'> {
	let peak = 0;
	for (let month = 1; month < gained.length; month++) {
		if (gained[month]! >= gained[peak]!) peak = month;
	}
	if (gained[peak]! <= 0 || peak === gained.length - 1) return { costsFrom: null, lostBy: null };
	const lost = gained.findIndex((value, month) => month > peak && value < 0);
	return { costsFrom: peak + 1, lostBy: lost < 0 ? null : lost };
}
