import { describe, expect, it } from 'vitest';
import { referenceKernel } from '#sim-core/compile/interpret.ts';
import { programOf } from '#sim-core/compile/program.ts';
import type { Kernel } from '#sim-core/engine/kernel.ts';
import { simulate, SimulationError, type RunPlan } from '#sim-core/engine/simulate.ts';
import { slotOf } from '#sim-core/spec/layout.ts';
import { declaredIn, type ModelSpec } from '#sim-core/spec/model.ts';
import { decay, exchange, logisticGrowth } from '../compile/toys.ts';

/** Runs a toy and returns one quantity month by month, as it stands at month end. */
function path(model: ModelSpec, name: string, months: number, stepsPerMonth: number): number[] {
	const program = programOf(model);
	const initial = new Float64Array(program.layout.size);
	for (const declared of declaredIn(model)) {
		if (declared.variable.kind !== 'assumption') continue;
		initial[slotOf(program.layout, declared.name).offset] = declared.variable.likely as number;
	}
	const { offset } = slotOf(program.layout, name);
	const rows = simulate(
		referenceKernel(program),
		{
			initial,
			scheduled: Int32Array.of(0),
			schedule: new Float64Array(months + 1).fill(initial[0]!),
			months,
			stepsPerMonth
		},
		{ ends: Int32Array.of(offset), totals: new Int32Array(0) }
	);
	return [...rows];
}

describe('simulate', () => {
	it('approaches exponential decay, and halving the step halves the error', () => {
		const exact = 100 * Math.exp(-0.5 * 5);
		const error = (steps: number) => Math.abs(path(decay, 'level', 60, steps).at(-1)! - exact);
		expect(error(4) / exact).toBeLessThan(0.015);
		expect(error(4) / error(8)).toBeCloseTo(2, 1);
		expect(error(8) / error(16)).toBeCloseTo(2, 1);
	});

	it('approaches logistic growth', () => {
		const exact = 1000 / (1 + 99 * Math.exp(-1.5 * 3));
		const error = (steps: number) =>
			Math.abs(path(logisticGrowth, 'level', 36, steps).at(-1)! - exact);
		expect(error(64) / exact).toBeLessThan(0.01);
		expect(error(32) / error(64)).toBeCloseTo(2, 1);
	});

	it('settles an exchange at the shares set by its rates and keeps the sum', () => {
		expect(path(exchange, 'right', 120, 4).at(-1)).toBeCloseTo(60, 6);
		for (const both of path(exchange, 'both', 120, 4)) expect(both).toBeCloseTo(90, 10);
	});

	it('counts a flow over the month, so that stock = stock before − what flowed out', () => {
		const program = programOf(decay);
		const { layout } = program;
		const initial = new Float64Array(layout.size);
		initial[slotOf(layout, 'rate').offset] = 0.5;
		const rows = simulate(
			referenceKernel(program),
			{
				initial,
				scheduled: Int32Array.of(0),
				schedule: new Float64Array(13).fill(0.5),
				months: 12,
				stepsPerMonth: 4
			},
			{
				ends: Int32Array.of(slotOf(layout, 'level').offset),
				totals: Int32Array.of(slotOf(layout, 'out').offset)
			}
		);
		for (let month = 1; month <= 12; month++) {
			const before = rows[(month - 1) * 2]!;
			expect(rows[month * 2]! + rows[month * 2 + 1]!).toBeCloseTo(before, 10);
		}
	});

	it('lets a row of the schedule take effect in its own month and not before', () => {
		const program = programOf(decay);
		const { layout } = program;
		const schedule = Float64Array.of(0, 0, 0, 0.5, 0.5);
		const rows = simulate(
			referenceKernel(program),
			{
				initial: new Float64Array(layout.size),
				scheduled: Int32Array.of(slotOf(layout, 'rate').offset),
				schedule,
				months: 4,
				stepsPerMonth: 4
			},
			{ ends: Int32Array.of(slotOf(layout, 'level').offset), totals: new Int32Array(0) }
		);
		expect([...rows.subarray(0, 3)]).toEqual([100, 100, 100]);
		expect(rows[3]).toBeLessThan(100);
	});

	it('stops at the first value that is not finite and says where', () => {
		const kernel: Kernel = {
			size: 1,
			values: new Float64Array(1),
			open: () => {},
			month: () => {},
			step: () => {},
			integrate: (v) => {
				v[0] = v[0]! > 1 ? NaN : v[0]! + 1;
			}
		};
		const plan: RunPlan = {
			initial: Float64Array.of(0),
			scheduled: Int32Array.of(0),
			schedule: Float64Array.of(0, 5, 5),
			months: 2,
			stepsPerMonth: 1
		};
		const run = () => simulate(kernel, plan, { ends: Int32Array.of(0), totals: new Int32Array(0) });
		expect(run).toThrow(SimulationError);
		expect(run).toThrow('Slot 0 became NaN in month 1.');
	});

	it('refuses a plan that does not fit, with the numbers', () => {
		const program = programOf(decay);
		const plan: RunPlan = {
			initial: new Float64Array(program.layout.size),
			scheduled: Int32Array.of(0),
			schedule: new Float64Array(12),
			months: 12,
			stepsPerMonth: 4
		};
		const run = () =>
			simulate(referenceKernel(program), plan, {
				ends: Int32Array.of(0),
				totals: new Int32Array(0)
			});
		expect(run).toThrow('Schedule has 12 rows, the plan needs 13.');
	});
});
