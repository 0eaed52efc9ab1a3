/** A file goes out and comes back: whatever was decided, the scenario read again gives the very same result. */
import type { Job } from '../analysis/job.ts';
import { decodeScenarioLink, encodeScenarioLink, parseScenario, runScenario } from '../index.ts';
import type { Exercise } from './format.ts';
import type { Held } from './held.ts';
import { steadyScenario } from './plans.ts';
import { monthsOf } from './rounds.ts';
import { settingsByChance } from './solve.ts';

/** Counts the plans of chance whose scenario, written as a file and as a link and read again, gives the same result hash. */
export function* roundTripJob(exercise: Exercise, plans: number): Job<Held> {
	let held = 0;
	for (let plan = 0; plan < plans; plan++) {
		const settings = settingsByChance(exercise, exercise.levers, plan);
		const scenario = steadyScenario(exercise, settings, monthsOf(exercise));
		const fromFile = parseScenario(JSON.stringify(scenario, null, '\t'));
		const fromLink = decodeScenarioLink(encodeScenarioLink(scenario));
		const { resultHash } = runScenario(scenario).receipt;
		const same = [fromFile, fromLink].every(
			(read) => read.ok && runScenario(read.value).receipt.resultHash === resultHash
		);
		if (same) held += 1;
		yield { done: plan + 1, total: plans };
	}
	return { held, of: plans };
}
