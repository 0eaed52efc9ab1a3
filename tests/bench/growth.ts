/** How cost grows with months and with staff groups: the model with its groups fewer or several times over. */
import { emitKernel } from '#sim-core/compile/emit.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { readingOf } from '#sim-core/analysis/recording.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { layoutOf, type Layout } from '#sim-core/spec/layout.ts';
import { core } from './core.ts';
import { layout } from './plans.ts';
import type { Contestant } from './rounds.ts';
import { loadOwnKernel } from './own-kernels.ts';

const groups = headroomModel.dimensions.staffGroup;

/** A plan cut short, or with its last month again and again. */
export function withMonths(plan: RunPlan, months: number): RunPlan {
	const width = plan.scheduled.length;
	const schedule = new Float64Array((months + 1) * width);
	for (let row = 0; row <= months; row++) {
		const from = Math.min(row, plan.months) * width;
		schedule.set(plan.schedule.subarray(from, from + width), row * width);
	}
	return { ...plan, months, schedule };
}

/** A plan for a layout whose groups are those of the trust, over and over. */
function spread(plan: RunPlan, to: Layout): RunPlan {
	const slots = Object.entries(to.slots).flatMap(([name, { length, by }]) => {
		const { offset } = layout.slots[name]!;
		return Array.from({ length }, (_, i) => offset + (by === null ? 0 : i % groups.length));
	});
	const column = new Map([...plan.scheduled].map((slot, i) => [slot, i]));
	const scheduled = slots.flatMap((from, slot) => (column.has(from) ? [slot] : []));
	const columns = scheduled.map((slot) => column.get(slots[slot]!)!);
	const rows = Array.from({ length: plan.months + 1 }, (_, row) =>
		columns.map((one) => plan.schedule[row * plan.scheduled.length + one]!)
	);
	return {
		...plan,
		initial: Float64Array.from(slots, (slot) => plan.initial[slot]!),
		scheduled: Int32Array.from(scheduled),
		schedule: Float64Array.from(rows.flat())
	};
}

/** The core with its groups `times` over. */
export async function withGroups(
	folder: string,
	times: number,
	plans: readonly RunPlan[]
): Promise<Contestant> {
	const staffGroup = Array.from({ length: times }, (_, i) =>
		groups.map((group) => (i === 0 ? group : `${group}${i + 1}`))
	).flat();
	const model = { ...headroomModel, dimensions: { staffGroup } };
	const wide = layoutOf(model);
	const { recording } = readingOf(model, wide);
	const kernel = await loadOwnKernel(folder, `groups-${times}`, emitKernel(programOf(model)));
	const spreadPlans = plans.map((plan) => spread(plan, wide));
	return core(spreadPlans, { kernel, recording }, `${staffGroup.length} groups`);
}
