import { describe, expect, it } from 'vitest';
import { catalogue } from '#sim-core';
import { dataFiles } from '#sim-core/evidence/data-files.ts';
import {
	evidenceRows,
	isKnownSource,
	sourceInWords,
	sourceOf,
	sources
} from '#sim-core/evidence/register.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { declaredIn } from '#sim-core/spec/model.ts';

describe('the evidence register', () => {
	it('holds every row and source once', () => {
		expect(new Set(evidenceRows.map(({ id }) => id)).size).toBe(278);
		expect(new Set(sources.map(({ id }) => id)).size).toBe(202);
		expect(evidenceRows).toHaveLength(278);
		expect(new Set(dataFiles.map(({ id }) => id)).size).toBe(dataFiles.length);
	});

	it('leaves nothing empty and cites only publications that it lists', () => {
		for (const row of evidenceRows) {
			expect(row.statement, row.id).not.toBe('');
			expect(row.value, row.id).not.toBe('');
			for (const id of row.sources) expect(sourceOf(id), `${row.id} cites ${id}`).toBeDefined();
		}
	});
});

describe('declarations of the model', () => {
	const declared = declaredIn(headroomModel);

	it('name a source that the register knows', () => {
		for (const { name, variable } of declared) {
			if ('source' in variable)
				expect(isKnownSource(variable.source), `${name}: ${variable.source}`).toBe(true);
		}
		for (const event of headroomModel.events)
			expect(isKnownSource(event.source), event.id).toBe(true);
		expect(sourceInWords('C-43')).toContain('People Promise');
	});

	it('grade an effect no better than its source is', () => {
		for (const { name, variable } of declared) {
			if ('grade' in variable && variable.source === 'judgement') {
				expect(variable.grade, name).toBe('judgement');
			}
		}
	});

	it('have a label, a description that ends with a full stop, and likely values within their bounds', () => {
		for (const { name, variable } of declared) {
			expect(variable.label, name).not.toBe('');
			expect(variable.description, name).toMatch(/\.$/);
			if (variable.kind === 'assumption') {
				const likely =
					typeof variable.likely === 'number' ? [variable.likely] : Object.values(variable.likely);
				for (const value of [...likely, variable.low, variable.high]) {
					expect(value, name).toBeGreaterThanOrEqual(variable.min);
					expect(value, name).toBeLessThanOrEqual(variable.max);
				}
				if (typeof variable.likely === 'number') {
					expect(variable.likely, name).toBeGreaterThanOrEqual(variable.low);
					expect(variable.likely, name).toBeLessThanOrEqual(variable.high);
				}
			}
			if (variable.kind === 'lever' || variable.kind === 'driver') {
				expect(variable.statusQuo, name).toBeGreaterThanOrEqual(variable.min);
				expect(variable.statusQuo, name).toBeLessThanOrEqual(variable.max);
			}
		}
	});

	it('leave no assumption, lever or driver unused by an equation', () => {
		const text = declared
			.map(({ variable }) =>
				'equation' in variable
					? variable.equation
					: variable.kind === 'stock'
						? variable.initial
						: ''
			)
			.join(' ');
		const words = new Set(text.match(/\w+/g));
		const scales = new Set(
			declared.flatMap(({ variable }) => (variable.kind === 'noise' ? [variable.scaledBy] : []))
		);
		for (const { name, variable } of declared) {
			if (
				!['assumption', 'lever', 'driver', 'profile', 'season', 'noise', 'lookup'].includes(
					variable.kind
				)
			)
				continue;
			if (scales.has(name) || name === 'profileBeds') continue;
			expect(words.has(name), `${name} is used`).toBe(true);
		}
	});

	it('offer at least 14 levers over all five groups, six of them first, with a cost and a lag each', () => {
		expect(catalogue.levers.length).toBeGreaterThanOrEqual(14);
		expect(new Set(catalogue.levers.map(({ group }) => group)).size).toBe(5);
		for (const { id, cost, lag, benefits, bears, costSeries } of catalogue.levers) {
			for (const text of [cost, lag, benefits, bears]) expect(text, id).toMatch(/\.$/);
			if (costSeries !== null) {
				expect(
					catalogue.outputs.some((output) => output.id === costSeries),
					id
				).toBe(true);
			}
		}
	});
});
