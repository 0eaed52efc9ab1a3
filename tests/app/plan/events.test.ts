// Sets of dated events: what is kept comes back, files of strangers are checked, and dates stay as they are.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, validateScenario, type WorldEvent } from '#sim-core';
import {
	eventSetText,
	putInto,
	putInWords,
	readEventFile,
	readEventSet
} from '#lib/plan/events/event-set.ts';
import { EventSets } from '#lib/plan/events/event-sets.svelte.ts';
import { MemoryStore } from '../memory-store.ts';
import type { EventSet } from '#lib/plan/events/event-set.ts';

const core = { validateScenario };
const plan = exampleScenario('aldermere');
const winter: WorldEvent = { id: 'severeWinter', from: '2027-12', size: 0.06, months: 3 };
const ward: WorldEvent = { id: 'newWardMustOpen', from: '2028-04', size: 0.03, months: 24 };

describe('the catalogue of events', () => {
	it('has a winter, a pay award, a change of funding and a new ward', () => {
		const ids = catalogue.events.map(({ id }) => id);
		for (const id of ['severeWinter', 'partFundedAward', 'systemMovesMoney', 'newWardMustOpen']) {
			expect(ids).toContain(id);
		}
	});
});

describe('putting a set into a plan', () => {
	it('adds what lies within its months, leaves out what it has, and says so', () => {
		const has = { ...plan, world: { drivers: {}, events: [winter] } };
		const change = putInto(has, [winter, ward, { ...ward, from: '2040-04' }], 'add');
		expect(change.scenario.world.events).toEqual([winter, ward]);
		expect(putInWords(change, 'Hard')).toBe(
			'1 event of “Hard” went into the plan. 1 begin outside the months of the plan and stayed out. 1 were there already.'
		);
		expect(putInto(has, [ward], 'replace').scenario.world.events).toEqual([ward]);
		expect(validateScenario(change.scenario).ok).toBe(true);
	});
});

describe('a file of events', () => {
	it('comes back as it was written', () => {
		const set = { name: 'Hard winters', events: [winter, ward] };
		const read = readEventFile(core, eventSetText(set), plan);
		expect(read).toEqual({ ok: true, value: set });
	});

	it.each([
		['not JSON', '{', /cannot be read/],
		['another kind', '{"kind":"plan"}', /another kind/],
		['a newer one', '{"kind":"headroom-events","version":9,"events":[]}', /newer version/],
		['empty', '{"kind":"headroom-events","version":1,"events":[]}', /no events/],
		[
			'an unknown event',
			'{"kind":"headroom-events","version":1,"events":[{"id":"dragon","from":"2027-01","size":1,"months":1}]}',
			/dragon/
		],
		[
			'no month',
			'{"kind":"headroom-events","version":1,"events":[{"id":"goLive","from":7,"size":0.1,"months":1}]}',
			/./
		]
	])('is refused with the reason when it is %s', (_, text, reason) => {
		const read = readEventFile(core, text, plan);
		if (read.ok) throw new Error('It was taken.');
		expect(read.issues.map(({ message }) => message).join(' ')).toMatch(reason);
	});
});

describe('sets kept in this browser', () => {
	it('are kept under a name, replaced under the same name, deleted and brought back', async () => {
		const store = new MemoryStore<EventSet>();
		const sets = new EventSets(
			core,
			store,
			() => plan,
			() => '2026-11-25T10:00:00Z'
		);
		expect(await sets.save(' Winters ', [winter])).toBeNull();
		expect(await sets.save('Winters', [winter, ward])).toBeNull();
		expect(sets.sets.map(({ name, events }) => [name, events.length])).toEqual([['Winters', 2]]);
		expect((await sets.save('', [winter]))?.code).toBe('empty-name');
		expect((await sets.save('None', []))?.code).toBe('no-events');
		const [set] = sets.sets;
		await sets.remove(set!);
		expect(sets.sets).toEqual([]);
		await sets.undoRemove();
		expect(sets.sets[0]?.events).toEqual([winter, ward]);
	});

	it('tell when another tab was quicker or nothing can be stored, and pass over what is no set', async () => {
		const store = new MemoryStore<EventSet>();
		const [one, other] = [1, 2].map(() => new EventSets(core, store, () => plan));
		await one!.save('A', [winter]);
		await other!.load();
		await one!.save('A', [ward]);
		expect((await other!.save('A', [winter, ward]))?.code).toBe('conflict');
		expect(other!.sets[0]?.events).toEqual([ward]);
		store.broken = true;
		expect((await one!.save('B', [ward]))?.code).toBe('storage-off');
		expect(readEventSet(core, { id: 'x', revision: 1 }, plan)).toBeNull();
	});
});
