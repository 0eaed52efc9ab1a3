/** What the opening positions of the past have in common. */
import type { FieldOrigin, Origin, Profile } from '../data/profile.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';

/** Says where a figure comes from. */
export const origin = (
	kind: Origin,
	source: string,
	period: string,
	method: string
): FieldOrigin => ({
	origin: kind,
	source,
	period,
	method
});

export const byGroup = (value: (group: StaffGroup) => number): Record<StaffGroup, number> =>
	Object.fromEntries(staffGroups.map((group) => [group, value(group)])) as Record<
		StaffGroup,
		number
	>;

export const groupsOf = (profile: Profile, field: string): Readonly<Record<StaffGroup, number>> =>
	profile.values[field] as Readonly<Record<StaffGroup, number>>;

export const numberOf = (profile: Profile, field: string): number =>
	profile.values[field] as number;

/** Burnt out often or always before the pandemic (F-4), and at the survey that today's profiles hold. */
export const burnoutBefore = 0.28;
export const burnoutNow = 0.2977;

/** Cash held, as days of spending (D-11). */
export const cashDays = 20;
