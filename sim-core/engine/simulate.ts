/** Runs any kernel over any plan: loads the month's row, steps, integrates, records. Knows no names. */
import type { Kernel } from './kernel.ts';
import { RunState, type Recording, type RunPlan } from './run-state.ts';

export { SimulationError, type Recording, type RunPlan } from './run-state.ts';

/**
 * Runs a plan and returns (months + 1) rows of recorded values; row 0 is the opening position,
 * where a summed slot holds one twelfth of its yearly rate. Throws SimulationError at the first value that is not finite.
 */
export function simulate(kernel: Kernel, plan: RunPlan, recording: Recording): Float64Array {
	const run = new RunState(kernel, plan, recording);
	carryOut(run);
	return run.rows;
}

/** Takes a run from its opening to its last month; its rows are then those of `simulate`. */
export function carryOut(run: RunState): void {
	const { months, stepsPerMonth } = run.plan;
	run.open();
	run.recordOpening();
	for (let month = 1; month <= months; month++) {
		run.beginMonth(month);
		for (let step = 0; step < stepsPerMonth; step++) {
			run.step();
			run.integrate();
		}
		run.step();
		run.record(month);
	}
}
