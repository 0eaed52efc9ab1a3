/** Levers as axes of a search: from which level to which, in which steps, and where the base holds them. */
import { catalogue } from '../index.ts';
import { monthlyLevels } from '../scenario/levels.ts';
import { monthNumber } from '../scenario/months.ts';
import { phasesFor } from '../scenario/schedule.ts';
import type { Scenario } from '../scenario/types.ts';
import type { StaffGroup } from '../spec/dimensions.ts';
import type { Dial } from './change.ts';

/** A lever that a search may move: for all staff groups or one, within the lever's own bounds or narrower ones. */
export interface SearchLever {
	readonly id: string;
	readonly group?: StaffGroup | null;
	readonly min?: number;
	readonly max?: number;
}

/** One axis of a search. */
export interface LeverAxis {
	readonly name: string;
	readonly dial: Dial;
	/** Level of the base in its first month: a lever that stays there is left as the base has it. */
	readonly atFirst: number;
	/** Level at a share of the way from the least to the most, on the lever's steps. */
	readonly at: (share: number) => number;
	/** Level that is a share of the whole range further on; one step at least, and within the range. */
	readonly moved: (level: number, share: number) => number;
	/** Nearest level on the lever's steps. */
	readonly snapped: (level: number) => number;
}

/** Makes the axes of a search. Throws for a lever that the model does not have, or bounds that hold nothing. */
export const leverAxes = (base: Scenario, levers: readonly SearchLever[]): LeverAxis[] =>
	levers.map((one) => axisOf(base, one));

function axisOf(base: Scenario, one: SearchLever): LeverAxis {
	const lever = catalogue.levers.find(({ id }) => id === one.id);
	if (lever === undefined) throw new Error(`There is no lever ${one.id}.`);
	const { id, step, statusQuo } = lever;
	const group = one.group ?? null;
	const min = Math.max(lever.min, one.min ?? lever.min);
	const max = Math.min(lever.max, one.max ?? lever.max);
	if (!(min < max)) throw new Error(`${id} has no room between ${min} and ${max}.`);
	const phases = phasesFor(base.levers[id] ?? [], group);
	const snapped = (level: number): number => {
		const onStep = lever.min + Math.round((level - lever.min) / step) * step;
		return Math.min(max, Math.max(min, Number(onStep.toPrecision(10))));
	};
	return {
		name: group === null ? id : `${id}.${group}`,
		dial: { kind: 'lever', id, group },
		atFirst: monthlyLevels(phases, statusQuo, monthNumber(base.start)!, 1)[0]!,
		at: (share) => snapped(min + share * (max - min)),
		moved: (level, share) => {
			const far = Math.max(step, Math.abs(share) * (max - min));
			return snapped(share < 0 ? level - far : level + far);
		},
		snapped
	};
}
