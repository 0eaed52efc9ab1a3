// The page about the model shows the code's own text: what is shown is held against the files themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrationReport } from '#sim-core/calibration.ts';
import {
	declaredIn,
	headroomModel,
	signsOfLoop,
	sourceInWords
} from '#sim-core/model-description.ts';
import { arrowsOf, circuitOf } from '#lib/model/circuit.ts';
import { piecesOf } from '#lib/model/equation-text.ts';
import { findQuantities, quantityIn } from '#lib/model/find-quantities.ts';
import { errorInWords, fitChart, outputOfSeries } from '#lib/model/fit-charts.ts';
import { describeModel } from '#lib/model/quantities.ts';
import { declares } from '#lib/model/source-files.ts';

const model = describeModel(headroomModel, declaredIn(headroomModel));
const folder = new URL('../../../sim-core/model/', import.meta.url);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.ts'))
	.map((name) => oneLine(readFileSync(new URL(name, folder), 'utf8')));

/** Equations that a file writes once for several quantities, as patterns with anything in the places it fills. */
const patterns = files
	.flatMap((text) => text.match(/`[^`]*\$\{[^`]*`/g) ?? [])
	.map((template) => {
		const parts = template.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
		const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		return new RegExp(`^${escaped.join('.+')}$`);
	})
	.filter((pattern) => pattern.source.replace(/[^a-zA-Z(*/]/g, '').length > 3);

/** Equations put together from a list (the five levels of leaders): each of their terms stands in a file. */
const composed = new Set(['timeInDevelopment', 'leadershipCapability', 'allStudents']);

const equations = [...model.byId.values()].flatMap(({ id, equations: shown }) =>
	shown.map(({ text }) => ({ id, text }))
);

describe('the equations on the page', () => {
	it('are those that are compiled, to the letter', () => {
		for (const { name, variable } of declaredIn(headroomModel)) {
			const shown = model.byId.get(name)!.equations.map(({ text }) => text);
			if ('equation' in variable) expect(shown).toContain(variable.equation);
			if (variable.kind === 'stock') expect(shown).toContain(variable.initial);
		}
		expect(equations.length).toBeGreaterThan(300);
	});

	it('stand in the files as they are shown', () => {
		const missing = equations.filter(({ id, text }) => {
			const line = oneLine(text);
			const isLiteral = files.some((file) => file.includes(line));
			return !isLiteral && !composed.has(id) && !patterns.some((pattern) => pattern.test(line));
		});
		expect(missing).toEqual([]);
		const literal = equations.filter(({ text }) =>
			files.some((file) => file.includes(oneLine(text)))
		);
		expect(literal.length).toBeGreaterThan(0.8 * equations.length);
	});

	it('join again from their pieces, and every name in them leads somewhere', () => {
		for (const { text } of equations) {
			const pieces = piecesOf(text, (name) => model.byId.has(name));
			expect(pieces.map((piece) => piece.text).join('')).toBe(text);
			for (const { quantity } of pieces) if (quantity !== null) model.byId.get(quantity)!;
		}
	});

	it('belong to sectors whose file is found, one each', () => {
		for (const { name } of headroomModel.sectors) {
			expect(
				files.filter((text) => declares(text, name)),
				name
			).toHaveLength(1);
		}
	});
});

describe('every number on the page', () => {
	it('leads to a source or to the word judgement', () => {
		for (const { id, numbers, source } of model.byId.values()) {
			if (numbers.length === 0) continue;
			const words = sourceInWords(source ?? 'judgement');
			expect(words.startsWith('Judgement') || words.length > 20, `${id}: ${words}`).toBe(true);
		}
	});

	it('lists what uses it the other way round', () => {
		for (const { id, uses } of model.byId.values()) {
			for (const used of uses) expect(model.byId.get(used)!.usedBy).toContain(id);
		}
	});
});

describe('finding a quantity', () => {
	it('puts what begins with the word first and needs every word', () => {
		expect(findQuantities(model, 'burnout')[0]!.label).toBe('Burnout');
		expect(findQuantities(model, 'agency spend').map(({ id }) => id)).toContain('agencySpend');
		expect(findQuantities(model, 'no such thing')).toEqual([]);
		expect(findQuantities(model, '  ')).toEqual([]);
	});

	it('reads the fragment of a link', () => {
		expect(quantityIn('#q-burnout')).toBe('burnout');
		expect(quantityIn('#loops')).toBeNull();
	});
});

describe('the circuit of a loop', () => {
	it.each([2, 3, 5, 10, 13, 22])(
		'sets %i members round an edge without two in one place',
		(count) => {
			for (const columns of [2, 3, 5, 7]) {
				const circuit = circuitOf(count, columns);
				const places = [...circuit.cells, ...circuit.crossed].map(
					({ column, row }) => `${column},${row}`
				);
				expect(circuit.cells).toHaveLength(count);
				expect(new Set(places).size).toBe(places.length);
				const all = [...circuit.cells, ...circuit.crossed, circuit.cells[0]!];
				for (let i = 1; i < all.length; i++) {
					const [a, b] = [all[i - 1]!, all[i]!];
					expect(Math.abs(a.column - b.column) + Math.abs(a.row - b.row)).toBe(1);
				}
			}
		}
	);

	it('draws one arrow from each member, ending at the edge of a box', () => {
		const size = { cellWidth: 200, cellHeight: 100, halfWidth: 80, halfHeight: 30 };
		const arrows = arrowsOf(circuitOf(4, 2), size);
		expect(arrows).toHaveLength(4);
		expect(arrows[0]!.points).toEqual([
			[180, 50],
			[220, 50]
		]);
	});

	it('has a sign for every step of every loop', () => {
		for (const { id, members } of headroomModel.loops) {
			expect(signsOfLoop(id)).toHaveLength(members.length);
			expect(signsOfLoop(id)).not.toContain(0);
		}
	});
});

describe('the fit on the page', () => {
	it('charts every series of the report, with the model’s line and the published dots', () => {
		for (const series of calibrationReport.series) {
			const { picture, runs, title } = fitChart(calibrationReport, series);
			expect(picture.lines.map(({ values }) => values.length)).toEqual([109, 109]);
			expect(picture.divides).toEqual([calibrationReport.months.indexOf('2023-03')]);
			expect(runs.map(({ name }) => name)).toEqual(['In this model', 'Published']);
			expect(title).toContain(series.misfit ? 'more than tolerated' : series.label);
		}
	});

	it('words errors of shares in points and others as a share of the mean', () => {
		const error = { rmse: 0.012, relativeRmse: 0.04 };
		expect(errorInWords(outputOfSeries('burnout'), error)).toBe('1.2 points');
		expect(errorInWords(outputOfSeries('staffInPost'), error)).toBe('4.0%');
		expect(() => outputOfSeries('nothing')).toThrow('nothing');
	});
});
