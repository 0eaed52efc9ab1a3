// The autosave: what was committed comes back, tabs do not overwrite each other, damage is set aside.
import { afterEach, describe, expect, it } from 'vitest';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import { Autosave, type AutosaveOptions } from '../../../src/lib/state/autosave.svelte.ts';
import type { TabChannel } from '../../../src/lib/state/other-tabs.svelte.ts';
import { revisionOf, type PlanRecord, type PlanStore } from '../../../src/lib/state/plan-store.ts';
import { Workbench } from '../../../src/lib/state/workbench.svelte.ts';
import { smallCore } from '../simulation/small-core.ts';

/** A browser's storage, shared by its tabs; it clones what it is given, as the real one does. */
class MemoryStore implements PlanStore {
	stored: unknown = undefined;
	kept: unknown = undefined;
	aside: { record: unknown; reason: string }[] = [];
	saves = 0;
	fails = false;
	hangs = false;

	async load(): Promise<unknown> {
		if (this.hangs) await new Promise(() => undefined);
		if (this.fails) throw new Error('InvalidStateError');
		return structuredClone(this.stored);
	}

	async save(record: PlanRecord, expected: number): Promise<'saved' | 'conflict'> {
		if (this.fails) throw new Error('QuotaExceededError');
		if (revisionOf(this.stored) !== expected) return 'conflict';
		this.stored = structuredClone(record);
		this.saves += 1;
		return 'saved';
	}

	keep(record: PlanRecord): void {
		this.kept = structuredClone(record);
	}

	async quarantine(reason: string): Promise<void> {
		this.aside.push({ record: this.stored, reason });
		this.stored = undefined;
	}

	close(): void {
		// Nothing is held open.
	}
}

const open: Autosave[] = [];
afterEach(async () => {
	for (const autosave of open.splice(0)) await autosave.dispose();
});

/** Opens a tab on a store and waits until it has restored. */
async function tab(store: PlanStore, options: AutosaveOptions = {}) {
	const bench = new Workbench({
		core: smallCore,
		runner: new DirectRunner(smallCore),
		profile: 'p',
		schedule: (callback) => setTimeout(callback, 0)
	});
	const autosave = new Autosave(bench, store, {
		channel: null,
		delay: 5,
		patience: 50,
		...options
	});
	open.push(autosave);
	await autosave.start();
	bench.wake();
	return { bench, autosave };
}

const codes = (autosave: Autosave): string[] => autosave.notices.map(({ code }) => code);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('coming back', () => {
	it('finds the draft, both directions of undo and the saved scenarios', async () => {
		const store = new MemoryStore();
		const first = await tab(store);
		first.bench.setLever('b', null, 5);
		first.bench.setLever('b', null, 6);
		first.bench.saveScenario('Kept');
		first.bench.setLever('c', null, 7);
		first.bench.undo();
		await settle();
		expect(first.autosave.state).toBe('saved');
		// No goodbye: the page is gone as after a crash.
		const second = await tab(store);
		expect(second.autosave.savedAt).toBe(first.autosave.savedAt);
		expect(second.autosave.savedAt).not.toBeNull();
		expect(second.bench.snapshot()).toEqual(first.bench.snapshot());
		second.bench.redo();
		expect(second.bench.leverView('c').value).toBe(7);
		second.bench.undo();
		second.bench.undo();
		expect(second.bench.leverView('b').value).toBe(5);
		await settle();
		expect(second.bench.saved[0]?.result).not.toBeNull();
		expect(second.bench.result).not.toBeNull();
		expect(second.autosave.notices).toEqual([]);
	});

	it('starts clean without a word when nothing was stored', async () => {
		const { bench, autosave } = await tab(new MemoryStore());
		expect(bench.draft).toEqual(smallCore.exampleScenario('p'));
		expect(autosave.state).toBe('saved');
		expect(autosave.notices).toEqual([]);
	});
});

