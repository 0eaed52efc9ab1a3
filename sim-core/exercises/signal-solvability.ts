/** Whether noisy months can be read: a way of reading solves them when it meets their targets in every series. */
import type { Job } from '../analysis/job.ts';
import type { Exercise } from './format.ts';
import { policies, readBy } from './signal.ts';
import { noisyMonths } from './signal-runs.ts';
import type { Solvability } from './solvability.ts';

/** Checks the ways of reading on every series of the pack. The value of each is the share of series in which it is met. */
export function* monthsPolicies(exercise: Exercise): Job<Solvability> {
	const { seeds } = exercise.signal!;
	const met = new Map(Object.keys(policies).map((name) => [name, 0]));
	for (const [i, seed] of seeds.entries()) {
		const series = noisyMonths(exercise, seed);
		for (const name of met.keys()) {
			if (readBy(exercise, series, name).met) met.set(name, met.get(name)! + 1);
		}
		yield { done: i + 1, total: seeds.length };
	}
	const share = (name: string): number => met.get(name)! / seeds.length;
	const nothing = { values: [share('nothing')], met: share('nothing') > 0 };
	const witnesses = [...met.keys()]
		.filter((name) => name !== 'nothing' && share(name) === 1)
		.map((name) => ({ kind: policies[name]!.label, settings: {}, values: [share(name)] }));
	return { witnesses, nothing, refused: refusalOf(nothing.met, witnesses.length) };
}

function refusalOf(idle: boolean, ways: number): string | null {
	if (idle) return 'Never acting meets the targets in some series: too easy.';
	if (ways === 0) return 'No way of reading meets the targets in every series.';
	return ways === 1 ? 'Only one way of reading meets the targets in every series.' : null;
}
