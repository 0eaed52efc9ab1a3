/** Runs any kernel over any plan: loads the month's row, steps, integrates, records. Knows no names. */
import type { Kernel } from './kernel.ts';

/** Everything a run needs, as plain arrays that a worker can be handed. */
export interface RunPlan {
	/** One value per slot: constants set, the rest zero. */
	readonly initial: Float64Array;
	/** Slots that the schedule sets each month. */
	readonly scheduled: Int32Array;
	/** (months + 1) rows of one value per scheduled slot; row 0 is the opening position. */
	readonly schedule: Float64Array;
	readonly months: number;
	readonly stepsPerMonth: number;
}

/** What to keep of a run: slots read at month end, then slots summed over the month (rates per year). */
export interface Recording {
	readonly ends: Int32Array;
	readonly totals: Int32Array;
}

/** Rows under way: what to keep, the month's sums so far, and the rows written. */
interface Recorder {
	readonly recording: Recording;
	readonly sums: Float64Array;
	readonly rows: Float64Array;
}

/** A value that is not a number, with where it arose. */
export class SimulationError extends Error {
	readonly slot: number;
	readonly month: number;

	constructor(slot: number, month: number, value: number) {
		super(`Slot ${slot} became ${value} in month ${month}.`);
		this.name = 'SimulationError';
		this.slot = slot;
		this.month = month;
	}
}

/**
 * Runs a plan and returns (months + 1) rows of recorded values; row 0 is the opening position,
 * where a summed slot holds one twelfth of its yearly rate. Throws SimulationError at the first value that is not finite.
 */
export function simulate(kernel: Kernel, plan: RunPlan, recording: Recording): Float64Array {
	checkPlan(kernel, plan);
	const { months, stepsPerMonth } = plan;
	const dt = 1 / (12 * stepsPerMonth);
	const { ends, totals } = recording;
	const sums = new Float64Array(totals.length);
	const rows = new Float64Array((months + 1) * (ends.length + totals.length));
	const recorder: Recorder = { recording, sums, rows };
	const v = plan.initial.slice();

	loadRow(v, plan, 0);
	kernel.open(v);
	for (let i = 0; i < totals.length; i++) sums[i] = v[totals[i]!]! / 12;
	record(recorder, v, 0);

	for (let month = 1; month <= months; month++) {
		loadRow(v, plan, month);
		kernel.month(v);
		sums.fill(0);
		for (let step = 0; step < stepsPerMonth; step++) {
			kernel.step(v);
			for (let i = 0; i < totals.length; i++) sums[i]! += dt * v[totals[i]!]!;
			kernel.integrate(v, dt);
		}
		kernel.step(v);
		record(recorder, v, month);
	}
	return rows;
}

function checkPlan(kernel: Kernel, plan: RunPlan): void {
	const rows = plan.schedule.length / plan.scheduled.length;
	if (plan.initial.length !== kernel.size) {
		throw new Error(`Plan has ${plan.initial.length} slots, the kernel needs ${kernel.size}.`);
	}
	if (rows !== plan.months + 1) {
		throw new Error(`Schedule has ${rows} rows, the plan needs ${plan.months + 1}.`);
	}
}

function loadRow(v: Float64Array, plan: RunPlan, row: number): void {
	const { scheduled, schedule } = plan;
	const at = row * scheduled.length;
	for (let i = 0; i < scheduled.length; i++) v[scheduled[i]!] = schedule[at + i]!;
}

/** Adds one row to what is recorded. Each value is looked at, for sums of finite numbers may overflow. */
function record(recorder: Recorder, v: Float64Array, month: number): void {
	const { ends, totals } = recorder.recording;
	const at = month * (ends.length + totals.length);
	for (let i = 0; i < ends.length; i++) {
		const value = v[ends[i]!]!;
		if (!Number.isFinite(value)) throw new SimulationError(ends[i]!, month, value);
		recorder.rows[at + i] = value;
	}
	for (let i = 0; i < totals.length; i++) {
		const value = recorder.sums[i]!;
		if (!Number.isFinite(value)) throw new SimulationError(totals[i]!, month, value);
		recorder.rows[at + ends.length + i] = value;
	}
}
