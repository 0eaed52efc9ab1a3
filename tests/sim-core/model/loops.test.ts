import { describe, expect, it } from 'vitest';
import { runScenario, type Scenario } from '#sim-core';
import { valueOf } from '#sim-core/compile/interpret.ts';
import { equationOf, linksBetween } from '#sim-core/compile/links.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { profileOf } from '#sim-core/data/profiles.ts';
import { kernel } from '#sim-core/generated/kernel.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { compileRunPlan } from '#sim-core/scenario/compile.ts';
import { slotOf } from '#sim-core/spec/layout.ts';
import { fromStart, setAll } from './settings.ts';

const program = programOf(headroomModel);
const { layout } = program;
const { loops } = headroomModel;

/** A trust under strain in which every loop is at work: a freeze for a year and a half, change under way, money short. */
const underStrain = setAll('R0A', {
	transformationTime: 0.02,
	cipTarget: 0.06,
	recurrentShare: 0.8,
	agencyCap: 0.08
});
const strained: Scenario = {
	...underStrain,
	levers: {
		...underStrain.levers,
		vacancyControl: [{ value: 0.5, from: '2026-04', rampMonths: 0, until: '2027-09' }]
	},
	months: 36,
	world: {
		drivers: { extraFunding: fromStart(-0.06), labourMarketTightness: fromStart(1.2) },
		events: []
	}
};

/** The states of the strained trust at the end of each half-year, flows and auxiliaries included. */
function strainedStates(): Float64Array[] {
	const states: Float64Array[] = [];
	const plan = compileRunPlan({
		model: headroomModel,
		layout,
		scenario: strained,
		profile: profileOf('R0A')!
	});
	const v = plan.initial.slice();
	const load = (row: number): void =>
		plan.scheduled.forEach((slot, i) => {
			v[slot] = plan.schedule[row * plan.scheduled.length + i]!;
		});
	load(0);
	kernel.open(v);
	for (let month = 1; month <= 36; month++) {
		load(month);
		kernel.month(v);
		for (let step = 0; step < 4; step++) {
			kernel.step(v);
			kernel.integrate(v, 1 / 48);
		}
		kernel.step(v);
		if (month % 6 === 0) states.push(v.slice());
	}
	return states;
}

const states = strainedStates();

/** Sign of the change in one equation, over all staff groups together, when a cause rises a little. */
function signOf(through: string, cause: string, state: Float64Array): number {
	if (through === cause) return 1;
	const bumped = state.slice();
	const slot = slotOf(layout, cause);
	for (let i = 0; i < slot.length; i++) {
		const at = slot.offset + i;
		bumped[at] = bumped[at]! + 1e-4 * Math.max(Math.abs(bumped[at]!), 1e-3);
	}
	const expression = equationOf(program, through);
	let change = 0;
	for (let i = 0; i < slotOf(layout, through).length; i++) {
		change += valueOf(program, expression, bumped, i) - valueOf(program, expression, state, i);
	}
	return Math.sign(change);
}

/**
 * Sign of one step round a loop. A step may rest (below a tolerance, at a bound), so it is looked at in every state;
 * wherever it is at work it must push the same way.
 */
function signOfStep(cause: string, effect: string): number {
	const links = linksBetween(program, cause, effect);
	const seen = states.map((state) => {
		const signs = links.map(({ through, sign }) => sign * signOf(through, cause, state));
		return Math.sign(signs.reduce((sum, one) => sum + one, 0));
	});
	const pushes = new Set(seen.filter((sign) => sign !== 0));
	if (pushes.size > 1) throw new Error(`${cause} pushes ${effect} both ways.`);
	return [...pushes][0] ?? 0;
}

describe('feedback loops as data', () => {
	it('holds every loop of the brief, each with its own name and a plain sentence', () => {
		expect(loops.map(({ name }) => name).sort()).toEqual(
			[
				'Stretch',
				'Costly cover',
				'Newcomer load',
				'Tired bank',
				'Standards ratchet',
				'Contagion',
				'Firefighting',
				'Diminishing savings',
				'Rebound',
				'Manager bandwidth',
				'Confidence',
				'Reputation',
				'Cynicism',
				'Hiring',
				'Recovery',
				'Learning'
			].sort()
		);
		for (const { sentence } of loops) expect(sentence).toMatch(/^[A-Z].*\.$/);
	});

	it('names only loops that exist in declarations', () => {
		const known = new Set(loops.map(({ id }) => id));
		for (const [name, variable] of program.variables) {
			for (const id of 'loops' in variable ? (variable.loops ?? []) : []) {
				expect(known.has(id), `${name} names ${id}`).toBe(true);
			}
		}
	});

	for (const { id, name, members, polarity, switch: cut } of loops) {
		const steps = members.map((cause, i) => [cause, members[(i + 1) % members.length]!] as const);

		it(`“${name}” closes: each member acts on the next`, () => {
			for (const [cause, effect] of steps) {
				if (cause === effect) continue;
				const links = linksBetween(program, cause, effect);
				expect(links.length, `${cause} → ${effect}`).toBeGreaterThan(0);
			}
		});

		it(`“${name}” is ${polarity} by the signs of its equations`, () => {
			const signs = steps.map(([cause, effect]) => signOfStep(cause, effect));
			const round = signs.reduce((product, sign) => product * sign, 1);
			const told = steps.map(([cause, effect], i) => `${cause}→${effect} ${signs[i]}`).join(', ');
			expect(round, told).toBe(polarity === 'reinforcing' ? 1 : -1);
		});

		it(`“${name}” is cut by ${cut.assumption} alone, and its members feel it`, () => {
			expect(program.variables.get(cut.assumption)?.kind).toBe('assumption');
			const whole = runScenario(strained);
			const without = runScenario({ ...strained, assumptions: { [cut.assumption]: cut.off } });
			const moved = members.some((member) => {
				const [a, b] = [whole.series[member]?.total, without.series[member]?.total];
				return a !== undefined && Math.abs(a.at(-1)! - b!.at(-1)!) > 1e-9 * Math.abs(a.at(-1)!);
			});
			expect(moved, id).toBe(true);
		});
	}
});
