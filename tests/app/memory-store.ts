// Keeps records as the browser does: copies, and only the next revision.
import type { Kept, RecordStore } from '#lib/state/record-store.ts';

export class MemoryStore<Record extends Kept> implements RecordStore<Record> {
	readonly records = new Map<string, unknown>();
	broken = false;

	async all(): Promise<readonly unknown[]> {
		if (this.broken) throw new Error('no storage');
		return [...this.records.values()].map((record) => structuredClone(record));
	}

	async put(record: Record): Promise<'saved' | 'conflict'> {
		if (this.broken) throw new Error('no storage');
		const present = this.records.get(record.id) as Record | undefined;
		if ((present?.revision ?? 0) !== record.revision - 1) return 'conflict';
		this.records.set(record.id, structuredClone(record));
		return 'saved';
	}

	async remove(id: string): Promise<void> {
		this.records.delete(id);
	}
}
