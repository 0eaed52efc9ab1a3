import { describe, expect, it } from 'vitest';
import { addMonths, financialYear, formatMonth, formatShortMonth } from '../../src/lib/months.ts';

describe('months', () => {
	it('are written in words', () => {
		expect(formatMonth('2026-04')).toBe('April 2026');
		expect(formatShortMonth('2027-12')).toBe('Dec 2027');
	});

	it('belong to the financial year that begins in April', () => {
		expect(financialYear('2026-04')).toBe('2026/27');
		expect(financialYear('2027-03')).toBe('2026/27');
		expect(financialYear('2099-05')).toBe('2099/00');
	});

	it('are counted across years', () => {
		expect(addMonths('2026-04', 23)).toBe('2028-03');
		expect(addMonths('2026-01', -1)).toBe('2025-12');
		expect(() => addMonths('soon', 1)).toThrow('soon');
	});
});
