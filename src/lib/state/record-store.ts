/** Records by id in a database of their own: each change in one transaction, with a check of the revision. */
import type { DBSchema } from 'idb';
import { AreaDatabase } from './databases.ts';

/** What can be kept: something with an id, that counts its saves in all tabs. */
export interface Kept {
	readonly id: string;
	readonly revision: number;
}

/** Keeps records by id. Every method may reject. */
export interface RecordStore<Record extends Kept> {
	all(): Promise<readonly unknown[]>;
	/** Writes a record if the stored one still has the revision before it (or none, for the first). */
	put(record: Record): Promise<'saved' | 'conflict'>;
	remove(id: string): Promise<void>;
}

interface Schema extends DBSchema {
	entries: {
		key: string;
		value: { readonly revision: number; readonly schemaVersion: number };
	};
}

/** Keeps records in IndexedDB. */
export class IndexedRecords<Record extends Kept> implements RecordStore<Record> {
	readonly #database: AreaDatabase<Schema>;
	readonly #schemaVersion: number;

	constructor(database: string, schemaVersion: number) {
		this.#schemaVersion = schemaVersion;
		this.#database = new AreaDatabase<Schema>(database, 1, (fresh) => {
			fresh.createObjectStore('entries');
		});
	}

	async all(): Promise<readonly unknown[]> {
		return (await (await this.#database.openIfPresent())?.getAll('entries')) ?? [];
	}

	async put(record: Record): Promise<'saved' | 'conflict'> {
		const database = await this.#database.open();
		const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
		const present = await transaction.store.get(record.id);
		const isNext = (present?.revision ?? 0) === record.revision - 1;
		const stamped = { ...record, schemaVersion: this.#schemaVersion };
		if (isNext) await transaction.store.put(stamped, record.id);
		await transaction.done;
		return isNext ? 'saved' : 'conflict';
	}

	async remove(id: string): Promise<void> {
		await (await this.#database.open()).delete('entries', id);
	}
}
