/** Quantiles of the uncertain assumptions in each future: Latin hypercubes, keyed so that no draw depends on another. */
import { nameWord, singleUniform, uniforms, type StreamKey } from '../engine/random.ts';

/**
 * Futures in one Latin hypercube: of every 50 in a row each fiftieth part of each range is drawn from once. A cube of
 * fixed size, and not one over all futures asked for, so that a future is the same whether 60 or 6,000 are run.
 */
export const futuresInCube = 50;

/** Most futures whose quantiles are kept for the next scenario that is run on them. */
const mostKept = 256;

/** The draws of one seed. The quantile of an assumption depends on the seed, the replicate and its name, on nothing else. */
export class Luck {
	readonly #key: StreamKey;
	readonly #names: readonly string[];
	readonly #words: readonly number[];
	readonly #kept = new Map<number, Float64Array>();
	/** The cube last drawn from: a stratum for each name and place in the cube. */
	#strata = new Uint8Array(0);
	#cube = -1;

	constructor(key: StreamKey, names: readonly string[]) {
		this.#key = key;
		this.#names = names;
		this.#words = names.map(nameWord);
	}

	/** Gives the quantiles of a replicate, in the order of the names, each above 0 and below 1. */
	quantiles(replicate: number): Float64Array {
		const kept = this.#kept.get(replicate);
		if (kept !== undefined) return kept;
		const drawn = this.#draw(replicate);
		if (this.#kept.size >= mostKept) this.#kept.clear();
		this.#kept.set(replicate, drawn);
		return drawn;
	}

	#draw(replicate: number): Float64Array {
		const cube = Math.floor(replicate / futuresInCube);
		if (cube !== this.#cube) this.#shuffle(cube);
		const place = replicate % futuresInCube;
		const quantiles = new Float64Array(this.#names.length);
		for (let i = 0; i < quantiles.length; i++) {
			const within = singleUniform(this.#key, replicate, this.#words[i]!);
			quantiles[i] = (this.#strata[i * futuresInCube + place]! + within) / futuresInCube;
		}
		return quantiles;
	}

	/** Deals the strata of a cube out to its futures, for each name from a stream of its own. */
	#shuffle(cube: number): void {
		const strata = new Uint8Array(this.#names.length * futuresInCube);
		this.#names.forEach((name, i) => {
			const draw = uniforms({ key: this.#key, replicate: cube, name: `strata of ${name}` });
			const own = strata.subarray(i * futuresInCube, (i + 1) * futuresInCube);
			for (let at = 0; at < futuresInCube; at++) {
				const other = Math.floor(draw() * (at + 1));
				own[at] = own[other]!;
				own[other] = at;
			}
		});
		this.#strata = strata;
		this.#cube = cube;
	}
}
