/** Where two plans start: one part for two different trusts, one for each figure where few differ. */
import type { Profile } from '../data/profile.ts';
import { catalogue } from '../index.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import type { Part } from './differing-settings.ts';

/** Up to this many figures are told apart; beyond it two trusts are simply two trusts. */
const mostFields = 6;

const wholeStart: Part = { id: 'profile', kind: 'profile', label: 'Starting position' };

/** Lists what differs between two starting positions. */
export function profileParts(from: Profile, to: Profile): Part[] {
	if (from === to) return [];
	const fields = Object.keys(to.values).filter(
		(id) => canonicalJson(from.values[id]) !== canonicalJson(to.values[id])
	);
	if (fields.length > mostFields) return [wholeStart];
	return fields.map((id) => ({
		id: `profile.${id}`,
		kind: 'profile',
		label: catalogue.profileFields.find((field) => field.id === id)?.label ?? id
	}));
}

/** Takes the figures named from one starting position and all others from the other. */
export function mixedProfile(
	a: Profile,
	b: Profile,
	parts: readonly Part[],
	fromB: ReadonlySet<string>
): Profile {
	if (fromB.has(wholeStart.id)) return b;
	const taken = parts.filter(({ id, kind }) => kind === 'profile' && fromB.has(id));
	if (taken.length === 0) return a;
	const fields = taken.map(({ id }) => id.slice('profile.'.length));
	const values = Object.fromEntries(fields.map((id) => [id, b.values[id]!]));
	return { ...a, values: { ...a.values, ...values } };
}
