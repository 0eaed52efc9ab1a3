/**
 * Several people's ranges for one assumption put together, without names, and whether what they differ on changes which
 * plan comes out better.
 *
 * The rule (a linear opinion pool, Stone 1961): everybody counts the same. Each person's range is read as the model reads
 * any range, with half of the chance on either side of the likely value; the pool is the mean of those distributions. Its
 * likely value is its middle; its ends are the lowest and the highest that anybody gave, so that no view is cut off.
 */
import type { Job } from '../analysis/job.ts';
import { quantileOf, type Spread } from '../ensemble/ranges.ts';
import { Checker } from '../scenario/checks.ts';
import { numberAsked, type AskedOfPlan } from '../sensitivity/asked-of-plan.ts';
import { checkAskedOfPlan, checkId, checkRanges } from '../sensitivity/asked-parts.ts';
import { failure, success, type Result } from '../spec/result.ts';

/** The pool of several ranges, with the ends between which nine tenths of its chance lie. */
export interface PooledRange {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	readonly fifth: number;
	readonly ninetyFifth: number;
}

/** What a plan has more or less than another, by what people hold likely. */
export interface CollectedAnswer {
	readonly pooled: PooledRange;
	/** Difference of the outcome, plan less the other, at each person's likely value, in their order. */
	readonly differences: readonly number[];
	/** The same at the pool's likely value. */
	readonly atPooled: number;
	/** Whether the plan that comes out better is not the same for all. */
	readonly flips: boolean;
}

/** The question: an assumption, what people gave, and the plan against another. */
export interface AskedCollected extends Omit<AskedOfPlan, 'profile'> {
	readonly against: AskedOfPlan['plan'];
	readonly assumption: string;
	readonly people: readonly Spread[];
}

/** Puts ranges together by the rule above. Throws when there is none. */
export function poolRanges(people: readonly Spread[]): PooledRange {
	const low = people.reduce((least, one) => Math.min(least, one.low), Infinity);
	const high = people.reduce((most, one) => Math.max(most, one.high), -Infinity);
	if (!(low <= high)) throw new Error('There are no ranges to put together.');
	const below = (value: number): number =>
		people.reduce((sum, one) => sum + quantileOf(one, value), 0) / people.length;
	const at = (share: number): number => {
		let [from, to] = [low, high];
		// Sixty halvings find the place to the last bit that matters.
		for (let step = 0; step < 60; step++) {
			const middle = from + (to - from) / 2;
			if (below(middle) < share) from = middle;
			else to = middle;
		}
		return Math.min(high, Math.max(low, Number(to.toPrecision(12))));
	};
	return { low, likely: at(0.5), high, fifth: at(0.05), ninetyFifth: at(0.95) };
}

/** Runs both plans at each person's likely value and at the pool's. */
export function* collectedJob(asked: AskedCollected): Job<CollectedAnswer> {
	const { assumption, people } = asked;
	const pooled = poolRanges(people);
	const difference = numberAsked(asked);
	const dial = { kind: 'assumption', id: assumption, group: null } as const;
	const values = [...people.map(({ likely }) => likely), pooled.likely];
	const found: number[] = [];
	for (const value of values) {
		found.push(difference([{ dial, value }]));
		yield { done: found.length, total: values.length };
	}
	const atPooled = found.pop()!;
	const flips = found.some((one) => one > 0) && found.some((one) => one < 0);
	return { pooled, differences: found, atPooled, flips };
}

/** Checks a question as it arrived; every problem at once. */
export function checkCollected(input: unknown): Result<AskedCollected> {
	const checker = new Checker();
	const parts = ['plan', 'measure', 'against', 'assumption', 'people'];
	const asked = checker.record(input, { path: '', label: 'The question' }, parts);
	if (asked === null) return failure(checker.issues);
	checkAskedOfPlan(asked, checker);
	const people: unknown[] = Array.isArray(asked.people) ? asked.people : [];
	if (people.length === 0) {
		const at = { path: 'people', label: 'Ranges' };
		checker.add(at, 'missing', 'Give one range or more.', asked.people);
	}
	const found = checkId('assumption', asked.assumption, 'assumption', checker);
	if (found !== null) {
		for (const one of people) checkRanges({ [found.id]: one }, checker);
	}
	if (asked.against === undefined) {
		const at = { path: 'against', label: 'The other plan' };
		checker.add(at, 'missing', 'Name the plan to compare with.', asked.against);
	}
	return checker.issues.length > 0
		? failure(checker.issues)
		: success(asked as unknown as AskedCollected);
}
