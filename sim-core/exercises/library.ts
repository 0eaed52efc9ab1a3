/** The exercises that ship with the site, read and checked as any other file is. */
import type { Exercise } from './format.ts';
import { validateExercise } from './validate.ts';
import leakyBucket from './files/e1-leaky-bucket.json' with { type: 'json' };
import freeze from './files/e2-freeze.json' with { type: 'json' };
import winter from './files/e3-winter.json' with { type: 'json' };
import fivePerCent from './files/e4-five-per-cent.json' with { type: 'json' };
import worseBeforeBetter from './files/e5-worse-before-better.json' with { type: 'json' };
import frontPage from './files/e6-front-page.json' with { type: 'json' };
import signalOrNoise from './files/e7-signal.json' with { type: 'json' };
import tooManyManagers from './files/e8-too-many-managers.json' with { type: 'json' };
import sevenChairs from './files/e9-seven-chairs.json' with { type: 'json' };
import yourTrust from './files/e10-your-trust.json' with { type: 'json' };

/** Reads one shipped file. Throws with every problem, since none may ship broken. */
function shipped(file: unknown): Exercise {
	const checked = validateExercise(file);
	if (checked.ok) return checked.value;
	const problems = checked.issues.map(({ path, message }) => `${path}: ${message}`);
	throw new Error(`An exercise that ships is not valid:\n${problems.join('\n')}`);
}

/** Every exercise that ships, in the order in which they are offered. */
export const exercises: readonly Exercise[] = [
	leakyBucket,
	freeze,
	winter,
	fivePerCent,
	worseBeforeBetter,
	frontPage,
	signalOrNoise,
	tooManyManagers,
	sevenChairs,
	yourTrust
].map(shipped);

/** Finds an exercise by its id; undefined when none has it. */
export const exerciseOf = (id: string): Exercise | undefined =>
	exercises.find((exercise) => exercise.id === id);
