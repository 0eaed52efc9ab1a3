/** The part of the core that every worker has, whatever long work it does beside. */
import {
	exampleScenario,
	modelVersion,
	profiles,
	runScenario,
	validateScenario
} from '../index.ts';
import type { RunResult } from '../analysis/result.ts';
import { runScenarioBy } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';
import { machineDigest } from './machine-digest.ts';

export const workerCore = {
	modelVersion,
	profiles,
	exampleScenario,
	validateScenario,
	runScenario: (scenario: Scenario): RunResult | Promise<RunResult> =>
		machineDigest === undefined ? runScenario(scenario) : runScenarioBy(machineDigest, scenario)
};
