/** Chooses the runner for where the page is: a worker in a browser that has them, this thread elsewhere. */
import { modelVersion, validateScenario, type RunResult, type Scenario } from '#sim-core';
import { DirectRunner } from './direct-runner.ts';
import type { HeldJobs, Runner } from './runner.ts';
import { SharedRunner } from './shared-runner.ts';
import { startOnDemandWorker } from './start-on-demand-worker.ts';
import { startWorker } from './start-worker.ts';
import { WorkerRunner } from './worker-runner.svelte.ts';

/** Runs on this thread. The code that simulates is large and only fetched when no worker can be had. */
async function runScenario(scenario: Scenario): Promise<RunResult> {
	const core = await import('#sim-core/run.ts');
	return core.runScenario(scenario);
}

/** Holds long work on this thread, fetched like the code that simulates. */
async function jobs(): Promise<HeldJobs> {
	const [{ JobTable }, { jobKinds }] = await Promise.all([
		import('#sim-core/worker/job-table.ts'),
		import('#sim-core/worker/jobs.ts')
	]);
	return new JobTable(jobKinds);
}

/** Makes a runner; the worker is started at the first use or by `warm`. */
export function createRunner(): Runner {
	const direct = new DirectRunner({ validateScenario, runScenario, jobs });
	if (typeof Worker === 'undefined') return direct;
	const first = new WorkerRunner({ startWorker, fallback: direct, modelVersion });
	const onDemand = new WorkerRunner({
		startWorker: startOnDemandWorker,
		fallback: direct,
		modelVersion
	});
	// Two share the work of a band almost in half on two cores already; a third would take the page's own time.
	const others =
		navigator.hardwareConcurrency < 2
			? []
			: [new WorkerRunner({ startWorker, fallback: first, modelVersion })];
	return new SharedRunner({ first, others, onDemand });
}
