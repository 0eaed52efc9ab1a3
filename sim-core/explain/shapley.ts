/**
 * Splits what several players achieve together among them (Shapley, 1953): each gets the mean of what it adds, over
 * all orders in which they may come. No order is preferred, nothing is left over, who adds nothing gets nothing.
 */
import type { Job } from '../analysis/job.ts';
import { streamKey, uniforms } from '../engine/random.ts';

/** What a set of players achieves, one figure for each thing asked; players are numbered from 0. */
export type Game = (players: ReadonlySet<number>) => Float64Array;

export interface Shares {
	/** Share of each player in each figure. */
	readonly shares: readonly Float64Array[];
	/** Standard error of each share where orders were sampled; null where all were counted. */
	readonly errors: readonly Float64Array[] | null;
	/** What each player adds when it alone is there. */
	readonly alone: readonly Float64Array[];
	/** What all players add together. */
	readonly gap: Float64Array;
}

/** Up to this many players every set of them is tried; beyond it orders are sampled. */
export const mostExact = 10;

/** Splits a game of `count` players, exactly where there are few, else by sampled orders within about `budget` trials. */
export function shapleyJob(count: number, game: Game, budget = 1200): Job<Shares> {
	return count <= mostExact ? exactJob(count, game) : sampledJob(count, game, budget);
}

const playersOf = (set: number, count: number): ReadonlySet<number> =>
	new Set(Array.from({ length: count }, (_, i) => i).filter((i) => (set >> i) & 1));

function* exactJob(count: number, game: Game): Job<Shares> {
	const total = 1 << count;
	const worth: Float64Array[] = [];
	for (let set = 0; set < total; set++) {
		worth.push(game(playersOf(set, count)));
		yield { done: set + 1, total };
	}
	const shares: Float64Array[] = [];
	for (let player = 0; player < count; player++) {
		shares.push(exactShare(player, count, worth));
		yield { done: total, total };
	}
	return {
		shares,
		errors: null,
		...ends(worth[0]!, worth[total - 1]!, count, (i) => worth[1 << i]!)
	};
}

function ends(
	none: Float64Array,
	all: Float64Array,
	count: number,
	aloneOf: (player: number) => Float64Array
): Pick<Shares, 'alone' | 'gap'> {
	return {
		alone: Array.from({ length: count }, (_, i) => difference(aloneOf(i), none)),
		gap: difference(all, none)
	};
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
	a.map((value, i) => value - b[i]!);

/** Mean over sizes of the mean over sets of that size of what a player adds to a set. */
function exactShare(player: number, count: number, worth: readonly Float64Array[]): Float64Array {
	const without = Array.from({ length: worth.length }, (_, set) => set).filter(
		(set) => ((set >> player) & 1) === 0
	);
	const bySize = Array.from({ length: count }, (_, size) =>
		without.filter((set) => sizeOf(set) === size)
	);
	const added = bySize.map(({ length }) => new Float64Array(length));
	return worth[0]!.map((_, at) => {
		let share = 0;
		bySize.forEach((sets, size) => {
			const gains = added[size]!;
			sets.forEach((set, i) => (gains[i] = worth[set | (1 << player)]![at]! - worth[set]![at]!));
			share += meanOf(gains) / count;
		});
		return share;
	});
}

function sizeOf(set: number): number {
	let size = 0;
	for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
	return size;
}

/** Mean of numbers added in the order of their size, so that players who add the same get the same to the last bit. */
function meanOf(values: Float64Array): number {
	values.sort();
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}

/** A game that remembers what it has tried. */
function remembered(game: Game): Game {
	const seen = new Map<string, Float64Array>();
	return (players) => {
		const key = [...players].sort((a, b) => a - b).join();
		const known = seen.get(key) ?? game(players);
		seen.set(key, known);
		return known;
	};
}

/** Running mean and squared deviations of figures, one step for each sample (Welford, 1962). */
class Moments {
	readonly mean: Float64Array;
	readonly #squares: Float64Array;
	#count = 0;

	constructor(length: number) {
		this.mean = new Float64Array(length);
		this.#squares = new Float64Array(length);
	}

	add(value: (at: number) => number): void {
		this.#count++;
		for (let at = 0; at < this.mean.length; at++) {
			const away = value(at) - this.mean[at]!;
			this.mean[at] = this.mean[at]! + away / this.#count;
			this.#squares[at] = this.#squares[at]! + away * (value(at) - this.mean[at]!);
		}
	}

	/** Standard error of the mean. */
	error(): Float64Array {
		const freedom = this.#count * (this.#count - 1);
		return this.#squares.map((square) => Math.sqrt(square / freedom));
	}
}

/** An order of `count` players, shuffled by its own stream (Fisher and Yates). */
function orderOf(count: number, sample: number): number[] {
	const draw = uniforms({ key: streamKey('attribution'), replicate: sample, name: 'order' });
	const order = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(draw() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
	return order;
}

/** Each sample is an order and its reverse: who came early comes late, which cancels much of the error. */
function* sampledJob(count: number, game: Game, budget: number): Job<Shares> {
	const worth = remembered(game);
	const samples = Math.max(4, Math.floor(budget / (2 * (count - 1))));
	const total = samples * 2 * count + count;
	const everyone = new Set(Array.from({ length: count }, (_, i) => i));
	const none = worth(new Set());
	const moments = Array.from({ length: count }, () => new Moments(none.length));
	let done = 0;
	for (let sample = 0; sample < samples; sample++) {
		const added = [new Map<number, Float64Array>(), new Map<number, Float64Array>()];
		for (const [way, order] of [
			orderOf(count, sample),
			orderOf(count, sample).reverse()
		].entries()) {
			const present = new Set<number>();
			let before = none;
			for (const player of order) {
				present.add(player);
				const after = worth(new Set(present));
				added[way]!.set(player, difference(after, before));
				before = after;
				yield { done: ++done, total };
			}
		}
		moments.forEach((moment, player) => {
			const [first, second] = [added[0]!.get(player)!, added[1]!.get(player)!];
			moment.add((at) => 0.5 * (first[at]! + second[at]!));
		});
	}
	for (let player = 0; player < count; player++) {
		worth(new Set([player]));
		yield { done: ++done, total };
	}
	return {
		shares: moments.map(({ mean }) => mean),
		errors: moments.map((moment) => moment.error()),
		...ends(none, worth(everyone), count, (i) => worth(new Set([i])))
	};
}
