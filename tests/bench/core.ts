/** The generated core, as an ensemble runs it: one plan after another through the same arrays. */
import type { Kernel } from '#sim-core/engine/kernel.ts';
import { RunState } from '#sim-core/engine/run-state.ts';
import { carryOut, type Recording, type RunPlan } from '#sim-core/engine/simulate.ts';
import { kernel } from '#sim-core/generated/kernel.ts';
import { recording } from './plans.ts';
import { quickestOf, type Contestant } from './rounds.ts';

/** What a runner of plans may be made with. */
export interface Running {
	readonly kernel?: Kernel;
	readonly recording?: Recording;
}

/** Makes a function that runs plans of equal length, making nothing new. */
export function runnerOf(
	first: RunPlan,
	{ kernel: own = kernel, recording: kept = recording }: Running = {}
): (plan: RunPlan) => Float64Array {
	const run = new RunState(own, first, kept);
	return (plan) => {
		run.restart(plan);
		carryOut(run);
		return run.rows;
	};
}

/** Runs before the first turn: until then V8 may still be optimising, above all on a busy machine. */
const runsToWarm = 1500;

/** The core as a contestant, warm; a turn runs every plan once. */
export function core(
	plans: readonly RunPlan[],
	running: Running = {},
	name = 'generated core'
): Contestant {
	const run = runnerOf(plans[0]!, running);
	let warm = false;
	const warmUp = (): void => {
		for (let i = 0; i < runsToWarm; i++) run(plans[i % plans.length]!);
		warm = true;
	};
	return {
		name,
		turn: () => {
			if (!warm) warmUp();
			return quickestOf(plans, run);
		}
	};
}
