/** One at a time: what a result becomes when each input alone goes to its low and to its high end. */
import type { Job } from '../analysis/job.ts';
import { numberAsked, type AskedOfPlan } from './asked-of-plan.ts';
import type { Input } from './inputs.ts';

/** One bar: the result with an input at its ends, all else as in the plan. */
export interface Bar {
	readonly kind: Input['kind'];
	/** Id of the assumption, driver or lever that the bar leads to. */
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly ends: Input['ends'];
	/** The result with the input at its low end, and at its high end. */
	readonly atLow: number;
	readonly atHigh: number;
	/** Length of the bar: how far apart the result lies at the two ends and in the plan as it is. */
	readonly effect: number;
}

/** Bars with the longest first, and the result that they stand around. */
export interface Tornado {
	readonly base: number;
	readonly bars: readonly Bar[];
}

/** Runs every input at both ends. What is known so far is a tornado of the inputs already run. */
export function* tornadoJob(asked: AskedOfPlan, inputs: readonly Input[]): Job<Tornado, Tornado> {
	const number = numberAsked(asked);
	const total = 2 * inputs.length + 1;
	const base = number([]);
	const bars: Bar[] = [];
	yield { done: 1, total };
	for (const { kind, id, label, unit, ends, at } of inputs) {
		const atLow = number(at(0));
		yield { done: 2 * bars.length + 2, total };
		const atHigh = number(at(1));
		const effect = Math.max(atLow, atHigh, base) - Math.min(atLow, atHigh, base);
		bars.push({ kind, id, label, unit, ends, atLow, atHigh, effect });
		yield { done: 2 * bars.length + 1, total, partial: { base, bars: longestFirst(bars) } };
	}
	return { base, bars: longestFirst(bars) };
}

const longestFirst = (bars: readonly Bar[]): Bar[] =>
	[...bars].sort((a, b) => b.effect - a.effect || (a.id < b.id ? -1 : 1));
