/** How most assumptions are declared: low, likely and high, with the evidence for them. */
import type { Grade } from '../spec/catalogue.ts';
import { staffGroups } from '../spec/dimensions.ts';
import { assumption, type Assumption } from '../spec/variable.ts';

export interface Ranged {
	/** Low, likely and high. */
	readonly range: readonly [number, number, number];
	readonly source: string;
	/** Weak unless said otherwise; without a source, judgement. */
	readonly grade?: Grade;
}

const gradeOf = ({ source, grade }: { readonly source: string; readonly grade?: Grade }): Grade =>
	grade ?? (source === 'judgement' ? 'judgement' : 'weak');

/**
 * Declares an assumption that is one number for all. It may be tried from nil to three times its high end,
 * on either side of nil as its range is.
 */
export function ranged(unit: string, label: string, description: string, told: Ranged): Assumption {
	const [low, likely, high] = told.range;
	const size = Math.max(Math.abs(low), Math.abs(high));
	const thrice = (end: number) => Number((3 * end).toPrecision(4));
	return assumption({
		unit,
		label,
		description,
		min: Math.min(0, thrice(low)),
		max: Math.max(0, thrice(high)),
		step: size > 100 ? 10 : size > 0.1 ? 0.01 : 0.001,
		low,
		likely,
		high,
		source: told.source,
		grade: gradeOf(told)
	});
}

const perYear = { weeks: 52, months: 12 } as const;

/** Declares a time, given in weeks or months and held in years; never so short that a step would overrun it. */
export function lasting(
	per: keyof typeof perYear,
	label: string,
	description: string,
	told: Ranged
): Assumption {
	const [low, likely, high] = told.range;
	const n = perYear[per];
	const range = [low / n, likely / n, high / n] as const;
	return { ...ranged('year', label, description, { ...told, range }), min: 0.03 };
}

/** What is said of an assumption with a value for each staff group and one range for all. */
export interface RangedForGroups {
	readonly low: number;
	readonly high: number;
	readonly max: number;
	readonly source: string;
	readonly grade?: Grade;
	/** It says which groups something concerns, and so is nothing to be uncertain about. */
	readonly held?: true;
}

/** Declares an assumption with a value for each staff group, in the order of the groups. */
export const forGroups = (
	label: string,
	description: string,
	likely: readonly [number, number, number, number, number, number],
	told: RangedForGroups
): Assumption =>
	assumption({
		by: 'staffGroup',
		unit: '1',
		label,
		description,
		min: 0,
		step: 0.01,
		likely: Object.fromEntries(staffGroups.map((group, i) => [group, likely[i]!])),
		low: told.low,
		high: told.high,
		max: told.max,
		source: told.source,
		grade: told.grade ?? 'judgement',
		...(told.held === undefined ? {} : { held: told.held })
	});

/** Declares the switch of a feedback loop: 1 as things are, 0 cuts the loop; nothing in between is claimed. */
export const loopSwitch = (label: string, description: string): Assumption =>
	assumption({
		unit: '1',
		label,
		description,
		min: 0,
		max: 1,
		step: 1,
		low: 1,
		likely: 1,
		high: 1,
		source: 'judgement',
		grade: 'judgement'
	});
