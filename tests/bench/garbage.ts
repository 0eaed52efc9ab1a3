/** Collections of garbage while the core runs warm. */
import { PerformanceObserver } from 'node:perf_hooks';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { runnerOf } from './core.ts';

/** Counts collections between the first and the last of so many warm runs; those of the pauses around them are not the core's. */
export async function collectionsIn(runs: number, plans: readonly RunPlan[]): Promise<number> {
	const run = runnerOf(plans[0]!);
	for (let i = 0; i < 1500; i++) run(plans[i % plans.length]!);
	const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
	await pause();
	const starts: number[] = [];
	const observer = new PerformanceObserver((list) => {
		starts.push(...list.getEntries().map(({ startTime }) => startTime));
	});
	observer.observe({ entryTypes: ['gc'] });
	const begun = performance.now();
	for (let i = 0; i < runs; i++) run(plans[i % plans.length]!);
	const ended = performance.now();
	await pause();
	observer.disconnect();
	return starts.filter((start) => start > begun && start < ended).length;
}
