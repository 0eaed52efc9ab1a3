/** A model made ready to be looked into: its fast kernel, its equations one by one, and where each quantity lives. */
import type { EquationSet, RunningEquation } from '../engine/equations.ts';
import type { Kernel } from '../engine/kernel.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { equationSet } from '../generated/equations.ts';
import { kernel } from '../generated/kernel.ts';
import { headroomModel } from '../model/index.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import { layoutOf, type Layout } from '../spec/layout.ts';
import { declaredIn, type ModelSpec } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import type { Mixture } from './differing-settings.ts';

export interface Machine {
	readonly model: ModelSpec;
	readonly layout: Layout;
	readonly variables: ReadonlyMap<string, Variable>;
	readonly kernel: Kernel;
	readonly set: EquationSet;
	/** The equation of each name that has one. */
	readonly equations: ReadonlyMap<string, RunningEquation>;
}

/** Makes a model ready; a test passes small ones of its own. */
export function machineOf(model: ModelSpec, runner: Kernel, set: EquationSet): Machine {
	return {
		model,
		layout: layoutOf(model),
		variables: new Map(declaredIn(model).map(({ name, variable }) => [name, variable])),
		kernel: runner,
		set,
		equations: new Map(set.equations.map((equation) => [equation.name, equation]))
	};
}

/** The shipped model. */
export const shipped: Machine = machineOf(headroomModel, kernel, equationSet);

/** Compiles what a run of the shipped model needs, as far as `months`. */
export const planOf = ({ scenario, profile }: Mixture, months: number): RunPlan =>
	compileRunPlan({
		model: shipped.model,
		layout: shipped.layout,
		scenario: { ...scenario, months },
		profile
	});
