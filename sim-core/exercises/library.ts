/** The exercises that ship with the site, read and checked as any other file is. */
import type { Exercise } from './format.ts';
import { validateExercise } from './validate.ts';
import leakyBucket from './files/e1-leaky-bucket.json' with { type: 'json' };

/** Reads one shipped file. Throws with every problem, since none may ship broken. */
function shipped(file: unknown): Exercise {
	const checked = validateExercise(file);
	if (checked.ok) return checked.value;
	const problems = checked.issues.map(({ path, message }) => `${path}: ${message}`);
	throw new Error(`An exercise that ships is not valid:\n${problems.join('\n')}`);
}

/** Every exercise that ships, in the order in which they are offered. */
export const exercises: readonly Exercise[] = [leakyBucket].map(shipped);

/** Finds an exercise by its id; undefined when none has it. */
export const exerciseOf = (id: string): Exercise | undefined =>
	exercises.find((exercise) => exercise.id === id);
