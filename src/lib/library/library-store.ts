/** Where the library is kept: one database, each change in one transaction with a check of the revision. */
import type { DBSchema } from 'idb';
import { AreaDatabase } from '../state/databases.ts';
import { schemaVersion, type Entry } from './entry.ts';

/** Keeps entries by id. Every method may reject. */
export interface LibraryStore {
	all(): Promise<readonly unknown[]>;
	/** Writes an entry if the stored one still has the revision before it (or none, for the first). */
	put(entry: Entry): Promise<'saved' | 'conflict'>;
	remove(id: string): Promise<void>;
}

interface Schema extends DBSchema {
	entries: {
		key: string;
		value: { readonly revision: number; readonly schemaVersion: number };
	};
}

/** Keeps the library in IndexedDB. */
export class IndexedLibraryStore implements LibraryStore {
	readonly #database = new AreaDatabase<Schema>('headroom-library', 1, (database) => {
		database.createObjectStore('entries');
	});

	async all(): Promise<readonly unknown[]> {
		return (await (await this.#database.openIfPresent())?.getAll('entries')) ?? [];
	}

	async put(entry: Entry): Promise<'saved' | 'conflict'> {
		const database = await this.#database.open();
		const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
		const present = await transaction.store.get(entry.id);
		const isNext = (present?.revision ?? 0) === entry.revision - 1;
		if (isNext) await transaction.store.put({ ...entry, schemaVersion }, entry.id);
		await transaction.done;
		return isNext ? 'saved' : 'conflict';
	}

	async remove(id: string): Promise<void> {
		await (await this.#database.open()).delete('entries', id);
	}
}
