/**
 * A figure of a run as weights on values of the run: "staff in post in March" is weight 1 on each group's staff at that
 * month's end, "agency spending of March" is a weight of one step on each of the month's steps.
 */
import { slotOf } from '../spec/layout.ts';
import type { StaffGroup } from '../spec/dimensions.ts';
import type { Trailing } from '../spec/variable.ts';
import type { Machine } from './machine.ts';
import { endRow, rowOf, rowsOf, type Trace } from './trace.ts';

/** Weights on one quantity, element by element, row by row. */
export interface Weighted {
	readonly name: string;
	/** Elements of the quantity's subscript. */
	readonly length: number;
	/** rows × length. */
	readonly weights: Float64Array;
}

/** A figure asked for: the month counts from the opening. */
export interface Asked {
	readonly outcome: string;
	readonly month: number;
	readonly group: StaffGroup | null;
}

/** A figure in two runs: what both are, weights that explain all of the difference but a rest, and that rest. */
export interface Figure {
	readonly before: number;
	readonly after: number;
	readonly weighted: Weighted;
	/** Part of the difference that comes from who is counted (staff mix, staff held), not from the quantity itself. */
	readonly rest: number;
}

/** Two runs of the same length to tell apart, or a run against its own opening. */
export interface Contrast {
	readonly machine: Machine;
	/** The run that is explained. */
	readonly run: Trace;
	/** Row of values that a row of the run is held against. */
	readonly base: (row: number) => Float64Array;
	/** Whether that is always the opening row of the run itself. */
	readonly overTime: boolean;
}

/** Makes weights on a quantity, all zero. */
export function noWeights({ layout }: Machine, name: string, rows: number): Weighted {
	const { length } = slotOf(layout, name);
	return { name, length, weights: new Float64Array(rows * length) };
}

/** Weighs the difference between a run and what it is held against. */
export function differenceBy({ machine, run, base }: Contrast, weighted: Weighted): number {
	const { offset } = slotOf(machine.layout, weighted.name);
	const { length, weights } = weighted;
	let sum = 0;
	for (let i = 0; i < weights.length; i++) {
		if (weights[i] === 0) continue;
		const row = Math.floor(i / length);
		const at = offset + (i % length);
		sum += weights[i]! * (run.values[row * run.size + at]! - base(row)[at]!);
	}
	return sum;
}

/** Reads a figure in both runs. */
export function figureOf(contrast: Contrast, asked: Asked): Figure {
	const declared = contrast.machine.variables.get(asked.outcome)!;
	return declared.kind === 'trailing'
		? trailingFigure(contrast, asked, declared)
		: reportedFigure(contrast, asked);
}

/** Value of a figure in one run, as its series has it (to the last bits). */
export function figureIn(machine: Machine, run: Trace, asked: Asked): number {
	const base = (row: number): Float64Array =>
		run.values.subarray(row * run.size, (row + 1) * run.size);
	return figureOf({ machine, run, base, overTime: false }, asked).after;
}

/** Rows that make up a month’s value, each with its weight; in the opening a sum stands for one twelfth of its rate. */
function rowsFor(run: Trace, month: number, summed: boolean): [row: number, weight: number][] {
	if (!summed) return [[endRow(run, month), 1]];
	if (month === 0) return [[0, 1 / 12]];
	return Array.from({ length: run.stepsPerMonth }, (_, step) => [
		rowOf(run, month, step),
		1 / (12 * run.stepsPerMonth)
	]);
}

function reportedFigure(contrast: Contrast, asked: Asked): Figure {
	const { machine, run, base } = contrast;
	const { offset, length } = slotOf(machine.layout, asked.outcome);
	const summed = reportOf(machine, asked.outcome) === 'total';
	const weighted = noWeights(machine, asked.outcome, rowsOf(run));
	let [before, after, counted] = [0, 0, 0];
	for (const [row, weight] of rowsFor(run, asked.month, summed)) {
		const [now, then] = [run.values.subarray(row * run.size, (row + 1) * run.size), base(row)];
		const [sharesNow, sharesThen] = [now, then].map((v) => sharesIn(machine, asked, v));
		for (let i = 0; i < length; i++) {
			const mean = weight * 0.5 * (sharesNow![i]! + sharesThen![i]!);
			weighted.weights[row * length + i] = mean;
			after += weight * sharesNow![i]! * now[offset + i]!;
			before += weight * sharesThen![i]! * then[offset + i]!;
			counted += mean * (now[offset + i]! - then[offset + i]!);
		}
	}
	return { before, after, weighted, rest: after - before - counted };
}

