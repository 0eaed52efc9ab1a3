/** Everything an author wants to know of an exercise before it is used: whether its claims hold, and whether it can be solved. */
import type { Job } from '../analysis/job.ts';
import { modelVersion } from '../index.ts';
import { claimJob, type ClaimResult } from './claims.ts';
import type { Exercise } from './format.ts';
import { solvabilityJob, type Solvability } from './solvability.ts';

/** Futures over which claims are checked unless said otherwise. */
export const usualFutures = 200;

/** The report on one exercise. */
export interface ExerciseReport extends Solvability {
	readonly id: string;
	readonly title: string;
	readonly modelVersion: string;
	readonly checks: readonly ClaimResult[];
	/** Whether it may be used: every claim holds and nothing refuses it. */
	readonly fit: boolean;
}

/** Checks one exercise: solvability first, then each claim over a number of futures. */
export function* reportJob(exercise: Exercise, futures = usualFutures): Job<ExerciseReport> {
	const solvability = yield* solvabilityJob(exercise);
	const checks: ClaimResult[] = [];
	for (const check of exercise.checks) checks.push(yield* claimJob(exercise, check, futures));
	const fit = solvability.refused === null && checks.every(({ holds }) => holds);
	const { id, title } = exercise;
	return { id, title, modelVersion, ...solvability, checks, fit };
}
