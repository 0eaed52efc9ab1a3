import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { referenceKernel, valueOf } from '#sim-core/compile/interpret.ts';
import { referencesOf } from '#sim-core/compile/order.ts';
import { programOf } from '#sim-core/compile/program.ts';
import type { EquationSet } from '#sim-core/engine/equations.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { activeLoopsAt, loopsInChargeJob, type LoopsInCharge } from '#sim-core/explain.ts';
import { linkOf } from '#sim-core/explain/frozen-links.ts';
import { pushesJob, sharesOf } from '#sim-core/explain/loops-in-charge.ts';
import { machineOf, shipped, type Machine } from '#sim-core/explain/machine.ts';
import { endRow, traceOf } from '#sim-core/explain/trace.ts';
import { strained } from '#sim-core/effects/loop-signs.ts';
import { slotOf } from '#sim-core/spec/layout.ts';
import type { ModelSpec } from '#sim-core/spec/model.ts';
import { flow, stock } from '#sim-core/spec/variable.ts';
import { constant, toy } from '../compile/toys.ts';

const told = { label: 'Toy', description: 'A toy.' };
const [rate, room] = [1.5, 1000];

/** Growth in a limited room: x' = r·x − r·x²/k, one loop that reinforces and one that balances. */
const twoLoops: ModelSpec = {
	...toy({
		birthRate: constant(rate, '1/year'),
		deathRate: constant(rate, '1/year'),
		room: constant(room, 'WTE'),
		level: stock({
			...told,
			unit: 'WTE',
			initial: '10 WTE',
			inflows: ['births'],
			outflows: ['deaths'],
			report: 'end'
		}),
		births: flow({ ...told, unit: 'WTE/year', equation: 'birthRate * level' }),
		deaths: flow({ ...told, unit: 'WTE/year', equation: 'deathRate * level * level / room' })
	}),
	loops: [
		['growth', 'births', 'birthRate'] as const,
		['limit', 'deaths', 'deathRate'] as const
	].map(([id, through, assumption]) => ({
		id,
		name: id,
		sentence: 'A toy.',
		polarity: id === 'growth' ? ('reinforcing' as const) : ('balancing' as const),
		members: ['level', through],
		switch: { assumption, off: 0 },
		source: 'judgement'
	}))
};

/** A toy made ready, its equations read by the interpreter. */
function ready(model: ModelSpec): Machine {
	const program = programOf(model);
	const set: EquationSet = {
		equations: program.step.map(({ name, expression }) => ({
			...slotOf(program.layout, name),
			name,
			pace: 'step',
			adds: false,
			uses: [...referencesOf(expression).keys()],
			value: (v, element) => valueOf(program, expression, v, element)
		})),
		ledger: program.ledger
	};
	return machineOf(model, referenceKernel(program), set);
}

describe('two loops round one stock', () => {
	const machine = ready(twoLoops);
	const initial = new Float64Array(machine.layout.size);
	for (const [name, value] of Object.entries({ birthRate: rate, deathRate: rate, room })) {
		initial[slotOf(machine.layout, name).offset] = value;
	}
	const months = 60;
	const plan: RunPlan = {
		initial,
		scheduled: new Int32Array(0),
		schedule: new Float64Array(0),
		months: months + 1,
		stepsPerMonth: 8
	};
	const pushes = finish(pushesJob(machine, plan, { outcome: 'level' }, { months, ahead: 1 }));
	const [growth, limit] = sharesOf(pushes) as [Float64Array, Float64Array];
	const run = traceOf(machine, plan);
	const levelAt = (month: number): number =>
		run.values[endRow(run, month) * run.size + slotOf(machine.layout, 'level').offset]!;

	it('has the shares that the slopes of the two flows give', () => {
		// Births rise by r and deaths by 2·r·x/k for each unit of x, so growth has 1 / (1 + 2·x/k).
		for (let month = 0; month <= months; month++) {
			const exact = 1 / (1 + (2 * levelAt(month)) / room);
			expect(Math.abs(growth[month]! - exact)).toBeLessThan(0.03);
			expect(growth[month]! + limit[month]!).toBeCloseTo(1, 12);
		}
	});

	it('hands over at half the room, as published for this model', () => {
		const turn = growth.findIndex((share) => share < 0.5);
		const half = Array.from({ length: months }, (_, i) => i).findIndex(
			(i) => levelAt(i) >= room / 2
		);
		expect(Math.abs(turn - half)).toBeLessThanOrEqual(1);
		expect(pushes[0]!.every((push) => push > 0)).toBe(true);
		expect(pushes[1]!.every((push) => push < 0)).toBe(true);
	});
});

