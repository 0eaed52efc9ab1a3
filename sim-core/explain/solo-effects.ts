/** What each choice does alone, and what they do only together: a remainder with a name, never hidden. */
import { largestFirst, type Attribution, type PartValue } from './attribution.ts';

/** How many effects are told one by one. */
const told = 5;

/** Above this share of the gap, effects alone say too little to be ranked. */
const reliable = 0.25;

/** The gap at one month: `effects`, `others` and `combined` add up to it. */
export interface SoloEffects {
	readonly gap: number;
	/** The five largest effects alone, the largest first. */
	readonly effects: readonly PartValue[];
	/** What further choices do, each alone; 0 where there are none. */
	readonly others: number;
	/** How many further choices there are. */
	readonly othersCount: number;
	/** What the choices do only together. */
	readonly combined: number;
	/** Sentence to show in place of a ranking where the combined effect exceeds a quarter of the gap; else null. */
	readonly warning: string | null;
}

/** Reads what each part does alone at one month, from an attribution that is already made. */
export function soloEffectsAt(split: Attribution, measure: number, month: number): SoloEffects {
	const { gap, alone } = split.measures[measure]!;
	const parts = split.parts.map(({ id, label }, i) => ({ id, label, value: alone[i]![month]! }));
	return soloEffectsOf(gap[month]!, parts);
}

/** Orders effects alone and names the rest of a gap. */
export function soloEffectsOf(gap: number, parts: readonly PartValue[]): SoloEffects {
	const all = largestFirst(parts);
	const effects = all.slice(0, told);
	const others = sumOf(all.slice(told));
	const combined = gap - sumOf(effects) - others;
	const together = Math.abs(combined) > reliable * Math.abs(gap) && all.length > 1;
	return {
		gap,
		effects,
		others,
		othersCount: Math.max(0, all.length - told),
		combined,
		warning: together ? 'These choices act together; separate effects are not reliable here.' : null
	};
}

const sumOf = (parts: readonly PartValue[]): number =>
	parts.reduce((total, { value }) => total + value, 0);
