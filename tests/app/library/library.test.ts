// The library: what is kept comes back, what it was can be brought back, and two tabs never overwrite each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, profileFor, validateScenario, type Scenario } from '#sim-core';
import { builtInScenarios } from '#lib/library/built-in.ts';
import { historyDepth, readEntry, readTags, revised, type Entry } from '#lib/library/entry.ts';
import type { LibraryStore } from '#lib/library/library-store.ts';
import { Library } from '#lib/library/library.svelte.ts';
import { nameGoneBy, suggestName } from '#lib/library/suggest-name.ts';
import { MemoryStore } from '../memory-store.ts';

const core = { validateScenario, catalogue, profileFor };
const plain = exampleScenario('aldermere');
const freeze: Scenario = {
	...plain,
	levers: { vacancyControl: [{ value: 0.8, from: plain.start, rampMonths: 0, until: null }] }
};

let clock = 0;
const open = (store: LibraryStore) =>
	new Library(core, store, {
		now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString(),
		newId: () => `id-${clock++}`
	});

describe('the library', () => {
	it('suggests a name from the levers changed, and gives back what was kept', async () => {
		const store = new MemoryStore<Entry>();
		expect(await open(store).save(freeze, { tags: ['board'], rationale: 'To see.' })).toBeNull();
		const later = open(store);
		await later.load();
		const [entry] = later.entries;
		expect(entry?.name).toBe('Vacancy control 80%');
		expect(entry?.scenario).toEqual({ ...freeze, name: 'Vacancy control 80%' });
		expect(entry?.rationale).toBe('To see.');
		expect(later.tags).toEqual(['board']);
	});

	it('keeps what an entry was and brings it back', async () => {
		const library = open(new MemoryStore<Entry>());
		await library.save(freeze, { name: 'First' });
		const { id } = library.entries[0]!;
		await library.change(id, { name: 'Second', scenario: plain });
		const [before] = library.entries[0]!.history;
		expect(await library.restore(id, before!)).toBeNull();
		const entry = library.entries[0]!;
		expect(entry.name).toBe('First');
		expect(entry.scenario.levers).toEqual(freeze.levers);
		expect(entry.history.map(({ name }) => name)).toEqual(['Second', 'First']);
	});

	it('undoes a removal with its history, and copies under another name', async () => {
		const library = open(new MemoryStore<Entry>());
		await library.save(freeze, { name: 'Mine' });
		const { id } = library.entries[0]!;
		await library.change(id, { tags: ['a'] });
		await library.remove(id);
		expect(library.entries).toEqual([]);
		await library.undoRemove();
		expect(library.entries[0]?.history).toHaveLength(1);
		await library.duplicate(id);
		expect(library.entries.map(({ name }) => name).sort()).toEqual(['Mine', 'Mine (copy)']);
	});

	it('refuses to write over what another tab has written since', async () => {
		const store = new MemoryStore<Entry>();
		const [here, there] = [open(store), open(store)];
		await here.save(freeze, { name: 'Shared' });
		await there.load();
		const { id } = here.entries[0]!;
		expect(await there.change(id, { name: 'Theirs' })).toBeNull();
		expect((await here.change(id, { name: 'Ours' }))?.code).toBe('conflict');
		expect(here.entries[0]?.name).toBe('Theirs');
	});

	it('tells when nothing can be stored, and leaves alone what it cannot read', async () => {
		const store = new MemoryStore<Entry>();
		store.records.set('bad', { id: 'bad', revision: 1, scenario: { hello: 'world' } });
		const library = open(store);
		await library.load();
		expect(library.unreadable).toBe(1);
		expect(store.records.has('bad')).toBe(true);
		store.broken = true;
		expect((await library.save(freeze))?.code).toBe('storage-off');
	});

	it('keeps at most twenty earlier versions, the latest first', () => {
		const first: Entry = {
			id: 'x',
			name: '0',
			rationale: '',
			tags: [],
			savedAt: 't',
			scenario: plain,
			revision: 1,
			history: []
		};
		const last = Array.from({ length: 30 }, (_, i) => String(i + 1)).reduce(
			(entry, name) => revised(entry, { name }, name),
			first
		);
		expect(last.history).toHaveLength(historyDepth);
		expect(last.history[0]?.name).toBe('29');
		expect(last.revision).toBe(31);
		expect(readEntry(core, structuredClone(last))).toEqual(last);
	});
});

describe('names and tags', () => {
	it('names a plan without changes by its trust, and counts what does not fit', () => {
		expect(suggestName(plain, catalogue, 'Aldermere General')).toBe(
			'Nothing decided, Aldermere General'
		);
		const phase = [{ value: 0.1, from: plain.start, rampMonths: 0, until: null }];
		const many = { ...plain, levers: { agencyCap: phase, ukRecruitment: phase, overtime: phase } };
		expect(suggestName(many, catalogue, 'x')).toMatch(/ and 1 more$/);
	});

	it('calls a plan by what it changes as long as nobody has named it', () => {
		const naming = { catalogue, exampleScenario, profileFor };
		expect(nameGoneBy(naming, plain)).toBe(plain.name);
		expect(nameGoneBy(naming, freeze)).toBe('Vacancy control 80%');
		expect(nameGoneBy(naming, { ...freeze, name: 'Ours' })).toBe('Ours');
	});

	it('reads any text as tags: trimmed, each once', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const tags = readTags(text);
				expect(new Set(tags).size).toBe(tags.length);
				expect(tags.every((tag) => tag === tag.trim() && tag !== '' && !tag.includes(','))).toBe(
					true
				);
			})
		);
	});

	it('finds every released scenario valid', () => {
		expect(builtInScenarios(validateScenario).length).toBeGreaterThanOrEqual(12);
	});
});
