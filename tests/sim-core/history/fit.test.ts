import { describe, expect, it } from 'vitest';
import { fitOf, pairsOf } from '#sim-core/history/fit.ts';

const pair = (modelled: number, observed: number) => ({ modelled, observed });

describe('how far a model is off', () => {
	it('measures what a hand measures', () => {
		// Errors 1, −1, 3: squares 1 + 1 + 9 over 3; bias 1; modelled 2, 3, 8 and observed 1, 4, 5.
		const fit = fitOf([pair(2, 1), pair(3, 4), pair(8, 5)])!;
		expect(fit.n).toBe(3);
		expect(fit.rmse).toBeCloseTo(Math.sqrt(11 / 3), 12);
		expect(fit.bias).toBeCloseTo(1, 12);
		expect(fit.relativeRmse).toBeCloseTo(Math.sqrt(11 / 3) / (10 / 3), 12);
		expect(fit.theil.bias).toBeCloseTo(3 / 11, 12);
		const swing = Math.sqrt(62 / 9) - Math.sqrt(26 / 9);
		expect(fit.theil.variance).toBeCloseTo((swing * swing) / (11 / 3), 12);
		const { bias, variance, covariance } = fit.theil;
		expect(bias + variance + covariance).toBeCloseTo(1, 12);
	});

	it('gives all of a constant error to the level', () => {
		const { theil } = fitOf([pair(2, 1), pair(5, 4), pair(8, 7)])!;
		expect(theil.bias).toBeCloseTo(1, 12);
		expect(theil.covariance).toBeCloseTo(0, 12);
	});

	it('finds nothing in a perfect fit and nothing to compare in none', () => {
		const { rmse, bias, theil } = fitOf([pair(1, 1), pair(2, 2)])!;
		expect([rmse, bias, theil.bias, theil.variance, theil.covariance]).toEqual([0, 0, 0, 0, 0]);
		expect(fitOf([])).toBeNull();
	});
});

describe('what is compared', () => {
	const months = ['2017-03', '2017-04', '2017-05', '2017-06'];

	it('leaves out the opening, what was not published and what is outside the span', () => {
		const observed = [9, null, 5, 6];
		expect(pairsOf(months, [1, 2, 3, 4], observed)).toEqual([pair(3, 5), pair(4, 6)]);
		expect(pairsOf(months, [1, 2, 3, 4], observed, { to: '2017-05' })).toEqual([pair(3, 5)]);
		expect(pairsOf(months, [1, 2, 3, 4], observed, { from: '2017-06' })).toEqual([pair(4, 6)]);
	});
});
