/** Where each quantity of the model lives in the workbook: a named cell, a column of the schedule or one of the model. */
import { staffGroups } from '../spec/dimensions.ts';
import { layoutOf, slotOf } from '../spec/layout.ts';
import { declaredIn, type Declared, type ModelSpec } from '../spec/model.ts';
import type { Lookup, Variable } from '../spec/variable.ts';
import { cell, fixedCell } from './columns.ts';
import type { FormulaTemplates } from './formula-templates.ts';
import { filled, neededNames, type Reference } from './needed.ts';

/** One number of the model with its place in a sheet. */
export interface Entry extends Declared {
	/** Element of the staff groups, or null. */
	readonly element: number | null;
	readonly slot: number;
	/** What its cell is called where it has a name: the quantity, with its staff group. */
	readonly called: string;
	/** Row or column, from 1. */
	readonly at: number;
}

/** One point of a table function. */
export interface PointEntry {
	readonly table: string;
	readonly label: string;
	readonly unit: string;
	readonly called: string;
	readonly value: number;
	readonly at: number;
}

/** First rows and columns of what the sheets list. */
export const inputsFrom = 5;
export const openingFrom = 5;
export const scheduleColumnsFrom = 3;
export const scheduleOpeningRow = 9;
export const modelColumnsFrom = 5;
export const modelFrom = 8;
/** Four quarters of a month and its end, which the next month begins with. */
export const rowsPerMonth = 5;

const scheduled: readonly Variable['kind'][] = ['lever', 'driver', 'season', 'noise'];
const constant: readonly Variable['kind'][] = ['profile', 'assumption', 'link'];

export class Places {
	readonly inputs: readonly Entry[];
	readonly points: readonly PointEntry[];
	readonly opening: readonly Entry[];
	readonly schedule: readonly Entry[];
	readonly model: readonly Entry[];
	readonly templates: FormulaTemplates;
	readonly #rowOfInput: ReadonlyMap<string, Entry>;
	readonly #rowOfOpening: ReadonlyMap<string, Entry>;
	readonly #columnOfSchedule: ReadonlyMap<string, Entry>;
	readonly #columnOfModel: ReadonlyMap<string, Entry>;

	constructor(model: ModelSpec, templates: FormulaTemplates) {
		this.templates = templates;
		const needed = neededNames(model, templates);
		const declared = declaredIn(model).filter(({ name }) => needed.has(name));
		const placed = (from: number, fits: (one: Declared) => boolean): Entry[] =>
			entriesOf(model, declared.filter(fits), from);
		const { once, initial, month, step } = templates;
		this.inputs = placed(inputsFrom, ({ variable }) => constant.includes(variable.kind));
		this.points = pointsOf(declared, inputsFrom + this.inputs.length);
		this.opening = placed(openingFrom, ({ name }) =>
			[once, initial, month, step].some((group) => name in group)
		);
		this.schedule = placed(
			scheduleColumnsFrom,
			({ name, variable }) => scheduled.includes(variable.kind) || name in month
		);
		const carried = carriedNames(declared, templates);
		this.model = placed(
			modelColumnsFrom,
			({ name }) => name in step || name in initial || carried.has(name)
		);
		this.#rowOfInput = byCalled(this.inputs);
		this.#rowOfOpening = byCalled(this.opening);
		this.#columnOfSchedule = byCalled(this.schedule);
		this.#columnOfModel = byCalled(this.model);
	}

