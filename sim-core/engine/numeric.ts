/**
 * exp, ln and pow from + − × ÷ only, so that every JavaScript engine gives the same bits.
 * The method and its coefficients are those of fdlibm (Sun Microsystems, 1993): reduce the argument
 * by powers of two, then a short polynomial. The native functions differ between engines in the last bit.
 */

// ln 2 in two parts: the first has few enough bits that a whole multiple of it is exact.
const ln2Upper = 6.9314718036912381649e-1;
const ln2Lower = 1.90821492927058770002e-10;
const inverseLn2 = 1.442695040888963387;

const largestExp = 709.782712893383973096;
const smallestExp = -745.13321910194110842;

/** Powers of two from 2^−1022 to 2^1023, made by exact doubling and halving. */
const powersOfTwo = (() => {
	const powers = new Float64Array(2046);
	powers[1022] = 1;
	for (let k = 1023; k < 2046; k++) powers[k] = powers[k - 1]! * 2;
	for (let k = 1021; k >= 0; k--) powers[k] = powers[k + 1]! / 2;
	return powers;
})();

/** Multiplies by 2^k; in two steps where the result may be subnormal, so that it is rounded once. */
function scale(x: number, k: number): number {
	if (k > 1023) return x * 2 * powersOfTwo[k - 1 + 1022]!;
	if (k < -1022) return x * powersOfTwo[k + 1000 + 1022]! * powersOfTwo[22]!;
	return x * powersOfTwo[k + 1022]!;
}

/** How many numbers are handed to the functions of this file at once, at most. */
const mostAtOnce = 8;

// Behind the operands: room for a number that is asked for alone, for the logarithms of bases that are raised together,
// and for the exponentials that put each power right.
const alone = 2 * mostAtOnce;
const logarithms = alone + 2;
const exponentials = logarithms + mostAtOnce;

/**
 * Numbers handed to expAt, lnAt and powAt, and their results in their place. Generated code calls these: what goes
 * through an array of numbers is not boxed, as V8 boxes what is handed to a call that it does not write out.
 */
export const operands = new Float64Array(exponentials + 2 * mostAtOnce);

