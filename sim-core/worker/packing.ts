/** The form in which runs cross the worker boundary: every series in one buffer, which crosses as one copy. */
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

/** Gives the one piece of memory that holds a run's lines in the order of packing and nothing else; undefined where there is none. */
function pieceOf(stretches: readonly Float64Array[]): ArrayBuffer | undefined {
	const { buffer } = stretches[0] ?? new Float64Array();
	let at = 0;
	for (const stretch of stretches) {
		if (stretch.buffer !== buffer || stretch.byteOffset !== at) return undefined;
		at += stretch.byteLength;
	}
	return buffer.byteLength === at && buffer instanceof ArrayBuffer ? buffer : undefined;
}

/**
 * Lays every series of a run into one buffer, or takes the one in which they lie already. Throws when a series has not
 * one value for each month.
 */
export function packRun({ receipt, months, series }: RunResult): PackedRun {
	const entries = Object.entries(series);
	const layout = entries.map(([name, { unit, label, byGroup }]) => ({
		name,
		unit,
		label,
		groups: byGroup === undefined ? [] : staffGroups
	}));
	const stretches = entries.flatMap(([name, one]) => checkedStretches(name, one, months.length));
	const piece = pieceOf(stretches);
	if (piece !== undefined) return { receipt, months, layout, values: new Float64Array(piece) };
	const values = new Float64Array(stretches.length * months.length);
	stretches.forEach((stretch, i) => values.set(stretch, i * months.length));
	return { receipt, months, layout, values };
}

function checkedStretches(name: string, one: Series, months: number): Float64Array[] {
	const stretches = stretchesOf(one);
	for (const { length } of stretches) {
		if (length === months) continue;
		throw new Error(`Series ${name} has ${length} values, the run has ${months} months.`);
	}
	return stretches;
}
