import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	replay,
	robotEvents,
	sessionStamp,
	type SessionEvent,
	type SessionState
} from '../../../sim-core/workshop.ts';
import { SessionKeeper } from '../../../src/lib/workshop/session-keeper.svelte.ts';
import type {
	Appended,
	SessionHead,
	SessionStore,
	StoredEntry
} from '../../../src/lib/workshop/session-store.ts';
import { move, opened, teamsCalled } from '../../sim-core/workshop/playing.ts';

/** A store whose machine dies at its n-th write: before it, after it without an answer, or answering that it cannot. */
class DyingStore implements SessionStore {
	readonly kept = new Map<string, { head: SessionHead; entries: StoredEntry[] }>();
	writes = 0;
	readonly #dies: number;
	readonly #how: 'before' | 'after' | 'refuses';

	constructor(dies = Infinity, how: 'before' | 'after' | 'refuses' = 'before') {
		this.#dies = dies;
		this.#how = how;
	}

	async #write(change: () => void): Promise<void> {
		this.writes++;
		const isTime = this.writes === this.#dies;
		if (isTime && this.#how === 'refuses') throw new Error('The disk is full.');
		if (isTime && this.#how === 'before') return new Promise(() => undefined);
		change();
		if (isTime) return new Promise(() => undefined);
	}

	list(): Promise<readonly SessionHead[]> {
		return Promise.resolve([...this.kept.values()].map(({ head }) => head));
	}

	load(id: string): Promise<readonly StoredEntry[]> {
		return Promise.resolve(structuredClone(this.kept.get(id)?.entries ?? []));
	}

	async append(head: SessionHead, entry: StoredEntry): Promise<Appended> {
		const found = this.kept.get(head.id);
		if ((found?.head.entries ?? 0) !== entry.n - 1) return 'conflict';
		await this.#write(() => {
			this.kept.set(head.id, { head, entries: [...found!.entries, structuredClone(entry)] });
		});
		return 'saved';
	}

	replace(head: SessionHead, entries: readonly StoredEntry[]): Promise<void> {
		return this.#write(() => {
			this.kept.set(head.id, { head, entries: structuredClone([...entries]) });
		});
	}

	touch(): Promise<void> {
		return Promise.resolve();
	}

	remove(id: string): Promise<void> {
		this.kept.delete(id);
		return Promise.resolve();
	}

	loadDesk(): Promise<unknown> {
		return Promise.resolve(undefined);
	}

	saveDesk(): Promise<void> {
		return Promise.resolve();
	}

	close(): void {
		// Nothing is open.
	}
}

/** Lets everything that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Plays two rounds with robots until done or dead, noting the state that was shown after each entry. */
async function play(keeper: SessionKeeper): Promise<Map<number, SessionState>> {
	const shown = new Map<number, SessionState>();
	const note = (): void => {
		const { state } = keeper.session!;
		shown.set(state.entries, state);
	};
	const steps = [
		'brief',
		'predict',
		'decide',
		'locked',
		'reveal',
		'huddle',
		'predict',
		'decide'
	] as const;
	for (const step of steps) {
		const queue: SessionEvent[] = [move(step)];
		for (let turn = 0; turn < 2; turn++) {
			for (const event of queue.splice(0)) {
				const isDone = await Promise.race([
					keeper.record(event).then(() => true),
					settle()
						.then(() => settle())
						.then(() => false)
				]);
				if (!isDone) return shown;
				note();
			}
			queue.push(...robotEvents(keeper.session!.state));
		}
	}
	return shown;
}

const session = opened(teamsCalled(['Heron', 'Otter', 'Wren'], 'balancer'));
const clockwork = (): (() => number) => {
	let at = 0;
	return () => (at += 1000);
};

describe('the keeping of a session', () => {
	it('resumes as it was last shown after a death at any of 180 writes, before or after the write reached the disk', async () => {
		const counted = new DyingStore();
		const whole = new SessionKeeper(counted, clockwork());
		await whole.adopt(session);
		await play(whole);
		expect(counted.writes).toBeGreaterThan(20);
		const points = fc.sample(
			fc.tuple(fc.integer({ min: 2, max: counted.writes }), fc.constantFrom('before', 'after')),
			{ numRuns: 180, seed: 200 }
		);
		for (const [dies, how] of points) {
			const store = new DyingStore(dies, how);
			const keeper = new SessionKeeper(store, clockwork());
			await keeper.adopt(session);
			const shown = await play(keeper);
			const last = Math.max(1, ...shown.keys());
			const after = new SessionKeeper(store, clockwork());
			expect((await after.resume())?.ok).toBe(true);
			const { state, entries } = after.session!;
			// What was shown is there; at most the one entry in flight is there besides.
			expect(state.entries - last).toBe(how === 'after' && last === dies - 1 ? 1 : 0);
			const played = replay(entries.slice(0, last));
			if (!played.ok) throw new Error('What was stored can be played.');
			if (last > 1) {
				expect(sessionStamp(played.value.state)).toBe(sessionStamp(shown.get(last)!));
			}
		}
	});

	it('goes on and says so when the disk refuses, and stores the whole log with the next event', async () => {
		const store = new DyingStore(3, 'refuses');
		const keeper = new SessionKeeper(store, clockwork());
		await keeper.adopt(session);
		await keeper.record(move('brief'));
		await keeper.record(move('predict'));
		expect([keeper.keeping, keeper.session!.state.phase]).toEqual(['unsaved', 'predict']);
		await keeper.record({ kind: 'names-shown', shown: true });
		expect(keeper.keeping).toBe('saved');
		const resumed = new SessionKeeper(store);
		await resumed.resume();
		expect(resumed.session).toEqual(keeper.session);
	});

	it('writes nothing over what another tab has added, and says so', async () => {
		const store = new DyingStore();
		const here = new SessionKeeper(store, clockwork());
		await here.adopt(session);
		const there = new SessionKeeper(store, clockwork());
		await there.resume();
		await there.record(move('brief'));
		await here.record({ kind: 'names-shown', shown: true });
		expect([here.keeping, here.session!.state.entries]).toEqual(['conflict', 1]);
		expect(store.kept.get('test session')!.entries).toHaveLength(2);
	});

	it('keeps the words of a refusal until the next event is taken, and changes nothing', async () => {
		const keeper = new SessionKeeper(new DyingStore(), clockwork());
		await keeper.adopt(session);
		await keeper.record(move('reveal'));
		expect(keeper.refusal).toContain('cannot go there');
		expect(keeper.session!.state.entries).toBe(1);
		await keeper.record(move('brief'));
		expect(keeper.refusal).toBe('');
		await keeper.remove();
		expect(keeper.session).toBeNull();
	});
});
