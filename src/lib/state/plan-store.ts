/** Where the plan is kept between visits: the interface the autosave works with, and the browser's database. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What is written: the plan as plain data with the marks that tell who wrote it and in which shape. */
export interface PlanRecord {
	readonly schemaVersion: number;
	/** Counts the saves of all tabs; a tab may only replace the revision it knows. */
	readonly revision: number;
	readonly savedAt: string;
	/** The snapshot; checked when it is read. */
	readonly plan: unknown;
}

/** What came of a save: written, or left alone because another tab has written since. */
export type SaveOutcome = 'saved' | 'conflict';

/** Keeps one plan and the records that could not be read. Every method may reject. */
export interface PlanStore {
	/** Reads what is stored, whatever it is; undefined when nothing is. */
	load(): Promise<unknown>;
	/** Replaces the plan in one transaction if the stored revision is still `expected` (0: nothing stored). */
	save(record: PlanRecord, expected: number): Promise<SaveOutcome>;
	/** Moves what is stored out of the way in one transaction, so that nothing is lost. */
	quarantine(reason: string, movedAt: string): Promise<void>;
	close(): void;
}

interface Schema extends DBSchema {
	plan: { key: string; value: unknown };
	quarantine: { key: number; value: { record: unknown; reason: string; movedAt: string } };
}

const databaseName = 'headroom';
const databaseVersion = 1;
const planKey = 'current';

/** Tells the revision of whatever is stored; 0 when nothing is, NaN when it has none. */
export function revisionOf(stored: unknown): number {
	if (stored === undefined) return 0;
	const revision = typeof stored === 'object' && stored !== null && 'revision' in stored;
	return revision && typeof stored.revision === 'number' ? stored.revision : NaN;
}

/** Keeps the plan in IndexedDB; opened at first use. */
export class IndexedPlanStore implements PlanStore {
	#database: Promise<IDBPDatabase<Schema>> | null = null;

	async load(): Promise<unknown> {
		return (await this.#open()).get('plan', planKey);
	}

	async save(record: PlanRecord, expected: number): Promise<SaveOutcome> {
		const transaction = (await this.#open()).transaction('plan', 'readwrite');
		const present = revisionOf(await transaction.store.get(planKey));
		if (present !== expected) {
			await transaction.done;
			return 'conflict';
		}
		await transaction.store.put(record, planKey);
		await transaction.done;
		return 'saved';
	}

	async quarantine(reason: string, movedAt: string): Promise<void> {
		const transaction = (await this.#open()).transaction(['plan', 'quarantine'], 'readwrite');
		const plan = transaction.objectStore('plan');
		const record = await plan.get(planKey);
		await transaction.objectStore('quarantine').add({ record, reason, movedAt });
		await plan.delete(planKey);
		await transaction.done;
	}

	close(): void {
		void this.#database?.then((database) => database.close());
		this.#database = null;
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		this.#database ??= openDB<Schema>(databaseName, databaseVersion, {
			upgrade(database) {
				database.createObjectStore('plan');
				database.createObjectStore('quarantine', { autoIncrement: true });
			},
			// A newer page in another tab may upgrade: let go at once, or it waits for ever.
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
