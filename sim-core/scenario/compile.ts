/** Scenario → RunPlan: the constants of a run in their slots, and its schedule month by month. */
import type { RunPlan } from '../engine/simulate.ts';
import type { Profile } from '../data/profile.ts';
import { slotOf, type Layout } from '../spec/layout.ts';
import { declaredIn, type ModelSpec } from '../spec/model.ts';
import { scheduleOf } from './schedule.ts';
import type { Scenario } from './types.ts';

/** Everything that turns a scenario into a plan. */
export interface Compiling {
	readonly model: ModelSpec;
	readonly layout: Layout;
	readonly scenario: Scenario;
	readonly profile: Profile;
	/** Steps in a month: 4 by default; the integration-error test halves the step. */
	readonly stepsPerMonth?: number;
	readonly replicate?: number;
}

/** Compiles a validated scenario. Throws when the profile lacks a figure that the model needs. */
export function compileRunPlan(compiling: Compiling): RunPlan {
	const { model, layout, scenario, profile, stepsPerMonth = 4, replicate = 0 } = compiling;
	const { scheduled, values } = scheduleOf(model, layout, scenario, replicate);
	return {
		initial: constantsOf(model, layout, scenario, profile),
		scheduled,
		schedule: values,
		months: scenario.months,
		stepsPerMonth
	};
}

function constantsOf(
	model: ModelSpec,
	layout: Layout,
	scenario: Scenario,
	profile: Profile
): Float64Array {
	const constants = new Float64Array(layout.size);
	setLinks(model, layout, constants);
	for (const { name, variable } of declaredIn(model)) {
		const { kind } = variable;
		if (kind !== 'profile' && kind !== 'assumption') continue;
		const { offset, length, by } = slotOf(layout, name);
		for (let i = 0; i < length; i++) {
			const element = by === null ? null : model.dimensions[by][i]!;
			const value =
				variable.kind === 'profile'
					? elementOf(profile.values[name], element)
					: (elementOf(scenario.assumptions[name], element) ?? elementOf(variable.likely, element));
			if (value === undefined) {
				throw new Error(
					`${profile.name} has no ${name}${element === null ? '' : ` for ${element}`}.`
				);
			}
			constants[offset + i] = value;
		}
	}
	return constants;
}

/** Links to neighbours stand at their status quo unless a run of several trusts sets them. */
function setLinks(model: ModelSpec, layout: Layout, constants: Float64Array): void {
	for (const { name, variable } of declaredIn(model)) {
		if (variable.kind !== 'link') continue;
		const { offset, length } = slotOf(layout, name);
		constants.fill(variable.statusQuo, offset, offset + length);
	}
}

/** One element of a value that is given for all or per element; undefined when it is not given. */
function elementOf(
	value: number | Readonly<Partial<Record<string, number>>> | undefined,
	element: string | null
): number | undefined {
	if (value === undefined || typeof value === 'number') return value;
	return element === null ? undefined : value[element];
}
