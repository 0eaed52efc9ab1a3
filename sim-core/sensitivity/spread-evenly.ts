/** Where runs of a sweep lie: the same for a run whichever runs are made beside it, so that shards fit together. */
import { nameWord, threefry, type StreamKey } from '../engine/random.ts';

/** A way of placing runs along one axis, from 0 to 1. */
export type Placing = (run: number) => number;

/**
 * Places runs on a full grid: the axis takes each of `points` even places in turn, staying on each for as many runs as
 * the axes after it need to go through theirs.
 */
export const gridPlacing =
	(points: number, runsOnEach: number): Placing =>
	(run) =>
		points === 1 ? 0.5 : (Math.floor(run / runsOnEach) % points) / (points - 1);

/**
 * Places runs as a Latin hypercube does, one in each of as many strata as there are runs, without holding a list of
 * them: the stratum comes from a keyed shuffle that gives the place of any one run alone.
 */
export function hypercubePlacing(runs: number, key: StreamKey, axis: string): Placing {
	const word = nameWord(`sweep:${axis}`);
	const shuffle = keyedShuffle(runs, threefry(key, [word, 0]));
	return (run) => (shuffle(run) + (threefry(key, [run, word])[0] + 0.5) / 4294967296) / runs;
}

const rounds = 4;

/**
 * Shuffles the numbers below `count` without a table: a Feistel network over two digits, one below `a` and one below
 * `b`, with a × b hardly above `count` (Black and Rogaway, 2002); a number that lands outside goes round again.
 */
export function keyedShuffle(count: number, key: StreamKey): (number: number) => number {
	const a = Math.ceil(Math.sqrt(count));
	const b = Math.ceil(count / a);
	const once = (number: number): number => {
		let left = number % a;
		let right = Math.floor(number / a);
		for (let round = 1; round <= rounds; round++) {
			const mixed = (left + threefry(key, [right, round])[0]) % (round % 2 === 1 ? a : b);
			left = right;
			right = mixed;
		}
		return a * right + left;
	};
	return (number) => {
		let place = once(number);
		while (place >= count) place = once(place);
		return place;
	};
}
