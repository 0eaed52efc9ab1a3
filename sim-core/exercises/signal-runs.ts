/** Series of noisy months, run: what the claims about them and their solvability are counted over. */
import type { Job } from '../analysis/job.ts';
import { runSeries } from '../run.ts';
import type { Exercise } from './format.ts';
import type { Held } from './held.ts';
import { noisyMonthsFrom, noisyScenario, readBy, signalOf, type NoisyMonths } from './signal.ts';

/** Runs the series of a seed. */
export const noisyMonths = (exercise: Exercise, seed: string): NoisyMonths =>
	noisyMonthsFrom(exercise, seed, runSeries(noisyScenario(exercise, seed)));

/** Gives the seed of a series: those of the pack first, then as many more as are asked for. */
const seedOf = (exercise: Exercise, i: number): string =>
	signalOf(exercise).seeds[i] ?? `${exercise.id} ${i + 1}`;

/** Counts the series in which the rules catch the change in time, with no more false alarms than allowed. */
export function* signalJob(exercise: Exercise, series: number): Job<Held> {
	let held = 0;
	for (let i = 0; i < series; i++) {
		if (readBy(exercise, noisyMonths(exercise, seedOf(exercise, i)), 'rules').met) held += 1;
		yield { done: i + 1, total: series };
	}
	return { held, of: series };
}
