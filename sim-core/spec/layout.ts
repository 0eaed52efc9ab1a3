/** Where each quantity lives in a run's single Float64Array: declared order, one slot per element of its subscript. */
import { declaredIn, type ModelSpec } from './model.ts';
import type { DimensionName } from './variable.ts';

export interface Slot {
	readonly offset: number;
	readonly length: number;
	readonly by: DimensionName | null;
}

export interface Layout {
	readonly size: number;
	readonly slots: Readonly<Record<string, Slot>>;
}

/** Lays out the quantities of a model; tables and trailing rates hold no value of their own. */
export function layoutOf(model: ModelSpec): Layout {
	const slots: Record<string, Slot> = {};
	let size = 0;
	for (const { name, variable } of declaredIn(model)) {
		if (variable.kind === 'lookup' || variable.kind === 'trailing') continue;
		const by = variable.by ?? null;
		const length = by === null ? 1 : model.dimensions[by].length;
		slots[name] = { offset: size, length, by };
		size += length;
	}
	return { size, slots };
}

/** Gives the slot of a quantity. Throws when the model has none of that name. */
export function slotOf(layout: Layout, name: string): Slot {
	const slot = layout.slots[name];
	if (slot === undefined) throw new Error(`The model has no quantity called ${name}.`);
	return slot;
}
