/**
 * Runs whose every value at every step is kept, and runs in which some quantities are held: at the path that they took
 * in another run, or at their opening values. What a held quantity would have done is not worked out; all else goes on.
 */
import type { RunningEquation } from '../engine/equations.ts';
import { valuesFor } from '../engine/run-state.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { slotOf } from '../spec/layout.ts';
import type { Machine } from './machine.ts';

/** Every value of a run. Row 0 is the opening; each month then has a row for each of its steps and one for its end. */
export interface Trace {
	readonly size: number;
	readonly months: number;
	readonly stepsPerMonth: number;
	readonly values: Float64Array;
}

/** What is held, and the row of values that it is held at in each row of the run. */
export interface Hold {
	readonly names: ReadonlySet<string>;
	readonly at: (row: number) => Float64Array;
}

/** Number of rows of a trace. */
export const rowsOf = ({
	months,
	stepsPerMonth
}: Pick<Trace, 'months' | 'stepsPerMonth'>): number => 1 + months * (stepsPerMonth + 1);

/** Row of a step within a month (from 0; month 1 is the first); the step after the last is the month’s end. */
export const rowOf = (
	{ stepsPerMonth }: Pick<Trace, 'stepsPerMonth'>,
	month: number,
	step: number
): number => 1 + (month - 1) * (stepsPerMonth + 1) + step;

/** Row of a month’s end; of the opening for month 0. */
export const endRow = (trace: Pick<Trace, 'stepsPerMonth'>, month: number): number =>
	month === 0 ? 0 : rowOf(trace, month, trace.stepsPerMonth);

/** Values of one row, not copied. */
export const rowAt = ({ values, size }: Trace, row: number): Float64Array =>
	values.subarray(row * size, (row + 1) * size);

/** What a run that is kept may be told. */
export interface TraceChoices {
	readonly hold?: Hold | null;
	/** Memory of a run of the same length that nobody reads any more; fresh memory costs more than the run. */
	readonly into?: Float64Array;
}

/** Runs a plan and keeps everything. Held quantities cost a slower run, equation by equation. */
export function traceOf(
	machine: Machine,
	plan: RunPlan,
	{ hold = null, into }: TraceChoices = {}
): Trace {
	const { months, stepsPerMonth } = plan;
	const size = machine.layout.size;
	const values = into ?? new Float64Array(rowsOf(plan) * size);
	const v = valuesFor(machine.kernel, plan);
	const evaluate = hold === null ? fastEvaluation(machine) : heldEvaluation(machine, hold);
	let row = 0;
	const keep = (): void => values.set(v.subarray(0, size), size * row++);

	loadSchedule(plan, 0, v);
	machine.kernel.open(v);
	if (hold !== null) copyHeld(machine, hold, 0, v);
	keep();
	for (let month = 1; month <= months; month++) {
		loadSchedule(plan, month, v);
		evaluate.month(v, row);
		for (let step = 0; step < stepsPerMonth; step++) {
			evaluate.step(v, row);
			keep();
			machine.kernel.integrate(v, 12 * stepsPerMonth);
		}
		evaluate.step(v, row);
		keep();
	}
	return { size, months, stepsPerMonth, values };
}

/** Sets what the schedule says of a month. */
export function loadSchedule(
	{ scheduled, schedule }: RunPlan,
	month: number,
	v: Float64Array
): void {
	const at = month * scheduled.length;
	for (let i = 0; i < scheduled.length; i++) v[scheduled[i]!] = schedule[at + i]!;
}

/** How the values of a row are worked out from stocks and schedule. */
interface Evaluation {
	month(v: Float64Array, row: number): void;
	step(v: Float64Array, row: number): void;
}

const fastEvaluation = ({ kernel }: Machine): Evaluation => ({
	month: (v) => kernel.month(v),
	step: (v) => kernel.step(v)
});

function heldEvaluation(machine: Machine, hold: Hold): Evaluation {
	const free = machine.set.equations.filter(({ name }) => !hold.names.has(name));
	const monthly = free.filter(({ pace }) => pace === 'month');
	const stepwise = free.filter(({ pace }) => pace === 'step');
	return {
		month(v, row) {
			copyHeld(machine, hold, row, v);
			workOut(monthly, v);
		},
		step(v, row) {
			copyHeld(machine, hold, row, v);
			workOut(stepwise, v);
		}
	};
}

/** Works out equations one after another. */
export function workOut(equations: readonly RunningEquation[], v: Float64Array): void {
	for (const { offset, length, value } of equations) {
		for (let i = 0; i < length; i++) v[offset + i] = value(v, i);
	}
}

function copyHeld({ layout }: Machine, { names, at }: Hold, row: number, v: Float64Array): void {
	const from = at(row);
	for (const name of names) {
		const { offset, length } = slotOf(layout, name);
		for (let i = offset; i < offset + length; i++) v[i] = from[i]!;
	}
}
