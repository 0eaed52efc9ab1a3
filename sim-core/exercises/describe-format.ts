/** The format of an exercise as rows for the page that documents it, from the declarations themselves. */
import type { Field } from './fields.ts';
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
export const formatRows = (): readonly FormatRow[] => rowsOf(exerciseFormat, '');

/** Rows of the parts inside a part; a list and an object of names are looked into, with a mark for their entries. */
function rowsOf({ shape }: Field<unknown>, path: string): FormatRow[] {
	if (shape.kind === 'list') return rowsOf(shape.of, `${path}[]`);
	if (shape.kind === 'named') return rowsOf(shape.of, `${path}.NAME`);
	if (shape.kind !== 'object') return [];
	return Object.entries(shape.parts).flatMap(([name, part]) => {
		const own = path === '' ? name : `${path}.${name}`;
		return [rowOf(part, own), ...rowsOf(part, own)];
	});
}

const rowOf = (part: Field<unknown>, path: string): FormatRow => ({
	path,
	label: part.label,
	about: part.about,
	holds: part.holds,
	optional: part.fallback !== undefined
});