describe('loops of the shipped model', () => {
	const outcome = 'staffInPost';
	const of = (scenario: Scenario, measure = outcome): LoopsInCharge =>
		finish(loopsInChargeJob({ ...scenario, months: 24 }, { outcome: measure }));
	const cut = (scenario: Scenario, id: string): Scenario => {
		const { assumption, off } = shipped.model.loops.find((loop) => loop.id === id)!.switch;
		return { ...scenario, assumptions: { ...scenario.assumptions, [assumption]: off } };
	};
	const found = of(strained);
	const still = { ...exampleScenario('aldermere'), months: 24 };

	it('are each cut at one link, in the equation that holds their switch', () => {
		for (const loop of shipped.model.loops) {
			const { cause, equation } = linkOf(shipped, loop);
			expect(loop.members).toContain(cause);
			expect(equation.uses).toEqual(expect.arrayContaining([cause, loop.switch.assumption]));
		}
	});

	it('have shares that sum to one in every month, and name the largest', () => {
		found.months.forEach((_, month) => {
			const shares = found.shares.map((share) => share[month]!);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
			const largest = shares.indexOf(Math.max(...shares));
			expect(found.inCharge[month]).toBe(found.loops[largest]!.id);
		});
	});

	it('change hands when the loop in charge is switched off, and so does the outcome', () => {
		expect(found.inCharge[12]).toBe('costlyCover');
		const without = of(cut(strained, 'costlyCover'));
		const place = found.loops.findIndex(({ id }) => id === 'costlyCover');
		expect(without.shares[place]!.every((share) => share === 0)).toBe(true);
		expect(without.inCharge[12]).not.toBe('costlyCover');
		const [whole, changed] = [strained, cut(strained, 'costlyCover')].map(
			(scenario) => runScenario(scenario).series[outcome]!.total
		);
		expect(Math.abs(whole![24]! - changed![24]!)).toBeGreaterThan(10);
	});

	it('leave the outcome as it is when a loop without a share is switched off', () => {
		let asleep = 0;
		for (const measure of [outcome, 'surplus', 'burnout']) {
			const calm = of(still, measure);
			const whole = runScenario(still).series[measure]!.total;
			calm.loops.forEach(({ id }, i) => {
				if (calm.shares[i]!.some((share) => share > 0)) return;
				asleep++;
				expect(runScenario(cut(still, id)).series[measure]!.total, id).toEqual(whole);
			});
		}
		expect(asleep).toBeGreaterThan(5);
	});

	it('have a share where switching them off moves the outcome most', () => {
		const whole = runScenario(strained).series[outcome]!.total[24]!;
		const moved = found.loops.map(({ id }, i) => ({
			by: Math.abs(runScenario(cut(strained, id)).series[outcome]!.total[24]! - whole),
			share: Math.max(...found.shares[i]!)
		}));
		const largest = Math.max(...moved.map(({ by }) => by));
		for (const { by, share } of moved) if (by > 0.2 * largest) expect(share).toBeGreaterThan(0.05);
	});

	it('are pointed out three at most, each with a sentence and a word for its strength', () => {
		for (let month = 0; month <= 24; month += 6) {
			const active = activeLoopsAt(found, month);
			expect(active.length).toBeLessThanOrEqual(3);
			expect(active.length).toBeGreaterThan(0);
			for (const { name, strength, sentence, push } of active) {
				expect(sentence).toContain(`In this model, “${name}” (${strength}) `);
				if (!sentence.includes('hardly')) {
					expect(sentence).toContain(push > 0 ? ' raises ' : ' lowers ');
				}
			}
		}
	});
});
