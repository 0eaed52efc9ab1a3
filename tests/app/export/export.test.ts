// What leaves the page: drawings, workbooks and the figures of a board paper.
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	plainText,
	profileOf,
	runScenario,
	type Scenario
} from '#sim-core';
import { outcomeChart } from '#lib/charts/outcome-chart.ts';
import { seriesStyles, type SeriesRole } from '#lib/charts/series-style.ts';
import { chartSvg, type DrawingColours } from '#lib/export/chart-svg.ts';
import { workbookFile, workbookSheets } from '#lib/export/workbook.ts';
import { bridgeSteps, optionRows } from '#lib/report/board-paper.ts';
import { placedSteps } from '#lib/report/bridge.ts';
import { planningYears } from '#lib/results/reading.ts';

const base = exampleScenario('aldermere');
const freeze: Scenario = {
	...base,
	name: '=HYPERLINK("http://example.org")',
	notes: '+cmd',
	levers: { vacancyControl: [{ value: 0.5, from: '2026-04', rampMonths: 0, until: null }] }
};
const [baseline, plan] = [runScenario(base), runScenario(freeze)];

const colours: DrawingColours = {
	ink: '#000',
	soft: '#333',
	grid: '#ccc',
	surface: '#fff',
	series: Object.fromEntries(
		Object.keys(seriesStyles).map((role, i) => [role, `#00000${i}`])
	) as Record<SeriesRole, string>
};

describe('a chart as a drawing', () => {
	const output = catalogue.outputs.find(({ id }) => id === 'pressure')!;
	const runs = [
		{ role: 'baseline' as const, name: 'Baseline', run: baseline },
		{ role: 'a' as const, name: '<b>A & co</b>', run: plan }
	];
	const { picture, title, subtitle } = outcomeChart(
		output,
		runs,
		{ whom: 'all', whomLabel: 'All staff', year: 5, size: 'main' },
		baseline
	);
	const drawing = chartSvg(picture, { title, subtitle, footer: 'model 0.2.0' }, colours);

	it('has a line for every run with its own dash, and its name at the end', () => {
		expect(drawing.match(/<polyline/g)).toHaveLength(2);
		expect(drawing).toContain('stroke-dasharray="4 4"');
		expect(drawing).toContain('>Baseline</text>');
	});

	it('keeps what people write from becoming part of the drawing', () => {
		expect(drawing).not.toContain('<b>');
		expect(drawing).toContain('&lt;b&gt;A &amp; co&lt;/b&gt;');
	});

	it('puts every point inside its frame', () => {
		const points = [...drawing.matchAll(/points="([^"]+)"/g)].flatMap(([, list = '']) =>
			list.split(' ').map((pair) => pair.split(',').map(Number))
		);
		expect(points.length).toBeGreaterThan(120);
		for (const [x = NaN, y = NaN] of points) {
			expect(x).toBeGreaterThanOrEqual(60);
			expect(x).toBeLessThanOrEqual(570);
			expect(y).toBeGreaterThanOrEqual(60);
			expect(y).toBeLessThanOrEqual(345);
		}
	});
});

describe('a workbook', () => {
	const sheets = workbookSheets({
		scenario: freeze,
		run: plan,
		profile: profileOf('aldermere'),
		catalogue,
		link: ''
	});
	const cells = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;

	it('tells what was set, with the unit in a column of its own', () => {
		const lever = cells('Inputs').find((row) => row[0] === 'Lever');
		expect(lever).toEqual([
			'Lever',
			'Vacancy control (freeze)',
			null,
			0.5,
			expect.any(String),
			'2026-04',
			null
		]);
	});

	it('holds numbers as numbers: every month of every series', () => {
		const rows = cells('Months').slice(1);
		const series = Object.values(plan.series);
		const columns = series.reduce(
			(sum, { byGroup }) => sum + 1 + (byGroup === undefined ? 0 : 6),
			0
		);
		expect(rows).toHaveLength(columns * plan.months.length);
		for (const row of rows) expect(typeof row[5]).toBe('number');
		const pressure = rows.filter((row) => row[0] === 'pressure' && row[3] === 'total');
		expect(pressure.map((row) => row[5])).toEqual([...plan.series['pressure']!.total]);
	});

	it('lets nothing that a person wrote become a formula, in any spreadsheet', async () => {
		for (const text of ['=1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1', '\n+1', '\u0000=1'])
			expect(plainText(text), JSON.stringify(text)).toBe(`'${text}`);
		expect(plainText('Freeze, then hire')).toBe('Freeze, then hire');
		const files = unzipSync(new Uint8Array(await (await workbookFile(sheets)).arrayBuffer()));
		const parts = Object.entries(files).filter(([name]) => /sheet\d+\.xml$/.test(name));
		expect(parts).toHaveLength(5);
		for (const [name, bytes] of parts) expect(strFromU8(bytes), name).not.toMatch(/<f[ >]/);
		const words = Object.values(files).map((bytes) => strFromU8(bytes));
		expect(words.some((text) => text.includes("'=HYPERLINK"))).toBe(true);
	});
});

describe('a board paper', () => {
	const own = { trust: base.profile, start: base.start, assumptions: {} };
	const options = [
		{ id: 'baseline', role: 'baseline' as const, name: 'Baseline', run: baseline, ...own },
		{ id: 'plan', role: 'a' as const, name: 'A Freeze', run: plan, ...own }
	];
	const year = planningYears(plan.months).at(-1)!;

	it('lays the options beside one another, money first', () => {
		const rows = optionRows(catalogue.outputs, options);
		expect(rows[0]?.label).toBe('Surplus or deficit, 5 years');
		for (const { figures } of rows) {
			expect(figures).toHaveLength(2);
			for (const figure of figures) expect(figure).not.toBe('');
		}
	});

	it('bridges from the baseline to the plan in steps that add up exactly', () => {
		const steps = bridgeSteps(plan, baseline, year);
		const [first, ...rest] = steps;
		const last = rest.pop();
		const sum = rest.reduce((total, { value }) => total + value, first!.value);
		expect(sum).toBeCloseTo(last!.value, 6);
		expect(rest.length).toBeGreaterThan(1);
	});

	it('begins each bar where the one before ended', () => {
		const placed = placedSteps([
			{ id: 'a', label: 'a', value: -4, kind: 'end' },
			{ id: 'b', label: 'b', value: 10, kind: 'move' },
			{ id: 'c', label: 'c', value: 6, kind: 'end' }
		]);
		expect(placed.map(({ left, width, zero }) => [left, width, zero])).toEqual([
			[0, 40, 40],
			[0, 100, 40],
			[40, 60, 40]
		]);
	});
});
