/** What every contestant runs: five years of one trust in futures whose assumptions are drawn from their ranges. */
import { exampleScenario, profileOf } from '#sim-core';
import { readingOf } from '#sim-core/analysis/recording.ts';
import { streamKey, uniforms } from '#sim-core/engine/random.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { compileRunPlan } from '#sim-core/scenario/compile.ts';
import { layoutOf, slotOf } from '#sim-core/spec/layout.ts';
import { declaredIn } from '#sim-core/spec/model.ts';

export const layout = layoutOf(headroomModel);
export const { recording } = readingOf(headroomModel, layout);
const scenario = exampleScenario('R0A');
const key = streamKey('bench');

/** Compiles the plan of one future. */
export function futurePlan(replicate: number): RunPlan {
	const profile = profileOf(scenario.profile)!;
	const plan = compileRunPlan({ model: headroomModel, layout, scenario, profile });
	for (const { name, variable } of declaredIn(headroomModel)) {
		if (variable.kind !== 'assumption') continue;
		const { offset, length } = slotOf(layout, name);
		const u = uniforms({ key, replicate, name })();
		for (let i = offset; i < offset + length; i++) {
			const likely = plan.initial[i]!;
			// Near the likely value, so that every future runs: a tenth of the range to either side.
			const moved = likely + (u - 0.5) * 0.2 * (variable.high - variable.low);
			plan.initial[i] = Math.min(variable.max, Math.max(variable.min, moved));
		}
	}
	return plan;
}

/** Compiles the plans of several futures. */
export const futurePlans = (count: number): RunPlan[] =>
	Array.from({ length: count }, (_, replicate) => futurePlan(replicate));
