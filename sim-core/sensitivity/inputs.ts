/** What a result may depend on, each as one axis from its low to its high end: assumptions, drivers and levers. */
import { catalogue } from '../index.ts';
import { quantileOf, uncertainNumbers, valueAt, type Spread } from '../ensemble/ranges.ts';
import { headroomModel } from '../model/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Change, Dial } from './change.ts';

/** One input with its range. */
export interface Input {
	readonly kind: Dial['kind'];
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	/** Ends of the range, in the unit; null where staff groups have a range each. */
	readonly ends: readonly [low: number, high: number] | null;
	/** Sets the input to the value that a share of what is likely lies below: 0 is the low end, 1 the high end. */
	readonly at: (quantile: number) => readonly Change[];
}

/** Ranges of one's own, by assumption, in place of the declared ones. */
export type OwnRanges = Readonly<Record<string, Spread>>;

/**
 * Lists every uncertain assumption of a scenario, as its futures draw it: around the value that the scenario sets,
 * all staff groups of one assumption together. Ranges of one's own hold for all groups alike.
 */
export function assumptionInputs(scenario: Scenario, own: OwnRanges = {}): Input[] {
	const numbers = uncertainNumbers(headroomModel, scenario);
	return catalogue.assumptions.flatMap(({ id, label, unit }) => {
		const dial = { kind: 'assumption', id, group: null } as const;
		const given = own[id] === undefined ? undefined : [{ ...own[id], dial }];
		const declared = numbers.filter(({ name }) => name === id);
		const byGroup = declared.map((one) => ({ ...one, dial: { ...dial, group: one.group } }));
		const spreads = given ?? byGroup;
		if (spreads.length === 0) return [];
		const [only] = spreads.length === 1 ? spreads : [];
		const ends = only === undefined ? null : ([only.low, only.high] as const);
		const at = (quantile: number): Change[] =>
			spreads.map((spread) => ({ dial: spread.dial, value: valueAt(spread, quantile) }));
		return [{ kind: 'assumption', id, label, unit, ends, at }];
	});
}

/**
 * Makes inputs of levers or drivers, evenly from the least to the most that each may be, or between the ends that a
 * scenario states, for all staff groups.
 */
export function settingInputs(
	kind: 'lever' | 'driver',
	ids: readonly string[],
	stated: Scenario['ranges'] = {}
): Input[] {
	const all = kind === 'lever' ? catalogue.levers : catalogue.drivers;
	return ids.map((id) => {
		const found = all.find((one) => one.id === id);
		if (found === undefined) throw new Error(`There is no ${kind} ${id}.`);
		const { label, unit } = found;
		const { low: min = found.min, high: max = found.max } = stated[id] ?? {};
		const dial = { kind, id, group: null };
		return {
			...{ kind, id, label, unit, ends: [min, max] as const },
			// The end itself, which the sum may miss by its last bit.
			at: (quantile: number) => [
				{ dial, value: quantile === 1 ? max : min + quantile * (max - min) }
			]
		};
	});
}

/** Chance that an assumption of a scenario lies below a value; null for anything without one range of its own. */
export function chanceBelow(scenario: Scenario, { kind, id }: Dial, value: number): number | null {
	if (kind !== 'assumption') return null;
	const spreads = uncertainNumbers(headroomModel, scenario).filter(({ name }) => name === id);
	const [only] = spreads;
	return only === undefined || spreads.length > 1 ? null : quantileOf(only, value);
}
