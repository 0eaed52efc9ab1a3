/** The starting positions that ship with the product, expanded from their compact table. */
import type { FieldOrigin, Origin, Profile } from './profile.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import stored from './generated/profiles.json' with { type: 'json' };

/** What a list of profiles shows. */
export interface ProfileSummary extends Pick<Profile, 'id' | 'name' | 'archetype' | 'region'> {
	readonly kind: Exclude<Profile['kind'], 'own'>;
}

type StoredProfile = (typeof stored.profiles)[number];

const kinds: readonly ProfileSummary['kind'][] = ['trust', 'archetype', 'invented'];
const originKinds: readonly Origin[] = ['own', 'archetype', 'national', 'judgement'];

/** Returns the member of a closed list that a text names; throws when the table holds another. */
function oneOf<T extends string>(members: readonly T[], text: string | undefined): T {
	const member = members.find((each) => each === text);
	if (member === undefined) throw new Error(`"${text}" is none of ${members.join(', ')}`);
	return member;
}

const origins: readonly FieldOrigin[] = stored.origins.map(
	([origin, source = '', period = '', method = '']) => ({
		origin: oneOf(originKinds, origin),
		source,
		period,
		method
	})
);

const byId: ReadonlyMap<string, StoredProfile> = new Map(
	stored.profiles.map((profile) => [profile.id, profile])
);

function present<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new Error(`The table of profiles holds no ${what}`);
	return value;
}

function perGroup<T>(value: (index: number) => T): Record<StaffGroup, T> {
	const entries = staffGroups.map((group, index) => [group, value(index)] as const);
	return Object.fromEntries(entries) as Record<StaffGroup, T>;
}

/** Spreads a stored entry over the groups when it holds one value per group. */
function expand<T>(
	entry: number | number[],
	read: (stored: number) => T
): T | Record<StaffGroup, T> {
	if (typeof entry === 'number') return read(entry);
	return perGroup((index) => read(present(entry[index], `entry for ${staffGroups[index]}`)));
}

function byField<T>(entries: readonly (number | number[])[], read: (stored: number) => T) {
	return Object.fromEntries(
		stored.fields.map((field, index) => [field, expand(present(entries[index], field), read)])
	);
}

function summaryOf(profile: StoredProfile): ProfileSummary {
	const { id, name, kind, archetype, region } = profile;
	return { id, name, kind: oneOf(kinds, kind), archetype, region };
}

/** Every starting position by name and type: archetypes first, then invented trusts, then real trusts by code. */
export const profileSummaries: readonly ProfileSummary[] = stored.profiles.map(summaryOf);

/** Starting positions that have been expanded before; they are asked for again and again. */
const expanded = new Map<string, Profile>();

/** Returns a starting position by its id (ODS code for a real trust); undefined when there is none. */
export function profileOf(id: string): Profile | undefined {
	const before = expanded.get(id);
	if (before !== undefined) return before;
	const row = byId.get(id);
	if (!row) return undefined;
	const profile: Profile = {
		...summaryOf(row),
		values: byField(row.values, (value) => value),
		origins: byField(row.origins, (index) => present(origins[index], `origin ${index}`))
	};
	expanded.set(id, profile);
	return profile;
}

/** Returns the archetype that fills what a starting position does not publish itself. */
export function archetypeOf(profile: Pick<Profile, 'archetype'>): Profile {
	return present(profileOf(profile.archetype), `archetype "${profile.archetype}"`);
}
