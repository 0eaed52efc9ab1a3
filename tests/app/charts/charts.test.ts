import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario, type RunResult } from '#sim-core';
import {
	candidatesOf,
	caveats,
	differencePicture,
	differenceRuns
} from '../../../src/lib/charts/comparison.ts';
import { readingAt } from '../../../src/lib/charts/month-reading.ts';
import { outcomeChart } from '../../../src/lib/charts/outcome-chart.ts';
import { spreadLabels, yearBoundaries, yearLabels } from '../../../src/lib/charts/picture.ts';
import { csvText, monthRows, outcomeCsv, yearRows } from '../../../src/lib/charts/table-rows.ts';
import { fits, marksOf, niceRange } from '../../../src/lib/charts/value-range.ts';
import { addMonths } from '../../../src/lib/months.ts';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';

const scenario = exampleScenario('aldermere');
const baseline = runScenario(scenario);
const freeze = runScenario({
	...scenario,
	levers: { vacancyControl: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }] }
});
const vacancyRate = outputOf(catalogue.outputs, 'vacancyRate');

describe('the range of an axis', () => {
	it('holds every value, in round steps, whatever the values', () => {
		const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
		fc.assert(
			fc.property(fc.array(value, { minLength: 1 }), fc.boolean(), (line, withZero) => {
				const range = niceRange([line], 5, withZero);
				const marks = marksOf(range);
				expect(fits([line], range)).toBe(true);
				expect(marks.length).toBeGreaterThan(1);
				expect(marks.length).toBeLessThan(13);
				if (withZero) expect(fits([[0]], range)).toBe(true);
			})
		);
	});

	it('does not make a swing of a line that hardly moves', () => {
		const { min, max } = niceRange([[0.1109, 0.1111]], 6);
		expect(max - min).toBeGreaterThan(0.02);
	});
});

describe('the time axis', () => {
	it('names financial years in their middle, fewer of them where there is little room', () => {
		expect(yearLabels(baseline.months, 900).map(({ text }) => text)).toEqual([
			'2026/27',
			'2027/28',
			'2028/29',
			'2029/30',
			'2030/31'
		]);
		expect(yearLabels(baseline.months, 200)).toHaveLength(3);
		expect(yearBoundaries(baseline.months)).toEqual([0, 12, 24, 36, 48, 60]);
	});

	it('keep room between names, and more of it for names of months', () => {
		const mays = Array.from({ length: 61 }, (_, month) => addMonths('2026-04', month));
		expect(yearLabels(baseline.months, 320)).toHaveLength(5);
		expect(yearLabels(mays, 320)).toHaveLength(3);
	});

	it('names the last month of a run shorter than a year', () => {
		expect(yearLabels(['2026-03', '2026-04'], 900)).toEqual([{ at: 1, text: 'Apr 2026' }]);
	});
});

describe('labels at the ends of lines', () => {
	it('stay apart and within the plot', () => {
		const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 5 });
		fc.assert(
			fc.property(places, (wanted) => {
				const placed = spreadLabels(wanted, 17, 6, 198).sort((a, b) => a - b);
				placed.forEach((at, index) => {
					expect(at).toBeLessThanOrEqual(198);
					if (index > 0) expect(at - (placed[index - 1] ?? 0)).toBeGreaterThan(16.999);
				});
			})
		);
	});
});

describe('a chart of an outcome', () => {
	const runs = [
		{ role: 'baseline' as const, name: 'Baseline', run: baseline },
		{ role: 'plan' as const, name: 'Your plan', run: freeze }
	];
	const look = { whom: 'all' as const, whomLabel: 'All staff', year: 5, size: 'main' as const };

	it('states its finding, its measure and where its lines go', () => {
		const chart = outcomeChart(vacancyRate, runs, look, baseline);
		expect(chart.title).toMatch(
			/^Vacancy rate ends at \d+\.\d%, \d+\.\d points higher than the baseline$/
		);
		expect(chart.subtitle).toBe('Vacancy rate, %, at month end');
		expect(chart.summary).toContain('Your plan rises from');
	});

	it('reads one month off in words', () => {
		const { picture } = outcomeChart(vacancyRate, runs, look, baseline);
		expect(readingAt(picture, 24)).toMatch(/^March 2028: Baseline \d+\.\d%, Your plan \d+\.\d%$/);
	});

	it('draws the run’s own arrays, never a copy', () => {
		const { picture } = outcomeChart(vacancyRate, runs, look, baseline);
		expect(picture.lines[1]?.values).toBe(freeze.series['vacancyRate']?.total);
	});

	it('shows one staff group where the outcome has groups, and everyone where it has none', () => {
		const nursing = { ...look, whom: 'nursing' as const, whomLabel: 'Nursing and midwifery' };
		const group = outcomeChart(vacancyRate, runs, nursing, baseline);
		expect(group.subtitle).toBe('Vacancy rate, %, at month end, Nursing and midwifery');
		expect(group.picture.lines[0]?.values).toBe(baseline.series['vacancyRate']?.byGroup?.nursing);
		const waiting = outcomeChart(
			outputOf(catalogue.outputs, 'waitingList'),
			runs,
			nursing,
			baseline
		);
		expect(waiting.subtitle).not.toContain('Nursing');
	});
});

