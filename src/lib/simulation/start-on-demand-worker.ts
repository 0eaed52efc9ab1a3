/** Starts the worker of long work that few visits ask for; the bundler recognises exactly this expression. */

export const startOnDemandWorker = (): Worker =>
	new Worker(new URL('../../../sim-core/worker/on-demand.worker.ts', import.meta.url), {
		type: 'module'
	});
