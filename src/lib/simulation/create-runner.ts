/** Chooses the runner for where the page is: a worker in a browser that has them, this thread elsewhere. */
import * as core from '#sim-core';
import { DirectRunner } from './direct-runner.ts';
import type { Runner } from './runner.ts';
import { startWorker } from './start-worker.ts';
import { WorkerRunner } from './worker-runner.svelte.ts';

/** Makes a runner; the worker is started at the first use or by `warm`. */
export function createRunner(): Runner {
	const direct = new DirectRunner(core);
	if (typeof Worker === 'undefined') return direct;
	return new WorkerRunner({ startWorker, fallback: direct, modelVersion: core.modelVersion });
}
