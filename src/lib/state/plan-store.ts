/** Where the plan is kept between visits: the interface the autosave works with, and the browser's database. */
import type { DBSchema } from 'idb';
import { AreaDatabase } from './databases.ts';
import { forgetKept, keepForNextPage, keptByLastPage } from './last-moment.ts';

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
	/** Reads what is stored or was kept in the last moment, whatever it is; undefined when nothing is. */
	load(): Promise<unknown>;
	/** Replaces the plan in one transaction if the stored revision is still `expected` (0: nothing stored). */
	save(record: PlanRecord, expected: number): Promise<SaveOutcome>;
	/** Keeps, at once, a record that `save` may have no time for; the next `load` brings it in if it follows what is stored. */
	keep(record: PlanRecord): void;
	/** Moves what is stored out of the way in one transaction, so that nothing is lost. */
	quarantine(reason: string, movedAt: string): Promise<void>;
	close(): void;
}

interface Schema extends DBSchema {
	plan: { key: string; value: unknown };
	quarantine: { key: number; value: { record: unknown; reason: string; movedAt: string } };
}

const planKey = 'current';

/** Tells the revision of whatever is stored; 0 when nothing is, NaN when it has none. */
export function revisionOf(stored: unknown): number {
	if (stored === undefined) return 0;
	const revision = typeof stored === 'object' && stored !== null && 'revision' in stored;
	return revision && typeof stored.revision === 'number' ? stored.revision : NaN;
}

/** Keeps the plan in IndexedDB. */
export class IndexedPlanStore implements PlanStore {
	readonly #database = new AreaDatabase<Schema>('headroom', 1, (database) => {
		database.createObjectStore('plan');
		database.createObjectStore('quarantine', { autoIncrement: true });
	});

	/** Whether this page has kept a record that the database may have by now. */
	#hasKept = false;

	async load(): Promise<unknown> {
		const kept = keptByLastPage();
		if (kept !== undefined) await this.#bringIn(kept);
		return (await this.#database.openIfPresent())?.get('plan', planKey);
	}

	async save(record: PlanRecord, expected: number): Promise<SaveOutcome> {
		const transaction = (await this.#database.open()).transaction('plan', 'readwrite');
		const present = revisionOf(await transaction.store.get(planKey));
		if (present !== expected) {
			await transaction.done;
			return 'conflict';
		}
		await transaction.store.put(record, planKey);
		await transaction.done;
		if (this.#hasKept) forgetKept();
		this.#hasKept = false;
		return 'saved';
	}

	keep(record: PlanRecord): void {
		keepForNextPage(record);
		this.#hasKept = true;
	}

	/** Stores what the page before this one kept, unless the database has that or a later one already. */
	async #bringIn(kept: unknown): Promise<void> {
		await this.save(kept as PlanRecord, revisionOf(kept) - 1);
		forgetKept();
	}

	async quarantine(reason: string, movedAt: string): Promise<void> {
		const database = await this.#database.open();
		const transaction = database.transaction(['plan', 'quarantine'], 'readwrite');
		const plan = transaction.objectStore('plan');
		const record = await plan.get(planKey);
		await transaction.objectStore('quarantine').add({ record, reason, movedAt });
		await plan.delete(planKey);
		await transaction.done;
	}

	close(): void {
		this.#database.close();
	}
}
