/** "Where these figures come from": one row for each starting figure of a profile. */
import type { FieldOrigin, Profile, ProfileFieldInfo, StaffGroup } from '#sim-core';

export interface OriginRow {
	readonly key: string;
	readonly field: ProfileFieldInfo;
	readonly group: StaffGroup | null;
	readonly value: number;
	readonly origin: FieldOrigin;
}

const originNames: Readonly<Record<FieldOrigin['origin'], string>> = {
	own: 'Own figure',
	archetype: 'Typical of its kind',
	national: 'National figure',
	judgement: 'Judgement'
};

/** Names where a figure of a starting position comes from, in words. */
export function originName({ kind }: Pick<Profile, 'kind'>, origin: FieldOrigin['origin']): string {
	return kind === 'own' && origin === 'own' ? 'Yours' : originNames[origin];
}

/** Lists every starting figure, fields set per staff group with one row for each group. */
export function originRows(
	profile: Profile,
	fields: readonly ProfileFieldInfo[],
	groups: readonly StaffGroup[]
): readonly OriginRow[] {
	return fields.flatMap((field): OriginRow[] => {
		const value = profile.values[field.id];
		const origin = profile.origins[field.id];
		if (value === undefined || origin === undefined) return [];
		if (typeof value === 'number') {
			return 'origin' in origin ? [{ key: field.id, field, group: null, value, origin }] : [];
		}
		return groups.map((group) => ({
			key: `${field.id} ${group}`,
			field,
			group,
			value: value[group],
			origin: 'origin' in origin ? origin : origin[group]
		}));
	});
}

/** Counts the figures that are the trust's own, in a sentence; empty for a start that is nobody's. */
export function originSummary({ kind }: Pick<Profile, 'kind'>, rows: readonly OriginRow[]): string {
	if (kind !== 'trust' && kind !== 'own') return '';
	const own = rows.filter(({ origin }) => origin.origin === 'own').length;
	return `${own} of ${rows.length} figures are ${kind === 'own' ? 'yours' : 'the trust’s own'}; the others are filled as the table says.`;
}
