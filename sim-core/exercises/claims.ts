/** Model checks: what an exercise claims of the model, held against runs in many futures. */
import { futuresOf, runFuture, type Futures } from '../ensemble/futures.ts';
import type { Job } from '../analysis/job.ts';
import type { Scenario } from '../index.ts';
import type { Exercise, ModelCheck } from './format.ts';
import type { Held } from './held.ts';
import { readMeasure, type Readable } from './measure.ts';
import { lastMonthOf, missedBy, outcomesOf, planScenario, steadyScenario } from './plans.ts';
import { rivalsJob } from './rivals.ts';
import { roundTripJob } from './round-trip.ts';
import { signalJob } from './signal-runs.ts';

/** What a model check found. */
export interface ClaimResult {
	readonly id: string;
	/** The claim with its counts filled in. */
	readonly claim: string;
	/** Futures in which it held, of so many. */
	readonly held: number;
	readonly futures: number;
	/** Whether it held in as many as the exercise says it must. */
	readonly holds: boolean;
}

/** Futures of a check: the seed is the exercise's own, so that its text quotes the same count everywhere. */
const futuresFor = (exercise: Exercise, names: readonly string[]): Futures =>
	futuresOf({ seed: `${exercise.seed}/${exercise.id}`, names });

/** Checks one claim of an exercise over a number of futures. */
export function* claimJob(
	exercise: Exercise,
	check: ModelCheck,
	futures: number
): Job<ClaimResult> {
	const held = yield* heldJob(exercise, check, futures);
	const claim = check.claim
		.replaceAll('{held}', String(held.held))
		.replaceAll('{futures}', String(held.of));
	const holds = held.held >= check.share * held.of;
	return { id: check.id, claim, held: held.held, futures: held.of, holds };
}

function heldJob(exercise: Exercise, check: ModelCheck, futures: number): Job<Held> {
	switch (check.kind) {
		case 'conditions':
			return conditionsJob(exercise, check, futures);
		case 'no-plan':
		case 'better-together':
			return outdoneJob(exercise, check, futures);
		case 'signal':
			return signalJob(exercise, futures);
		case 'round-trip':
			return roundTripJob(exercise, futures);
	}
}

/** Counts the futures in which every condition holds; the plans of a future share its luck. */
function* conditionsJob(
	exercise: Exercise,
	{ conditions }: ModelCheck,
	futures: number
): Job<Held> {
	const terms = conditions.flatMap(({ sum }) => sum);
	const months = lastMonthOf(terms);
	const scenarios = new Map(
		[...new Set(terms.map(({ plan }) => plan))].map(
			(plan) => [plan, planScenario(exercise, plan, months)] as const
		)
	);
	const draws = futuresFor(exercise, outcomesOf(terms));
	let held = 0;
	for (let future = 0; future < futures; future++) {
		const runs = new Map<string, Readable>();
		for (const [plan, scenario] of scenarios) runs.set(plan, runFuture(scenario, draws, future));
		if (conditions.every((condition) => isMet(condition, runs))) held += 1;
		yield { done: future + 1, total: futures };
	}
	return { held, of: futures };
}

function isMet(
	{ sum, is, value }: ModelCheck['conditions'][number],
	runs: ReadonlyMap<string, Readable>
): boolean {
	const total = sum.reduce(
		(all, term) => all + term.times * readMeasure(runs.get(term.plan)!, term),
		0
	);
	return is === 'above' ? total > value : total < value;
}

/**
 * Counts the futures in which no rival meets all targets. The rivals are plans searched for with that aim, and plans
 * of chance. Where private cards are checked, the targets are what the plan that plays them reaches in that future.
 */
function* outdoneJob(exercise: Exercise, check: ModelCheck, futures: number): Job<Held> {
	const months = lastMonthOf(check.targets);
	const best = check.plan === null ? null : planScenario(exercise, check.plan, months);
	const rivals = yield* rivalsJob(exercise, check, best);
	const scenarios = rivals.map((settings) => steadyScenario(exercise, settings, months));
	const draws = futuresFor(exercise, outcomesOf(check.targets));
	let held = 0;
	for (let future = 0; future < futures; future++) {
		const targets = best === null ? check.targets : reached(best, check, draws, future);
		const meetsAll = (scenario: Scenario): boolean => {
			const run = runFuture(scenario, draws, future);
			return targets.every((target) => missedBy(target, readMeasure(run, target)) === 0);
		};
		if (!scenarios.some(meetsAll)) held += 1;
		yield { done: future + 1, total: futures };
	}
	return { held, of: futures };
}

/** The targets of a check, moved to what a plan reaches in a future. */
function reached(
	best: Scenario,
	{ targets }: ModelCheck,
	draws: Futures,
	future: number
): ModelCheck['targets'] {
	const run = runFuture(best, draws, future);
	return targets.map((target) => ({ ...target, value: readMeasure(run, target) }));
}
