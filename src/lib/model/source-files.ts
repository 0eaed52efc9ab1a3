/** The source files of the model's sectors, as they stand in the code, fetched when somebody wants to read one. */

const loaders = import.meta.glob<string>('/sim-core/model/*.ts', {
	query: '?raw',
	import: 'default'
});

/** A file of the model's source. */
export interface SourceFile {
	/** "sim-core/model/leaving.ts". */
	readonly path: string;
	readonly text: string;
}

/** Fetches the file that declares a sector. Throws when no file does. */
export async function sourceOfSector(sector: string): Promise<SourceFile> {
	const files = await Promise.all(
		Object.entries(loaders).map(async ([path, load]) => ({
			path: path.slice(1),
			text: await load()
		}))
	);
	const found = files.find(({ text }) => declares(text, sector));
	if (found === undefined) throw new Error(`No file declares the sector ${sector}.`);
	return found;
}

/** Says whether a file's text declares a sector of this name. */
export const declares = (text: string, sector: string): boolean =>
	new RegExp(`= sector\\(\\s*'${sector}'`).test(text);
