/** The library: scenarios that are kept under a name, with tags, a rationale and what they were before. */
import type { Issue, Scenario } from '#sim-core';
import { presentTime } from '../state/clock.ts';
import type { WorkbenchCore } from '../state/core.ts';
import { problem } from '../state/problem.ts';
import { readEntry, revised, type Details, type Entry, type Version } from './entry.ts';
import type { LibraryStore } from './library-store.ts';
import { suggestName } from './suggest-name.ts';

export interface LibraryOptions {
	readonly now?: () => string;
	/** Makes an id that no other entry has. */
	readonly newId?: () => string;
}

const off = problem(
	'storage-off',
	'This browser does not let the page store anything. Save the plan to a file to keep it.'
);
const conflict = problem(
	'conflict',
	'This scenario was changed in another tab. The latest version is shown now; make your change again.'
);
const gone = problem('not-found', 'This scenario is no longer in the library.');

type Core = Pick<WorkbenchCore, 'validateScenario' | 'catalogue' | 'profileFor'>;

/** Holds the library of this browser. Methods that change it return null, or why nothing was changed. */
export class Library {
	readonly #core: Core;
	readonly #store: LibraryStore;
	readonly #now: () => string;
	readonly #newId: () => string;
	#entries = $state.raw<readonly Entry[]>([]);
	#state = $state.raw<'loading' | 'ready' | 'off'>('loading');
	#unreadable = $state.raw(0);
	#removed = $state.raw<Entry | null>(null);

	constructor(core: Core, store: LibraryStore, { now, newId }: LibraryOptions = {}) {
		this.#core = core;
		this.#store = store;
		this.#now = now ?? presentTime;
		this.#newId = newId ?? (() => crypto.getRandomValues(new Uint32Array(3)).join('-'));
	}

	/** All entries, the latest saved first. */
	get entries(): readonly Entry[] {
		return this.#entries;
	}

	/** `loading`: not read yet; `off`: this browser stores nothing. */
	get state(): 'loading' | 'ready' | 'off' {
		return this.#state;
	}

	/** How many stored entries could not be read; they are left as they are. */
	get unreadable(): number {
		return this.#unreadable;
	}

	/** The entry removed last, which `undoRemove` brings back; null when there is none. */
	get removed(): Entry | null {
		return this.#removed;
	}

	/** Every tag in use, in the order of the alphabet. */
	get tags(): readonly string[] {
		return [...new Set(this.#entries.flatMap(({ tags }) => tags))].sort((a, b) =>
			a.localeCompare(b)
		);
	}

	/** Reads what is stored; may be called again to see what another tab has changed. */
	async load(): Promise<void> {
		try {
			const stored = await this.#store.all();
			const entries = stored.flatMap((one) => readEntry(this.#core, one) ?? []);
			this.#unreadable = stored.length - entries.length;
			this.#entries = entries.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
			this.#state = 'ready';
		} catch {
			this.#state = 'off';
		}
	}

	/** Suggests a name for a plan from what it changes. */
	nameFor(scenario: Scenario): string {
		const trust = this.#core.profileFor(scenario).name;
		return suggestName(scenario, this.#core.catalogue, trust);
	}

	/** Keeps a scenario as a new entry, under the suggested name where none is given. */
	save(
		scenario: Scenario,
		details: Partial<Details & Pick<Version, 'naming'>> = {}
	): Promise<Issue | null> {
		const name = (details.name ?? '').trim() || this.nameFor(scenario);
		return this.#write({
			rationale: '',
			tags: [],
			...details,
			id: this.#newId(),
			name,
			scenario: { ...scenario, name },
			savedAt: this.#now(),
			revision: 1,
			history: []
		});
	}

	/** Changes an entry; what it was goes to its history. */
	async change(id: string, change: Partial<Version>): Promise<Issue | null> {
		const entry = this.#find(id);
		if (entry === undefined) return gone;
		const next = revised(entry, change, this.#now());
		const name = next.name.trim();
		if (name === '') return problem('empty-name', 'Give the scenario a name.');
		return this.#write({ ...next, name, scenario: { ...next.scenario, name } });
	}

	/** Makes an earlier version the present one; the present one stays in the history. */
	async restore(id: string, version: Version): Promise<Issue | null> {
		const { name, rationale, tags, scenario } = version;
		return this.change(id, { name, rationale, tags, scenario });
	}

	/** Keeps a copy of an entry beside it. */
	async duplicate(id: string): Promise<Issue | null> {
		const entry = this.#find(id);
		if (entry === undefined) return gone;
		const { name, rationale, tags, scenario } = entry;
		return this.save(scenario, { name: `${name.slice(0, 70)} (copy)`, rationale, tags });
	}

	/** Takes an entry away; `undoRemove` brings it back. */
	async remove(id: string): Promise<Issue | null> {
		const entry = this.#find(id);
		if (entry === undefined) return gone;
		try {
			await this.#store.remove(id);
		} catch {
			return off;
		}
		this.#removed = entry;
		await this.load();
		return null;
	}

	/** Brings back the entry removed last, with its history. */
	async undoRemove(): Promise<Issue | null> {
		const entry = this.#removed;
		if (entry === null) return null;
		const refused = await this.#write({ ...entry, revision: 1 });
		if (refused === null) this.#removed = null;
		return refused;
	}

	#find(id: string): Entry | undefined {
		return this.#entries.find((entry) => entry.id === id);
	}

	/** Checks and writes an entry, then shows what is stored. */
	async #write(entry: Entry): Promise<Issue | null> {
		const checked = this.#core.validateScenario(entry.scenario);
		if (!checked.ok) {
			return checked.issues[0] ?? problem('refused', 'This scenario was refused.');
		}
		try {
			const outcome = await this.#store.put({ ...entry, scenario: checked.value });
			await this.load();
			return outcome === 'saved' ? null : conflict;
		} catch {
			return off;
		}
	}
}
