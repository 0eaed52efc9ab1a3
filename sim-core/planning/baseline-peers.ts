/** Real trusts of one kind as a yardstick: where nine in ten of them lie, from their own published figures only. */
import { archetypeOf, profileOf, profileSummaries } from '../data/profiles.ts';
import type { Profile } from '../data/profile.ts';
import { profileSector } from '../model/profile-fields.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { ProfileField } from '../spec/variable.ts';

/** Where nine real trusts in ten lie. */
export interface Band {
	readonly low: number;
	readonly high: number;
	/** How many trusts published the figure themselves. */
	readonly trusts: number;
}

/** A figure that can be held against other trusts: of a field itself, or for each WTE in post where it grows with size. */
export interface Ratio {
	readonly field: string;
	readonly group: StaffGroup | null;
	/** What the field is divided by: nothing, all staff in post, or (for a group's staff) all staff as a share. */
	readonly per: 'itself' | 'staff';
}

/** With fewer trusts than this a band says nothing. */
const fewestTrusts = 5;

export const profileFields = profileSector.variables as Readonly<Record<string, ProfileField>>;

/** Fields that are the same for all trusts, set by others, or too much a matter of timing to compare. */
const notCompared: readonly string[] = [
	'profileCash',
	'profileOversightSegment',
	'profileRemovalShare'
];

/** Every ratio that is compared. */
export const ratios: readonly Ratio[] = Object.entries(profileFields)
	.filter(([field]) => !notCompared.includes(field))
	.flatMap(([field, { unit, by }]): Ratio[] => {
		const per = /^1\b|\/WTE/.test(unit) ? 'itself' : 'staff';
		return by === undefined
			? [{ field, group: null, per }]
			: staffGroups.map((group) => ({ field, group, per }));
	});

/** Value of a ratio for a starting position. */
export function ratioOf({ values }: Profile, { field, group, per }: Ratio): number {
	const value = values[field]!;
	const own = typeof value === 'number' ? value : value[group!];
	if (per === 'itself') return own;
	const staff = values.profileStaffInPost as Readonly<Record<StaffGroup, number>>;
	return own / staffGroups.reduce((sum, one) => sum + staff[one], 0);
}

function isPublished({ origins }: Profile, { field, group }: Ratio): boolean {
	const origin = origins[field]!;
	return ('origin' in origin ? origin : origin[group!]).origin === 'own';
}

const peers = new Map<string, readonly Profile[]>();

function trustsLike(archetype: string): readonly Profile[] {
	const known = peers.get(archetype);
	if (known !== undefined) return known;
	const found = profileSummaries
		.filter((one) => one.kind === 'trust' && one.archetype === archetype)
		.map(({ id }) => profileOf(id)!);
	peers.set(archetype, found);
	return found;
}

/** Name of the kind of trust an archetype stands for. */
export const kindName = (archetype: string): string => archetypeOf({ archetype }).name;

/** Finds the band of a ratio among real trusts of a kind; null where too few publish the figure. */
export function bandOf(archetype: string, ratio: Ratio): Band | null {
	const values = trustsLike(archetype)
		.filter((trust) => isPublished(trust, ratio))
		.map((trust) => ratioOf(trust, ratio))
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	if (values.length < fewestTrusts) return null;
	return { low: quantile(values, 0.05), high: quantile(values, 0.95), trusts: values.length };
}

/** Straight line between the two nearest of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const low = sorted[below]!;
	return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
