/** The form in which runs cross the worker boundary: every series in one buffer that changes owner, not copied. */
import type { Receipt, RunResult, Series } from '../analysis/result.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { Issue } from '../spec/result.ts';

/** Where a series lies: its total first, then one stretch for each group, each as long as there are months. */
export interface PackedSeries {
	readonly name: string;
	readonly unit: string;
	readonly label: string;
	/** In the order in which they are stored; empty for a series without groups. */
	readonly groups: readonly StaffGroup[];
}

export interface PackedRun {
	readonly receipt: Receipt;
	readonly months: readonly string[];
	/** In the order in which they lie in `values`. */
	readonly layout: readonly PackedSeries[];
	readonly values: Float64Array<ArrayBuffer>;
}

/** How one scenario of a chunk ended, as plain data. */
export type PackedOutcome =
	| { readonly kind: 'done'; readonly run: PackedRun }
	| { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
	| { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Lists the stretches of a series in the order in which they are packed. */
function stretchesOf({ total, byGroup }: Series): Float64Array[] {
	return byGroup === undefined ? [total] : [total, ...staffGroups.map((group) => byGroup[group])];
}

/** Lays every series of a run into one buffer. Throws when a series has not one value for each month. */
export function packRun({ receipt, months, series }: RunResult): PackedRun {
	const entries = Object.entries(series);
	const layout = entries.map(([name, { unit, label, byGroup }]) => ({
		name,
		unit,
		label,
		groups: byGroup === undefined ? [] : staffGroups
	}));
	const count = layout.reduce((sum, { groups }) => sum + 1 + groups.length, 0);
	const values = new Float64Array(count * months.length);
	let at = 0;
	for (const [name, one] of entries) {
		for (const stretch of stretchesOf(one)) {
			if (stretch.length !== months.length) {
				throw new Error(
					`Series ${name} has ${stretch.length} values, the run has ${months.length} months.`
				);
			}
			values.set(stretch, at);
			at += months.length;
		}
	}
	return { receipt, months, layout, values };
}
