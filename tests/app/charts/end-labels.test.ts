import { describe, expect, it } from 'vitest';
import { withEndLabels } from '../../../src/lib/charts/end-labels.ts';
import { noEnds, type Picture } from '../../../src/lib/charts/picture.ts';

const picture: Picture = {
	quantity: { id: 'vacancyRate', unit: 'share' },
	months: ['2026-04', '2026-05'],
	lines: [
		{ role: 'baseline', label: 'Baseline', values: [1, 2] },
		{ role: 'b', label: 'B Freeze half of all posts until 2029', values: [1, 2] },
		{ role: 'plan', label: 'Keep recruiting', values: [1, 2] }
	],
	size: 'main',
	zero: false,
	ends: noEnds
};
const labels = (width: number, size: Picture['size'] = 'main') =>
	withEndLabels({ ...picture, size }, width).lines.map(({ label }) => label);

describe('the names at the ends of lines', () => {
	it('keep whole words where the chart is wide', () => {
		expect(labels(900)).toEqual(['Baseline', 'B Freeze half of all…', 'Keep recruiting']);
	});

	it('are letters for saved plans where the chart is narrow', () => {
		expect(labels(320)).toEqual(['Baseline', 'B', 'Keep…']);
	});

	it('are left alone where none are written, and while the width is not known', () => {
		expect(labels(320, 'small')).toEqual(picture.lines.map(({ label }) => label));
		expect(withEndLabels(picture, 0)).toBe(picture);
	});

	it('leave a picture as it is when all of them fit', () => {
		const short = { ...picture, lines: picture.lines.slice(0, 1) };
		expect(withEndLabels(short, 900)).toBe(short);
	});
});
