/** Starts the worker out of the page itself; takes the place of start-worker.ts in the one-file edition (vite.config.ts). */
import SimulationWorker from '#sim-core/worker/simulation.worker.ts?worker&inline';

export const startWorker = (): Worker => new SimulationWorker();
