/** What a run keeps, and how its rows of numbers become named series with whole-trust totals. */
import type { Recording } from '../engine/simulate.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { slotOf, type Layout } from '../spec/layout.ts';
import { declaredIn, type Declared, type ModelSpec } from '../spec/model.ts';
import type { Trailing, Variable, WholeTrust } from '../spec/variable.ts';
import type { Series } from './result.ts';

interface Kept {
	readonly name: string;
	readonly label: string;
	readonly unit: string;
	readonly perGroup: boolean;
	readonly wholeTrust: WholeTrust | null;
	/** First column of its values in a row. */
	column: number;
	readonly report: 'end' | 'total';
}

/** How to read the rows that the engine records for a model. */
export interface Reading {
	readonly recording: Recording;
	readonly kept: readonly Kept[];
	readonly trailing: readonly { readonly name: string; readonly variable: Trailing }[];
	readonly width: number;
}

/**
 * Plans what to record: every quantity declared with a report, or only the series named with what those are
 * weighted by or worked out from.
 */
export function readingOf(model: ModelSpec, layout: Layout, names?: readonly string[]): Reading {
	const all = declaredIn(model);
	const needed = names === undefined ? null : withNeeded(names, all);
	const declared = needed === null ? all : all.filter(({ name }) => needed.has(name));
	const kept: Kept[] = declared.flatMap(({ name, variable }) => keptOf(name, variable));
	const ends: number[] = [];
	const totals: number[] = [];
	for (const report of ['end', 'total'] as const) {
		for (const one of kept) {
			if (one.report !== report) continue;
			const { offset, length } = slotOf(layout, one.name);
			one.column = ends.length + totals.length;
			for (let i = 0; i < length; i++) (report === 'end' ? ends : totals).push(offset + i);
		}
	}
	return {
		recording: { ends: Int32Array.from(ends), totals: Int32Array.from(totals) },
		kept,
		trailing: declared.flatMap(({ name, variable }) =>
			variable.kind === 'trailing' ? [{ name, variable }] : []
		),
		width: ends.length + totals.length
	};
}

/** Adds to names the series that they are weighted by or worked out from. Throws for a name that is not reported. */
function withNeeded(names: readonly string[], declared: readonly Declared[]): Set<string> {
	const byName = new Map(declared.map((one) => [one.name, one.variable]));
	const needed = new Set<string>();
	const add = (name: string): void => {
		if (needed.has(name)) return;
		const variable = byName.get(name);
		if (
			variable === undefined ||
			(variable.kind !== 'trailing' && keptOf(name, variable).length === 0)
		) {
			throw new Error(`${name} is no reported series.`);
		}
		needed.add(name);
		if (variable.kind === 'trailing') [variable.flow, variable.stock].forEach(add);
		else if ('wholeTrust' in variable && typeof variable.wholeTrust === 'object')
			add(variable.wholeTrust.weightedBy);
	};
	names.forEach(add);
	return needed;
}

function keptOf(name: string, variable: Variable): Kept[] {
	const reports =
		variable.kind === 'stock' || variable.kind === 'flow' || variable.kind === 'auxiliary';
	if (!reports || variable.report === undefined) return [];
	const { label, unit, report, by, wholeTrust } = variable;
	if (by !== undefined && wholeTrust === undefined) {
		throw new Error(`${name} is reported per ${by}, but not how it adds up.`);
	}
	const shown = report === 'total' ? unit.replace(/\/year$/, '') : unit;
	const total = wholeTrust ?? null;
	return [
		{ name, label, unit: shown, perGroup: by !== undefined, wholeTrust: total, column: -1, report }
	];
}

/** Turns recorded rows into series. `openingRates` gives the opening value of each trailing rate per group. */
export function seriesFrom(
	reading: Reading,
	rows: Float64Array,
	openingRates: Readonly<Record<string, readonly number[]>>
): Record<string, Series> {
	const months = rows.length / reading.width;
	const next = stretchesOf(reading, months);
	const series: Record<string, Series> = {};
	for (const kept of reading.kept) {
		series[kept.name] = groupsOf(kept, { ...reading, rows, months, next });
	}
	for (const kept of reading.kept) {
		const one = series[kept.name]!;
		if (one.byGroup !== undefined) fillTotal(one.total, one.byGroup, kept.wholeTrust!, series);
	}
	for (const { name, variable } of reading.trailing) {
		series[name] = trailingSeries(variable, series, openingRates[name]!, next);
	}
	return series;
}

