/** A run under way: its values, the sums of the month, the rows written. Shared by runs of one kernel and of several. */
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

/** Lays a plan's constants into a kernel's own array. */
export function valuesFor({ values }: Kernel, plan: RunPlan): Float64Array {
	values.set(plan.initial);
	return values;
}

/** One kernel under way. The caller steps it; this loads the schedule, sums what is summed and records. */
export class RunState {
	readonly values: Float64Array;
	readonly rows: Float64Array;
	readonly #kernel: Kernel;
	#plan: RunPlan;
	readonly #recording: Recording;
	readonly #sums: Float64Array;

	/** Works on the kernel's own array, or on another for runs that take turns with others of the same kernel. */
	constructor(kernel: Kernel, plan: RunPlan, recording: Recording, values = kernel.values) {
		checkPlan(kernel, plan);
		this.#kernel = kernel;
		this.#plan = plan;
		this.#recording = recording;
		this.values = values;
		values.set(plan.initial);
		this.#sums = new Float64Array(recording.totals.length);
		this.rows = new Float64Array(
			(plan.months + 1) * (recording.ends.length + recording.totals.length)
		);
	}

	/** The plan under way. */
	get plan(): RunPlan {
		return this.#plan;
	}

	/** Makes ready for another plan of as many months, in the same arrays: work that runs thousands makes no garbage. */
	restart(plan: RunPlan): void {
		checkPlan(this.#kernel, plan);
		if (plan.months !== this.#plan.months) {
			throw new Error(`Plan has ${plan.months} months, the run has ${this.#plan.months}.`);
		}
		this.#plan = plan;
		this.values.set(plan.initial);
	}

	/** Works out the opening position. */
	open(): void {
		this.#loadRow(0);
		this.#kernel.open(this.values);
	}

	/** Records the opening position, where a summed slot holds one twelfth of its yearly rate. */
	recordOpening(): void {
		const { totals } = this.#recording;
		for (let i = 0; i < totals.length; i++) this.#sums[i] = this.values[totals[i]!]! / 12;
		this.record(0);
	}

	/** Begins a month: its row of the schedule, and what depends on that alone. */
	beginMonth(month: number): void {
		this.#loadRow(month);
		this.#kernel.month(this.values);
		this.#sums.fill(0);
	}

	step(): void {
		this.#kernel.step(this.values);
	}

	/** Adds the flows of a step to the month's sums and moves every stock by them. */
	integrate(): void {
		const stepsPerYear = 12 * this.#plan.stepsPerMonth;
		const dt = 1 / stepsPerYear;
		const { totals } = this.#recording;
		addUp(this.#sums, dt, this.values, totals);
		this.#kernel.integrate(this.values, stepsPerYear);
	}

	/** Writes a month's row. Each value is looked at, for sums of finite numbers may overflow. */
	record(month: number): void {
		const { ends, totals } = this.#recording;
		const { rows, values } = this;
		const sums = this.#sums;
		const atEnds = month * (ends.length + totals.length);
		const atTotals = atEnds + ends.length;
		const left = gather(values, ends, rows, atEnds) + copy(sums, rows, atTotals);
		if (left === 0) return;
		for (let i = 0; i < ends.length; i++) mustBeFinite(rows[atEnds + i]!, ends[i]!, month);
		for (let i = 0; i < totals.length; i++) mustBeFinite(rows[atTotals + i]!, totals[i]!, month);
	}

	#loadRow(row: number): void {
		const { scheduled, schedule } = this.#plan;
		const { values } = this;
		const at = row * scheduled.length;
		for (let i = 0; i < scheduled.length; i++) values[scheduled[i]!] = schedule[at + i]!;
	}
}

function mustBeFinite(value: number, slot: number, month: number): void {
	if (!Number.isFinite(value)) throw new SimulationError(slot, month, value);
}

// Loops by fours: V8 looks at each array afresh in every turn, which took as long as the work itself.

/** Adds each slot's value, times a factor, to its sum. */
function addUp(sums: Float64Array, factor: number, values: Float64Array, slots: Int32Array): void {
	const whole = sums.length & ~3;
	for (let i = 0; i < whole; i += 4) {
		sums[i]! += factor * values[slots[i]!]!;
		sums[i + 1]! += factor * values[slots[i + 1]!]!;
		sums[i + 2]! += factor * values[slots[i + 2]!]!;
		sums[i + 3]! += factor * values[slots[i + 3]!]!;
	}
	for (let i = whole; i < sums.length; i++) sums[i]! += factor * values[slots[i]!]!;
}

// What is not finite leaves no nought when it is taken from itself: copying tells thus whether all was.

/** Copies the values of slots side by side; gives 0 if all are finite, else NaN. */
function gather(values: Float64Array, slots: Int32Array, into: Float64Array, at: number): number {
	const whole = slots.length & ~3;
	let left = 0;
	for (let i = 0; i < whole; i += 4) {
		const a = values[slots[i]!]!;
		const b = values[slots[i + 1]!]!;
		const c = values[slots[i + 2]!]!;
		const d = values[slots[i + 3]!]!;
		into[at + i] = a;
		into[at + i + 1] = b;
		into[at + i + 2] = c;
		into[at + i + 3] = d;
		left += a - a + (b - b) + (c - c) + (d - d);
	}
	for (let i = whole; i < slots.length; i++) {
		const a = values[slots[i]!]!;
		into[at + i] = a;
		left += a - a;
	}
	return left;
}

/** Copies sums side by side; gives 0 if all are finite, else NaN. */
function copy(sums: Float64Array, into: Float64Array, at: number): number {
	let left = 0;
	for (let i = 0; i < sums.length; i++) {
		const sum = sums[i]!;
		into[at + i] = sum;
		left += sum - sum;
	}
	return left;
}

function checkPlan(kernel: Kernel, plan: RunPlan): void {
	const { scheduled, schedule, months } = plan;
	const rows = scheduled.length === 0 ? months + 1 : schedule.length / scheduled.length;
	if (plan.initial.length !== kernel.size) {
		throw new Error(`Plan has ${plan.initial.length} slots, the kernel needs ${kernel.size}.`);
	}
	if (rows !== months + 1) {
		throw new Error(`Schedule has ${rows} rows, the plan needs ${months + 1}.`);
	}
}