/** How a month’s value leaves the core. Throws for what is not reported. */
function reportOf({ variables }: Machine, name: string): 'end' | 'total' {
	const declared = variables.get(name);
	const report = declared !== undefined && 'report' in declared ? declared.report : undefined;
	if (report === undefined) throw new Error(`The model does not report ${name}.`);
	return report;
}

/** What each element counts for: one group alone, all alike, or by a weight of its own. */
function sharesIn(
	{ variables, layout, model }: Machine,
	{ outcome, group }: Asked,
	v: Float64Array
): number[] {
	const { length, by } = slotOf(layout, outcome);
	if (group !== null && by !== null) {
		const place = model.dimensions[by].indexOf(group);
		return Array.from({ length }, (_, i) => (i === place ? 1 : 0));
	}
	const declared = variables.get(outcome)!;
	const whole = 'wholeTrust' in declared ? (declared.wholeTrust ?? 'sum') : 'sum';
	if (whole === 'sum') return new Array<number>(length).fill(1);
	const { offset } = slotOf(layout, whole.weightedBy);
	const counts = Array.from({ length }, (_, i) => v[offset + i]!);
	const all = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count) => (all === 0 ? 0 : count / all));
}

/** Leavers over twelve months by mean staff: both move, so each counts at the mean of the other. */
function trailingFigure(contrast: Contrast, asked: Asked, declared: Trailing): Figure {
	const { machine, run, base, overTime } = contrast;
	const part = (outcome: string, month: number): Figure =>
		reportedFigure(contrast, { ...asked, outcome, month });
	const opening = rateAtOpening(machine, asked, declared);
	const months = Array.from({ length: 12 }, (_, back) => asked.month - back);
	const weighted = noWeights(machine, declared.flow, rowsOf(run));
	const sums = { movedNow: 0, movedThen: 0, heldNow: 0, heldThen: 0 };
	for (const month of months) {
		const held = part(declared.stock, Math.max(0, month));
		sums.heldNow += held.after;
		sums.heldThen += held.before;
		if (month <= 0) {
			sums.movedNow += (held.after * opening(rowOfOpening(run))) / 12;
			sums.movedThen += (held.before * opening(base(0))) / 12;
			continue;
		}
		const moved = part(declared.flow, month);
		sums.movedNow += moved.after;
		sums.movedThen += moved.before;
		moved.weighted.weights.forEach((weight, i) => (weighted.weights[i]! += weight));
	}
	const perStaff = (held: number): number => (held === 0 ? 0 : 12 / held);
	const mean = 0.5 * (perStaff(sums.heldNow) + perStaff(sums.heldThen));
	const scaled = { ...weighted, weights: weighted.weights.map((weight) => weight * mean) };
	const after = sums.movedNow * perStaff(sums.heldNow);
	const before = overTime ? opening(base(0)) : sums.movedThen * perStaff(sums.heldThen);
	const rest = after - before - differenceBy(contrast, scaled);
	return { before, after, weighted: scaled, rest };
}

const rowOfOpening = (run: Trace): Float64Array => run.values.subarray(0, run.size);

/** Opening rate of the group asked for, or of all by their staff. */
function rateAtOpening(
	{ layout, model }: Machine,
	{ group }: Asked,
	{ openingRate, stock }: Trailing
): (v: Float64Array) => number {
	const rates = slotOf(layout, openingRate);
	const staff = slotOf(layout, stock);
	if (group !== null) {
		const place = model.dimensions[rates.by!].indexOf(group);
		return (v) => v[rates.offset + place]!;
	}
	return (v) => {
		let [leaving, all] = [0, 0];
		for (let i = 0; i < rates.length; i++) {
			leaving += v[rates.offset + i]! * v[staff.offset + i]!;
			all += v[staff.offset + i]!;
		}
		return all === 0 ? 0 : leaving / all;
	};
}
