/** Starts the worker that reads formulas; the bundler recognises exactly this expression. */

export const startFormulaWorker = (): Worker =>
	new Worker(new URL('../../../sim-core/worker/formula.worker.ts', import.meta.url), {
		type: 'module'
	});