	/** Formula of the opening position of a number. */
	openingFormula({ name, element }: Entry): string {
		const { once, initial, month, step } = this.templates;
		const template = once[name] ?? initial[name] ?? month[name] ?? step[name]!;
		return filled(template, (reference) => this.#atOpening(calledBy(reference, element, this)));
	}

	/** Formula of a number that the month's row of the schedule settles, in that row. */
	monthFormula({ name, element }: Entry, row: number): string {
		return filled(this.templates.month[name]!, (reference) => {
			const called = calledBy(reference, element, this);
			const own = this.#columnOfSchedule.get(called);
			return own === undefined ? called : cell(own.at, row);
		});
	}

	/** Formula of a number that every step works out, in the step's row. */
	stepFormula({ name, element }: Entry, row: number): string {
		return filled(this.templates.step[name]!, (reference) =>
			this.atStep(calledBy(reference, element, this), row)
		);
	}

	/** Where a number stands at a step: its column of the model, or its named cell where no step moves it. */
	atStep(called: string, row: number): string {
		const own = this.#columnOfModel.get(called);
		return own === undefined ? called : cell(own.at, row);
	}

	/** Where a number of the opening position stands, seen from another sheet. */
	openingCell = (called: string): string => `Opening!$E$${this.#rowOfOpening.get(called)!.at}`;

	/** Column of a number in the schedule, if it has one. */
	scheduleColumn = (called: string): number | undefined => this.#columnOfSchedule.get(called)?.at;

	/** Column of a number in the model. */
	modelColumn = (called: string): number => this.#columnOfModel.get(called)!.at;

	/** Whether a quantity is kept by staff group, told by one of its names. */
	isPerGroup = (name: string): boolean =>
		[this.#rowOfInput, this.#rowOfOpening, this.#columnOfSchedule, this.#columnOfModel].some(
			(entries) => entries.has(`${name}_${staffGroups[0]}`)
		);

	/** Every name of a cell with the cell that it names. */
	names(): readonly (readonly [string, string])[] {
		return [
			...[...this.inputs, ...this.points].map(
				({ called, at }) => [called, `Inputs!${fixedCell(4, at)}`] as const
			),
			...this.opening
				.filter(({ name }) => name in this.templates.once)
				.map(({ called }) => [called, this.openingCell(called)] as const)
		];
	}

	#atOpening(called: string): string {
		const own = this.#rowOfOpening.get(called);
		if (own !== undefined) return `$E$${own.at}`;
		const column = this.#columnOfSchedule.get(called)?.at;
		return column === undefined ? called : `Schedule!${fixedCell(column, scheduleOpeningRow)}`;
	}
}

const byCalled = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
	new Map(entries.map((entry) => [entry.called, entry]));

function entriesOf(model: ModelSpec, declared: readonly Declared[], from: number): Entry[] {
	const layout = layoutOf(model);
	const entries: Entry[] = [];
	for (const one of declared) {
		const { offset, length, by } = slotOf(layout, one.name);
		for (let i = 0; i < length; i++) {
			const element = by === null ? null : i;
			const called = calledOf(one.name, element);
			entries.push({ ...one, element, slot: offset + i, called, at: from + entries.length });
		}
	}
	return entries;
}

/** What a number's cell is called. */
export const calledOf = (name: string, element: number | null): string =>
	element === null ? name : `${name}_${staffGroups[element]!}`;

/** What a place in a formula is called, where the formula works out one element. */
function calledBy({ name, part }: Reference, element: number | null, places: Places): string {
	if (part !== null && /^[xy]/.test(part)) return `${name}_${part}`;
	if (part !== null) return calledOf(name, Number(part));
	return places.isPerGroup(name) ? calledOf(name, element) : name;
}

/** What is not worked out step by step, but read there: by an equation, by a stock, or as a result. */
function carriedNames(
	declared: readonly Declared[],
	{ once, month, step }: FormulaTemplates
): ReadonlySet<string> {
	const read = new Set<string>();
	for (const { name, variable } of declared) {
		if (name in step) {
			filled(step[name]!, (reference) => {
				read.add(reference.name);
				return '';
			});
		}
		if (variable.kind === 'stock')
			[...variable.inflows, ...variable.outflows].forEach((flow) => read.add(flow));
		if ('report' in variable && variable.report !== undefined) read.add(name);
	}
	const reported = (one: Declared): boolean =>
		'report' in one.variable && one.variable.report !== undefined;
	const carries = (one: Declared): boolean =>
		scheduled.includes(one.variable.kind) ||
		one.name in month ||
		(one.name in once && reported(one));
	return new Set(
		declared.filter((one) => read.has(one.name) && carries(one)).map(({ name }) => name)
	);
}

function pointsOf(declared: readonly Declared[], from: number): PointEntry[] {
	const tables = declared.filter(({ variable }) => variable.kind === 'lookup');
	const points = tables.flatMap(({ name, variable }) => {
		const { label, unit, inputUnit, points: list } = variable as Lookup;
		return list.flatMap(([x, y], i) => [
			{ table: name, label, unit: inputUnit, called: `${name}_x${i}`, value: x },
			{ table: name, label, unit, called: `${name}_y${i}`, value: y }
		]);
	});
	return points.map((point, i) => ({ ...point, at: from + i }));
}
