/** The published tables that history is read from, as sim-core/data/inputs holds them. */
import { readFileSync } from 'node:fs';
import { numberIn, parseCsv, textIn, type Row } from '../../data/build/csv.ts';
import type { StaffGroup } from '../../spec/dimensions.ts';

/** Reads one table by the name of its file. */
export const table = (name: string): Row[] =>
	parseCsv(readFileSync(new URL(`../../data/inputs/${name}.csv`, import.meta.url), 'utf8'));

/** Points of one series by month, YYYY-MM. */
export type Points = Record<string, number>;

/** A series as published: for the whole and, where there is one, by staff group. */
export interface Published {
	readonly source: string;
	readonly total: Points;
	readonly byGroup?: Partial<Record<StaffGroup, Points>>;
}

/** Series of one place under the model's own names. */
export type PublishedByName = Record<string, Published>;

/** Month of a date. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** Middle month of a calendar quarter ("2019-Q2"), where a quarter's mean is put. */
export function middleOf(quarter: string): string {
	const [year = '', q = ''] = quarter.split('-Q');
	return `${year}-${String(Number(q) * 3 - 1).padStart(2, '0')}`;
}

/** Middle month of the quarter that ends on a date. */
export function middleOfQuarterTo(date: string): string {
	const month = Number(date.slice(5, 7)) - 1;
	return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

/** Collects one column of rows as points; empty cells are left out. */
export function pointsFrom(
	rows: readonly Row[],
	column: string,
	month: (row: Row) => string,
	factor = 1
): Points {
	const points: Points = {};
	for (const row of rows) {
		const value = numberIn(row, column);
		if (value !== null) points[month(row)] = tidy(value * factor);
	}
	return points;
}

/** Seven significant digits: more than any table publishes. */
export const tidy = (value: number): number => Number(value.toPrecision(7));

/** Rows by trust, in the order in which they stand. */
export function byTrust(rows: readonly Row[]): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows) {
		const code = textIn(row, 'trust_code');
		const list = found.get(code) ?? [];
		list.push(row);
		found.set(code, list);
	}
	return found;
}
