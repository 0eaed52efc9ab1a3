/** Running futures and keeping what is asked for: the part of the work that can be shared out among workers. */
import type { Job } from '../analysis/job.ts';
import type { Scenario } from '../scenario/types.ts';
import type { FuturesInFull } from './ask.ts';
import { futuresOf } from './futures.ts';
import { keep, roomFor, type Samples } from './samples.ts';

/** Which plans to run in which futures: of one plan its figures are kept, of two their differences B − A. */
export interface Sampling extends FuturesInFull {
	/** One plan, or A and B. */
	readonly plans: readonly Scenario[];
	readonly from: number;
	readonly to: number;
}

/** Makes room for what a sampling keeps: the months that all plans cover. */
export const roomForSampling = ({ plans, names, from, to }: Sampling): Samples =>
	roomFor(names, Math.min(...plans.map(({ months }) => months)) + 1, from, to);

/** Runs futures one by one, in order, and keeps their figures in `samples`; progress counts futures. */
export function* sampleInto(samples: Samples, sampling: Sampling): Job<void> {
	const { plans, names, seed, events, from, to } = sampling;
	const futures = futuresOf({ seed, names, events });
	const [first, second] = plans;
	for (let future = from; future < to; future++) {
		const lines = futures.totals(first!, future);
		if (second !== undefined) turnIntoDifference(lines, futures.totals(second, future));
		keep(samples, future, lines);
		yield { done: future + 1 - from, total: to - from };
	}
}

/** Makes B − A of the lines of A, as far as both go. */
function turnIntoDifference(a: readonly Float64Array[], b: readonly Float64Array[]): void {
	a.forEach((line, name) => {
		const other = b[name]!;
		for (let row = 0; row < line.length; row++) line[row] = other[row]! - line[row]!;
	});
}
