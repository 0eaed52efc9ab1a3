/** The sheets that work the run out: the opening position, and the model quarter-month by quarter-month. */
import type { Stock } from '../spec/variable.ts';
import { cell, columnLetters, fixedCell } from './columns.ts';
import {
	calledOf,
	modelFrom,
	openingFrom,
	rowsPerMonth,
	scheduleOpeningRow,
	type Entry
} from './places.ts';
import type { Cell, Content } from './sheet-xml.ts';
import {
	formula,
	groupOf,
	headRows,
	labelOf,
	number,
	shownAsOf,
	text,
	texts,
	type Head,
	type Row,
	type Sheet,
	type Told
} from './sheets.ts';
import { figureStyle } from './styles.ts';

/** Lists what the starting figures settle: the constants of the run and the first value of everything. */
export function openingSheet({ places, trace }: Told): Sheet {
	return {
		name: 'Opening',
		look: { widths: [22, 44, 34, 16, 18, 40], frozen: { columns: 3, rows: openingFrom - 1 } },
		rows: [
			{ row: 1, cells: [text(1, 'Opening position', 'title')] },
			{ row: 2, cells: [text(1, 'Worked out from the inputs. Rates are per year.')] },
			{
				row: openingFrom - 1,
				cells: texts(['Sector', 'What', 'Staff group', 'Unit', 'Value', 'Name in formulas'], 'head')
			},
			...places.opening.map((entry) => {
				const style = figureStyle(entry.variable.unit, shownAsOf(entry));
				return {
					row: entry.at,
					cells: [
						text(1, entry.sector),
						text(2, labelOf(entry)),
						text(3, groupOf(entry)),
						text(4, entry.variable.unit),
						formula(5, places.openingFormula(entry), trace.opening[entry.slot]!, style),
						text(6, entry.called)
					]
				};
			})
		]
	};
}

/** Lays out the model: one row for each step, one column for each number, every column one formula copied down. */
export const modelSheet = (told: Told): Sheet => ({
	name: 'Model',
	look: { widths: [8, 10, 8, 10, 13], frozen: { columns: 4, rows: modelFrom - 1 } },
	rows: modelRows(told)
});

const modelHeads: readonly Head[] = [
	['Sector', ({ sector }) => sector],
	['What', labelOf],
	['Staff group', groupOf],
	['Unit', ({ variable }) => variable.unit]
];

const stepHeads = (entries: readonly Entry[]): Cell[] => [
	...texts(['Month', 'Calendar', 'Step', 'Length, years'], 'head'),
	...entries.map(({ at, called }) => text(at, called, 'head'))
];

function* modelRows(told: Told): Generator<Row> {
	const { places, plan } = told;
	yield { row: 1, cells: [text(1, 'Model', 'title')] };
	yield {
		row: 2,
		cells: [
			text(
				1,
				'Four steps a month, then its end, at which nothing moves. Each row works out rates from the stocks; the next adds them up.'
			)
		]
	};
	yield* headRows(modelHeads, places.model);
	yield { row: modelFrom - 1, cells: stepHeads(places.model) };
	const last = modelFrom + plan.months * rowsPerMonth - 1;
	for (let row = modelFrom; row <= last; row++) yield modelRow(told, row, last);
}

function modelRow(told: Told, row: number, last: number): Row {
	const { places, trace, plan, run } = told;
	const at = row - modelFrom;
	const [month, step] = [Math.floor(at / rowsPerMonth) + 1, (at % rowsPerMonth) + 1];
	const values = trace.steps[at]!;
	const isEnd = step === rowsPerMonth;
	const writer = new StepWriter(told, row, last);
	return {
		row,
		cells: [
			number(1, month),
			text(2, run.months[month]!),
			isEnd ? text(3, 'end') : number(3, step),
			isEnd
				? number(4, 0)
				: formula(4, `1/${12 * plan.stepsPerMonth}`, 1 / (12 * plan.stepsPerMonth)),
			...places.model.map((entry, i) => writer.cell(entry, i, values[entry.slot]!))
		]
	};
}

class StepWriter {
	readonly #told: Told;
	readonly #row: number;
	readonly #last: number;

	constructor(told: Told, row: number, last: number) {
		this.#told = told;
		this.#row = row;
		this.#last = last;
	}

	cell(entry: Entry, index: number, value: number): Cell {
		return { column: entry.at, content: this.#content(entry, index, value) };
	}

	#content(entry: Entry, index: number, value: number): Content {
		const { places } = this.#told;
		const { name, called } = entry;
		if (name in places.templates.step) {
			const is = (): string => places.stepFormula(entry, this.#row);
			return this.#shared(index, modelFrom, value, is);
		}
		if (entry.variable.kind !== 'stock') return { formula: this.#carried(called), value };
		if (this.#row === modelFrom) return { formula: places.openingCell(called), value };
		return this.#shared(index, modelFrom + 1, value, () => this.#moved(entry));
	}

	/** A formula that stands whole in its first row and is told by its number below. */
	#shared(index: number, from: number, value: number, is: () => string): Content {
		if (this.#row !== from) return { shared: index, value };
		return { shared: index, value, first: { formula: is(), lastRow: this.#last } };
	}

	/** What a stock has become over the step before: its flows over the length of that step. */
	#moved({ variable, element, at }: Entry): string {
		const { inflows, outflows } = variable as Stock;
		const before = this.#row - 1;
		const flow = (name: string): string =>
			this.#told.places.atStep(calledOf(name, element), before);
		const signed = [
			...inflows.map((name) => `+${flow(name)}`),
			...outflows.map((name) => `-${flow(name)}`)
		];
		const net = signed.join('').replace(/^\+/, '');
		return `${cell(at, before)}+$D${before}*(${net})`;
	}

	/** What the schedule or the opening position says, brought into the step's row. */
	#carried(called: string): string {
		const { places, plan } = this.#told;
		const column = places.scheduleColumn(called);
		if (column === undefined) return called;
		const months = [scheduleOpeningRow + 1, scheduleOpeningRow + plan.months] as const;
		const range = months.map((row) => fixedCell(column, row)).join(':');
		return `INDEX(Schedule!${range},$A${this.#row})`;
	}
}

/** The cells of a number at the four steps of a month, and at its end. */
export function stepsOfMonth(column: number, month: number): { steps: string; end: string } {
	const first = modelFrom + (month - 1) * rowsPerMonth;
	const letters = columnLetters(column);
	return {
		steps: `Model!${letters}${first}:${letters}${first + rowsPerMonth - 2}`,
		end: `Model!${letters}${first + rowsPerMonth - 1}`
	};
}
