/** Telling starting positions apart by name, planners' own ones of the same name by their figures. */
import type { Scenario } from '#sim-core';

type Named = Pick<Scenario, 'own'>;

/** Names where each plan starts; where baselines of one name hold other figures, the name says which. */
export function trustNames<Plan extends Named>(
	plans: readonly Plan[],
	nameOf: (plan: Plan) => string
): readonly string[] {
	return plans.map((plan) => {
		const name = nameOf(plan);
		const figures = distinct(plans.filter((one) => nameOf(one) === name).map(figuresOf));
		const place = figures.indexOf(figuresOf(plan)) + 1;
		return figures.length === 1 ? name : `${name} (figures ${place} of ${figures.length})`;
	});
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const figuresOf = ({ own }: Named): string =>
	own === undefined
		? ''
		: JSON.stringify([
				own.archetype,
				Object.entries(own.values).sort(([a], [b]) => (a < b ? -1 : 1))
			]);
