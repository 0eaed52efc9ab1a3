/** Ids given on the command line: found in the catalogue, or refused with the names that are like them. */
import { catalogue, type StaffGroup } from '../index.ts';
import { didYouMean } from '../scenario/near-names.ts';
import { UsageError, type Values } from './usage-error.ts';

interface Named {
	readonly id: string;
}

/** Finds an id in a list. Throws UsageError with like names for one that is not there. */
export function knownIn<T extends Named>(list: readonly T[], id: string, what: string): T {
	const found = list.find((one) => one.id === id);
	if (found !== undefined) return found;
	const offer = didYouMean(
		id,
		list.map((one) => one.id)
	);
	const all = what === 'outcome' ? 'outputs' : `${what}s`;
	throw new UsageError([
		`There is no ${what} called “${id.slice(0, 60)}”.${offer} “sim list ${all}” shows all.`
	]);
}

/** Reads an option that names ids, separated by commas; an empty list when it is not given. */
export const listed = (given: Values[string]): string[] =>
	typeof given === 'string' ? given.split(',').filter((one) => one !== '') : [];

/** Reads an option that names a staff group; null when it is not given. */
export function groupFrom(given: Values[string]): StaffGroup | null {
	if (typeof given !== 'string') return null;
	const list = catalogue.staffGroups.map((id) => ({ id }));
	const found = list.find(({ id }) => id === given);
	if (found !== undefined) return found.id;
	throw new UsageError([
		`There is no staff group called “${given.slice(0, 60)}”. There are ${catalogue.staffGroups.join(', ')}.`
	]);
}

/** Reads an option that is a number within bounds, any number unless said. Throws UsageError when it is none. */
export function numberFrom(
	values: Values,
	name: string,
	bounds: { readonly min: number; readonly max: number } | null = null
): number {
	const given = values[name];
	const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : NaN;
	const { min, max } = bounds ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
	if (number >= min && number <= max) return number;
	const within = bounds === null ? '' : ` from ${min} to ${max}`;
	throw new UsageError([`--${name} must be a number${within}; “${given ?? ''}” was given.`]);
}

/** Reads an option that is a whole number within bounds; a standard one when it is not given. */
export function wholeFrom(
	values: Values,
	name: string,
	{ min, max, standard }: { readonly min: number; readonly max: number; readonly standard: number }
): number {
	if (values[name] === undefined) return standard;
	const number = numberFrom(values, name, { min, max });
	if (Number.isInteger(number)) return number;
	throw new UsageError([`--${name} must be a whole number; “${values[name]}” was given.`]);
}
