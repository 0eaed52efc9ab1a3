/** Which assumptions of a paper no source is given for: the planner's own first, then the model's. */
import type { AssumptionInfo, Scenario } from '#sim-core';
import type { UncertainAssumption } from './board-paper.ts';

/** Fetches how a source is called in words: too much to be part of every page. */
export async function loadSources(): Promise<(id: string) => string> {
	const { sourceInWords } = await import('#sim-core/model-description.ts');
	return sourceInWords;
}

/** Assumptions for which no source is given. */
export interface Unsourced {
	/** Labels of what the planner set without saying from where. */
	readonly own: readonly string[];
	/** Labels of what rests on the judgement of the modellers, in the order given. */
	readonly judged: readonly string[];
}

/** Finds the assumptions without a source: those that the planner changed, and those that the model only judges. */
export function unsourcedOf(
	scenario: Scenario,
	assumptions: readonly AssumptionInfo[],
	ranked: readonly UncertainAssumption[]
): Unsourced {
	const { ranges = {}, assumptions: set } = scenario;
	const sourced = (id: string): boolean => (ranges[id]?.source.trim() ?? '') !== '';
	const isOwn = ({ id }: AssumptionInfo): boolean => (id in set || id in ranges) && !sourced(id);
	const judged = ranked
		.map(({ assumption }) => assumption)
		.filter((one) => one.source === 'judgement' && !isOwn(one) && !sourced(one.id));
	return {
		own: assumptions.filter(isOwn).map(({ label }) => label),
		judged: judged.map(({ label }) => label)
	};
}
