import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, profiles, runScenario } from '#sim-core';
import { flowRows } from '../../../src/lib/results/flow-table.ts';
import { announcement, headlines } from '../../../src/lib/results/headlines.ts';
import { moneyRows } from '../../../src/lib/results/money-table.ts';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';
import { planningYear, planningYears } from '../../../src/lib/results/reading.ts';
import { roundToSum } from '../../../src/lib/results/rounding.ts';
import { wordedRow } from '../../../src/lib/results/setting-text.ts';
import { describeChange, figureInWords, finding } from '../../../src/lib/results/wording.ts';

const scenario = exampleScenario('aldermere');
const baseline = runScenario(scenario);
const freeze = runScenario({
	...scenario,
	levers: { vacancyControl: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }] }
});
const output = (id: string) => outputOf(catalogue.outputs, id);

describe('rounded figures', () => {
	it('add up to the rounded total and are off by at most one unit', () => {
		const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), {
			minLength: 1,
			maxLength: 8
		});
		fc.assert(
			fc.property(values, (parts) => {
				const target = Math.round(parts.reduce((sum, part) => sum + part, 0)) + 0;
				const rounded = roundToSum(parts, target, 1);
				expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(target);
				rounded.forEach((part, index) => {
					expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThanOrEqual(1);
				});
			})
		);
	});
});

describe('joined − left = change in post', () => {
	it('closes in every row, in every column and from year to year, as shown', () => {
		for (const { id } of profiles.filter((_, index) => index % 20 === 0)) {
			const run = runScenario(exampleScenario(id));
			let before: ReadonlyMap<string, number> = new Map();
			for (const year of planningYears(run.months)) {
				const rows = flowRows(run, year, catalogue.staffGroups);
				const all = rows.at(-1);
				const groups = rows.slice(0, -1);
				for (const row of rows) {
					expect(row.joined - row.left).toBe(row.change);
					expect(row.opening + row.change).toBe(row.closing);
					expect(row.opening).toBe(before.get(row.whom) ?? row.opening);
				}
				for (const column of ['opening', 'joined', 'left', 'change', 'closing'] as const) {
					expect(groups.reduce((sum, row) => sum + row[column], 0)).toBe(all?.[column]);
				}
				before = new Map(rows.map(({ whom, closing }) => [whom, closing]));
			}
		}
	});
});

describe('the money of a year', () => {
	it('adds up as shown, plan and baseline', () => {
		for (const year of planningYears(freeze.months)) {
			const rows = moneyRows(freeze, baseline, year);
			for (const side of ['plan', 'baseline', 'difference'] as const) {
				const costs = rows.filter(({ kind }) => kind === 'cost');
				const income = rows[0]?.[side] ?? 0;
				const sum = costs.reduce((total, row) => total + row[side], 0);
				expect(Math.abs(income - sum - (rows.at(-1)?.[side] ?? 0))).toBeLessThan(1);
			}
		}
	});
});

describe('a change in words', () => {
	it('says how much, which way and whether that is better', () => {
		expect(describeChange(output('vacancyRate'), 0.098, 0.11)).toEqual({
			direction: 'lower',
			verdict: 'better',
			words: '1.2 points lower than the baseline',
			brief: '1.2 points lower, better',
			arrow: '▼'
		});
		expect(describeChange(output('surplus'), 1e6, 5e6).verdict).toBe('worse');
		expect(describeChange(output('vacancyRate'), 0.11, 0.1101).words).toBe(
			'the same as the baseline'
		);
	});

	it('calls a balance below zero a deficit', () => {
		expect(figureInWords(output('surplus'), -12.4e6)).toBe('a deficit of £12.4m');
		expect(
			finding(output('surplus'), { label: '2028/29', isLast: false }, -12.4e6, undefined)
		).toBe('Surplus or deficit in 2028/29: a deficit of £12.4m');
	});
});

describe('headlines', () => {
	it('lead with quality and end with finance', () => {
		const year = planningYear(baseline.months, 5);
		const domains = headlines(catalogue.outputs, freeze, baseline, year).map(
			({ domain }) => domain
		);
		expect([...new Set(domains)]).toEqual([
			'Quality',
			'People',
			'Access',
			'Productivity',
			'Finance'
		]);
	});

	it('show the standard of care where a trust has no waiting list', () => {
		const fifth = (id: string): string => {
			const run = runScenario(exampleScenario(id));
			const tiles = headlines(catalogue.outputs, run, run, planningYear(run.months, 5));
			return `${tiles[4]?.domain}: ${tiles[4]?.output.id}`;
		};
		expect(['aldermere', 'mental-health', 'ambulance'].map(fifth)).toEqual([
			'Access: waitingList',
			'Care: careStandard',
			'Care: careStandard'
		]);
	});

	it('are announced in 25 words or fewer', () => {
		for (const { id } of profiles.filter((_, index) => index % 20 === 0)) {
			const run = runScenario(exampleScenario(id));
			const said = announcement(catalogue.outputs, freeze, run, 5);
			expect(said.split(/\s+/).length).toBeLessThanOrEqual(25);
		}
	});
});

describe('planning years', () => {
	it('follow the start and may be cut short at the end', () => {
		const months = ['2026-06', '2026-07', '2026-08'];
		expect(planningYears(months)).toEqual([
			{ number: 1, first: 1, last: 2, label: 'year to August 2026' }
		]);
		expect(planningYear(baseline.months, 9).label).toBe('2030/31');
	});
});

describe('settings that differ', () => {
	it('are worded in the units and months of the page', () => {
		const set = {
			...scenario,
			levers: { vacancyControl: [{ value: 0.5, from: '2026-04', rampMonths: 6, until: '2028-03' }] }
		};
		const row = { path: 'levers.vacancyControl', label: 'x', values: ['', ''] };
		expect(wordedRow(row, [scenario, set], catalogue)).toEqual({
			path: 'levers.vacancyControl',
			label: 'Vacancy control (freeze)',
			values: ['As today, 0%', '50% from Apr 2026, over 6 months, until Mar 2028']
		});
	});
});
