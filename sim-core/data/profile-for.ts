/** The starting position of a scenario: one that ships with the product, or the planner's own filled from a typical trust. */
import type { OwnBaseline, Scenario } from '../scenario/types.ts';
import { ownId } from '../scenario/validate-own.ts';
import { profileSector } from '../model/profile-fields.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { FieldOrigin, Profile } from './profile.ts';
import { profileOf } from './profiles.ts';

/** What says where a scenario starts. */
export type Start = Pick<Scenario, 'profile' | 'own'>;

type Entered = OwnBaseline['values'][string];

/** Finds the starting position of a scenario. Throws when there is none, which validation rules out. */
export function profileFor({ profile: id, own }: Start): Profile {
	const profile = id === ownId && own !== undefined ? ownProfile(own) : profileOf(id);
	if (profile === undefined) throw new Error(`There is no profile ${id}.`);
	return profile;
}

/** Takes a planner's own baseline out: what then starts is the typical trust that filled it. */
export function withoutOwnBaseline(scenario: Scenario): Scenario {
	const { own, ...rest } = scenario;
	return own === undefined ? scenario : { ...rest, profile: own.archetype };
}

/** Names the starting position of a scenario without filling it. */
export const startName = ({ profile, own }: Start): string =>
	own?.name ?? profileOf(profile)?.name ?? profile;

/** Tells a figure from one for each staff group. */
const isOne = (entered: Entered | undefined): entered is number => typeof entered === 'number';

function ownProfile(own: OwnBaseline): Profile {
	const typical = profileOf(own.archetype);
	if (typical === undefined) throw new Error(`There is no archetype ${own.archetype}.`);
	const size = sizeAgainst(own, typical);
	const fields = Object.keys(typical.values).map((id) => filled(id, own, typical, size));
	return {
		id: ownId,
		name: own.name,
		kind: 'own',
		archetype: own.archetype,
		region: '',
		values: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
		origins: Object.fromEntries(fields.map(({ id, origin }) => [id, origin]))
	};
}

/** Fields that grow with a trust; where they were not entered, the typical figure is taken in proportion to size. */
const growsWithSize: ReadonlySet<string> = new Set(
	Object.entries(profileSector.variables)
		.filter(([, { unit }]) => !/^1\b|\/WTE/.test(unit))
		.map(([id]) => id)
);

/** How large the trust is against the typical one: by the staff groups entered, else by income, else the same. */
function sizeAgainst({ values }: OwnBaseline, typical: Profile): number {
	const staff = values.profileStaffInPost;
	const usual = typical.values.profileStaffInPost as Readonly<Record<StaffGroup, number>>;
	const entered = staffGroups.filter((group) => isOne(staff) || staff?.[group] !== undefined);
	const here = entered.reduce((sum, group) => sum + elementOf(staff!, group)!, 0);
	const there = entered.reduce((sum, group) => sum + usual[group], 0);
	if (here > 0 && there > 0) return here / there;
	const income = values.profileIncome;
	return isOne(income) && income > 0 ? income / (typical.values.profileIncome as number) : 1;
}

const elementOf = (entered: Entered, group: StaffGroup): number | undefined =>
	isOne(entered) ? entered : entered[group];

interface Filled {
	readonly id: string;
	readonly value: Profile['values'][string];
	readonly origin: Profile['origins'][string];
}

function filled(id: string, own: OwnBaseline, typical: Profile, size: number): Filled {
	const entered = own.values[id];
	const usual = typical.values[id]!;
	const usualOrigin = typical.origins[id]!;
	const scale = growsWithSize.has(id) ? size : 1;
	const mine = originOf(own);
	if (isOne(usual)) {
		if (isOne(entered)) return { id, value: entered, origin: mine };
		return { id, value: usual * scale, origin: scaled(usualOrigin as FieldOrigin, scale) };
	}
	const of = <T>(pick: (group: StaffGroup, given: number | undefined) => T) =>
		Object.fromEntries(
			staffGroups.map((group) => [
				group,
				pick(group, entered === undefined ? undefined : elementOf(entered, group))
			])
		) as Record<StaffGroup, T>;
	return {
		id,
		value: of((group, given) => given ?? usual[group] * scale),
		origin: of((group, given) => {
			if (given !== undefined) return mine;
			return scaled('origin' in usualOrigin ? usualOrigin : usualOrigin[group], scale);
		})
	};
}

const originOf = ({ period = '' }: OwnBaseline): FieldOrigin => ({
	origin: 'own',
	source: 'entered by the planner',
	period,
	method: 'As entered.'
});

/** Says that a figure is a typical one; one that grows with size is taken in proportion. */
function scaled(origin: FieldOrigin, scale: number): FieldOrigin {
	const kept = origin.origin === 'own' ? { ...origin, origin: 'archetype' as const } : origin;
	if (scale === 1) return kept;
	const words = 'In proportion to the size of the trust.';
	return { ...kept, method: kept.method === '' ? words : `${kept.method} ${words}` };
}
