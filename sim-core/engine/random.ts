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

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The two words that `mix` leaves: in an array, so that keying a stream makes nothing. */
const mixed = new Uint32Array(2);

/** Threefry-2x32 with 20 rounds, unboxed: leaves its two words in `mixed`. */
function mix(keyA: number, keyB: number, counterA: number, counterB: number): void {
	const keyC = 0x1bd11bda ^ keyA ^ keyB;
	let a = (counterA + keyA) | 0;
	let b = (counterB + keyB) | 0;
	for (let turn = 1; turn <= 5; turn++) {
		const odd = turn % 2 === 1;
		a = (a + b) | 0;
		b = rotate(b, odd ? 13 : 17) ^ a;
		a = (a + b) | 0;
		b = rotate(b, odd ? 15 : 29) ^ a;
		a = (a + b) | 0;
		b = rotate(b, odd ? 26 : 16) ^ a;
		a = (a + b) | 0;
		b = rotate(b, odd ? 6 : 24) ^ a;
		const place = turn % 3;
		a = (a + (place === 0 ? keyA : place === 1 ? keyB : keyC)) | 0;
		b = (b + (place === 0 ? keyB : place === 1 ? keyC : keyA) + turn) | 0;
	}
	mixed[0] = a;
	mixed[1] = b;
}

/** Threefry-2x32 with 20 rounds (Salmon and others, 2011): two words from a counter under a key. */
export function threefry(key: StreamKey, counter: readonly [number, number]): [number, number] {
	mix(key[0], key[1], counter[0], counter[1]);
	return [mixed[0]!, mixed[1]!];
}

/** A uniform in (0, 1) that depends on a replicate and a word alone: for one draw, which needs no stream. */
export function singleUniform(key: StreamKey, replicate: number, word: number): number {
	mix(key[0], key[1], replicate, word);
	return (mixed[0]! + 0.5) / 4294967296;
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
	const stream = openStream(key, replicate, nameWord(name));
	const next = new Float64Array(1);
	return () => {
		draw(stream, next);
		return next[0]!;
	};
}

/** State of a stream: three words and a counter. */
function openStream(key: StreamKey, replicate: number, word: number): Int32Array {
	mix(key[0], key[1], replicate, word);
	const [a, b] = [mixed[0]!, mixed[1]!];
	mix(b, a, replicate, word);
	const stream = Int32Array.of(a, b, mixed[0]!, 1);
	draw(stream, warmUp);
	return stream;
}

const warmUp = new Float64Array(12);

/** Fills an array with the next uniforms of a stream, whose state is kept in locals meanwhile. */
function draw(stream: Int32Array, into: Float64Array): void {
	let a = stream[0]!;
	let b = stream[1]!;
	let c = stream[2]!;
	let counter = stream[3]!;
	for (let i = 0; i < into.length; i++) {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (rotate(c, 21) + sum) | 0;
		into[i] = ((sum >>> 0) + 0.5) / 4294967296;
	}
	stream[0] = a;
	stream[1] = b;
	stream[2] = c;
	stream[3] = counter;
}

/** Value of the polynomial with these coefficients, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
	let value = 0;
	for (let i = 0; i < coefficients.length; i++) value = value * x + coefficients[i]!;
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
export function noisePath(
	{ key, replicate, name }: StreamId,
	{ sd, correlation, count }: Noise
): Float64Array {
	const fresh = Math.sqrt(1 - correlation * correlation);
	const path = new Float64Array(count);
	draw(openStream(key, replicate, nameWord(name)), path);
	let state = 0;
	for (let i = 0; i < count; i++) {
		const shock = normalQuantile(path[i]!);
		state = i === 0 ? shock : correlation * state + fresh * shock;
		path[i] = exp(sd * state - 0.5 * sd * sd);
	}
	return path;
}
