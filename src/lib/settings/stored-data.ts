/** Reads, replaces and deletes everything that the app keeps in this browser. */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { listDatabases } from '../state/databases.ts';
import type { DatabaseDump, StoreDump } from './backup.ts';

/** What the browser says of its storage; null where it does not say. */
export interface StorageState {
	readonly used: number | null;
	readonly quota: number | null;
	/** Whether the browser has promised not to clear it by itself. */
	readonly isPersistent: boolean | null;
}

/** Asks the browser how much is stored and how firmly. */
export async function storageState(): Promise<StorageState> {
	// Missing where the page is not served securely, and in some browsers.
	const storage = navigator.storage as StorageManager | undefined;
	try {
		const estimate = await storage?.estimate();
		const isPersistent = (await storage?.persisted()) ?? null;
		return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersistent };
	} catch {
		return { used: null, quota: null, isPersistent: null };
	}
}

/** Asks the browser to promise that it will not clear the storage by itself; false when it does not. */
export async function askToPersist(): Promise<boolean> {
	try {
		return await navigator.storage.persist();
	} catch {
		return false;
	}
}

/** Reads every database of the app whole. */
export async function dumpEverything(): Promise<readonly DatabaseDump[]> {
	const dumps: DatabaseDump[] = [];
	for (const { name } of await listDatabases()) dumps.push(await dumpDatabase(name));
	return dumps;
}

async function dumpDatabase(name: string): Promise<DatabaseDump> {
	const database = await openDB(name);
	try {
		const names = [...database.objectStoreNames];
		const stores = names.length === 0 ? [] : await dumpStores(database, names);
		return { name, version: database.version, stores };
	} finally {
		database.close();
	}
}

/** Reads all stores in one transaction, so that they belong together. */
async function dumpStores(database: IDBPDatabase, names: string[]): Promise<StoreDump[]> {
	const transaction = database.transaction(names);
	return Promise.all(
		names.map(async (name) => {
			const store = transaction.objectStore(name);
			const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
			const keyPath = typeof store.keyPath === 'string' ? store.keyPath : null;
			const records = keys.map((key, i) => [key, values[i] as unknown] as const);
			return { name, keyPath, autoIncrement: store.autoIncrement, records };
		})
	);
}

/** Puts databases back as they were saved; others stay. One database is replaced whole or not at all. */
export async function restoreEverything(dumps: readonly DatabaseDump[]): Promise<void> {
	for (const dump of dumps) await restoreDatabase(dump);
}

async function restoreDatabase({ name, version, stores }: DatabaseDump): Promise<void> {
	const present = (await listDatabases()).some((one) => one.name === name);
	const database = await openDB(name, present ? undefined : version, {
		upgrade(fresh) {
			for (const { name: store, keyPath, autoIncrement } of stores) {
				if (fresh.objectStoreNames.contains(store)) continue;
				fresh.createObjectStore(store, { keyPath, autoIncrement });
			}
		}
	});
	try {
		const known = stores.filter((store) => database.objectStoreNames.contains(store.name));
		if (known.length > 0) await replaceRecords(database, known);
	} finally {
		database.close();
	}
}

async function replaceRecords(database: IDBPDatabase, stores: readonly StoreDump[]): Promise<void> {
	const names = stores.map(({ name }) => name);
	const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
	for (const { name, records } of stores) {
		const store = transaction.objectStore(name);
		void store.clear();
		for (const [key, value] of records) {
			void (store.keyPath === null ? store.put(value, key) : store.put(value));
		}
	}
	await transaction.done;
}

/** Marks this tab as one in which everything was deleted, so that nothing is stored again before the next visit. */
export const deletedMark = 'headroom.deleted';

/** Deletes databases, caches, service workers and choices of the app. */
export async function deleteEverything(): Promise<void> {
	for (const { name } of await listDatabases()) await deleteDB(name);
	if ('caches' in globalThis) {
		await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	}
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((registration) => registration.unregister()));
	for (const key of Object.keys(localStorage)) {
		if (key.startsWith('headroom.')) localStorage.removeItem(key);
	}
	sessionStorage.setItem(deletedMark, 'yes');
}
