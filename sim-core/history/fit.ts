/** How far a model is from what was observed: size of the error, bias, and where the error comes from. */

/** One modelled value beside the observed one. */
export interface Pair {
	readonly modelled: number;
	readonly observed: number;
}

/** Theil's shares of the mean square error; they add up to 1. */
export interface TheilShares {
	/** From a mean that is off. */
	readonly bias: number;
	/** From swings that are too large or too small. */
	readonly variance: number;
	/** From what does not move together. */
	readonly covariance: number;
}

export interface Fit {
	readonly n: number;
	/** Root mean square error, in the unit of the series. */
	readonly rmse: number;
	/** The same over the mean observed value. */
	readonly relativeRmse: number;
	/** Mean of modelled less observed. */
	readonly bias: number;
	readonly theil: TheilShares;
}

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation over all values, not a sample. */
function deviationOf(values: readonly number[]): number {
	const mean = meanOf(values);
	return Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
}

/** Measures a fit; null when there is nothing to compare. Theil's shares are 0 where the error is nil. */
export function fitOf(pairs: readonly Pair[]): Fit | null {
	if (pairs.length === 0) return null;
	const modelled = pairs.map((pair) => pair.modelled);
	const observed = pairs.map((pair) => pair.observed);
	const errors = pairs.map((pair) => pair.modelled - pair.observed);
	const square = meanOf(errors.map((error) => error * error));
	const bias = meanOf(errors);
	const fromBias = bias * bias;
	const swing = deviationOf(modelled) - deviationOf(observed);
	const fromVariance = swing * swing;
	const share = (part: number): number => (square === 0 ? 0 : part / square);
	return {
		n: pairs.length,
		rmse: Math.sqrt(square),
		relativeRmse: Math.sqrt(square) / Math.abs(meanOf(observed)),
		bias,
		theil: {
			bias: share(fromBias),
			variance: share(fromVariance),
			covariance: share(Math.max(0, square - fromBias - fromVariance))
		}
	};
}

/** Pairs the months in which something was observed, from the first to the last month given (both included). */
export function pairsOf(
	months: readonly string[],
	modelled: ArrayLike<number>,
	observed: readonly (number | null)[],
	{ from = '', to = '9999' }: { readonly from?: string; readonly to?: string } = {}
): Pair[] {
	return months.flatMap((month, i) => {
		const value = observed[i];
		const inside = i > 0 && month >= from && month <= to;
		return inside && value !== null && value !== undefined
			? [{ modelled: modelled[i]!, observed: value }]
			: [];
	});
}
