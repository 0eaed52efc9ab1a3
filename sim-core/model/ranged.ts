/** A number with its range and the evidence for it: how most assumptions are declared. */
import type { Grade } from '../spec/catalogue.ts';
import { assumption, type Assumption } from '../spec/variable.ts';

export interface Ranged {
	/** Low, likely and high. */
	readonly range: readonly [number, number, number];
	readonly source: string;
	readonly grade: Grade;
}

/** Declares an assumption that is one number for all, from 0 to 10. */
export const ranged = (
	unit: '1' | '1/year' | 'year',
	label: string,
	description: string,
	{ range, source, grade }: Ranged
): Assumption =>
	assumption({
		unit,
		label,
		description,
		min: 0,
		max: 10,
		step: 0.005,
		low: range[0],
		likely: range[1],
		high: range[2],
		source,
		grade
	});
