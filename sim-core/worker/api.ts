/** The contract between the pages and the worker: the type of what the worker exposes. */
import {
	exampleScenario,
	modelVersion,
	profiles,
	runScenario,
	validateScenario
} from '../index.ts';
import { jobKinds } from './jobs.ts';
import { requestsOf } from './requests.ts';

export type { Advanced, Started } from './job-table.ts';
export type { JobInput, JobKindName, JobOutput, JobPartial } from './jobs.ts';
export type { PackedOutcome, PackedRun, PackedSeries } from './packing.ts';

export const simulationApi = requestsOf({
	modelVersion,
	profiles,
	exampleScenario,
	validateScenario,
	runScenario,
	jobKinds
});

export type SimulationApi = typeof simulationApi;
