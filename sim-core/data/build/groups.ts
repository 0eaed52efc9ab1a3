/** Arithmetic over the six staff groups. */
import { staffGroups, type StaffGroup } from '../../spec/dimensions.ts';

export type ByGroup = Readonly<Record<StaffGroup, number>>;

/** Builds one value per staff group. */
export function byGroup<T>(value: (group: StaffGroup) => T): Record<StaffGroup, T> {
	return {
		nursing: value('nursing'),
		medical: value('medical'),
		alliedHealth: value('alliedHealth'),
		clinicalSupport: value('clinicalSupport'),
		infrastructure: value('infrastructure'),
		management: value('management')
	};
}

/** Adds up the groups. */
export function totalOf(values: ByGroup): number {
	return staffGroups.reduce((sum, group) => sum + values[group], 0);
}

/** Averages the groups, each weighted by its staff. */
export function meanOf(values: ByGroup, staff: ByGroup): number {
	return totalOf(byGroup((group) => values[group] * staff[group])) / totalOf(staff);
}

/** Scales a shape so that its mean over the staff is the one given. */
export function scaledToMean(shape: ByGroup, staff: ByGroup, mean: number): ByGroup {
	const factor = mean / meanOf(shape, staff);
	return byGroup((group) => shape[group] * factor);
}

/** Returns the middle of a list of numbers; throws when the list is empty. */
export function medianOf(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new Error('Median of an empty list');
	return (upper + lower) / 2;
}

/** Rounds to a number of decimals; negative decimals round to tens, hundreds and so on. */
export function rounded(value: number, decimals: number): number {
	return Number(`${Math.round(Number(`${value}e${decimals}`))}e${-decimals}`);
}
