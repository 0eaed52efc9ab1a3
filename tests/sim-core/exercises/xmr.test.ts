import { describe, expect, it } from 'vitest';
import { xmrLimits, xmrSignals } from '#sim-core/exercises.ts';

/** Twenty-four months that go up and down by two around fifty: mean 50, mean moving range 2. */
const steady = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 49 : 51));
const limits = xmrLimits(steady)!;

/** Rules that fire in months after the steady ones, as “month rule side”. */
const firedIn = (months: readonly number[]): string[] =>
	xmrSignals([...steady, ...months], limits).map(
		({ month, rule, side }) => `${month - 24} ${rule} ${side}`
	);

describe('a chart of single values and moving ranges', () => {
	it('sets its limits 2.66 mean moving ranges from the mean', () => {
		expect(limits.mean).toBe(50);
		expect(limits.upper).toBeCloseTo(50 + 2.66 * 2, 10);
		expect(limits.lower).toBeCloseTo(50 - 2.66 * 2, 10);
	});

	it('works out limits from the first 24 months only, and from no fewer than 12', () => {
		expect(xmrLimits([...steady, 90, 90])).toEqual(limits);
		expect(xmrLimits(steady.slice(0, 11))).toBeNull();
	});

	it('stays quiet while nothing but chance is at work', () => {
		expect(firedIn([49, 51, 49, 51, 52, 48])).toEqual([]);
	});

	it('fires for one month outside a limit, on either side', () => {
		expect(firedIn([56, 50])).toEqual(['0 outside high']);
		expect(firedIn([44])).toEqual(['0 outside low']);
	});

	it('fires for the seventh month in a row on one side of the mean, not for the sixth', () => {
		const above = [51.2, 50.8, 51.1, 50.9, 51.3, 50.7, 51];
		// The last steady month lies above the mean as well: six more make seven.
		expect(firedIn(above.slice(0, 5))).toEqual([]);
		expect(firedIn(above.slice(0, 6))).toEqual(['5 shift high']);
	});

	it('fires for seven months that each lie lower than the one before', () => {
		const falling = [51.5, 51, 50.6, 50.2, 49.8, 49.4, 49];
		expect(firedIn(falling.slice(0, 6))).toEqual([]);
		expect(firedIn(falling)).toEqual(['6 trend low']);
	});

	it('fires for two of three months near the same limit, at the later one', () => {
		const near = 50 + 0.7 * (limits.upper - 50);
		expect(firedIn([near, 50, near])).toEqual(['2 near-limit high']);
		expect(firedIn([near, 50, 50, near])).toEqual([]);
		expect(firedIn([near, 100 - near])).toEqual([]);
	});
});
