/** What a name in a formula stands for: quantities of the catalogue, the original value, and time. */
import { catalogue } from '../index.ts';
import type { QuantityInfo } from '../spec/catalogue.ts';
import type { StaffGroup } from '../spec/dimensions.ts';

/** A quantity that a formula may name; all but starting figures may have a formula themselves. */
export interface Named extends QuantityInfo {
	readonly kind: 'assumption' | 'driver' | 'lever' | 'profile';
	/** The value before anybody changed it; of a starting figure it is the profile's. */
	readonly original: number | Readonly<Record<StaffGroup, number>> | null;
}

const named: ReadonlyMap<string, Named> = new Map(
	[
		...catalogue.assumptions.map((one) => ({
			...one,
			kind: 'assumption' as const,
			original: one.likely
		})),
		...catalogue.drivers.map((one) => ({
			...one,
			kind: 'driver' as const,
			original: one.statusQuo
		})),
		...catalogue.levers.map((one) => ({ ...one, kind: 'lever' as const, original: one.statusQuo })),
		...catalogue.profileFields.map((one) => ({ ...one, kind: 'profile' as const, original: null }))
	].map((one) => [one.id, one])
);

/** Names of time: months, and years, since the plan's first month, which is 0. */
export const timeNames: readonly string[] = ['month', 'year'];

/** Names with a meaning of their own: the original value of the formula's target, and time. */
export const ownNames: readonly string[] = ['base', ...timeNames];

/** Looks up a quantity that formulas may name; undefined where there is none. */
export const namedQuantity = (id: string): Named | undefined => named.get(id);

/** Every name that may stand in a formula. */
export const formulaNames: readonly string[] = [...ownNames, ...named.keys()];

/** Tells whether a name's value may change from month to month. */
export const mayVary = (name: string): boolean =>
	timeNames.includes(name) || ['driver', 'lever'].includes(named.get(name)?.kind ?? '');