describe('the table of a chart', () => {
	const runs = [{ name: 'Baseline', run: baseline }];

	it('sums flows over the year and reads stocks at its end', () => {
		const joiners = baseline.series['joiners']?.total ?? new Float64Array(0);
		const sum = joiners.slice(1, 13).reduce((total, value) => total + value, 0);
		expect(yearRows(outputOf(catalogue.outputs, 'joiners'), runs, 'all')[0]).toEqual({
			when: '2026/27',
			values: [sum]
		});
		const rate = baseline.series['vacancyRate']?.total[12];
		expect(yearRows(vacancyRate, runs, 'all')[0]?.values).toEqual([rate]);
		expect(monthRows(vacancyRate, runs, 'all')).toHaveLength(61);
	});

	it('is exported with plain numbers and its unit in a column', () => {
		const lines = outcomeCsv(vacancyRate, runs, 'all', 'All staff').split('\r\n');
		expect(lines[0]).toBe('month,outcome,staff_group,scenario,value,unit');
		const cells = lines[2]?.split(',') ?? [];
		expect(cells.slice(0, 4)).toEqual(['2026-04', 'Vacancy rate', 'All staff', 'Baseline']);
		expect(Number(cells[4])).toBe(baseline.series['vacancyRate']?.total[1]);
		expect(cells[5]).toBe('1');
	});

	it('puts text that looks like a formula out of action, and leaves numbers alone', () => {
		expect(csvText([['=1+1', '@x', '-5', '-cmd', 'a,"b"']])).toBe(
			`'=1+1,'@x,-5,'-cmd,"a,""b"""\r\n`
		);
	});
});

describe('plans compared', () => {
	const candidate = (id: string, run: RunResult, trust = 'aldermere') => ({
		id,
		name: id,
		run,
		trust,
		start: '2026-04',
		assumptions: {}
	});

	it('are lettered in the order saved; the present plan takes the next letter unless it is saved already', () => {
		const saved = [candidate('Freeze', freeze)];
		const open = candidatesOf(
			candidate('Baseline', baseline),
			saved,
			candidate('Present', baseline)
		);
		expect(open.map(({ role, name }) => `${role}: ${name}`)).toEqual([
			'baseline: Baseline',
			'a: A Freeze',
			'b: Present'
		]);
		expect(candidatesOf(null, saved, candidate('Present', freeze))).toHaveLength(1);
	});

	it('keep their letters while a run has not come back', () => {
		const waiting = { ...candidate('First', baseline), run: null };
		const shown = candidatesOf(null, [waiting, candidate('Second', freeze)], null);
		expect(shown.map(({ name }) => name)).toEqual(['B Second']);
	});

	it('are noted to be of different trusts before they are compared', () => {
		const candidates = candidatesOf(
			candidate('Baseline', baseline),
			[candidate('Freeze', freeze, 'saltreach')],
			null
		);
		expect(caveats(candidates)).toEqual([
			'These plans are for different trusts: aldermere, saltreach.'
		]);
	});

	it('differ from one of them around zero, with words for the better side', () => {
		const candidates = candidatesOf(
			candidate('baseline', baseline),
			[candidate('Freeze', freeze)],
			null
		);
		const [against] = candidates;
		if (against === undefined) throw new Error('There is a baseline.');
		const picture = differencePicture(vacancyRate, candidates, against, 'all');
		expect(picture.zero).toBe(true);
		expect(picture.ends).toEqual({ top: 'higher: worse', bottom: 'lower: better' });
		const [line] = picture.lines;
		expect(line?.values[60]).toBe(
			(freeze.series['vacancyRate']?.total[60] ?? 0) -
				(baseline.series['vacancyRate']?.total[60] ?? 0)
		);
		const rows = yearRows(vacancyRate, differenceRuns(vacancyRate, candidates, against), 'all');
		expect(rows[4]?.values).toEqual([line?.values[60]]);
	});
});
