/** Starts the worker of rare work out of the page itself; takes the place of start-on-demand-worker.ts in the one-file edition. */
import OnDemandWorker from '#sim-core/worker/on-demand.worker.ts?worker&inline';

export const startOnDemandWorker = (): Worker => new OnDemandWorker();
