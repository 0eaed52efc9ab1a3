/**
 * How long a five-year run takes: the whole way from scenario to receipt, the simulation alone, and the
 * reference interpreter beside them in the same process. Quote ratios; the milliseconds belong to one machine.
 */
import { bench, describe } from 'vitest';
import { exampleScenario, profileOf, runScenario } from '#sim-core';
import { readingOf } from '#sim-core/analysis/recording.ts';
import { referenceKernel } from '#sim-core/compile/interpret.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { simulate } from '#sim-core/engine/simulate.ts';
import { kernel } from '#sim-core/generated/kernel.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { compileRunPlan } from '#sim-core/scenario/compile.ts';
import { layoutOf } from '#sim-core/spec/layout.ts';

const layout = layoutOf(headroomModel);
const scenario = exampleScenario('R0A');
const plan = compileRunPlan({
	model: headroomModel,
	layout,
	scenario,
	profile: profileOf('R0A')!
});
const { recording } = readingOf(headroomModel, layout);
const reference = referenceKernel(programOf(headroomModel));

describe('one five-year run (240 steps)', () => {
	bench('simulation alone, generated code', () => {
		simulate(kernel, plan, recording);
	});

	bench('scenario to receipt, generated code', () => {
		runScenario(scenario);
	});

	bench(
		'simulation alone, reference interpreter',
		() => {
			simulate(reference, plan, recording);
		},
		{ iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 }
	);
});
