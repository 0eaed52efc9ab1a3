/**
 * The core in a process of its own, as C is: what else a process has loaded or handed over slows every array in it (V8
 * then asks at each access whether the array is still there, and a run takes 1.4 times as long). Answers each line.
 */
import { createInterface } from 'node:readline';
import { core, runnerOf } from './core.ts';
import { collectionsIn } from './garbage.ts';
import { futurePlans } from './plans.ts';
import { timeOf } from './rounds.ts';

const plans = futurePlans(16);
const warm = core(plans);

/** Processor time of a run among the first hundred: the first, those up to the tenth, and the rest. */
function coldTimes(): number[] {
	const run = runnerOf(plans[0]!);
	let at = 0;
	const turn = (runs: number): number =>
		timeOf(runs, () => {
			for (let i = 0; i < runs; i++) run(plans[at++ % plans.length]!);
		});
	return [1, 9, 90].map(turn);
}

const answers: Readonly<Record<string, () => unknown>> = {
	turn: () => warm.turn(),
	cold: () => coldTimes().join(' '),
	garbage: () => collectionsIn(5000, plans)
};

for await (const line of createInterface({ input: process.stdin })) {
	console.log(String(await answers[line]!()));
}
