/** Which way each step round a feedback loop pushes, by the equations, in a trust under strain. */
import { valueOf } from '../compile/interpret.ts';
import { equationOf, linksBetween } from '../compile/links.ts';
import { programOf, type Program } from '../compile/program.ts';
import { profileOf } from '../data/profiles.ts';
import { valuesFor } from '../engine/run-state.ts';
import { kernel } from '../generated/kernel.ts';
import { exampleScenario } from '../index.ts';
import { headroomModel } from '../model/index.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import type { Phase, Scenario } from '../scenario/types.ts';
import { slotOf } from '../spec/layout.ts';

export type Sign = -1 | 0 | 1;

/** The signs of a loop: one for each member, of its push on the next one. */
export interface LoopSigns {
	readonly loop: string;
	readonly signs: readonly Sign[];
}

const always = (value: number): readonly Phase[] => [
	{ value, from: '2026-04', rampMonths: 0, until: null }
];

/** A trust under strain in which every loop is at work: a freeze for a year and a half, change under way, money short. */
export const strained: Scenario = {
	...exampleScenario('R0A'),
	levers: {
		transformationTime: always(0.02),
		cipTarget: always(0.06),
		recurrentShare: always(0.8),
		agencyCap: always(0.08),
		vacancyControl: [{ value: 0.5, from: '2026-04', rampMonths: 0, until: '2027-09' }]
	},
	months: 36,
	world: {
		drivers: { extraFunding: always(-0.06), labourMarketTightness: always(1.2) },
		events: []
	}
};

/** The states of the strained trust at the end of each half-year, flows and auxiliaries included. */
function strainedStates({ layout }: Program): Float64Array[] {
	const states: Float64Array[] = [];
	const profile = profileOf(strained.profile)!;
	const plan = compileRunPlan({ model: headroomModel, layout, scenario: strained, profile });
	const v = valuesFor(kernel, plan);
	const load = (row: number): void =>
		plan.scheduled.forEach((slot, i) => {
			v[slot] = plan.schedule[row * plan.scheduled.length + i]!;
		});
	load(0);
	kernel.open(v);
	for (let month = 1; month <= strained.months; month++) {
		load(month);
		kernel.month(v);
		for (let step = 0; step < 4; step++) {
			kernel.step(v);
			kernel.integrate(v, 48);
		}
		kernel.step(v);
		if (month % 6 === 0) states.push(v.slice());
	}
	return states;
}

/** Sign of the change in one equation, over all staff groups together, when a cause rises a little. */
function signOf(program: Program, through: string, cause: string, state: Float64Array): number {
	if (through === cause) return 1;
	const bumped = state.slice();
	const slot = slotOf(program.layout, cause);
	for (let i = 0; i < slot.length; i++) {
		const at = slot.offset + i;
		bumped[at] = bumped[at]! + 1e-4 * Math.max(Math.abs(bumped[at]!), 1e-3);
	}
	const expression = equationOf(program, through);
	let change = 0;
	for (let i = 0; i < slotOf(program.layout, through).length; i++) {
		change += valueOf(program, expression, bumped, i) - valueOf(program, expression, state, i);
	}
	return Math.sign(change);
}

/**
 * Sign of one step round a loop. A step may rest (below a tolerance, at a bound), so it is looked at in every state;
 * wherever it is at work it must push the same way. Throws when it pushes both ways.
 */
function signOfStep(
	program: Program,
	states: readonly Float64Array[],
	[cause, effect]: readonly [cause: string, effect: string]
): Sign {
	const links = linksBetween(program, cause, effect);
	const seen = states.map((state) => {
		const signs = links.map(({ through, sign }) => sign * signOf(program, through, cause, state));
		return Math.sign(signs.reduce((sum, one) => sum + one, 0));
	});
	const pushes = new Set(seen.filter((sign) => sign !== 0));
	if (pushes.size > 1) throw new Error(`${cause} pushes ${effect} both ways.`);
	return ([...pushes][0] ?? 0) as Sign;
}

/** Works out the signs of every loop of the model. */
export function loopSigns(): LoopSigns[] {
	const program = programOf(headroomModel);
	const states = strainedStates(program);
	return headroomModel.loops.map(({ id, members }) => ({
		loop: id,
		signs: members.map((cause, i) =>
			signOfStep(program, states, [cause, members[(i + 1) % members.length]!])
		)
	}));
}
