import { describe, expect, it } from 'vitest';
import { catalogue } from '#sim-core';
import {
	declaredIn,
	evidenceRows,
	headroomModel,
	influenceRows,
	sourceInWords
} from '#sim-core/model-description.ts';
import {
	assumptionRows,
	influenceInWords,
	influenceSize,
	rangeInWords,
	shownRows
} from '#lib/evidence/assumption-rows.ts';
import { findFindings, howInWords } from '#lib/evidence/findings.ts';

const rows = assumptionRows(catalogue.assumptions, influenceRows, new Map([['stayTrend', 0.015]]));
const all = { typed: '', sector: '', grade: '' };

describe('the table of assumptions', () => {
	it('has every assumption of the model, each with an influence and a source', () => {
		const declared = declaredIn(headroomModel).filter(
			({ variable }) => variable.kind === 'assumption'
		);
		expect(rows).toHaveLength(declared.length);
		for (const row of rows) {
			expect(row.leading, row.info.id).not.toBeNull();
			expect(sourceInWords(row.info.source).length).toBeGreaterThan(10);
			expect(influenceInWords(row)).not.toMatch(/NaN|undefined/);
			expect(rangeInWords(row)).not.toMatch(/NaN|undefined/);
		}
	});

	it('gives the assumption that moves an outcome most the whole share', () => {
		for (const outcome of ['staffInPost', 'waitingList']) {
			const size = (id: string): number => {
				const { effects } = influenceRows.find(({ assumption }) => assumption === id)!;
				return Math.max(...effects[outcome]!.map(Math.abs));
			};
			const strongest = [...rows].sort((a, b) => size(b.info.id) - size(a.info.id))[0]!;
			expect(strongest.leading!.share).toBe(1);
			expect(influenceSize(strongest)).toBe('large');
		}
	});

	it('sorts by influence and back', () => {
		const down = shownRows(rows, all, 'influence', true).map(({ leading }) => leading!.share);
		const up = shownRows(rows, all, 'influence', false).map(({ leading }) => leading!.share);
		expect(down).toEqual([...down].sort((a, b) => b - a));
		expect(up).toEqual([...up].sort((a, b) => a - b));
	});

	it('filters by words, sector and grade together', () => {
		const shown = shownRows(
			rows,
			{ typed: 'burnout', sector: 'Wellbeing', grade: '' },
			'label',
			false
		);
		expect(shown.length).toBeGreaterThan(2);
		for (const { info } of shown) {
			expect(info.sector).toBe('Wellbeing');
			expect(`${info.label} ${info.description} ${info.id}`.toLowerCase()).toContain('burnout');
		}
		expect(shownRows(rows, { ...all, typed: 'no such thing' }, 'label', false)).toEqual([]);
	});

	it('keeps what a fit moved beside what the evidence alone says', () => {
		expect(rows.find(({ info }) => info.id === 'stayTrend')!.prior).toBe(0.015);
		expect(rows.find(({ info }) => info.id === 'supervisionLoad')!.prior).toBeNull();
	});
});

describe('the register of findings', () => {
	it('is searched by any of its words, in its own order', () => {
		expect(findFindings(evidenceRows, '')).toHaveLength(evidenceRows.length);
		expect(findFindings(evidenceRows, 'C-43').map(({ id }) => id)).toContain('C-43');
		expect(findFindings(evidenceRows, 'zzzz')).toEqual([]);
	});

	it('says how each was obtained', () => {
		for (const row of evidenceRows) expect(howInWords(row)).not.toMatch(/undefined/);
	});
});
