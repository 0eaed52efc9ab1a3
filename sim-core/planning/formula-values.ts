/** Months of everything that a formula may name, as a scenario has them. */
import type { Profile } from '../data/profile.ts';
import { monthlyLevels } from '../scenario/levels.ts';
import { monthNumber } from '../scenario/months.ts';
import type { Phase, Scenario, Setting } from '../scenario/types.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { Named } from './formula-names.ts';

type OnePerGroup = Readonly<Partial<Record<string, number>>>;

/** Takes one staff group's part of a value that is given for all or for each. */
export function partFor(
	value: number | OnePerGroup | null | undefined,
	group: StaffGroup | null
): number | undefined {
	if (value === null || value === undefined || typeof value === 'number') return value ?? undefined;
	return group === null ? undefined : value[group];
}

/** Gives the months of a quantity as it stands in a scenario, for all (`element` null) or one staff group. */
export function standing(
	quantity: Named,
	element: number | null,
	{ scenario, profile }: { readonly scenario: Scenario; readonly profile: Profile }
): Float64Array {
	const { months } = scenario;
	const group = element === null ? null : staffGroups[element]!;
	const constant = (value: number | undefined): Float64Array =>
		new Float64Array(months).fill(value ?? Number.NaN);
	switch (quantity.kind) {
		case 'profile':
			return constant(partFor(profile.values[quantity.id], group));
		case 'assumption': {
			const set = partFor(scenario.assumptions[quantity.id], group);
			return constant(set ?? partFor(quantity.original, group));
		}
		case 'driver':
			return levels(scenario.world.drivers[quantity.id] ?? [], quantity, scenario);
		case 'lever':
			return levels(phasesFor(scenario.levers[quantity.id], group), quantity, scenario);
	}
}

const levels = (phases: readonly Phase[], { original }: Named, scenario: Scenario): Float64Array =>
	monthlyLevels(phases, original as number, monthNumber(scenario.start)!, scenario.months);

function phasesFor(setting: Setting | undefined, group: StaffGroup | null): readonly Phase[] {
	if (setting === undefined) return [];
	if (Array.isArray(setting)) return setting as readonly Phase[];
	const perGroup = setting as Readonly<Partial<Record<StaffGroup, readonly Phase[]>>>;
	return group === null ? [] : (perGroup[group] ?? []);
}
