/** Frequencies and dates: in how many futures a series gets to a value, and when it first does. */
import type { Threshold } from './ask.ts';
import { columnOf, type Samples } from './samples.ts';

/** What became of a value that was watched. Counts are of futures, out of `of`; lists run by month, the opening first. */
export interface Crossing extends Threshold {
	readonly of: number;
	/** Futures in which the series is there at some month after the opening: “14 of 20”. */
	readonly ever: number;
	/** Futures that are there in each month. */
	readonly there: readonly number[];
	/** Futures that are there for the first time in each month; they add up to `ever`. */
	readonly first: readonly number[];
	/** Month by which half of all futures have been there; null where fewer than half ever are. */
	readonly median: number | null;
}

/** Counts, for one threshold, the first `count` futures. The opening position is the same in all and is not counted. */
export function crossingOf(samples: Samples, threshold: Threshold, count: number): Crossing {
	const { name, value, side } = threshold;
	const place = samples.names.indexOf(name);
	if (place < 0) throw new Error(`${name} is not among the series that were kept.`);
	const been = new Uint8Array(count);
	const there = [0];
	const first = [0];
	for (let row = 1; row < samples.rows; row++) {
		const column = columnOf(samples, place, row, count);
		let now = 0;
		let newly = 0;
		for (let future = 0; future < count; future++) {
			if (side === 'above' ? column[future]! < value : column[future]! > value) continue;
			now += 1;
			if (been[future] === 0) newly += 1;
			been[future] = 1;
		}
		there.push(now);
		first.push(newly);
	}
	const ever = first.reduce((sum, one) => sum + one, 0);
	return { ...threshold, of: count, ever, there, first, median: medianMonth(first, count) };
}

function medianMonth(first: readonly number[], count: number): number | null {
	let soFar = 0;
	const month = first.findIndex((one) => {
		soFar += one;
		return 2 * soFar >= count;
	});
	return month < 0 ? null : month;
}
