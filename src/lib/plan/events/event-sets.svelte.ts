/** The sets of dated events kept in this browser. */
import type { Issue, Scenario, WorldEvent } from '#sim-core';
import { presentTime } from '../../state/clock.ts';
import type { WorkbenchCore } from '../../state/core.ts';
import { problem } from '../../state/problem.ts';
import type { RecordStore } from '../../state/record-store.ts';
import { readEventSet, type EventSet } from './event-set.ts';

const off = problem(
	'storage-off',
	'This browser does not let the page store anything. Save the set to a file to keep it.'
);
const conflict = problem(
	'conflict',
	'This set was changed in another tab. What is stored is shown now.'
);

type Core = Pick<WorkbenchCore, 'validateScenario'>;

/** Holds the sets. Methods that change them return null, or why nothing was changed. */
export class EventSets {
	readonly #core: Core;
	readonly #store: RecordStore<EventSet>;
	readonly #carrier: () => Scenario;
	readonly #now: () => string;
	#serial = 0;
	#sets = $state.raw<readonly EventSet[]>([]);
	#removed = $state.raw<EventSet | null>(null);

	constructor(
		core: Core,
		store: RecordStore<EventSet>,
		carrier: () => Scenario,
		now = presentTime
	) {
		this.#core = core;
		this.#store = store;
		this.#carrier = carrier;
		this.#now = now;
	}

	/** All sets, by name. */
	get sets(): readonly EventSet[] {
		return this.#sets;
	}

	/** The set removed last, which `undoRemove` brings back. */
	get removed(): EventSet | null {
		return this.#removed;
	}

	/** Reads what is stored; what cannot be read is left as it is. */
	async load(): Promise<void> {
		try {
			const stored = await this.#store.all();
			this.#sets = stored
				.flatMap((one) => readEventSet(this.#core, one, this.#carrier()) ?? [])
				.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
		} catch {
			this.#sets = [];
		}
	}

	/** Keeps events under a name; a set of that name is replaced. */
	async save(name: string, events: readonly WorldEvent[]): Promise<Issue | null> {
		const text = name.trim().slice(0, 80);
		if (text === '') return problem('empty-name', 'Give the set a name.');
		if (events.length === 0) return problem('no-events', 'The plan has no events yet.');
		const before = this.#sets.find((set) => set.name === text);
		const savedAt = this.#now();
		this.#serial += 1;
		const id = before?.id ?? `${savedAt}-${this.#serial}`;
		const revision = (before?.revision ?? 0) + 1;
		return this.#write({ id, revision, name: text, savedAt, events });
	}

	/** Takes a set away; `undoRemove` brings it back. Plans that use its events keep them. */
	async remove(set: EventSet): Promise<Issue | null> {
		try {
			await this.#store.remove(set.id);
		} catch {
			return off;
		}
		this.#removed = set;
		await this.load();
		return null;
	}

	/** Brings back the set removed last. */
	async undoRemove(): Promise<Issue | null> {
		const set = this.#removed;
		if (set === null) return null;
		this.#removed = null;
		return this.#write({ ...set, revision: 1 });
	}

	async #write(set: EventSet): Promise<Issue | null> {
		try {
			const outcome = await this.#store.put({ ...set, events: [...set.events] });
			await this.load();
			return outcome === 'saved' ? null : conflict;
		} catch {
			return off;
		}
	}
}
