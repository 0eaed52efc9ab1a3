/** Which plans are held against each other in the same futures, and on which outcomes. */
import type { Catalogue, Scenario } from '#sim-core';
import type { AskedPlans } from '#sim-core/sensitivity.ts';
import { outputOf } from '../../results/outcome-groups.ts';
import { statusQuoOf } from '../../state/edit-scenario.ts';
import type { SavedScenario } from '../../state/saved-scenario.ts';
import { futuresAsked } from '../../uncertainty/futures.svelte.ts';
import { measureAt, yearMoment, yearsOf } from '../asking/figure.ts';

/** A plan under the name it goes by in the table. */
export interface NamedPlan {
	readonly id: string;
	readonly name: string;
	readonly scenario: Scenario;
}

/** Plans that can be asked about, and why others cannot. */
export interface PlansOffered {
	readonly plans: readonly NamedPlan[];
	readonly leftOut: readonly string[];
}

/** Offers the baseline, the present plan and the saved ones; a plan that begins in another month cannot be held against them. */
export function plansOffered(
	draft: Scenario,
	saved: readonly Pick<SavedScenario, 'id' | 'name' | 'scenario'>[]
): PlansOffered {
	const plans: NamedPlan[] = [
		{ id: 'baseline', name: 'Baseline', scenario: statusQuoOf(draft) },
		{ id: 'plan', name: 'Present plan', scenario: draft }
	];
	const leftOut: string[] = [];
	for (const { id, name, scenario } of saved) {
		if (scenario.start === draft.start) plans.push({ id, name, scenario });
		else leftOut.push(`“${name}” begins in another month and is left out.`);
	}
	return { plans, leftOut };
}

/** Makes the question for the end of a planning year that every plan reaches. */
export function plansAsked(
	plans: readonly NamedPlan[],
	outcomes: readonly string[],
	year: number,
	{ outputs }: Pick<Catalogue, 'outputs'>
): AskedPlans {
	const shortest = plans.reduce((least, { scenario }) => Math.min(least, scenario.months), 120);
	const [first] = plans;
	const years = first === undefined ? [] : yearsOf({ ...first.scenario, months: shortest });
	const chosen = years[Math.min(year, years.length) - 1];
	const measures = outcomes.flatMap((id) =>
		chosen === undefined ? [] : [measureAt(id, yearMoment(chosen, outputOf(outputs, id).report))]
	);
	return {
		plans: plans.map(({ scenario }) => scenario),
		measures,
		seed: first?.scenario.seed ?? 'headroom',
		count: futuresAsked
	};
}
