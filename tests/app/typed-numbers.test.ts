import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editingScale, fromTyped, toTyped } from '../../src/lib/typed-numbers.ts';

const share = { id: 'vacancyRate', unit: '1' };
const rate = { id: 'leaverRate', unit: '1/year' };
const money = { id: 'agencySpend', unit: 'GBP' };

describe('a number in a box', () => {
	it('is typed in percent when it is a share, and in pounds when it is money', () => {
		expect(editingScale(share, 0.05)).toEqual({
			factor: 100,
			prefix: '',
			suffix: '%',
			decimals: 0
		});
		expect(editingScale(rate, 0.0025)).toMatchObject({ suffix: '% a year', decimals: 2 });
		expect(editingScale({ id: 'x', unit: 'GBP/year' }, 1000).prefix).toBe('£');
	});

	it('is read back forgivingly, and not at all when it is no number', () => {
		const scale = editingScale(share, 0.05);
		expect(fromTyped(scale, ' 12.5 % ')).toBe(0.125);
		expect(fromTyped(scale, '−5')).toBe(-0.05);
		expect(fromTyped(editingScale(money, 1), '£1,200')).toBe(1200);
		for (const text of ['', 'abc', '1e5', '1.2.3', '--2'])
			expect(fromTyped(scale, text)).toBeNull();
	});

	it('comes back as it was after being typed', () => {
		fc.assert(
			fc.property(fc.integer({ min: -4000, max: 4000 }), (steps) => {
				const scale = editingScale(share, 0.0025);
				const value = Number((steps * 0.0025).toPrecision(12)) + 0;
				expect(fromTyped(scale, toTyped(scale, value))).toBe(value);
			})
		);
	});
});
