/** Starts the worker that reads formulas out of the page itself; takes the place of start-formula-worker.ts in the one-file edition. */
import FormulaWorker from '#sim-core/worker/formula.worker.ts?worker&inline';

export const startFormulaWorker = (): Worker => new FormulaWorker();
