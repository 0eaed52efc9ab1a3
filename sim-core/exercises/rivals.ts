/** Plans set against a claim that none does better: searched for with just that aim, with ends of levers and chance beside. */
import type { Job } from '../analysis/job.ts';
import { futuresOf, runFuture } from '../ensemble/futures.ts';
import type { Scenario } from '../index.ts';
import type { Exercise, ModelCheck } from './format.ts';
import { readMeasure } from './measure.ts';
import { settingsOf } from './offer.ts';
import { outcomesOf } from './plans.ts';
import { Search, settingsByChance, shortfallOf } from './solve.ts';
import type { Settings } from './scenario.ts';

/** How many plans are kept to run in every future. */
const rivalsKept = 16;

/** Starting points of the search, and runs from each. */
const starts = 8;
const runsEach = 60;

/**
 * Finds the plans that come nearest to all targets at once. Where private cards are checked, only levers that stand on
 * nobody's card are used, and the targets are what the plan with all cards reaches in the run without chance.
 */
export function* rivalsJob(
	exercise: Exercise,
	check: ModelCheck,
	best: Scenario | null
): Job<readonly Settings[]> {
	const levers = exercise.levers.filter(({ card }) => best === null || card === null);
	const targets = best === null ? check.targets : inTheMiddle(best, check);
	const search = new Search({ exercise: { ...exercise, budget: null }, targets, levers });
	search.try({});
	for (const offer of levers) {
		for (const end of [settingsOf(offer)[0]!, settingsOf(offer).at(-1)!]) {
			search.try({ [offer.lever]: end });
		}
	}
	for (let start = 0; start < starts; start++) {
		yield* search.approach(settingsByChance(exercise, levers, start), runsEach);
	}
	return [...search.tried.values()]
		.sort((a, b) => shortfallOf(a) - shortfallOf(b))
		.slice(0, rivalsKept)
		.map(({ settings }) => settings);
}

function inTheMiddle(best: Scenario, { targets }: ModelCheck): ModelCheck['targets'] {
	const draws = futuresOf({
		...{ seed: best.seed, names: outcomesOf(targets) },
		...{ assumptions: false, monthly: false }
	});
	const run = runFuture(best, draws, 0);
	return targets.map((target) => ({ ...target, value: readMeasure(run, target) }));
}
