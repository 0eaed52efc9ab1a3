/** The sheets in which a person may change figures: constants of the plan, and its schedule month by month. */
import type { Origin, Profile } from '../data/profile.ts';
import { staffGroups } from '../spec/dimensions.ts';
import type { Assumption, Bounded, Variable } from '../spec/variable.ts';
import { columnLetters } from './columns.ts';
import {
	inputsFrom,
	rowsPerMonth,
	scheduleOpeningRow,
	type Entry,
	type PointEntry
} from './places.ts';
import type { Bounds } from './sheet-xml.ts';
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
import { figureStyle, inputStyle } from './styles.ts';

const kindWords: Readonly<Partial<Record<Variable['kind'], string>>> = {
	profile: 'Starting figure',
	assumption: 'Assumption',
	link: 'Neighbouring trusts',
	lever: 'Lever',
	driver: 'Outside world',
	season: 'Season',
	noise: 'Chance'
};

const originWords: Readonly<Record<Origin, string>> = {
	own: 'own figure',
	archetype: 'filled from trusts of its kind',
	national: 'filled from national figures',
	judgement: 'judgement'
};

const inputHeads = [
	'Kind',
	'What',
	'Staff group',
	'Value',
	'Unit',
	'Low',
	'Likely',
	'High',
	'Source',
	'Grade',
	'Where from',
	'Name in formulas'
];

/** Lists starting figures, assumptions and points of tables; column D is what may be changed. */
export function inputsSheet(told: Told): Sheet {
	const { inputs, points } = told.places;
	const bounds = inputs.flatMap(({ variable, at }) => boundsOf(variable, `D${at}`));
	return {
		name: 'Inputs',
		look: {
			widths: [18, 44, 34, 14, 16, 12, 12, 12, 30, 12, 44, 40],
			frozen: { columns: 3, rows: inputsFrom - 1 },
			bounds
		},
		rows: [
			{ row: 1, cells: [text(1, 'Inputs', 'title')] },
			{
				row: 2,
				cells: [text(1, 'Change the coloured cells of column D; everything else follows.')]
			},
			{
				row: inputsFrom - 1,
				cells: texts(inputHeads, 'head')
			},
			...inputs.map((entry) => inputRow(told, entry)),
			...points.map(pointRow)
		]
	};
}

function inputRow({ plan, profile, scenario }: Told, entry: Entry): Row {
	const { variable, slot, called, at } = entry;
	const { unit } = variable;
	const style = figureStyle(unit, shownAsOf(entry));
	const stated = scenario.ranges?.[entry.name];
	const { source = '', grade = '' } = stated ?? (variable as Partial<Bounded>);
	const range = variable.kind === 'assumption' ? rangeOf({ ...variable, ...stated }, entry) : [];
	return {
		row: at,
		cells: [
			text(1, kindWords[variable.kind] ?? ''),
			text(2, labelOf(entry)),
			text(3, groupOf(entry)),
			number(4, plan.initial[slot]!, inputStyle(style)),
			text(5, unit),
			...range.map((value, i) => number(6 + i, value, style)),
			text(9, source),
			text(10, grade),
			text(11, variable.kind === 'profile' ? originOf(profile, entry) : (stated?.rationale ?? '')),
			text(12, called)
		]
	};
}

function rangeOf({ low, likely, high }: Assumption, { element }: Entry): number[] {
	const own = typeof likely === 'number' ? likely : likely[staffGroups[element ?? 0]!]!;
	return [low, own, high];
}

function originOf({ origins }: Profile, { name, element }: Entry): string {
	const told = origins[name];
	if (told === undefined) return '';
	const one = 'origin' in told ? told : told[staffGroups[element ?? 0]!];
	const { origin, source, period, method } = one as {
		readonly origin: Origin;
		readonly source: string;
		readonly period: string;
		readonly method: string;
	};
	return [originWords[origin], source, period, method].filter((part) => part !== '').join('; ');
}

const pointRow = ({ label, called, value, unit, at }: PointEntry): Row => ({
	row: at,
	cells: [
		text(1, 'Point of a table'),
		text(2, label),
		number(4, value, 'inputFigure'),
		text(5, unit),
		text(12, called)
	]
});

function boundsOf(variable: Variable, range: string): Bounds[] {
	if (!('min' in variable)) return [];
	return [{ range, min: variable.min, max: variable.max }];
}

/** The levels of levers, outside world, seasons and chance by month, with what they settle without any stock. */
export function scheduleSheet(told: Told): Sheet {
	const { schedule } = told.places;
	const last = scheduleOpeningRow + told.plan.months;
	const columns = schedule.map(({ at }) => columnLetters(at));
	return {
		name: 'Schedule',
		look: {
			widths: [10, 12, 14],
			frozen: { columns: 2, rows: scheduleOpeningRow - 1 },
			bounds: schedule.flatMap(({ variable }, i) =>
				boundsOf(variable, `${columns[i]!}${scheduleOpeningRow}:${columns[i]!}${last}`)
			)
		},
		rows: scheduleRows(told)
	};
}

const scheduleHeads: readonly Head[] = [
	['Kind', ({ variable }) => kindWords[variable.kind] ?? 'Worked out'],
	['What', labelOf],
	['Staff group', groupOf],
	['Unit', ({ variable }) => variable.unit],
	['Name', ({ called }) => called]
];

function* scheduleRows(told: Told): Generator<Row> {
	const { places, plan, run, trace } = told;
	const hint =
		'Change the level of a lever or driver in any month; columns without colour are worked out.';
	yield { row: 1, cells: [text(1, 'Schedule', 'title')] };
	yield { row: 2, cells: [text(1, hint)] };
	yield* headRows(scheduleHeads, places.schedule);
	for (let month = 0; month <= plan.months; month++) {
		const row = scheduleOpeningRow + month;
		const values = month === 0 ? trace.opening : trace.steps[(month - 1) * rowsPerMonth]!;
		yield {
			row,
			cells: [
				number(1, month),
				text(2, month === 0 ? 'opening' : run.months[month]!),
				...places.schedule.map((entry) => scheduleCell(told, entry, row, values))
			]
		};
	}
}

function scheduleCell(told: Told, entry: Entry, row: number, values: Float64Array) {
	const { places } = told;
	const value = values[entry.slot]!;
	const style = figureStyle(entry.variable.unit, shownAsOf(entry));
	if (!(entry.name in places.templates.month)) return number(entry.at, value, inputStyle(style));
	return formula(entry.at, places.monthFormula(entry, row), value, style);
}
