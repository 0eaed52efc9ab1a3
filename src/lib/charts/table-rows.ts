/** The accessible twin of a chart: its figures by year or by month, and as tidy text for a spreadsheet. */
import type { OutputInfo, RunResult } from '#sim-core';
import { formatShortMonth } from '../months.ts';
import type { Flag } from './picture.ts';
import { planningYears, valuesIn, yearValue, type Whom } from '../results/reading.ts';

/** One run to be shown, under the name it goes by on screen. */
export interface NamedRun {
	readonly name: string;
	readonly run: Pick<RunResult, 'months' | 'series'>;
}

export interface FigureRow {
	readonly when: string;
	/** One figure per run, in the runs' order; NaN where a run has none. */
	readonly values: readonly number[];
}

/** Lists an outcome by planning year: sums of totals, otherwise the position at the end of the year. */
export function yearRows(
	output: OutputInfo,
	runs: readonly NamedRun[],
	whom: Whom
): readonly FigureRow[] {
	const months = runs[0]?.run.months ?? [];
	return planningYears(months).map((year) => ({
		when: year.label,
		values: runs.map(({ run }) => {
			const values = valuesIn(run, output.id, whom);
			return values === undefined ? Number.NaN : yearValue(output.report, values, year);
		})
	}));
}

/** Lists an outcome month by month, the opening position first. */
export function monthRows(
	output: OutputInfo,
	runs: readonly NamedRun[],
	whom: Whom
): readonly FigureRow[] {
	const months = runs[0]?.run.months ?? [];
	const lines = runs.map(({ run }) => valuesIn(run, output.id, whom));
	return months.map((month, index) => ({
		when: index === 0 ? `Opening, ${formatShortMonth(month)}` : formatShortMonth(month),
		values: lines.map((values) => values?.[index] ?? Number.NaN)
	}));
}

/** Puts the texts of flags beside the rows of a table by year or by month, by the place of the row. */
export function flagsByRow(flags: readonly Flag[], monthly: boolean): ReadonlyMap<number, string> {
	const rows = new Map<number, string>();
	for (const { at, text } of flags) {
		const row = monthly ? at : Math.floor((at - 1) / 12);
		const present = rows.get(row);
		rows.set(row, present === undefined ? text : `${present}; ${text}`);
	}
	return rows;
}

/** Writes an outcome as CSV, one row a month and run, with plain numbers and the unit in a column of its own. */
export function outcomeCsv(
	output: OutputInfo,
	runs: readonly NamedRun[],
	whom: Whom,
	whomLabel: string
): string {
	const head = ['month', 'outcome', 'staff_group', 'scenario', 'value', 'unit'];
	const rows = runs.flatMap(({ name, run }) => {
		const values = valuesIn(run, output.id, whom);
		return run.months.map((month, index) => [
			month,
			output.label,
			whomLabel,
			name,
			String(values?.[index] ?? ''),
			run.series[output.id]?.unit ?? output.unit
		]);
	});
	return csvText([head, ...rows]);
}

/** Writes rows as CSV; text that a spreadsheet would take for a formula is put out of action. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Writes rows as lines with tabs, which pastes into a spreadsheet as cells. */
export function tabText(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.map(harmless).join('\t')).join('\n');
}

function csvCell(text: string): string {
	const safe = harmless(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function harmless(text: string): string {
	const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
	return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
}