describe('saving', () => {
	it('makes one save of several changes and none of a drag until it ends', async () => {
		const store = new MemoryStore();
		const { bench, autosave } = await tab(store);
		for (let b = 3; b < 9; b++) bench.setLever('b', null, b);
		expect(autosave.state).toBe('unsaved');
		await settle();
		expect(store.saves).toBe(1);
		bench.beginDrag();
		for (let b = 3; b < 8; b++) bench.setLever('b', null, b);
		await settle();
		expect(store.saves).toBe(1);
		bench.endDrag();
		await settle();
		expect(store.saves).toBe(2);
	});

	it('writes what is due at once when asked to', async () => {
		const store = new MemoryStore();
		const { bench, autosave } = await tab(store, { delay: 60_000 });
		bench.setLever('b', null, 9);
		expect(store.saves).toBe(0);
		await autosave.flush();
		expect(store.saves).toBe(1);
		await autosave.flush();
		expect(store.saves).toBe(1);
	});

	it('keeps what is not written yet as its page goes, and nothing that is', async () => {
		const store = new MemoryStore();
		const { bench, autosave } = await tab(store, { delay: 60_000 });
		autosave.leave();
		expect(store.kept).toBeUndefined();
		bench.setLever('b', null, 9);
		autosave.leave();
		expect(store.kept).toMatchObject({ revision: 1, plan: { draft: bench.draft } });
		await settle();
		expect(store.stored).toMatchObject({ revision: 1, plan: { draft: bench.draft } });
		bench.beginDrag();
		bench.setLever('b', null, 10);
		autosave.leave();
		expect(store.kept).toMatchObject({ revision: 2, plan: { draft: { ...bench.draft } } });
	});

	it('tells of a failure, keeps what was stored and saves again at the next change', async () => {
		const store = new MemoryStore();
		const { bench, autosave } = await tab(store);
		bench.setLever('b', null, 5);
		await settle();
		const kept = store.stored;
		store.fails = true;
		bench.setLever('b', null, 6);
		await settle();
		expect(codes(autosave)).toEqual(['save-failed']);
		expect(store.stored).toBe(kept);
		store.fails = false;
		bench.setLever('b', null, 7);
		await settle();
		expect(autosave.notices).toEqual([]);
		expect(autosave.state).toBe('saved');
	});
});

describe('without storage', () => {
	it.each(['fails', 'hangs'] as const)('that %s the page works and says so', async (how) => {
		const store = new MemoryStore();
		store[how] = true;
		const { bench, autosave } = await tab(store);
		expect(autosave.state).toBe('off');
		expect(codes(autosave)).toEqual(['storage-off']);
		bench.setLever('b', null, 5);
		await settle();
		expect(bench.result).not.toBeNull();
		expect(autosave.state).toBe('off');
		autosave.dismiss('storage-off');
		expect(autosave.notices).toEqual([]);
	});
});

describe('damage', () => {
	const good = async (): Promise<{ plan: Record<string, unknown> } & Record<string, unknown>> => {
		const store = new MemoryStore();
		const { bench, autosave } = await tab(store);
		bench.setLever('b', null, 5);
		bench.saveScenario('One');
		bench.saveScenario('Two');
		await autosave.flush();
		return structuredClone(store.stored) as never;
	};

	it.each([
		['text', () => 'hello'],
		['null', () => null],
		['an empty record', () => ({})],
		['a record without a plan', () => ({ schemaVersion: 1, revision: 3 })],
		['a draft out of range', (record: object) => ({ ...record, plan: { draft: { levers: 1 } } })]
	])('as %s is set aside and the page starts clean', async (_, damage) => {
		const store = new MemoryStore();
		store.stored = damage(await good());
		const { bench, autosave } = await tab(store);
		expect(bench.draft).toEqual(smallCore.exampleScenario('p'));
		expect(codes(autosave)).toEqual(['quarantined']);
		expect(store.aside).toHaveLength(1);
		bench.setLever('b', null, 6);
		await settle();
		expect(autosave.state).toBe('saved');
		expect((await tab(store)).bench.leverView('b').value).toBe(6);
	});

	it('of one saved scenario leaves the others and the draft', async () => {
		const store = new MemoryStore();
		const record = await good();
		const [, two] = record.plan['saved'] as unknown[];
		store.stored = { ...record, plan: { ...record.plan, saved: [{ name: 'torn' }, two] } };
		const { bench, autosave } = await tab(store);
		expect(bench.saved.map(({ name }) => name)).toEqual(['Two']);
		expect(bench.leverView('b').value).toBe(5);
		expect(autosave.notices[0]?.message).toContain('Missing: saved scenario 1.');
		expect(store.aside).toHaveLength(1);
		await settle();
		expect((await tab(store)).autosave.notices).toEqual([]);
	});

	it('of one step drops the steps and nothing else', async () => {
		const store = new MemoryStore();
		const record = await good();
		store.stored = { ...record, plan: { ...record.plan, past: [{ kind: 'draft', label: 'x' }] } };
		const { bench } = await tab(store);
		expect(bench.canUndo).toBe(false);
		expect(bench.saved).toHaveLength(2);
	});

	it('is not assumed of a newer version: it is left alone', async () => {
		const store = new MemoryStore();
		const newer = { ...(await good()), schemaVersion: 2 };
		store.stored = newer;
		const { bench, autosave } = await tab(store);
		expect(codes(autosave)).toEqual(['newer-version']);
		bench.setLever('b', null, 9);
		await settle();
		expect(store.stored).toBe(newer);
	});

	it('never stops the page, whatever is stored', async () => {
		const record = await good();
		const text = JSON.stringify(record);
		for (let i = 0; i < 200; i++) {
			const store = new MemoryStore();
			const at = (i * 7919) % text.length;
			try {
				store.stored = JSON.parse(`${text.slice(0, at)}${i % 10}${text.slice(at + 1)}`);
			} catch {
				store.stored = text.slice(0, at);
			}
			const { bench } = await tab(store);
			expect(smallCore.validateScenario(bench.draft).ok).toBe(true);
			await open.pop()?.dispose();
		}
	});
});

