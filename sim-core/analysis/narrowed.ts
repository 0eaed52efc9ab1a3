/** A reading of few series in place of all: what runs keep where thousands are made for a few figures. */
import { staffGroups } from '../spec/dimensions.ts';
import type { Reading } from './recording.ts';

/**
 * Narrows a reading to the series named and to what these are worked out from: the weights of a whole-trust mean,
 * the flow and the stock of a trailing rate. Throws for a name that the model does not report.
 */
export function narrowed(reading: Reading, names: readonly string[]): Reading {
	const needed = withSources(reading, names);
	const columns: Record<'end' | 'total', number[]> = { end: [], total: [] };
	const kept: Reading['kept'][number][] = [];
	for (const report of ['end', 'total'] as const) {
		for (const one of reading.kept) {
			if (one.report !== report || !needed.has(one.name)) continue;
			kept.push({ ...one, column: columns.end.length + columns.total.length });
			columns[report].push(...slotsOf(reading, one));
		}
	}
	return {
		recording: { ends: Int32Array.from(columns.end), totals: Int32Array.from(columns.total) },
		kept,
		trailing: reading.trailing.filter(({ name }) => needed.has(name)),
		width: columns.end.length + columns.total.length
	};
}

/** Slots that a series is read from, found by its columns in the whole reading. */
function slotsOf({ recording }: Reading, one: Reading['kept'][number]): Int32Array {
	const { ends, totals } = recording;
	const from = one.report === 'end' ? one.column : one.column - ends.length;
	return (one.report === 'end' ? ends : totals).slice(
		from,
		from + (one.perGroup ? staffGroups.length : 1)
	);
}

function withSources(reading: Reading, names: readonly string[]): ReadonlySet<string> {
	const needed = new Set<string>();
	const add = (name: string): void => {
		if (needed.has(name)) return;
		needed.add(name);
		const trailing = reading.trailing.find((one) => one.name === name);
		const kept = reading.kept.find((one) => one.name === name);
		if (trailing === undefined && kept === undefined) {
			throw new Error(`The model does not report ${name}.`);
		}
		if (trailing !== undefined) [trailing.variable.flow, trailing.variable.stock].forEach(add);
		const whole = kept?.wholeTrust ?? 'sum';
		if (whole !== 'sum') add(whole.weightedBy);
	};
	names.forEach(add);
	return needed;
}
