import { describe, expect, it } from 'vitest';
import { monthlyLevels, monthNumber, monthText, type Phase } from '#sim-core';

const start = monthNumber('2026-04')!;
const levels = (phases: readonly Phase[], months = 12): number[] => [
	...monthlyLevels(phases, 1, start, months)
];

describe('monthlyLevels', () => {
	it('stays at the status quo without phases', () => {
		expect(levels([], 3)).toEqual([1, 1, 1]);
	});

	it('steps in its month, and back after its last', () => {
		const phase = { value: 5, from: '2026-05', rampMonths: 0, until: '2026-06' };
		expect(levels([phase], 5)).toEqual([1, 5, 5, 1, 1]);
	});

	it('ramps in equal steps that arrive in the last month of the ramp', () => {
		const phase = { value: 5, from: '2026-05', rampMonths: 4, until: null };
		expect(levels([phase], 7)).toEqual([1, 2, 3, 4, 5, 5, 5]);
	});

	it('lets a later phase take over from the level then in force', () => {
		const phases = [
			{ value: 3, from: '2026-08', rampMonths: 2, until: null },
			{ value: 5, from: '2026-05', rampMonths: 0, until: null }
		];
		expect(levels(phases, 6)).toEqual([1, 5, 5, 5, 4, 3]);
	});

	it('counts a phase that began before the run', () => {
		const phase = { value: 5, from: '2026-02', rampMonths: 4, until: null };
		expect(levels([phase], 3)).toEqual([4, 5, 5]);
	});
});

describe('months', () => {
	it('go back and forth', () => {
		for (const text of ['2026-04', '2000-01', '2099-12']) {
			expect(monthText(monthNumber(text)!)).toBe(text);
		}
		for (const text of ['2026-13', '2026-4', 'April', '2026-00', '26-04']) {
			expect(monthNumber(text)).toBeNull();
		}
	});
});
