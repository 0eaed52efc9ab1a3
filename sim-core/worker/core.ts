/** The part of the core that every worker has, whatever long work it does beside. */
import {
	exampleScenario,
	modelVersion,
	profiles,
	runScenario,
	validateScenario
} from '../index.ts';

export const workerCore = {
	modelVersion,
	profiles,
	exampleScenario,
	validateScenario,
	runScenario
};
