/** Where sessions and the work of a team's own device are kept: the interface and the browser's database. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What the list of sessions shows without playing their logs. */
export interface SessionHead {
	readonly id: string;
	readonly title: string;
	readonly openedAt: number;
	readonly updatedAt: number;
	/** Number of the last entry of the log. */
	readonly entries: number;
}

/** An entry of a log as plain data; checked when the log is played. */
export interface StoredEntry {
	readonly n: number;
	readonly at: number;
	readonly event: unknown;
}

/** `conflict`: another tab has written to this session since it was read. */
export type Appended = 'saved' | 'conflict';

/** Keeps logs entry by entry. Every method may reject. */
export interface SessionStore {
	/** Sessions kept, the latest first. */
	list(): Promise<readonly SessionHead[]>;
	/** Entries of a session in order; empty when there is none. */
	load(id: string): Promise<readonly StoredEntry[]>;
	/** Appends one entry and the new head in one transaction, if the log still ends just before it. */
	append(head: SessionHead, entry: StoredEntry): Promise<Appended>;
	/** Replaces a session by a whole log in one transaction. */
	replace(head: SessionHead, entries: readonly StoredEntry[]): Promise<void>;
	/** Makes a session the latest of the list. */
	touch(id: string, at: number): Promise<void>;
	remove(id: string): Promise<void>;
	/** What a team's own device keeps: one record, whatever it is. */
	loadDesk(): Promise<unknown>;
	saveDesk(record: unknown): Promise<void>;
	close(): void;
}

interface Schema extends DBSchema {
	sessions: { key: string; value: SessionHead };
	entries: { key: [string, number]; value: StoredEntry & { readonly session: string } };
	desk: { key: string; value: unknown };
}

const databaseName = 'headroom-workshop';
const deskKey = 'desk';

/** What must have reached the disk before the console shows it. */
const strict = { durability: 'strict' } as const;

const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

/** Keeps sessions in IndexedDB; opened at first use. */
export class IndexedSessionStore implements SessionStore {
	#database: Promise<IDBPDatabase<Schema>> | null = null;

	async list(): Promise<readonly SessionHead[]> {
		const heads = await (await this.#open()).getAll('sessions');
		return heads.sort((a, b) => b.updatedAt - a.updatedAt);
	}

	async load(id: string): Promise<readonly StoredEntry[]> {
		const entries = await (await this.#open()).getAll('entries', allOf(id));
		return entries.map(({ n, at, event }) => ({ n, at, event }));
	}

	async append(head: SessionHead, entry: StoredEntry): Promise<Appended> {
		const database = await this.#open();
		const transaction = database.transaction(['sessions', 'entries'], 'readwrite', strict);
		const present = await transaction.objectStore('sessions').get(head.id);
		if ((present?.entries ?? 0) !== entry.n - 1) {
			await transaction.done;
			return 'conflict';
		}
		await transaction
			.objectStore('entries')
			.add({ ...entry, session: head.id }, [head.id, entry.n]);
		await transaction.objectStore('sessions').put(head, head.id);
		await transaction.done;
		return 'saved';
	}

	async replace(head: SessionHead, entries: readonly StoredEntry[]): Promise<void> {
		const database = await this.#open();
		const transaction = database.transaction(['sessions', 'entries'], 'readwrite', strict);
		const store = transaction.objectStore('entries');
		await store.delete(allOf(head.id));
		for (const entry of entries)
			await store.add({ ...entry, session: head.id }, [head.id, entry.n]);
		await transaction.objectStore('sessions').put(head, head.id);
		await transaction.done;
	}

	async touch(id: string, at: number): Promise<void> {
		const transaction = (await this.#open()).transaction('sessions', 'readwrite');
		const head = await transaction.store.get(id);
		if (head !== undefined) await transaction.store.put({ ...head, updatedAt: at }, id);
		await transaction.done;
	}

	async remove(id: string): Promise<void> {
		const database = await this.#open();
		const transaction = database.transaction(['sessions', 'entries'], 'readwrite', strict);
		await transaction.objectStore('entries').delete(allOf(id));
		await transaction.objectStore('sessions').delete(id);
		await transaction.done;
	}

	async loadDesk(): Promise<unknown> {
		return (await this.#open()).get('desk', deskKey);
	}

	async saveDesk(record: unknown): Promise<void> {
		await (await this.#open()).put('desk', record, deskKey);
	}

	close(): void {
		void this.#database?.then((database) => database.close());
		this.#database = null;
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		this.#database ??= openDB<Schema>(databaseName, 1, {
			upgrade(database) {
				database.createObjectStore('sessions');
				database.createObjectStore('entries');
				database.createObjectStore('desk');
			},
			blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
			terminated: () => {
				this.#database = null;
			}
		}).catch((error: unknown) => {
			this.#database = null;
			throw error;
		});
		return this.#database;
	}
}
