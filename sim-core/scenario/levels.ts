/** A setting over time → one level a month. */
import { monthNumber } from './months.ts';
import type { Phase } from './types.ts';

interface Numbered {
	readonly value: number;
	readonly from: number;
	readonly until: number;
	readonly ramp: number;
	readonly startLevel: number;
}

/**
 * Works out the level in each of `months` months from month number `start`.
 * A phase moves the level from what it then is to its value, in equal monthly steps over its ramp;
 * after its last month the level returns to `statusQuo`; a later phase takes over an earlier one.
 */
export function monthlyLevels(
	phases: readonly Phase[],
	statusQuo: number,
	start: number,
	months: number
): Float64Array {
	const numbered: Numbered[] = [];
	const ordered = [...phases].sort((a, b) => numberOf(a.from) - numberOf(b.from));
	for (const { value, from, until, rampMonths } of ordered) {
		const first = numberOf(from);
		numbered.push({
			value,
			from: first,
			until: until === null ? Infinity : numberOf(until),
			ramp: rampMonths,
			startLevel: levelAt(numbered, statusQuo, first - 1)
		});
	}
	return Float64Array.from({ length: months }, (_, i) => levelAt(numbered, statusQuo, start + i));
}

function levelAt(phases: readonly Numbered[], statusQuo: number, month: number): number {
	const phase = phases.findLast(({ from }) => from <= month);
	if (phase === undefined || month > phase.until) return statusQuo;
	const done = month - phase.from + 1;
	if (phase.ramp <= 1 || done >= phase.ramp) return phase.value;
	return phase.startLevel + ((phase.value - phase.startLevel) * done) / phase.ramp;
}

function numberOf(month: string): number {
	const number = monthNumber(month);
	if (number === null) throw new Error(`${month} is no month.`);
	return number;
}
