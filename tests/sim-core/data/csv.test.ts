import { describe, expect, it } from 'vitest';
import { numberIn, parseCsv, requiredIn, textIn } from '../../../sim-core/data/build/csv.ts';
import { periodInWords } from '../../../sim-core/data/build/known.ts';

describe('parseCsv', () => {
	it('reads quoted commas, doubled quotes, empty cells and a last line without end', () => {
		const rows = parseCsv('name,value\r\n"Tees, ""Esk""",\nB,2');
		expect(rows).toEqual([
			{ name: 'Tees, "Esk"', value: '' },
			{ name: 'B', value: '2' }
		]);
	});

	it('refuses a row of the wrong length, with the numbers', () => {
		expect(() => parseCsv('a,b\n1\n')).toThrow('Row 2 holds 1 cells, expected 2');
	});
});

describe('the cells of a row', () => {
	const row = { name: 'B', value: '2', none: '', odd: 'x' };

	it('tell a missing figure from a number', () => {
		expect(numberIn(row, 'value')).toBe(2);
		expect(numberIn(row, 'none')).toBeNull();
	});

	it('refuse what cannot be read', () => {
		expect(() => requiredIn(row, 'none')).toThrow('"none" is empty');
		expect(() => numberIn(row, 'odd')).toThrow('"x" in column "odd"');
		expect(() => textIn(row, 'gone')).toThrow('No column "gone"');
	});
});

describe('periodInWords', () => {
	it.each([
		['2026-02', 'February 2026'],
		['2024-04..2025-03', '2024/25'],
		['2025-07..2026-06', 'July 2025 to June 2026'],
		['2017/18', '2017/18']
	])('writes %s as %s', (period, words) => expect(periodInWords(period)).toBe(words));
});
