/** A run with every value of every step kept: the figures that the formulas of a workbook come with. */
import { RunState, type RunPlan } from '../engine/run-state.ts';
import { kernel } from '../generated/kernel.ts';

/** All values by slot. */
export interface Trace {
	readonly opening: Float64Array;
	/** For each month its steps, then its end. */
	readonly steps: readonly Float64Array[];
}

const nothing = { ends: new Int32Array(0), totals: new Int32Array(0) };

/** Runs a plan and keeps what it passes through. */
export function traceOf(plan: RunPlan): Trace {
	const state = new RunState(kernel, plan, nothing);
	state.open();
	const opening = state.values.slice(0, kernel.size);
	const steps: Float64Array[] = [];
	const keep = (): void => void steps.push(state.values.slice(0, kernel.size));
	for (let month = 1; month <= plan.months; month++) {
		state.beginMonth(month);
		for (let step = 0; step < plan.stepsPerMonth; step++) {
			state.step();
			keep();
			state.integrate();
		}
		state.step();
		keep();
	}
	return { opening, steps };
}
