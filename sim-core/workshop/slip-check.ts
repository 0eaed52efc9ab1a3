/**
 * Two check characters over the ring of slip-ring.ts. A word passes when Σ gⁱ·xᵢ = 0 and Σ hⁱ·xᵢ = 0.
 *
 * What is certain, because g, h, 1 − g, 1 − h and h − g all have inverses: one wrong character changes each
 * sum by gⁱ·e, which is never 0; a swap of neighbours changes it by gⁱ·(1 − g)·(x − y), which is 0 only
 * when both are the same character. Two wrong characters pass only when their distance is a multiple of three.
 */
import { add, inverse, multiply, place, subtract } from './slip-ring.ts';

const first = place(2, 2);
const second = place(3, 6);

/** Number of check characters. */
export const checkLength = 2;

/** Powers 0 to 14 of a place, as weights by position. */
function powers(base: number, count: number): readonly number[] {
	const weights = [place(1, 1)];
	while (weights.length < count) weights.push(multiply(weights.at(-1)!, base));
	return weights;
}

const longest = 15;
const firstWeights = powers(first, longest);
const secondWeights = powers(second, longest);

function sumOf(places: readonly number[], weights: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i < places.length; i++) sum = add(sum, multiply(places[i]!, weights[i]!));
	return sum;
}

/** The two sums of a word, check characters included; both are 0 where it passes. */
export const sumsOf = (places: readonly number[]): readonly [number, number] => [
	sumOf(places, firstWeights),
	sumOf(places, secondWeights)
];

/** Says whether a change of one place, as a difference, would bring these sums to 0. */
export const mends = (
	[one, two]: readonly [number, number],
	at: number,
	difference: number
): boolean =>
	add(one, multiply(firstWeights[at]!, difference)) === 0 &&
	add(two, multiply(secondWeights[at]!, difference)) === 0;

/** Appends the two check characters to a message of at most 13 places. */
export function withCheck(message: readonly number[]): number[] {
	const at = message.length;
	if (at + checkLength > longest) throw new Error(`A message of ${at} places is too long.`);
	const a = subtract(0, sumOf(message, firstWeights));
	const b = subtract(0, sumOf(message, secondWeights));
	const [g1, g2] = [firstWeights[at]!, firstWeights[at + 1]!];
	const [h1, h2] = [secondWeights[at]!, secondWeights[at + 1]!];
	const whole = inverse(subtract(multiply(g1, h2), multiply(g2, h1)));
	const x = multiply(whole, subtract(multiply(a, h2), multiply(b, g2)));
	const y = multiply(whole, subtract(multiply(g1, b), multiply(h1, a)));
	return [...message, x, y];
}
