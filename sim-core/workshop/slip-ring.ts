/**
 * The 28 characters of a slip as the ring GF(4) × GF(7), so that check characters can promise something.
 * A prime number of characters would be simpler, but 29 cannot be had without a look-alike.
 */

/** Digits and letters that nobody mistakes for another when they are read out: no 0 or O, no 1, I or L, no vowels. */
export const slipAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Number of characters to choose from. */
export const slipBase = slipAlphabet.length;

/** Products in GF(4); sums there are exclusive ors of the bits. */
const products = [
	[0, 0, 0, 0],
	[0, 1, 2, 3],
	[0, 2, 3, 1],
	[0, 3, 1, 2]
] as const;

/** Places 0 to 27 by their two parts; 4 and 7 share no factor, so each pair belongs to exactly one place. */
const placeOf: readonly (readonly number[])[] = [0, 1, 2, 3].map((four) =>
	[0, 1, 2, 3, 4, 5, 6].map((seven) =>
		Array.from({ length: 28 }, (_, v) => v).find((v) => v % 4 === four && v % 7 === seven)!
	)
);

/** Writes an operation out for every pair of places, since a refused slip tries hundreds of words. */
const table = (of: (x: number, y: number) => number): readonly number[] =>
	Array.from({ length: 28 * 28 }, (_, i) => of(Math.floor(i / 28), i % 28));

const sums = table((x, y) => placeOf[(x % 4) ^ (y % 4)]![(x + y) % 7]!);
const differences = table((x, y) => placeOf[(x % 4) ^ (y % 4)]![(x + 28 - y) % 7]!);
const productsOf = table((x, y) => placeOf[products[x % 4]![y % 4]!]![(x * y) % 7]!);

/** Adds two places. */
export const add = (x: number, y: number): number => sums[x * 28 + y]!;

/** Takes one place from another. */
export const subtract = (x: number, y: number): number => differences[x * 28 + y]!;

/** Multiplies two places. */
export const multiply = (x: number, y: number): number => productsOf[x * 28 + y]!;

/** Names the place with these two parts. */
export const place = (four: number, seven: number): number => placeOf[four]![seven]!;

/** Finds what gives 1 when multiplied with `x`. Throws when there is no such place. */
export function inverse(x: number): number {
	const one = place(1, 1);
	for (let y = 0; y < slipBase; y++) if (multiply(x, y) === one) return y;
	throw new Error(`Place ${x} of the ring has no inverse.`);
}
