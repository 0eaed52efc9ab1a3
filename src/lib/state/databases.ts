/** The databases of this browser that the app uses: one for each area, listed in this one place. */
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

const family = 'headroom';

/** What each database holds, for the page about storage. One that is not listed is shown by its name. */
const contents: Readonly<Record<string, string>> = {
	headroom: 'The plan you are working on, with undo steps and the plans to compare',
	'headroom-library': 'Your library of scenarios',
	'headroom-recent': 'What you did last, for “Continue” on the home page',
	'headroom-events': 'Your sets of dated events',
	'headroom-play': 'Rounds of exercises',
	'headroom-exercises': 'Rounds of exercises',
	'headroom-workshop': 'Workshop sessions on this device',
	'headroom-planning': 'Planning work: baselines, assumptions and versions',
	'headroom-plan': 'Planning work: baselines, assumptions and versions'
};

/** One database found in this browser. */
export interface AreaInfo {
	readonly name: string;
	readonly holds: string;
}

/** Says what a database holds; its name where it is not described. */
export const holdingsOf = (name: string): string => contents[name] ?? name;

const isOurs = (name: string): boolean => name === family || name.startsWith(`${family}-`);

/** Lists the app's databases that exist in this browser; where it cannot tell, all that may exist. */
export async function listDatabases(): Promise<readonly AreaInfo[]> {
	let names = Object.keys(contents);
	try {
		const present = await indexedDB.databases();
		names = present.flatMap(({ name }) => (name !== undefined && isOurs(name) ? [name] : []));
	} catch {
		// Older browsers keep no list: deleting one that does not exist does no harm.
	}
	return names.sort().map((name) => ({ name, holds: holdingsOf(name) }));
}

/** Tells whether a database exists; where the browser keeps no list, it may. */
async function isThere(wanted: string): Promise<boolean> {
	if (typeof indexedDB.databases !== 'function') return true;
	return (await indexedDB.databases()).some(({ name }) => name === wanted);
}

/** One database, opened at first use and closed when a newer page in another tab has to change its shape. */
export class AreaDatabase<Schema extends DBSchema> {
	readonly #name: string;
	readonly #version: number;
	readonly #upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
	#database: Promise<IDBPDatabase<Schema>> | null = null;

	constructor(
		name: string,
		version: number,
		upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>
	) {
		this.#name = name;
		this.#version = version;
		this.#upgrade = upgrade;
	}

	/** Opens the database, or gives the one already open; rejects where nothing can be stored. */
	open(): Promise<IDBPDatabase<Schema>> {
		this.#database ??= openDB<Schema>(this.#name, this.#version, {
			upgrade: this.#upgrade,
			// A newer page in another tab may upgrade: let go at once, or it waits for ever.
			blocking: (_current, _wanted, event) => {
				(event.target as IDBDatabase).close();
				this.#database = null;
			},
			terminated: () => {
				this.#database = null;
			}
		}).catch((error: unknown) => {
			this.#database = null;
			throw error;
		});
		return this.#database;
	}

	/** Opens the database if there is one: looking for stored work leaves no trace of its own. */
	async openIfPresent(): Promise<IDBPDatabase<Schema> | null> {
		if (this.#database === null && !(await isThere(this.#name))) return null;
		return this.open();
	}

	close(): void {
		void this.#database?.then((database) => database.close());
		this.#database = null;
	}
}
