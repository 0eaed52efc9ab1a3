import { describe, expect, it } from 'vitest';
import {
	differenceOf,
	exampleScenario,
	runScenario,
	runToCsv,
	runToJson,
	settingsThatDiffer,
	valuesOf
} from '#sim-core';
import { textCell } from '#sim-core/analysis/export-run.ts';
import { fromStart } from '../model/settings.ts';

const base = exampleScenario('aldermere');
const plan = { ...base, name: 'Freeze', levers: { vacancyControl: fromStart(0.5) } };
const runs = [runScenario(base), runScenario(plan)] as const;

describe('differenceOf', () => {
	it('is nothing between a run and itself, and plan less baseline otherwise', () => {
		expect(differenceOf(runs[0], runs[0], 'surplus')!.every((x) => x === 0)).toBe(true);
		const difference = differenceOf(runs[1], runs[0], 'staffInPost', 'nursing')!;
		const [a, b] = runs.map((run) => valuesOf(run, 'staffInPost', 'nursing')!);
		expect(difference[60]).toBe(b![60]! - a![60]!);
		expect(difference[60]).toBeLessThan(0);
	});

	it('matches months, and marks those that only one run has', () => {
		const later = runScenario({ ...base, start: '2027-04' });
		const difference = differenceOf(later, runs[0], 'income')!;
		expect(Number.isFinite(difference[0])).toBe(true);
		expect(difference.at(-1)).toBeNaN();
		expect(differenceOf(runs[0], runs[1], 'nothing')).toBeNull();
	});
});

describe('settingsThatDiffer', () => {
	it('lists only what differs, in words', () => {
		expect(settingsThatDiffer([base, base])).toEqual([]);
		expect(settingsThatDiffer([base, plan])).toEqual([
			{
				path: 'levers.vacancyControl',
				label: 'Vacancy control (freeze)',
				values: ['not set', '0.5 from 2026-04']
			}
		]);
	});

	it('tells staff groups apart, and events by their dates', () => {
		const nurses = { ...base, levers: { vacancyControl: { nursing: fromStart(0.5) } } };
		const rows = settingsThatDiffer([plan, nurses]);
		expect(rows.map(({ path }) => path)).not.toContain('levers.vacancyControl.nursing');
		expect(rows.map(({ path }) => path)).toContain('levers.vacancyControl.medical');
		const winter = { id: 'severeWinter', from: '2026-12', size: 0.06, months: 3 };
		const stormy = { ...base, world: { drivers: {}, events: [winter] } };
		expect(settingsThatDiffer([base, stormy])[0]!.values).toEqual([
			'does not happen',
			'size 0.06 from 2026-12 for 3 months'
		]);
	});
});

describe('export', () => {
	it('writes numbers that read back to the same bits', () => {
		const json = JSON.parse(JSON.stringify(runToJson(runs[0])));
		expect(json.series.payBill.total).toEqual([...runs[0].series.payBill!.total]);
		expect(json.series.burnout.byGroup.medical).toEqual([
			...runs[0].series.burnout!.byGroup!.medical
		]);
	});

	it('writes one row a month, series and group', () => {
		const lines = runToCsv(runs[0]).trimEnd().split('\n');
		const series = Object.values(runs[0].series);
		const columns = series.reduce((sum, one) => sum + (one.byGroup === undefined ? 1 : 7), 0);
		expect(lines).toHaveLength(1 + 61 * columns);
		expect(lines[0]).toBe('month,series,label,unit,group,value');
	});

	it('disarms text that a spreadsheet would run, and quotes what needs it', () => {
		expect(textCell('=1+1')).toBe("'=1+1");
		expect(textCell('@x')).toBe("'@x");
		expect(textCell('a,"b"')).toBe('"a,""b"""');
		expect(textCell('plain')).toBe('plain');
	});
});
