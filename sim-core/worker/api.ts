/** The contract between the pages and the worker: the type of what the worker exposes. */
import {
	exampleScenario,
	modelVersion,
	profiles,
	runScenario,
	validateScenario
} from '../index.ts';
import { requestsOf } from './requests.ts';

export type { PackedOutcome, PackedRun, PackedSeries } from './packing.ts';

export const simulationApi = requestsOf({
	modelVersion,
	profiles,
	exampleScenario,
	validateScenario,
	runScenario
});

export type SimulationApi = typeof simulationApi;
