/** Starts the worker; the bundler recognises exactly this expression. */

export const startWorker = (): Worker =>
	new Worker(new URL('../../../sim-core/worker/simulation.worker.ts', import.meta.url), {
		type: 'module'
	});
