// What drives a number: sorted bars on one axis, sentences with their figures, a table and a drawing that say the same.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario } from '#sim-core';
import { figureInWords, lowerFirst, momentGroups, momentOf } from '#lib/plan/asking/figure.ts';
import { driversAsked } from '#lib/plan/sensitivity/asked-drivers.ts';
import { screenedView, varianceView } from '#lib/plan/sensitivity/together-view.ts';
import { tornadoSvg } from '#lib/plan/sensitivity/tornado-svg.ts';
import {
	tornadoCells,
	tornadoSentences,
	tornadoSummary,
	tornadoView
} from '#lib/plan/sensitivity/tornado-view.ts';
import { outputOf } from '#lib/results/outcome-groups.ts';
import type { Bar, Tornado } from '#sim-core/sensitivity.ts';

const output = outputOf(catalogue.outputs, 'vacancyRate');
const bar = (id: string, atLow: number, atHigh: number): Bar => ({
	kind: 'assumption',
	...{ id, label: `Label of ${id}`, unit: '1', ends: [0, 1] as const, atLow, atHigh },
	effect: Math.max(atLow, atHigh, 0.1) - Math.min(atLow, atHigh, 0.1)
});
const tornado: Tornado = {
	base: 0.1,
	bars: [bar('one', 0.05, 0.2), bar('two', 0.12, 0.11), bar('three', 0.1, 0.1)]
};
const figure = 'vacancy rate at the end of 2030/31';
const colours = {
	...{ ink: '#000', soft: '#555', grid: '#ccc', surface: '#fff' },
	series: { a: '#1', b: '#2', c: '#3', d: '#4', baseline: '#5', plan: '#6', observed: '#7' }
};

describe('when a number is read', () => {
	const plan = exampleScenario('aldermere');

	it('offers each year and the months within it, and reads a total over the whole year', () => {
		const groups = momentGroups(plan, 'total');
		expect(groups.map(({ label }) => label)).toEqual([
			'2026/27',
			'2027/28',
			'2028/29',
			'2029/30',
			'2030/31'
		]);
		const year = momentOf(groups, 'y5');
		expect([year.read, year.from, year.to]).toEqual(['sum', 49, 60]);
		expect(momentOf(groups, 'm1').label).toBe('April 2026');
		expect(momentOf(momentGroups(plan, 'end'), 'y1')).toMatchObject({ read: 'at', from: 12 });
	});

	it('falls back on the end of a shorter run, and names the number in a sentence', () => {
		const groups = momentGroups({ ...plan, months: 24 }, 'end');
		expect(momentOf(groups, 'y5').to).toBe(24);
		expect(figureInWords(output, momentOf(groups, 'm3'))).toBe('vacancy rate in June 2026');
		expect(lowerFirst('UK recruitment drive')).toBe('UK recruitment drive');
	});
});

describe('a tornado', () => {
	const view = tornadoView(tornado, output);

	it('lays bars out on one axis, longest first, without those that move nothing', () => {
		expect(view.rows.map((row) => row.bar.id)).toEqual(['one', 'two']);
		expect(view.rows.map(({ sameWay }) => sameWay)).toEqual([false, true]);
		const [first] = view.rows;
		expect(first!.low.to).toBeCloseTo(view.base);
		expect(first!.high.from).toBeCloseTo(view.base);
		for (const { low, high } of view.rows) {
			for (const at of [low.from, low.to, high.from, high.to]) {
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at).toBeLessThanOrEqual(1);
			}
		}
	});

	it('says what moves the number most, from what to what, in this model', () => {
		const sentences = tornadoSentences(tornado, output, figure);
		expect(sentences[0]).toBe(`Label of one moves ${figure} most, in this model.`);
		expect(sentences[1]).toBe(
			'It goes from 5.0% at its low end to 20.0% at its high end; the plan as it is gives 10.0%.'
		);
		expect(sentences.at(-1)).toMatch(/^2 of 3 inputs/);
		const still = { base: 0.1, bars: [bar('x', 0.1, 0.1)] };
		expect(tornadoSentences(still, output, figure)[0]).toMatch(/nothing asked about moves/);
	});

	it('gives every bar to a spreadsheet in plain numbers, and draws what it says', () => {
		const [head, ...rows] = tornadoCells(tornado, output, figure);
		expect(rows).toHaveLength(3);
		for (const row of rows) expect(row).toHaveLength(head!.length);
		expect(rows[0]).toContain('0.05');
		const words = { title: 'A & B', subtitle: 'Vacancy rate, %', footer: 'in this model' };
		const svg = tornadoSvg(view, output, words, colours);
		expect(svg).toContain('A &amp; B');
		expect(svg.match(/<rect/g)).toHaveLength(1 + 2 * view.rows.length);
		expect(tornadoSummary(view, output)).toBe(
			'2 bars, longest first: Label of one, 15.0 points, down to Label of two, 2.0 points.'
		);
	});

	it('varies levers in use and the outside world on request only', () => {
		const plan = {
			...exampleScenario('aldermere'),
			levers: { agencyCap: [{ value: 0.02, from: '2026-04', rampMonths: 0, until: null }] }
		};
		const measure = { outcome: 'surplus', group: null, read: 'sum', from: 49, to: 60 } as const;
		const none = driversAsked(plan, measure, { levers: false, drivers: false }, catalogue);
		expect([none.levers, none.drivers]).toEqual([[], []]);
		const all = driversAsked(plan, measure, { levers: true, drivers: true }, catalogue);
		expect(all.levers).toEqual(['agencyCap']);
		expect(all.drivers).toHaveLength(catalogue.drivers.length);
	});
});

describe('all inputs at once', () => {
	const effect = { axis: '', sizeError: 0.001, kind: 'assumption' as const };

	it('tells size and direction of an average effect, and whether it depends on others', () => {
		const view = screenedView(
			[
				{ ...effect, id: 'a', label: 'A', size: 0.05, mean: -0.05, spread: 0.001 },
				{ ...effect, id: 'b', label: 'B', size: 0.02, mean: 0.01, spread: 0.03 },
				{ ...effect, id: 'c', label: 'C', size: 0, mean: 0, spread: 0 }
			],
			output,
			figure
		);
		expect(view.rows.map(({ label }) => label)).toEqual(['A', 'B']);
		expect(view.rows[0]!.cells).toContain('lowers it');
		expect(view.rows[1]!.cells).toContain('depends on others');
		expect(view.sentences[2]).toMatch(/^The effect of 1 of them bends or depends/);
	});

	it('tells shares alone and in all, and what interactions bring', () => {
		const share = { firstError: 0.01, totalError: 0.02, group: '' };
		const input = { kind: 'assumption' as const, id: 'a' };
		const split = {
			...{ mean: 0, variance: 1, together: 0.2 },
			shares: [
				{ ...share, label: 'A', input, first: 0.6, total: 0.75, interaction: 0.15 },
				{ ...share, label: 'Rest', input: null, first: 0.2, total: 0.2, interaction: 0 }
			]
		};
		const view = varianceView(split, figure);
		expect(view.rows[0]!.cells.slice(0, 3)).toEqual(['60%', '75%', '15%']);
		expect(view.sentences.at(-1)).toMatch(/^Interactions bring 20%/);
		expect(varianceView({ ...split, together: 0.01 }, figure).sentences.at(-1)).toMatch(
			/next to nothing/
		);
	});
});
