/** Plans that meet every target: the question made of the desk's targets, and what is found in words. */
import type { Catalogue, Scenario } from '#sim-core';
import type { AskedSearch, FoundPlan } from '#sim-core/sensitivity.ts';
import { formatSetting, formatValue } from '../../format.ts';
import { outputOf } from '../../results/outcome-groups.ts';
import type { Target } from '../../state/goals.ts';
import { lowerFirst, measureAt, yearMoment, yearsOf } from '../asking/figure.ts';

/** Runs that a search may make. */
const runsAsked = 1500;

/** Makes the question. Targets of years beyond the run are left out; null when none is left. */
export function searchAsked(
	plan: Scenario,
	targets: readonly Target[],
	levers: readonly string[],
	{ outputs }: Pick<Catalogue, 'outputs'>
): AskedSearch | null {
	const years = yearsOf(plan);
	const known = targets.flatMap(({ outcome, year, side, level }) => {
		const planningYear = years[year - 1];
		if (planningYear === undefined) return [];
		const moment = yearMoment(planningYear, outputOf(outputs, outcome).report);
		return [{ measure: measureAt(outcome, moment), [side]: level }];
	});
	if (known.length === 0 || levers.length === 0) return null;
	const names = levers.map((id) => ({ id }));
	return { base: plan, levers: names, targets: known, runs: runsAsked, seed: plan.seed, most: 5 };
}

/** Lists what a plan holds otherwise than the present one: "Flexible working at 60%". */
export const movesOf = (
	plan: FoundPlan,
	{ levers }: Pick<Catalogue, 'levers'>
): readonly string[] =>
	plan.changes.flatMap(({ dial, value }) => {
		const info = levers.find(({ id }) => id === dial.id);
		return info === undefined ? [] : [`${info.label} at ${formatSetting(info, value, info.step)}`];
	});

/** Lists what each target's outcome comes to: "vacancy rate 8.4% (at most 9.0%)". */
export function reachedBy(
	plan: FoundPlan,
	asked: AskedSearch,
	{ outputs }: Pick<Catalogue, 'outputs'>
): readonly string[] {
	return asked.targets.map(({ measure, atLeast, atMost }, place) => {
		const output = outputOf(outputs, measure.outcome);
		const side = atMost === undefined ? 'at least' : 'at most';
		const level = formatValue(output, atMost ?? atLeast ?? Number.NaN);
		const value = formatValue(output, plan.values[place] ?? Number.NaN);
		return `${lowerFirst(output.label)} ${value} (${side} ${level})`;
	});
}

/** Says what a search came to. */
export function searchInWords(found: number, runs: number, isDone: boolean): string {
	const made = `${runs.toLocaleString('en-GB')} runs`;
	if (found === 0) {
		return isDone
			? `No plan that meets every target was found in ${made}. Below is the one that misses by least.`
			: `None found yet, in ${made}.`;
	}
	const plans = found === 1 ? 'One plan meets' : `${found} plans meet`;
	return `${plans} every target, in this model; each moves other levers. Found in ${made}.`;
}