describe('two tabs', () => {
	it('never overwrite each other: the later one is told and both plans can be kept', async () => {
		const store = new MemoryStore();
		const one = await tab(store);
		const two = await tab(store);
		one.bench.setLever('b', null, 5);
		await settle();
		two.bench.setLever('b', null, 9);
		await settle();
		expect(two.autosave.state).toBe('conflict');
		expect(codes(two.autosave)).toEqual(['conflict']);
		expect((store.stored as PlanRecord).plan).toEqual(one.bench.snapshot());
		two.bench.setLever('b', null, 8);
		await settle();
		expect((store.stored as PlanRecord).plan).toEqual(one.bench.snapshot());

		await two.autosave.keepThis();
		expect(two.autosave.state).toBe('saved');
		expect(two.autosave.notices).toEqual([]);
		expect((store.stored as PlanRecord).plan).toEqual(two.bench.snapshot());

		one.bench.setLever('c', null, 1);
		await settle();
		expect(one.autosave.state).toBe('conflict');
		const mine = one.bench.draft;
		await one.autosave.openOther();
		expect(one.bench.draft).toEqual(two.bench.draft);
		one.bench.undo();
		expect(one.bench.draft).toEqual(mine);
		await settle();
		expect(one.autosave.state).toBe('saved');
	});

	it('lose no edit in a race: each change is stored or its tab is told', async () => {
		const store = new MemoryStore();
		const tabs = [await tab(store), await tab(store), await tab(store), await tab(store)];
		for (let edit = 0; edit < 25; edit++) {
			for (const [i, { bench }] of tabs.entries()) bench.setSeed(`${i}-${edit}`);
			await settle();
			const seeds = tabs.map(({ bench }) => bench.draft.seed);
			const stored = (store.stored as { plan: { draft: { seed: string } } }).plan.draft.seed;
			const told = tabs.filter(({ autosave }) => autosave.state === 'conflict');
			expect(seeds).toContain(stored);
			expect(told).toHaveLength(3);
			for (const { autosave } of told) await autosave.openOther();
		}
	});

	it('know of each other while both are open', async () => {
		const channels: MemoryChannel[] = [];
		const store = new MemoryStore();
		const one = await tab(store, { channel: new MemoryChannel(channels) });
		expect(one.autosave.notices).toEqual([]);
		const two = await tab(store, { channel: new MemoryChannel(channels) });
		expect(one.autosave.notices).toEqual([
			{ code: 'other-tab', message: 'This plan is open in another tab.' }
		]);
		expect(codes(two.autosave)).toEqual(['other-tab']);
		two.autosave.dismiss('other-tab');
		expect(two.autosave.notices).toEqual([]);
		await two.autosave.dispose();
		expect(one.autosave.notices).toEqual([]);
	});
});

/** Channels that hear each other at once. */
class MemoryChannel implements TabChannel {
	onmessage: ((event: MessageEvent) => void) | null = null;
	readonly #all: MemoryChannel[];

	constructor(all: MemoryChannel[]) {
		this.#all = all;
		all.push(this);
	}

	postMessage(data: unknown): void {
		for (const other of this.#all) {
			if (other !== this) other.onmessage?.(new MessageEvent('message', { data }));
		}
	}

	close(): void {
		this.#all.splice(this.#all.indexOf(this), 1);
	}
}
