/** Where the library is kept: one database, each change in one transaction with a check of the revision. */
import { IndexedRecords, type RecordStore } from '../state/record-store.ts';
import { schemaVersion, type Entry } from './entry.ts';

/** Keeps entries by id. Every method may reject. */
export type LibraryStore = RecordStore<Entry>;

/** Keeps the library in IndexedDB. */
export class IndexedLibraryStore extends IndexedRecords<Entry> {
	constructor() {
		super('headroom-library', schemaVersion);
	}
}
