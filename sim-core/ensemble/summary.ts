/** Samples of futures → bands: percentiles, mean, shares of futures. */
import { columnOf, type Samples } from './samples.ts';
import { Percentiles } from './quantiles.ts';

/** A band by month: of one hundred futures, ten lie below `p10`, and so on. */
export interface BandLines {
	readonly p10: Float64Array;
	readonly p25: Float64Array;
	readonly p50: Float64Array;
	readonly p75: Float64Array;
	readonly p90: Float64Array;
	readonly mean: Float64Array;
}

const percentiles = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
const labels = Object.keys(percentiles) as (keyof typeof percentiles)[];

/** Works out the band of each series from the first `count` futures. */
export function bandsOf(samples: Samples, count: number): BandLines[] {
	const exact = new Percentiles(Object.values(percentiles), count);
	return samples.names.map((_, name) => {
		const lines = Object.fromEntries(
			[...labels, 'mean'].map((label) => [label, new Float64Array(samples.rows)])
		) as unknown as Record<keyof BandLines, Float64Array>;
		for (let row = 0; row < samples.rows; row++) {
			const column = columnOf(samples, name, row, count);
			const values = exact.of(column);
			labels.forEach((label, i) => (lines[label][row] = values[i]!));
			lines.mean[row] = meanOf(column);
		}
		return lines;
	});
}

/** Adds up in the order of the futures, so that the mean has the same bits however they were run. */
function meanOf(column: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < column.length; i++) sum += column[i]!;
	return sum / column.length;
}

/** Gives, for each month of a series, the share of the first `count` futures in which its figure passes a test. */
export function sharesOf(
	samples: Samples,
	name: number,
	count: number,
	passes: (value: number) => boolean
): Float64Array {
	const shares = new Float64Array(samples.rows);
	for (let row = 0; row < samples.rows; row++) {
		const column = columnOf(samples, name, row, count);
		let passing = 0;
		for (let i = 0; i < count; i++) if (passes(column[i]!)) passing += 1;
		shares[row] = passing / count;
	}
	return shares;
}
