/**
 * Keyed streams of random numbers: one for each (seed, replicate, name), so that scenarios share their luck
 * and a new name, run or year moves no other draw. The scenario never enters a key.
 */
import seedrandom from 'seedrandom';
import { exp, ln } from './numeric.ts';

/** The user's seed text as two words; made once. */
export type StreamKey = readonly [number, number];

/** What identifies one stream. */
export interface StreamId {
	readonly key: StreamKey;
	readonly replicate: number;
	readonly name: string;
}

/** Turns seed text into a key. The only use of seedrandom. */
export function streamKey(seed: string): StreamKey {
	const generator = seedrandom(seed);
	return [generator.int32() >>> 0, generator.int32() >>> 0];
}

const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Threefry-2x32 with 20 rounds (Salmon and others, 2011): two words from a counter under a key. */
export function threefry(key: StreamKey, counter: readonly [number, number]): [number, number] {
	const words = [key[0], key[1], 0x1bd11bda ^ key[0] ^ key[1]];
	let a = (counter[0] + words[0]!) | 0;
	let b = (counter[1] + words[1]!) | 0;
	for (let round = 0; round < 20; round++) {
		a = (a + b) | 0;
		b = rotate(b, rotations[round % 8]!) ^ a;
		if (round % 4 !== 3) continue;
		const turn = (round + 1) / 4;
		a = (a + words[turn % 3]!) | 0;
		b = (b + words[(turn + 1) % 3]! + turn) | 0;
	}
	return [a >>> 0, b >>> 0];
}

/** A 32-bit number for a name (FNV-1a). Tests hold the model's names apart. */
export function nameWord(name: string): number {
	let word = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) {
		word = Math.imul(word ^ name.charCodeAt(i), 0x01000193);
	}
	return word >>> 0;
}

/**
 * Opens a stream of uniforms in (0, 1): sfc32 (Doty-Humphrey) whose state is filled by Threefry, so that
 * streams of different names and replicates are unrelated; 12 draws warm it up.
 */
export function uniforms({ key, replicate, name }: StreamId): () => number {
	let [a, b] = threefry(key, [replicate, nameWord(name)]);
	let c = threefry([b, a], [replicate, nameWord(name)])[0];
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (rotate(c, 21) + sum) | 0;
		return ((sum >>> 0) + 0.5) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}

/** Value of the polynomial with these coefficients, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}

// Rational approximation of the normal quantile by Acklam (2003): relative error below 1.2e-9.
const centralUpper = [
	-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
	2.506628277459239
];
const centralLower = [
	-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
	1
];
const tailUpper = [
	-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
	4.374664141464968, 2.938163982698783
];
const tailLower = [
	0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1
];

/** Turns a uniform in (0, 1) into a standard normal, so that one uniform gives one variate. */
export function normalQuantile(u: number): number {
	if (u < 0.02425) {
		const q = Math.sqrt(-2 * ln(u));
		return polynomial(tailUpper, q) / polynomial(tailLower, q);
	}
	if (u > 1 - 0.02425) return -normalQuantile(1 - u);
	const q = u - 0.5;
	return (q * polynomial(centralUpper, q * q)) / polynomial(centralLower, q * q);
}

/** Month-to-month chance: how far it swings, and how much of a month's luck the next one keeps. */
export interface Noise {
	/** Standard deviation of the logarithm, roughly the relative swing. */
	readonly sd: number;
	/** Correlation between neighbouring months, from 0 to below 1. */
	readonly correlation: number;
	readonly count: number;
}

/** Draws a path of positive factors of mean 1: the exponential of a first-order autoregression. */
export function noisePath(id: StreamId, { sd, correlation, count }: Noise): Float64Array {
	const draw = uniforms(id);
	const fresh = Math.sqrt(1 - correlation * correlation);
	const path = new Float64Array(count);
	let state = 0;
	for (let i = 0; i < count; i++) {
		const shock = normalQuantile(draw());
		state = i === 0 ? shock : correlation * state + fresh * shock;
		path[i] = exp(sd * state - 0.5 * sd * sd);
	}
	return path;
}
