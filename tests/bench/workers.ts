/** How much sooner two workers are done than one. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median } from './rounds.ts';

const runs = 1200;

/** Makes `runs` runs on so many workers; gives milliseconds on the clock. */
async function turn(workers: readonly Worker[]): Promise<number> {
	const start = performance.now();
	await Promise.all(
		workers.map((worker) => {
			worker.postMessage(runs / workers.length);
			return once(worker, 'message');
		})
	);
	return performance.now() - start;
}

/** Time of one worker over the time of two, rounds taken in turn. */
export async function speedUpOfTwo(rounds: number): Promise<number> {
	const file = new URL('workers.thread.mjs', import.meta.url);
	const workers = [new Worker(file), new Worker(file)];
	const [one, two]: [number[], number[]] = [[], []];
	for (let round = -1; round < rounds; round++) {
		const times = [await turn(workers.slice(0, 1)), await turn(workers)] as const;
		if (round < 0) continue;
		one.push(times[0]);
		two.push(times[1]);
	}
	await Promise.all(workers.map((worker) => worker.terminate()));
	return median(one) / median(two);
}
