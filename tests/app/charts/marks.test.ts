// What stands beside the lines of a chart: pins, targets, a common scale, the trade-off of two outcomes.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario, type Scenario } from '#sim-core';
import { caveats, multiples, type Candidate } from '../../../src/lib/charts/comparison.ts';
import { trustNames } from '../../../src/lib/charts/trust-names.ts';
import { flagsOf, mostFlags } from '../../../src/lib/charts/flags.ts';
import { rangeOf } from '../../../src/lib/charts/picture-range.ts';
import { flagsByRow } from '../../../src/lib/charts/table-rows.ts';
import { tradePoints, tradeRange, unbeatenInWords } from '../../../src/lib/charts/trade-off.ts';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';
import { planningYears, valuesIn } from '../../../src/lib/results/reading.ts';
import { judgeTargets, targetLines } from '../../../src/lib/results/targets.ts';

const start = exampleScenario('aldermere');
const phase = (value: number, from = '2026-04', until: string | null = null) => ({
	value,
	from,
	rampMonths: 0,
	until
});
const freeze: Scenario = { ...start, levers: { vacancyControl: [phase(1, '2026-10', '2027-09')] } };
const keep: Scenario = {
	...start,
	levers: { flexibleWorking: [phase(0.7)], wellbeingOffer: [phase(0.5)] }
};
const vacancyRate = outputOf(catalogue.outputs, 'vacancyRate');
const run = runScenario(freeze);
const candidate = (id: string, scenario: Scenario, role: Candidate['role']): Candidate => ({
	id,
	role,
	name: id,
	run: runScenario(scenario),
	trust: scenario.profile,
	start: scenario.start,
	assumptions: scenario.assumptions
});
const plans = [
	candidate('Baseline', start, 'baseline'),
	candidate('A Freeze', freeze, 'a'),
	candidate('B Keep', keep, 'b')
];

describe('the pins of a chart', () => {
	const source = {
		scenario: freeze,
		catalogue,
		output: vacancyRate,
		values: valuesIn(run, 'vacancyRate')!,
		months: run.months,
		missed: []
	};

	it('stand where decisions begin and end, and where the line turns', () => {
		const flags = flagsOf(source);
		expect(flags.map(({ at }) => run.months[at])).toEqual(['2026-10', '2027-10', '2028-03']);
		expect(flags.map(({ kind }) => kind)).toEqual(['decision', 'decision', 'turn']);
		expect(flags[2]?.text).toContain('highest in 2027/28');
	});

	it('are never more than five, the target missed and the events first', () => {
		const events = catalogue.events
			.slice(0, 8)
			.map(({ id, likely, months }, i) => ({ id, size: likely, months, from: `2027-0${i + 1}` }));
		const busy = { ...freeze, world: { drivers: {}, events } };
		const missed = planningYears(run.months).slice(2, 3);
		const flags = flagsOf({ ...source, scenario: busy, missed });
		expect(flags).toHaveLength(mostFlags);
		expect(flags.filter(({ kind }) => kind === 'missed')).toHaveLength(1);
		expect(flags.filter(({ kind }) => kind === 'event')).toHaveLength(4);
		expect(flags.map(({ at }) => at)).toEqual(flags.map(({ at }) => at).sort((a, b) => a - b));
	});

	it('stand in the table too, by year and by month', () => {
		const flags = flagsOf(source);
		expect([...flagsByRow(flags, false).keys()]).toEqual([0, 1]);
		expect(flagsByRow(flags, true).get(7)).toContain('begins');
	});
});

describe('a target', () => {
	const judge = (level: number, side: 'atMost' | 'atLeast', outcome = 'vacancyRate') =>
		judgeTargets([{ outcome, year: 2, level, side, kind: 'hard' }], catalogue.outputs, run);

	it('is met or not met in words, with the figure and the miss', () => {
		expect(judge(0.5, 'atMost')[0]?.verdict).toMatch(/^Met: \d+\.\d%$/);
		expect(judge(0.05, 'atMost')[0]?.verdict).toMatch(
			/^Not met: \d+\.\d%, \d+\.\d points too high$/
		);
		expect(judge(0.05, 'atMost')[0]?.words).toBe(
			'Vacancy rate at most 5.0% in 2027/28, hard target'
		);
	});

	it('is drawn over its year, a yearly total as its monthly average', () => {
		const [line] = targetLines(judge(0.05, 'atMost'), 'vacancyRate');
		expect(line).toMatchObject({ level: 0.05, from: 13, to: 24 });
		expect(line?.label).toContain('not met');
		const [total] = targetLines(judge(12e6, 'atLeast', 'surplus'), 'surplus');
		expect(total?.level).toBe(1e6);
		expect(targetLines(judge(0.05, 'atMost'), 'pressure')).toEqual([]);
	});
});

describe('side by side', () => {
	it('has one axis for all with a common scale, and one for each without', () => {
		const ranges = (common: boolean) =>
			multiples(vacancyRate, plans, 'all', common).map(({ picture }) => rangeOf(picture));
		const [first, second] = ranges(true);
		expect(first).toEqual(second);
		const own = ranges(false);
		expect(own[0]).not.toEqual(own[1]);
	});
});

describe('before comparing', () => {
	it('names different assumptions', () => {
		const other = candidate('C', { ...keep, assumptions: { supervisionLoad: 0.1 } }, 'c');
		expect(caveats(plans)).toEqual([]);
		expect(caveats([...plans, other])).toEqual([
			'These plans rest on different assumptions; “Settings that differ” lists which.'
		]);
	});

	it('tells two own baselines of one name apart by their figures', () => {
		const own = (beds: number) => ({
			own: { name: 'Ours', archetype: 'acute-large', values: { profileBeds: beds } }
		});
		const nameOf = (one: Partial<ReturnType<typeof own>>) => one.own?.name ?? 'Aldermere';
		expect(trustNames([own(800), {}, own(800)], nameOf)).toEqual(['Ours', 'Aldermere', 'Ours']);
		expect(trustNames([own(800), own(810)], nameOf)).toEqual([
			'Ours (figures 1 of 2)',
			'Ours (figures 2 of 2)'
		]);
	});
});

describe('the trade-off', () => {
	const [across, up] = ['cumulativePosition', 'pressure'].map((id) =>
		outputOf(catalogue.outputs, id)
	) as [typeof vacancyRate, typeof vacancyRate];

	it('rings exactly the plans that no other beats on both', () => {
		const points = tradePoints(plans, across, up);
		for (const point of points) {
			const better = points.filter(
				({ x, y }) => x >= point.x && y <= point.y && (x > point.x || y < point.y)
			);
			if (better.length === 0) expect(point.beatenBy).toEqual([]);
		}
		expect(points.some(({ beatenBy }) => beatenBy.length === 0)).toBe(true);
		expect(points[0]?.trail).toHaveLength(5);
	});

	it('has no marks closer than the figures in its table can tell apart', () => {
		expect(tradeRange(up, [0.986, 0.991], 6)).toEqual({ min: 0.96, max: 1.02, step: 0.01 });
		expect(tradeRange(up, [0.8, 1.2], 6).step).toBe(0.1);
	});

	it('lists them in text', () => {
		const words = unbeatenInWords(tradePoints(plans, across, up), across, up);
		expect(words).toHaveLength(3);
		expect(words.join(' ')).toContain('on both cumulative position and pressure');
	});
});
