/** The contract between the pages and the worker: the type of what the worker exposes. */
import { workerCore } from './core.ts';
import { jobsAtHand } from './jobs-at-hand.ts';
import { requestsOf } from './requests.ts';

export type { Advanced, Started } from './job-table.ts';
export type { JobInput, JobKindName, JobOutput, JobPartial, OnDemand } from './jobs.ts';
export type { PackedOutcome, PackedRun, PackedSeries } from './packing.ts';

export const simulationApi = requestsOf({ ...workerCore, jobKinds: jobsAtHand });

export type SimulationApi = typeof simulationApi;
