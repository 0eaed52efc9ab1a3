/** The check of an exercise as it reaches the worker, and what is wrong with what was asked. */
import { Checker } from '../scenario/checks.ts';
import { failure, success, type Result } from '../spec/result.ts';
import type { Exercise } from './format.ts';
import { validateExercise } from './validate.ts';

/** An exercise to be checked, and over how many futures. */
export interface AskedCheck {
	readonly exercise: Exercise;
	readonly futures: number;
}

/** Checks a request as it arrived: every problem of the exercise comes back. */
export function checkExerciseRequest(input: unknown): Result<AskedCheck> {
	const checker = new Checker();
	const asked = checker.record(input, { path: '', label: 'The request' }, ['exercise', 'futures']);
	if (asked === null) return failure(checker.issues);
	const bounds = { min: 1, max: 10_000 };
	const futures = checker.whole(asked.futures, { path: 'futures', label: 'Futures' }, bounds);
	const exercise = validateExercise(asked.exercise);
	if (!exercise.ok) return exercise;
	return futures === null
		? failure(checker.issues)
		: success({ exercise: exercise.value, futures });
}
