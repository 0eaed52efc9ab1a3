/** The sheets that tell what comes out: results by month, the figures of the app's own run, and the check of one against the other. */
import { cell } from './columns.ts';
import { firstMonthColumn, resultsFrom, type ResultRow } from './result-rows.ts';
import type { Cell } from './sheet-xml.ts';
import { formula, number, text, texts, type Row, type Sheet, type Told } from './sheets.ts';
import { figureStyle, type Style } from './styles.ts';

const heads = ['Series', 'What', 'Staff group', 'Unit', 'How'];

const look = {
	widths: [26, 40, 34, 14, 14, 13],
	frozen: { columns: 5, rows: resultsFrom - 1 }
} as const;

/** Results by month, worked out by the workbook. */
export const resultsSheet = (told: Told, rows: readonly ResultRow[]): Sheet =>
	monthsSheet(told, rows, {
		name: 'Results',
		hint: 'Every reported series by month, worked out by this workbook.',
		cellOf: ({ formula: is, values }, month, style) =>
			formula(firstMonthColumn + month, is(month), values[month]!, style)
	});

/** The same figures as the app worked them out when the workbook was made. */
export const runSheet = (told: Told, rows: readonly ResultRow[]): Sheet =>
	monthsSheet(told, rows, {
		name: 'Run',
		hint: 'The figures of the app’s own run when this workbook was made; they do not change.',
		cellOf: ({ values }, month, style) => number(firstMonthColumn + month, values[month]!, style)
	});

interface Kind {
	readonly name: string;
	readonly hint: string;
	readonly cellOf: (row: ResultRow, month: number, style: Style) => Cell;
}

function monthsSheet({ run }: Told, rows: readonly ResultRow[], kind: Kind): Sheet {
	const written = function* (): Generator<Row> {
		yield { row: 1, cells: [text(1, kind.name, 'title')] };
		yield { row: 2, cells: [text(1, kind.hint)] };
		yield {
			row: resultsFrom - 1,
			cells: [
				...texts(heads, 'head'),
				...run.months.map((month, i) =>
					text(firstMonthColumn + i, i === 0 ? `opening (${month})` : month, 'head')
				)
			]
		};
		for (const row of rows) {
			const style = figureStyle(row.unit, undefined);
			const told = [row.name, row.label, row.group, row.unit, row.how];
			const figures = run.months.map((_, month) => kind.cellOf(row, month, style));
			yield { row: row.row, cells: [...texts(told), ...figures] };
		}
	};
	return { name: kind.name, look, rows: written() };
}

/** Largest difference that counts as none. */
const agreement = 1e-6;
/** Figures below this count as this large: spreadsheets take what is all but nought for nought. */
const smallest = 0.001;
const agrees = 'The workbook gives the figures of the app.';
const checkFrom = 6;

/** Holds the results against the figures of the app's run: nought until an input is changed. */
export function checkSheet({ plan }: Told, rows: readonly ResultRow[]): Sheet {
	const last = checkFrom + rows.length - 1;
	const verdict = `IF(B3<=${agreement},"${agrees}","An input has been changed, so the figures differ from those of the app.")`;
	return {
		name: 'Check',
		look: { widths: [26, 40, 34, 18, 18, 18], frozen: { columns: 3, rows: checkFrom - 1 } },
		rows: [
			{ row: 1, cells: [text(1, 'Check', 'title')] },
			{
				row: 2,
				cells: [text(1, 'Largest difference between the sheets Results and Run over all months.')]
			},
			{
				row: 3,
				cells: [
					text(1, 'Largest of all, relative', 'strong'),
					formula(2, `MAX(F${checkFrom}:F${last})`, 0, 'tiny')
				]
			},
			{
				row: 4,
				cells: [
					text(1, 'Which means', 'strong'),
					{ column: 2, content: { formula: verdict, value: agrees } }
				]
			},
			{
				row: checkFrom - 1,
				cells: texts(
					['Series', 'What', 'Staff group', 'Largest difference', 'Largest figure', 'Relative'],
					'head'
				)
			},
			...rows.map((row, i) => checkRow(row, checkFrom + i, plan.months))
		]
	};
}

function checkRow({ row, name, label, group, values }: ResultRow, at: number, months: number): Row {
	const range = `${cell(firstMonthColumn, row)}:${cell(firstMonthColumn + months, row)}`;
	const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	return {
		row: at,
		cells: [
			...texts([name, label, group]),
			formula(4, `SUMPRODUCT(MAX(ABS(Results!${range}-Run!${range})))`, 0, 'tiny'),
			formula(5, `MAX(MAX(Run!${range}),-MIN(Run!${range}))`, largest, 'figure'),
			formula(6, `D${at}/MAX(E${at},${smallest})`, 0, 'tiny')
		]
	};
}
