/** A team's prediction of one round as a number from 0 to 80, which is how a slip carries it. */

export const directions = ['lower', 'same', 'higher'] as const;
export type Direction = (typeof directions)[number];

export const sureness = ['guess', 'fairly', 'very'] as const;
export type Sureness = (typeof sureness)[number];

/** What a team expects of the three outcomes, and how sure it is of it. */
export interface TeamPrediction {
	readonly expects: readonly Direction[];
	readonly sure: Sureness;
}

/** Number of outcomes predicted in a round. */
export const predictedOutcomes = 3;

/** How many different predictions there are: three directions for each of three outcomes, three degrees of sureness. */
export const predictionCount = 81;

/** Numbers a prediction. Throws when it is not of three outcomes. */
export function predictionNumber({ expects, sure }: TeamPrediction): number {
	if (expects.length !== predictedOutcomes) {
		throw new Error(`A prediction has ${predictedOutcomes} outcomes, not ${expects.length}.`);
	}
	return expects.reduce((sum, one) => sum * 3 + directions.indexOf(one), sureness.indexOf(sure));
}

/** Reads a prediction off its number. */
export function predictionOf(number: number): TeamPrediction {
	const expects: Direction[] = [];
	let rest = number;
	for (let i = 0; i < predictedOutcomes; i++) {
		expects.unshift(directions[rest % 3]!);
		rest = Math.floor(rest / 3);
	}
	return { expects, sure: sureness[rest]! };
}
