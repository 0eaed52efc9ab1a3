/** What people's disagreement does to a decision, in words. */
import type { OutputInfo } from '#sim-core';
import type { CollectedAnswer } from '#sim-core/planning.ts';
import { formatDifference, roundsToNothing } from '../../format.ts';

/** Makes the function that words a difference: "£1.2m more", "0.4 points less". */
export const differenceInWords =
	(output: OutputInfo) =>
	(difference: number): string =>
		roundsToNothing(output, difference)
			? 'no difference'
			: `${formatDifference(output, difference)} ${difference > 0 ? 'more' : 'less'}`;

/** Says whether the plan that comes out better is the same at everybody's likely value. */
export function decisionInWords(
	{ differences, flips }: Pick<CollectedAnswer, 'differences' | 'flips'>,
	output: OutputInfo,
	figure: string
): string {
	const all = differences.length;
	const above = differences.filter((one) => one > 0).length;
	if (flips) {
		return `The disagreement changes the decision, in this model: ${figure} is higher with the plan for ${above} of ${all} views, and lower for ${all - above}.`;
	}
	if (differences.every((one) => roundsToNothing(output, one))) {
		return `The plan makes no difference to ${figure} that can be shown, whoever is right, in this model.`;
	}
	const way = differences.some((one) => one > 0) ? 'higher' : 'lower';
	return `The disagreement does not change the decision, in this model: ${figure} is ${way} with the plan for all ${all} views.`;
}
