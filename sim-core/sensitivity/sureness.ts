/** How sure an answer is: in what share of futures a plan meets a target with a lever at a level. */
import type { Progress } from '../analysis/job.ts';
import { futuresOf, runFuture } from '../ensemble/futures.ts';
import type { Scenario } from '../scenario/types.ts';
import type { AskedOfPlan } from './asked-of-plan.ts';
import { withChanges, type Dial } from './change.ts';
import { measured } from './measure.ts';

/** Which side of a target counts as met. */
export type Sense = 'atLeast' | 'atMost';

/** A target that a plan meets or misses in each future. */
export interface Tested extends AskedOfPlan {
	/** A lever. */
	readonly dial: Dial;
	readonly target: number;
	readonly sense: Sense;
	readonly futures: { readonly seed: string; readonly count: number };
}

/** Counts the futures in which the target is met, of the plan and what it is told against in the same futures. */
export function* surenessOf(tested: Tested, value: number): Generator<Progress, number, void> {
	const { plan, against, dial, measure, target, sense, profile } = tested;
	const { seed, count } = tested.futures;
	const futures = futuresOf({
		seed,
		names: [measure.outcome],
		...(profile === undefined ? {} : { profile })
	});
	const inFuture = (scenario: Scenario, replicate: number): number =>
		measured(runFuture(scenario, futures, replicate).series, measure);
	const own = upTo(withChanges(plan, [{ dial, value }]), measure.to);
	const other = against === undefined ? null : upTo(against, measure.to);
	let met = 0;
	for (let replicate = 0; replicate < count; replicate++) {
		const less = other === null ? 0 : inFuture(other, replicate);
		const reached = inFuture(own, replicate) - less;
		if (sense === 'atMost' ? reached <= target : reached >= target) met += 1;
		yield { done: replicate + 1, total: count };
	}
	return met / count;
}

/** A scenario that ends with the last month asked for: nothing later can move what is read. */
const upTo = (scenario: Scenario, months: number): Scenario => ({
	...scenario,
	months: Math.max(1, months)
});