/** Gives empty lines of a month each, one after the other. */
type NextStretch = () => Float64Array;

/**
 * Lays all lines of a run into one piece of memory, in the order of the series, the total before its groups: a piece that can be
 * handed over as it is, where a hundred would have to be copied.
 */
function stretchesOf({ kept, trailing }: Reading, months: number): NextStretch {
	const perGroup = kept.filter((one) => one.perGroup).length + trailing.length;
	const lines = kept.length + trailing.length + perGroup * staffGroups.length;
	const values = new Float64Array(lines * months);
	let at = 0;
	return () => values.subarray(at, (at += months));
}

interface Source {
	readonly width: number;
	readonly rows: Float64Array;
	readonly months: number;
	readonly next: NextStretch;
}

function groupsOf(kept: Kept, { width, rows, months, next }: Source): Series {
	const { label, unit } = kept;
	const column = (at: number): Float64Array => {
		const values = next();
		for (let month = 0; month < months; month++) values[month] = rows[month * width + at]!;
		return values;
	};
	if (!kept.perGroup) return { unit, label, total: column(kept.column) };
	const total = next();
	const byGroup = Object.fromEntries(
		staffGroups.map((group, i) => [group, column(kept.column + i)])
	) as Record<StaffGroup, Float64Array>;
	return { unit, label, total, byGroup };
}

/** Adds up in the order of the groups, so that every engine gives the same bits. */
function fillTotal(
	total: Float64Array,
	byGroup: Readonly<Record<StaffGroup, Float64Array>>,
	wholeTrust: WholeTrust,
	series: Readonly<Record<string, Series>>
): void {
	const weights = wholeTrust === 'sum' ? null : series[wholeTrust.weightedBy]!.byGroup!;
	for (let month = 0; month < total.length; month++) {
		let sum = 0;
		let whole = 0;
		for (const group of staffGroups) {
			const weight = weights === null ? 1 : weights[group][month]!;
			sum += weight * byGroup[group][month]!;
			whole += weight;
		}
		total[month] = weights === null ? sum : whole === 0 ? 0 : sum / whole;
	}
}

function trailingSeries(
	variable: Trailing,
	series: Readonly<Record<string, Series>>,
	opening: readonly number[],
	next: NextStretch
): Series {
	const flow = series[variable.flow]!;
	const stock = series[variable.stock]!;
	const { label, unit } = variable;
	const total = next();
	const byGroup = Object.fromEntries(
		staffGroups.map((group, i) => [
			group,
			trailingRate(flow.byGroup![group], stock.byGroup![group], opening[i]!, next())
		])
	) as Record<StaffGroup, Float64Array>;
	let staff = 0;
	let leaving = 0;
	staffGroups.forEach((group, i) => {
		staff += stock.byGroup![group][0]!;
		leaving += stock.byGroup![group][0]! * opening[i]!;
	});
	trailingRate(flow.total, stock.total, staff === 0 ? 0 : leaving / staff, total);
	return { unit, label, total, byGroup };
}

/**
 * Rate over the last 12 months: the flow of those months over the mean stock at their ends.
 * Months before the start count as the opening stock leaving at the opening rate. Fills and returns `rates`.
 */
export function trailingRate(
	flow: Float64Array,
	stock: Float64Array,
	opening: number,
	rates: Float64Array = new Float64Array(flow.length)
): Float64Array {
	for (let month = 0; month < flow.length; month++) {
		let moved = 0;
		let held = 0;
		for (let back = 0; back < 12; back++) {
			const at = month - back;
			moved += at > 0 ? flow[at]! : (stock[0]! * opening) / 12;
			held += at > 0 ? stock[at]! : stock[0]!;
		}
		rates[month] = held === 0 ? 0 : (moved * 12) / held;
	}
	rates[0] = opening;
	return rates;
}
