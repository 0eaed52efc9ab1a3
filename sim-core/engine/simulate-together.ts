/** Runs several kernels in step with one that they share, so that what one lets go another can take. Knows no names. */
import type { Kernel } from './kernel.ts';
import { RunState, type Recording, type RunPlan } from './run-state.ts';

/** One kernel with what it runs on. */
export interface Member {
	readonly kernel: Kernel;
	readonly plan: RunPlan;
	readonly recording: Recording;
}

/** Slots of the members and of what they share that are joined, pair by pair. */
export interface Wiring {
	/** From each member, summed, into the shared kernel: [from, to, from, to, …]. */
	readonly gather: Int32Array;
	/** From the shared kernel into each member: [from, to, from, to, …]. */
	readonly scatter: Int32Array;
}

/** Rows of every member, and of what they share. */
export interface RowsTogether {
	readonly members: readonly Float64Array[];
	readonly shared: Float64Array;
}

/**
 * Runs members and what they share over the same months. Within a step what is shared is told to the members before
 * anything moves, and every stock moves by the very flows that were gathered, so that nothing is made or lost between them.
 * Throws when the plans differ in length, and SimulationError at the first value that is not finite.
 */
export function simulateTogether(
	members: readonly Member[],
	shared: Member,
	wiring: Wiring
): RowsTogether {
	const { months, stepsPerMonth } = shared.plan;
	for (const { plan } of members) checkSameLength(plan, shared.plan);
	const runs = members.map(({ kernel, plan, recording }) => {
		const own = new Float64Array(kernel.values.length);
		return new RunState(kernel, plan, recording, own);
	});
	const common = new RunState(shared.kernel, shared.plan, shared.recording);
	const all = [...runs, common];

	openTogether(runs, common, wiring);
	for (let month = 1; month <= months; month++) {
		for (const run of all) run.beginMonth(month);
		for (let step = 0; step < stepsPerMonth; step++) {
			stepTogether(runs, common, wiring);
			for (const run of all) run.integrate();
		}
		stepTogether(runs, common, wiring);
		for (const run of all) run.record(month);
	}
	return { members: runs.map(({ rows }) => rows), shared: common.rows };
}

function checkSameLength(one: RunPlan, shared: RunPlan): void {
	if (one.months !== shared.months || one.stepsPerMonth !== shared.stepsPerMonth) {
		throw new Error(`One plan has ${one.months} months, what is shared has ${shared.months}.`);
	}
}

/** Works out the opening position of all. */
function openTogether(runs: readonly RunState[], common: RunState, wiring: Wiring): void {
	for (const run of runs) run.open();
	gather(runs, common, wiring);
	common.open();
	for (const run of [...runs, common]) run.recordOpening();
}

/** What is shared needs its members' pull, and they need what is shared: twice round settles both, for the pull needs nothing back. */
function stepTogether(runs: readonly RunState[], common: RunState, wiring: Wiring): void {
	for (let round = 0; round < 2; round++) {
		for (const run of runs) run.step();
		gather(runs, common, wiring);
		common.step();
		for (const run of runs) scatter(common.values, run.values, wiring.scatter);
	}
}

/** Sums in the order of the members, so that every engine gives the same bits. */
function gather(runs: readonly RunState[], common: RunState, wiring: Wiring): void {
	const pairs = wiring.gather;
	for (let i = 0; i < pairs.length; i += 2) {
		let sum = 0;
		for (const { values } of runs) sum += values[pairs[i]!]!;
		common.values[pairs[i + 1]!] = sum;
	}
}

function scatter(from: Float64Array, to: Float64Array, pairs: Int32Array): void {
	for (let i = 0; i < pairs.length; i += 2) to[pairs[i + 1]!] = from[pairs[i]!]!;
}
