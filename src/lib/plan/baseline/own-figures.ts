/** The figures of a baseline as a table to edit: one row for each field, one cell for each staff group. */
import type { OwnBaseline, Profile, ProfileFieldInfo, Scenario, StaffGroup } from '#sim-core';
import { originName } from '../../controls/origin-rows.ts';

export interface FigureCell {
	readonly group: StaffGroup | null;
	readonly value: number;
	readonly isOwn: boolean;
	/** Where it comes from, in words. */
	readonly origin: string;
}

export interface FigureRow {
	readonly field: ProfileFieldInfo;
	readonly cells: readonly FigureCell[];
}

/** Lists the figures of a starting position. */
export function figureRows(
	profile: Profile,
	fields: readonly ProfileFieldInfo[],
	groups: readonly StaffGroup[]
): readonly FigureRow[] {
	return fields.map((field) => {
		const value = profile.values[field.id]!;
		const origin = profile.origins[field.id]!;
		const cell = (group: StaffGroup | null): FigureCell => {
			const from = 'origin' in origin ? origin : origin[group!];
			return {
				group,
				value: typeof value === 'number' ? value : value[group!],
				isOwn: from.origin === 'own',
				origin: originName(profile, from.origin)
			};
		};
		return { field, cells: field.perGroup ? groups.map(cell) : [cell(null)] };
	});
}

/** Enters one figure of a baseline, or (null) leaves it to the typical trust. */
export function withFigure(
	draft: Scenario,
	{ id, group }: { readonly id: string; readonly group: StaffGroup | null },
	value: number | null
): Scenario {
	if (draft.own === undefined) return draft;
	const { [id]: before, ...others } = draft.own.values;
	const next = group === null ? value : withGroup(before, group, value);
	const values: OwnBaseline['values'] = next === null ? others : { ...others, [id]: next };
	return { ...draft, own: { ...draft.own, values } };
}

function withGroup(
	before: OwnBaseline['values'][string] | undefined,
	group: StaffGroup,
	value: number | null
): Readonly<Partial<Record<StaffGroup, number>>> | null {
	const present = typeof before === 'object' ? before : {};
	const { [group]: _left, ...others } = present;
	const next = value === null ? others : { ...others, [group]: value };
	return Object.keys(next).length === 0 ? null : next;
}
