import fc from 'fast-check';
import { all, create, type BigNumber } from 'mathjs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { exp, ln, pow } from '#sim-core/engine/numeric.ts';

const math = create(all!, { number: 'BigNumber', precision: 60 });

/** The exact value of a double, digit for digit. */
function exact(x: number): BigNumber {
	let doublings = 0;
	let whole = x;
	while (Math.floor(whole) !== whole) {
		whole *= 2;
		doublings += 1;
	}
	const two = math.bignumber(2);
	return math.divide(
		math.bignumber(BigInt(whole).toString()),
		math.pow(two, math.bignumber(doublings))
	) as BigNumber;
}

/** Relative error of a double against a value of 60 digits. */
const error = (value: number, truth: BigNumber): number =>
	Math.abs(Number(math.divide(math.subtract(exact(value), truth), truth)));

/** Evenly spread points that do not fall on round numbers. */
const points = (from: number, to: number, count: number): number[] =>
	Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.318309886)) / count);

const ulp = 2.3e-16;

describe('exp', () => {
	it('is within one unit in the last place', () => {
		for (const x of [...points(-40, 40, 300), ...points(-1, 1, 200), ...points(-700, 700, 60)]) {
			expect(error(exp(x), math.exp(exact(x)) as BigNumber), String(x)).toBeLessThan(ulp);
		}
	});

	it('keeps its special values', () => {
		expect(exp(0)).toBe(1);
		expect(exp(-Infinity)).toBe(0);
		expect(exp(Infinity)).toBe(Infinity);
		expect(exp(710)).toBe(Infinity);
		expect(exp(-746)).toBe(0);
		expect(exp(-745)).toBe(5e-324);
		expect(exp(NaN)).toBeNaN();
	});
});

describe('ln', () => {
	it('is within one unit in the last place', () => {
		for (const e of points(-30, 30, 400)) {
			const x = 2 ** Math.floor(e) * (1.05 + (e - Math.floor(e)));
			expect(error(ln(x), math.log(exact(x)) as BigNumber), String(x)).toBeLessThan(ulp);
		}
	});

	it('keeps its special values', () => {
		expect(ln(1)).toBe(0);
		expect(ln(0)).toBe(-Infinity);
		expect(ln(-1)).toBeNaN();
		expect(ln(Infinity)).toBe(Infinity);
		expect(ln(5e-324)).toBeCloseTo(-744.4400719213812, 12);
	});

	it('undoes exp', () => {
		fc.assert(
			fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
				expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(
					4e-16 * Math.max(1, Math.abs(x)) + 1e-16
				);
			})
		);
	});
});

describe('pow', () => {
	it('is within 2e-15 for the arguments that a model has', () => {
		const bases = points(-13.5, 13.5, 24).map((e) => 2 ** Math.round(e) * 1.37);
		for (const x of bases) {
			for (const y of points(-10, 10, 17)) {
				const truth = math.pow(exact(x), exact(y)) as BigNumber;
				expect(error(pow(x, y), truth), `${x}^${y}`).toBeLessThan(2e-15);
			}
		}
	});

	it('keeps its special values', () => {
		expect(pow(0, 0)).toBe(1);
		expect(pow(0, 0.5)).toBe(0);
		expect(pow(0, -0.5)).toBe(Infinity);
		expect(pow(-8, 3)).toBe(-512);
		expect(pow(-8, 0.5)).toBeNaN();
		expect(pow(2, -1)).toBe(0.5);
		expect(pow(1.5, 2)).toBe(2.25);
		expect(pow(Infinity, 0.5)).toBe(Infinity);
		expect(pow(2, Infinity)).toBe(Infinity);
		expect(pow(NaN, 0)).toBe(1);
		expect(pow(2, NaN)).toBeNaN();
	});
});

describe('every engine', () => {
	it('gives these bits', () => {
		const values = new Float64Array(20000);
		for (let i = 0; i < 5000; i++) {
			const x = (i - 2500) / 71;
			values[4 * i] = exp(x);
			values[4 * i + 1] = ln(0.001 + i / 13);
			values[4 * i + 2] = pow(0.01 + i / 700, x / 9);
			values[4 * i + 3] = pow(0.5 + i / 5000, -0.4);
		}
		expect(bytesToHex(sha256(new Uint8Array(values.buffer)))).toMatchInlineSnapshot(
			`"5a89c52070f3dfb602b62695081772a8250db2985149ba2d3a7e9b91f38882ee"`
		);
	});
});
