// Futures as dots and bands: what the sentence counts is what the picture shows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#sim-core';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';
import { fanOf, yearFigures } from '../../../src/lib/uncertainty/fan.ts';
import {
	countDots,
	dotCount,
	quantileDots,
	stackDots
} from '../../../src/lib/uncertainty/quantile-dots.ts';

const surplus = outputOf(catalogue.outputs, 'surplus');
const vacancyRate = outputOf(catalogue.outputs, 'vacancyRate');
const figures = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), {
	minLength: 1,
	maxLength: 300
});

describe('twenty dots', () => {
	it('lie in order within the futures, whatever they are', () => {
		fc.assert(
			fc.property(figures, (values) => {
				const dots = quantileDots(values);
				expect(dots).toHaveLength(dotCount);
				expect([...dots]).toEqual([...dots].sort((a, b) => a - b));
				expect(dots[0]).toBeGreaterThanOrEqual(Math.min(...values));
				expect(dots.at(-1)).toBeLessThanOrEqual(Math.max(...values));
			})
		);
	});

	it('are the futures themselves where there are twenty', () => {
		const values = Array.from({ length: 20 }, (_, i) => 19 - i);
		expect(quantileDots(values)).toEqual([...values].reverse());
	});

	it('are as many on the named side as the sentence says', () => {
		fc.assert(
			fc.property(figures, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (values, level) => {
				const dots = quantileDots(values);
				const { count, sentence } = countDots(dots, surplus, 'atLeast', level);
				expect(count).toBe(dots.filter((dot) => dot >= level).length);
				expect(sentence).toMatch(new RegExp(`^In ${count} of 20 futures `));
				const other = countDots(dots, vacancyRate, 'atMost', level);
				expect(other.count).toBe(dots.filter((dot) => dot <= level).length);
			})
		);
	});

	it('say what people say of a balance', () => {
		const dots = quantileDots([-3, -2, -1, 1, 2]);
		expect(countDots(dots, surplus, 'atLeast', 0).sentence).toContain('you break even or better');
	});

	it('never cover each other', () => {
		fc.assert(
			fc.property(figures, (values) => {
				const placed = stackDots(quantileDots(values), (value) => value / 1e5, 15);
				const places = placed.map(({ x, level }) => `${x} ${level}`);
				expect(new Set(places).size).toBe(dotCount);
			})
		);
	});
});

describe('the band', () => {
	const lines = {
		months: ['2026-03', '2026-04', '2026-05'],
		replicates: 11,
		series: {
			surplus: Array.from({ length: 11 }, (_, future) => Float64Array.of(5, future, future * 10))
		}
	};

	it('holds the middle 80% of the futures in each month', () => {
		const fan = fanOf(lines, 'surplus', 'plan');
		expect(Array.from(fan?.low ?? [])).toEqual([5, 1, 10]);
		expect(Array.from(fan?.high ?? [])).toEqual([5, 9, 90]);
		expect(fanOf(lines, 'cash', 'plan')).toBeNull();
	});

	it('reads the year of each future as the tiles read it', () => {
		const year = { number: 1, first: 1, last: 2, label: '2026/27' };
		expect(yearFigures(lines, surplus, year).slice(0, 3)).toEqual([0, 11, 22]);
	});
});
