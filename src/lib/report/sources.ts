/** What each assumption of a paper rests on: the planner's own grounds where some are stated, else the model's. */
import type { AssumptionInfo, Scenario } from '#sim-core';
import type { UncertainAssumption } from './board-paper.ts';

/** Puts a planner's own ranges and sources in the place of the model's. */
export function asStated(assumption: AssumptionInfo, { ranges }: Scenario): AssumptionInfo {
	const stated = ranges?.[assumption.id];
	if (stated === undefined) return assumption;
	const { low = assumption.low, high = assumption.high } = stated;
	return { ...assumption, low, high, source: stated.source.trim(), grade: stated.grade };
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
