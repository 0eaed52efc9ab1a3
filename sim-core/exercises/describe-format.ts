/** The format of an exercise as rows for the page that documents it, from the declarations themselves. */
import type { Field, Parts } from './fields.ts';
import { exerciseFormat } from './format.ts';

/** One part of the file. */
export interface FormatRow {
	/** Where it stands: `rounds[].title`. */
	readonly path: string;
	readonly label: string;
	readonly about: string;
	readonly holds: string;
	/** Whether it may be left out. */
	readonly optional: boolean;
}

/** Lists every part of the format in the order in which a file is written. */
export const formatRows = (): readonly FormatRow[] => rowsOf(exerciseFormat.parts!, '');

function rowsOf(parts: Parts, path: string): FormatRow[] {
	return Object.entries(parts).flatMap(([name, part]) => {
		const own = path === '' ? name : `${path}.${name}`;
		return [rowOf(part, own), ...rowsOf(part.parts ?? {}, own + suffixOf(part))];
	});
}

const suffixOf = ({ holds }: Field<unknown>): string =>
	holds.startsWith('a list') ? '[]' : holds.startsWith('an object of') ? '.NAME' : '';

const rowOf = (part: Field<unknown>, path: string): FormatRow => ({
	path,
	label: part.label,
	about: part.about,
	holds: part.holds,
	optional: part.fallback !== undefined
});
