/** Collections of garbage while the core runs warm. */
import { PerformanceObserver } from 'node:perf_hooks';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { runnerOf } from './core.ts';

/** Counts collections in so many warm runs. */
export async function collectionsIn(runs: number, plans: readonly RunPlan[]): Promise<number> {
	const run = runnerOf(plans[0]!);
	for (let i = 0; i < 600; i++) run(plans[i % plans.length]!);
	const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
	await pause();
	let collections = 0;
	const observer = new PerformanceObserver((list) => {
		collections += list.getEntries().length;
	});
	observer.observe({ entryTypes: ['gc'] });
	for (let i = 0; i < runs; i++) run(plans[i % plans.length]!);
	await pause();
	observer.disconnect();
	return collections;
}
