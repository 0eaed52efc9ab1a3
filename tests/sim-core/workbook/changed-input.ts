/** One input changed twice over: in a cell of the workbook, and in the plan that the core runs. */
import type { RunPlan } from '#sim-core/engine/run-state.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import type { Bounded } from '#sim-core/spec/variable.ts';
import { columnLetters } from '#sim-core/workbook/columns.ts';
import formulas from '#sim-core/workbook/generated/formulas.json' with { type: 'json' };
import { Places, scheduleOpeningRow, type Entry } from '#sim-core/workbook/places.ts';
import type { CellChange } from './read-book.ts';

const places = new Places(headroomModel, formulas);
const assumptions = places.inputs.filter(({ variable }) => variable.kind === 'assumption');
const figures = places.inputs.filter(({ variable }) => variable.kind === 'profile');
const levels = places.schedule.filter(
	({ variable }) => variable.kind === 'lever' || variable.kind === 'driver'
);

/** A change with what it does to a plan. */
export interface ChangedInput {
	readonly told: string;
	readonly change: CellChange;
	readonly adjust: (plan: RunPlan) => void;
}

/** A value at some part of the way through the range of a quantity. */
function within({ variable }: Entry, part: number): number {
	const { low, high, min, max } = variable as Bounded & { low?: number; high?: number };
	return (low ?? min) + part * ((high ?? max) - (low ?? min));
}

/** Changes an assumption, a starting figure or one month's level of a lever or driver, chosen by two parts of one. */
export function changedInput(which: number, part: number, months: number): ChangedInput {
	const kind = Math.floor(which * 3);
	const left = which * 3 - kind;
	const pick = (list: readonly Entry[]): Entry => list[Math.floor(left * list.length)]!;
	if (kind === 0) {
		const entry = pick(assumptions);
		return inputChange(entry, () => within(entry, part));
	}
	if (kind === 1) return inputChange(pick(figures), (value) => value * (0.97 + 0.06 * part));
	const entry = pick(levels);
	return levelChange(entry, within(entry, part), 1 + Math.floor(part * months * 0.999));
}

function inputChange(entry: Entry, valueOf: (before: number) => number): ChangedInput {
	const change = { sheet: 'Inputs', cell: `D${entry.at}`, value: NaN };
	return {
		told: entry.called,
		change,
		adjust: (plan) => {
			change.value = valueOf(plan.initial[entry.slot]!);
			plan.initial[entry.slot] = change.value;
		}
	};
}

function levelChange(entry: Entry, value: number, month: number): ChangedInput {
	const cell = `${columnLetters(entry.at)}${scheduleOpeningRow + month}`;
	return {
		told: `${entry.called} in month ${month}`,
		change: { sheet: 'Schedule', cell, value },
		adjust: ({ scheduled, schedule }) => {
			schedule[month * scheduled.length + scheduled.indexOf(entry.slot)] = value;
		}
	};
}
