/** What a plan is held against: a measure that must not fall below or rise above a figure. */
import type { Measure } from './measure.ts';

/** A measure with the least or the most that it may be; at least one of the two is given. */
export interface Target {
	readonly measure: Measure;
	readonly atLeast?: number;
	readonly atMost?: number;
}

/** How far a value misses a target, in the target's unit; 0 when it meets it. */
export const missedBy = (
	{ atLeast = -Infinity, atMost = Infinity }: Target,
	value: number
): number => Math.max(0, atLeast - value, value - atMost);