/** Replaces operands by their exponentials; within one unit in the last place. */
function expBetween(from: number, to: number): void {
	for (let i = from; i < to; i++) {
		const x = operands[i]!;
		// x = k ln 2 + r, with r at most half of ln 2.
		const k = Math.floor(x * inverseLn2 + 0.5);
		const upper = x - k * ln2Upper;
		const lower = k * ln2Lower;
		const r = upper - lower;
		const t = r * r;
		const c =
			r -
			t *
				(1.66666666666666019037e-1 +
					t *
						(-2.77777777770155933842e-3 +
							t *
								(6.61375632143793436117e-5 +
									t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
		const y = 1 - (lower - (r * c) / (2 - c) - upper);
		operands[i] = x > -708 && x < 709 ? y * powersOfTwo[(k + 1022) | 0]! : extremeExp(x, y, k);
	}
}

/** exp where it is no number, infinite, nought or next to them; `y` is what 2^k is still to scale. */
function extremeExp(x: number, y: number, k: number): number {
	if (x !== x) return x;
	if (x > largestExp) return Infinity;
	return x < smallestExp ? 0 : scale(y, k);
}

/** e to the power x. */
export function exp(x: number): number {
	operands[alone] = x;
	expBetween(alone, alone + 1);
	return operands[alone]!;
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
/** Which half of a double holds its exponent: the second on every machine that stores the low half first. */
const upperWord = (() => {
	bits[0] = 1;
	return words[1] === 0 ? 0 : 1;
})();

/** Upper 20 bits of the fraction of √2: from the next number on, a fraction counts as below 1 of the next power of two. */
const fractionOfRoot2 = 0x6a09e;

/** Replaces operands by their natural logarithms; within one unit in the last place. */
function lnBetween(from: number, to: number): void {
	for (let i = from; i < to; i++) {
		const x = operands[i]!;
		bits[0] = x;
		const upper = words[upperWord]!;
		const fraction = upper & 0xfffff;
		// x = (1 + f) 2^k, with 1 + f between √½ and √2.
		const k = (upper >> 20) - 1023 + ((fraction + 0xfffff - fractionOfRoot2) >> 20);
		operands[i] =
			x > 1e-300 && x < 1e300 && fraction !== fractionOfRoot2
				? lnOfParts(x * powersOfTwo[1022 - k]! - 1, k)
				: unusualLn(x);
	}
}

/** ln of (1 + f) 2^k. */
function lnOfParts(f: number, k: number): number {
	const s = f / (2 + f);
	const z = s * s;
	const w = z * z;
	const even =
		w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
	const odd =
		z *
		(6.66666666666673513e-1 +
			w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
	const half = 0.5 * f * f;
	return k * ln2Upper - (half - (s * (half + even + odd) + k * ln2Lower) - f);
}

/** ln where it is no number, infinite or next to them, and where k is not seen at once. */
function unusualLn(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return x;
	const k = exponentOf(x);
	return lnOfParts(fractionAt(x, k), k);
}

/** Natural logarithm. NaN below zero. */
export function ln(x: number): number {
	operands[alone] = x;
	lnBetween(alone, alone + 1);
	return operands[alone]!;
}

/** Brings a number into the range where it has an exponent of its own: a subnormal one is lifted by 2^54. */
const lift = (x: number): number => (x < 2.2250738585072014e-308 ? x * 18014398509481984 : x);

/** k of any positive x = (1 + f) 2^k. */
function exponentOf(x: number): number {
	bits[0] = lift(x);
	const exponent = (words[upperWord]! >> 20) - 1023;
	const mantissa = scale(lift(x), -exponent);
	return exponent + (mantissa > 1.4142135623730951 ? 1 : 0) - (lift(x) === x ? 0 : 54);
}

/** f of any positive x = (1 + f) 2^k; each step is exact. */
function fractionAt(x: number, k: number): number {
	const exponent = lift(x) === x ? k : k + 54;
	return scale(lift(x), -exponent) - 1;
}

/** x to a whole power from −16 to 16, by squaring. */
function wholePower(x: number, n: number): number {
	let base = x;
	let left = n < 0 ? -n : n;
	let product = 1;
	while (left > 0) {
		if (left % 2 === 1) product *= base;
		base *= base;
		left = Math.floor(left / 2);
	}
	return n < 0 ? 1 / product : product;
}

// Splits a double into two halves of 26 bits, so that products of halves are exact (Veltkamp).
const splitter = 134217729;

/** Rounding error of the product a × b (Dekker). */
function productError(a: number, b: number, product: number): number {
	const aScaled = splitter * a;
	const aUpper = aScaled - (aScaled - a);
	const aLower = a - aUpper;
	const bScaled = splitter * b;
	const bUpper = bScaled - (bScaled - b);
	const bLower = b - bUpper;
	return aLower * bLower - (product - aUpper * bUpper - aLower * bUpper - aUpper * bLower);
}

/** Replaces the first operands by their exponentials. */
export const expAt = (count: number): void => expBetween(0, count);

/** Replaces the first operands by their natural logarithms. */
export const lnAt = (count: number): void => lnBetween(0, count);

/** Replaces the first of each pair of operands by its power to the second. */
export const powAt = (count: number): void => powBetween(0, 2 * count);

/**
 * x to the power y. Whole powers up to 16 by multiplication; else exp(y ln x), with the logarithm corrected by one
 * Newton step and the rounding of the product put back: about 2 units in the last place.
 */
export function pow(x: number, y: number): number {
	operands[alone] = x;
	operands[alone + 1] = y;
	powBetween(alone, alone + 2);
	return operands[alone]!;
}

/** Where the operands of powers are that need a logarithm. */
const general = new Int32Array(mostAtOnce);

/**
 * Replaces operands by their powers; the commonest cases first, for many quantities stand at 1. Those that need a
 * logarithm are worked out together, each step for all of them: a processor then works on several at once.
 */
function powBetween(from: number, to: number): void {
	let count = 0;
	for (let at = from; at < to; at += 2) {
		const x = operands[at]!;
		const y = operands[at + 1]!;
		if (y === 1) continue;
		if (y === 0 || (x === 1 && y - y === 0)) operands[at] = 1;
		else if (Math.floor(y) !== y && x > 1e-300 && x < 1e300) {
			general[count] = at;
			operands[logarithms + count] = x;
			count += 1;
		} else operands[at] = unusualPower(x, y);
	}
	if (count > 0) generalPowers(count);
}

/** Replaces the operands listed in `general`, whose logarithms are wanted where their bases have been laid. */
function generalPowers(count: number): void {
	lnBetween(logarithms, logarithms + count);
	for (let i = 0; i < count; i++) {
		const log = operands[logarithms + i]!;
		operands[exponentials + 2 * i] = log;
		operands[exponentials + 2 * i + 1] = operands[general[i]! + 1]! * log;
	}
	expBetween(exponentials, exponentials + 2 * count);
	for (let i = 0; i < count; i++) {
		const at = general[i]!;
		const x = operands[at]!;
		const y = operands[at + 1]!;
		const log = operands[logarithms + i]!;
		const base = operands[exponentials + 2 * i]!;
		const power = operands[exponentials + 2 * i + 1]!;
		const lacks = shortfall(x, y, log, base);
		operands[at] = lacks === 0 ? power : power + power * lacks;
	}
}

/**
 * What e^(y log) lacks of the power, as a share of it: log misses something, for `base`, which is e^log, is not quite x,
 * and y log is rounded. Nothing is put right where the power may be next to nought or infinite.
 */
function shortfall(x: number, y: number, log: number, base: number): number {
	const product = y * log;
	if (!(product > -690 && product < 690)) return 0;
	const correction = (x - base) / x;
	return productError(y, log, product) + y * correction;
}

/** Whole powers, and powers of numbers or to exponents out of the ordinary. */
function unusualPower(x: number, y: number): number {
	if (y >= -16 && y <= 16 && Math.floor(y) === y) return wholePower(x, y);
	if (!(x > 0 && x < Infinity && Math.abs(y) < Infinity)) return specialPower(x, y);
	const log = ln(x);
	if (!(Math.abs(log) < 700)) return exp(y * log);
	const power = exp(y * log);
	const lacks = shortfall(x, y, log, exp(log));
	return lacks === 0 ? power : power + power * lacks;
}

/** Powers of zero, of negative and of infinite numbers, and infinite powers. */
function specialPower(x: number, y: number): number {
	if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
	const size = Math.abs(x);
	if (!Number.isFinite(y)) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
	if (size === Infinity || size === 0) {
		return signed((size === 0) === y > 0 ? 0 : Infinity, x, y);
	}
	return Math.floor(y) === y ? signed(pow(size, y), x, y) : NaN;
}

/** Gives a power its sign: minus only for odd whole powers of negative numbers. */
const signed = (size: number, x: number, y: number): number =>
	x < 0 && Math.floor(y) === y && Math.floor(y / 2) * 2 !== y ? -size : size;
