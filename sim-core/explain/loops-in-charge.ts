/**
 * Which feedback loop is in charge of an outcome, month by month.
 *
 * The measure switches loops off, one at a time, by finite differences (after Ford, A behavioral approach to feedback
 * loop dominance analysis, System Dynamics Review 15(1), 1999): from a month’s end on, the link that closes the loop
 * stands still, and the outcome of a year later is held against that of the run as it is. What the loop moves in that
 * year is its push; its share is the size of its push among the pushes of all loops.
 *
 * It is that, and not link scores multiplied round the loop (Schoenberg, Davidsen and Eberlein, Understanding model
 * behavior using the Loops that Matter method, System Dynamics Review 36(2), 2020), because a loop here runs through
 * hiring, tiring and habit: nothing of it shows within a step, and a share has to be of the outcome asked about. Where a
 * loop runs through one stock and little time is looked ahead, both give the same shares; a test holds this.
 */
import type { Job } from '../analysis/job.ts';
import { monthNumber, monthText } from '../scenario/months.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { profileFor } from '../data/profile-for.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Loop } from '../spec/loop.ts';
import { linkOf, openedOf, runOn } from './frozen-links.ts';
import { figureIn } from './functional.ts';
import type { Measure } from './attribution.ts';
import { planOf, shipped, type Machine } from './machine.ts';
import { rowsOf, traceOf, type Trace } from './trace.ts';

/** The loops of a plan over time; plain data, fit to cross to a worker. Lists have one value a month, the opening first. */
export interface LoopsInCharge {
	readonly outcome: string;
	readonly months: readonly string[];
	readonly loops: readonly Pick<Loop, 'id' | 'name' | 'sentence' | 'polarity'>[];
	/** By loop: its share, from 0 to 1. Shares of a month sum to 1, or are all 0 where no loop moves the outcome. */
	readonly shares: readonly Float64Array[];
	/** By loop: what it adds to the outcome of a year later, in the outcome’s unit. */
	readonly pushes: readonly Float64Array[];
	/** Id of the loop with the largest share; null where no loop moves the outcome. */
	readonly inCharge: readonly (string | null)[];
}

/** How far ahead a push is looked for: the time to hire and the time to tire both fit into a year. */
const ahead = 12;

/** Finds the loops in charge of one outcome in every month of a plan. Yields after each month. */
export function* loopsInChargeJob(scenario: Scenario, measure: Measure): Job<LoopsInCharge> {
	const profile = profileFor(scenario);
	const { loops } = shipped.model;
	const plan = planOf({ scenario, profile }, scenario.months + ahead);
	const pushes = yield* pushesJob(shipped, plan, measure, { months: scenario.months, ahead });
	const start = monthNumber(scenario.start)!;
	const shares = sharesOf(pushes);
	return {
		outcome: measure.outcome,
		months: Array.from({ length: scenario.months + 1 }, (_, i) => monthText(start - 1 + i)),
		loops: loops.map(({ id, name, sentence, polarity }) => ({ id, name, sentence, polarity })),
		shares,
		pushes,
		inCharge: pushes[0]!.reduce<(string | null)[]>((found, _, month) => {
			const largest = shares.reduce(
				(best, share, i) => (share[month]! > shares[best]![month]! ? i : best),
				0
			);
			return [...found, shares[largest]![month] === 0 ? null : loops[largest]!.id];
		}, [])
	};
}

/** How many months are looked at, and how far ahead. */
interface Span {
	readonly months: number;
	readonly ahead: number;
}

/** Works out the push of every loop of a model in every month; the plan must run `ahead` months longer than what is asked. */
export function* pushesJob(
	machine: Machine,
	plan: RunPlan,
	{ outcome, group = null }: Measure,
	{ months, ahead: horizon }: Span
): Job<Float64Array[]> {
	const links = machine.model.loops.map((loop) => linkOf(machine, loop));
	const run = traceOf(machine, plan);
	const opened = openedOf(machine, plan);
	const into = emptyTrace(run, horizon);
	const asked = { outcome, month: horizon, group };
	const pushes = links.map(() => new Float64Array(months + 1));
	for (let month = 0; month <= months; month++) {
		const start = { plan, run, month, opened };
		const free = figureIn(machine, runOn(machine, start, null, into), asked);
		for (const [i, link] of links.entries()) {
			const without = figureIn(machine, runOn(machine, start, link, into), asked);
			pushes[i]![month] = free - without;
		}
		yield { done: month + 1, total: months + 1 };
	}
	return pushes;
}

function emptyTrace({ size, stepsPerMonth }: Trace, months: number): Trace {
	const values = new Float64Array(rowsOf({ months, stepsPerMonth }) * size);
	return { size, stepsPerMonth, months, values };
}

/** Turns pushes into shares of their sizes. */
export function sharesOf(pushes: readonly Float64Array[]): Float64Array[] {
	return pushes.map((push) =>
		push.map((value, month) => {
			const all = pushes.reduce((sum, each) => sum + Math.abs(each[month]!), 0);
			return all === 0 ? 0 : Math.abs(value) / all;
		})
	);
}
