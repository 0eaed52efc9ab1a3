/** Chooses the runner for where the page is: a worker in a browser that has them, this thread elsewhere. */
import { modelVersion, validateScenario, type RunResult, type Scenario } from '#sim-core';
import { DirectRunner } from './direct-runner.ts';
import type { Runner } from './runner.ts';
import { startWorker } from './start-worker.ts';
import { WorkerRunner } from './worker-runner.svelte.ts';

/** Runs on this thread. The code that simulates is large and only fetched when no worker can be had. */
async function runScenario(scenario: Scenario): Promise<RunResult> {
	const core = await import('#sim-core/run.ts');
	return core.runScenario(scenario);
}

/** Makes a runner; the worker is started at the first use or by `warm`. */
export function createRunner(): Runner {
	const direct = new DirectRunner({ validateScenario, runScenario });
	if (typeof Worker === 'undefined') return direct;
	return new WorkerRunner({ startWorker, fallback: direct, modelVersion });
}
