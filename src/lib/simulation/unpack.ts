/** Puts a run that came out of the worker together again. */
import type { RunResult, Series, StaffGroup } from '#sim-core';
import type { PackedOutcome, PackedRun } from '#sim-core/worker/api.ts';
import type { Outcome } from './runner.ts';

/** Makes a run of its buffer; the series are views of the buffer, nothing is copied. */
export function unpackRun({ receipt, months, layout, values }: PackedRun): RunResult {
	const series: Record<string, Series> = {};
	let at = 0;
	const nextStretch = (): Float64Array => values.subarray(at, (at += months.length));
	for (const { name, unit, label, groups } of layout) {
		const total = nextStretch();
		if (groups.length === 0) {
			series[name] = { unit, label, total };
			continue;
		}
		const byGroup = Object.fromEntries(groups.map((group) => [group, nextStretch()]));
		series[name] = { unit, label, total, byGroup: byGroup as Record<StaffGroup, Float64Array> };
	}
	if (at !== values.length) {
		throw new Error(`A run of ${at} values came in a buffer of ${values.length}.`);
	}
	return { receipt, months, series };
}

/** Makes an outcome of what the worker answered for one scenario. */
export function unpackOutcome(packed: PackedOutcome): Outcome {
	return packed.kind === 'done' ? { kind: 'done', result: unpackRun(packed.run) } : packed;
}
