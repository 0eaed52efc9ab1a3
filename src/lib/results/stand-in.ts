/** Outcomes that a trust does not have, and what is shown in their place: a trust of mental health care has no list of operations. */
import type { RunResult } from '#sim-core';
import { valuesIn } from './reading.ts';

const standIns: ReadonlyMap<string, string> = new Map([['waitingList', 'careStandard']]);

/** Gives an outcome, or the one in its place where it is nought from end to end; the outcome itself while there is no run. */
export function outcomeOrStandIn(id: string, baseline: RunResult | null): string {
	const other = standIns.get(id);
	const values = baseline === null ? undefined : valuesIn(baseline, id);
	const isNone = values?.every((value) => value === 0) ?? false;
	return other !== undefined && isNone ? other : id;
}
