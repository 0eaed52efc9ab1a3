// The workbench: nothing invalid enters the draft, every change has a way back, and the run follows the draft.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#sim-core';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import { historyDepth } from '../../../src/lib/state/history.svelte.ts';
import { Workbench } from '../../../src/lib/state/workbench.svelte.ts';
import { scenarioWith, smallCore } from '../simulation/small-core.ts';

const settle = async (): Promise<void> => {
	for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve, 0));
};

function workbench(): Workbench {
	return new Workbench({
		core: smallCore,
		runner: new DirectRunner(smallCore),
		profile: 'p',
		schedule: (callback) => setTimeout(callback, 0),
		now: () => '2026-11-23T10:00:00.000Z'
	});
}

const phase = (value: number) => ({ value, from: '2026-04', rampMonths: 0, until: null });

describe('levers', () => {
	it('are set for everyone, then for one group, then for everyone again', () => {
		const bench = workbench();
		expect(bench.setLever('a', null, 5)).toBeNull();
		expect(bench.draft.levers).toEqual({ a: [phase(5)] });
		bench.setLever('a', 'nursing', 7);
		const perGroup = bench.draft.levers['a'] as Record<string, unknown>;
		expect(Object.keys(perGroup)).toHaveLength(6);
		expect(perGroup).toMatchObject({ nursing: [phase(7)], medical: [phase(5)] });
		expect(bench.leverView('a')).toMatchObject({ value: 2, mixed: true, changed: true });
		expect(bench.leverView('a', 'nursing')).toMatchObject({ value: 7, changed: true });
		bench.setLever('a', null, 6);
		expect(bench.draft.levers).toEqual({ a: [phase(6)] });
	});

	it('set for one group alone leave the others at the status quo', () => {
		const bench = workbench();
		bench.setLever('a', 'medical', 4);
		expect(bench.draft.levers).toEqual({ a: { medical: [phase(4)] } });
		expect(bench.leverView('a', 'nursing')).toMatchObject({ value: 2, changed: false });
		bench.resetLever('a', 'medical');
		expect(bench.draft.levers).toEqual({});
	});

	it('taken back to the status quo are as if never touched, unless a time was chosen', () => {
		const bench = workbench();
		bench.setLever('b', null, 5);
		bench.setLever('b', null, 2);
		expect(bench.draft.levers).toEqual({});
		const timing = { from: '2026-10', rampMonths: 6, until: '2027-09' };
		bench.setLeverTiming('b', null, timing);
		expect(bench.leverView('b')).toMatchObject({ ...timing, value: 2 });
		bench.setLever('b', null, 9);
		bench.setLever('b', null, 2);
		expect(bench.leverView('b')).toMatchObject({ ...timing, value: 2, changed: true });
	});

	it('are reset one by one, by group and all together', () => {
		const bench = workbench();
		for (const id of ['a', 'b', 'c']) bench.setLever(id, null, 8);
		bench.resetGroup('supply');
		expect(Object.keys(bench.draft.levers)).toEqual(['c']);
		bench.setLever('a', null, 8);
		bench.resetLever('c');
		expect(Object.keys(bench.draft.levers)).toEqual(['a']);
		bench.resetAll();
		expect(bench.draft.levers).toEqual({});
	});

	it('refuse a value out of range or no number, and keep the last good one', () => {
		const bench = workbench();
		bench.setLever('b', null, 5);
		for (const typed of [11, -1, NaN, Infinity]) {
			expect(bench.setLever('b', null, typed)).toMatchObject({ code: 'out-of-range' });
			expect(bench.leverView('b').value).toBe(5);
			expect(bench.issues).toHaveLength(1);
		}
		bench.setLever('b', null, 6);
		expect(bench.issues).toEqual([]);
		expect(bench.history.past).toHaveLength(2);
	});
});

describe('the rest of the scenario', () => {
	it('changes drivers, events and assumptions and takes them back', () => {
		const bench = workbench();
		bench.setDriver('d', 4);
		bench.setDriverTiming('d', { from: '2026-06', rampMonths: 3, until: null });
		expect(bench.driverView('d')).toMatchObject({ value: 4, from: '2026-06', rampMonths: 3 });
		bench.resetDriver('d');
		const event = { id: 'wave', from: '2026-12', size: 1, months: 3 };
		bench.addEvent(event);
		bench.addEvent({ ...event, from: '2027-12' });
		bench.updateEvent(1, { months: 2 });
		bench.removeEvent(0);
		expect(bench.draft.world).toEqual({
			drivers: {},
			events: [{ ...event, from: '2027-12', months: 2 }]
		});
		bench.setAssumption('e', null, 6);
		bench.setAssumption('e', 'nursing', 7);
		expect(bench.draft.assumptions['e']).toMatchObject({ nursing: 7, medical: 6 });
		bench.setAssumption('e', null, null);
		expect(bench.draft.assumptions).toEqual({});
	});

	it('changes length, seed, name and notes, within bounds', () => {
		const bench = workbench();
		expect(bench.setMonths(0)).toMatchObject({ path: 'months' });
		bench.setMonths(24);
		bench.setSeed('other');
		bench.setName('A plan');
		bench.setNotes('Some words');
		const { months, seed, name, notes } = bench.draft;
		expect({ months, seed, name, notes }).toEqual({
			months: 24,
			seed: 'other',
			name: 'A plan',
			notes: 'Some words'
		});
	});

	it('keeps the plan when another trust is chosen, and refuses an unknown one', () => {
		const bench = workbench();
		bench.setLever('b', null, 5);
		expect(bench.chooseProfile('nowhere')).toMatchObject({ code: 'unknown-profile' });
		expect(bench.draft.profile).toBe('p');
		expect(bench.chooseProfile('q')).toBeNull();
		expect(bench.draft).toEqual({ ...scenarioWith(5), profile: 'q' });
	});
});

describe('undo and redo', () => {
	it('goes five steps back and five forward, and a new change ends redoing', () => {
		const bench = workbench();
		const drafts = [bench.draft];
		for (let b = 5; b < 10; b++) {
			bench.setLever('b', null, b);
			drafts.push(bench.draft);
		}
		for (let i = 4; i >= 0; i--) {
			bench.undo();
			expect(bench.draft).toEqual(drafts[i]);
		}
		expect(bench.canUndo).toBe(false);
		expect(bench.undo()).toBeNull();
		for (let i = 1; i <= 5; i++) {
			expect(bench.redoLabel).toBe('Lever b');
			bench.redo();
			expect(bench.draft).toEqual(drafts[i]);
		}
		expect(bench.canRedo).toBe(false);
		bench.undo();
		bench.setLever('c', null, 1);
		expect(bench.canRedo).toBe(false);
	});

	it('makes one step of a whole drag, and none of a drag that ends where it began', () => {
		const bench = workbench();
		bench.beginDrag();
		for (let b = 3; b <= 9; b++) bench.setLever('b', null, b);
		expect(bench.isDragging).toBe(true);
		expect(bench.history.past).toHaveLength(0);
		bench.endDrag();
		expect(bench.history.past).toHaveLength(1);
		bench.beginDrag();
		bench.setLever('b', null, 1);
		bench.setLever('b', null, 9);
		bench.endDrag();
		bench.endDrag();
		expect(bench.history.past).toHaveLength(1);
		bench.undo();
		expect(bench.draft.levers).toEqual({});
	});

	it('ends a drag before it steps back', () => {
		const bench = workbench();
		bench.beginDrag();
		bench.setLever('b', null, 9);
		bench.undo();
		expect(bench.draft.levers).toEqual({});
		bench.redo();
		expect(bench.leverView('b').value).toBe(9);
	});

	it('keeps a hundred steps', () => {
		const bench = workbench();
		for (let i = 0; i < 130; i++) bench.setSeed(`seed ${i}`);
		expect(bench.history.past).toHaveLength(historyDepth);
		while (bench.canUndo) bench.undo();
		expect(bench.draft.seed).toBe('seed 29');
	});

	it('agrees with a plain list of drafts over random changes', () => {
		const change = fc.oneof(
			fc.record({ kind: fc.constant('set' as const), value: fc.integer({ min: -2, max: 12 }) }),
			fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const })
		);
		const property = fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
			const bench = workbench();
			let drafts: Scenario[] = [bench.draft];
			let at = 0;
			for (const one of changes) {
				if (one.kind === 'undo') at = Math.max(0, at - 1);
				if (one.kind === 'redo') at = Math.min(drafts.length - 1, at + 1);
				if (one.kind !== 'set') {
					bench[one.kind]();
				} else if (
					bench.setLever('b', null, one.value) === null &&
					JSON.stringify(bench.draft) !== JSON.stringify(drafts[at])
				) {
					drafts = [...drafts.slice(0, at + 1), bench.draft];
					at += 1;
				}
				expect(bench.draft).toEqual(drafts[at]);
				expect(smallCore.validateScenario(bench.draft).ok).toBe(true);
			}
			expect(bench.history.past).toHaveLength(at);
			expect(bench.history.future).toHaveLength(drafts.length - 1 - at);
		});
		fc.assert(property, { numRuns: 200, seed: 1 });
	});
});

describe('live runs', () => {
	it('show the latest draft beside the status quo', async () => {
		const bench = workbench();
		expect(bench.result).toBeNull();
		bench.start();
		for (let b = 3; b <= 8; b++) bench.setLever('b', null, b);
		expect(bench.status.state).toBe('running');
		await settle();
		expect(bench.status).toEqual({ state: 'idle', message: '' });
		expect(bench.result).toEqual(smallCore.runScenario(scenarioWith(8)));
		expect(bench.baseline?.series['cash']?.total[0]).toBe(0);
	});

	it('follow a drag although each run is late, and otherwise drop what is outdated', async () => {
		const slow = {
			status: new DirectRunner(smallCore).status,
			warm: () => undefined,
			dispose: () => undefined,
			runMany: () => Promise.resolve([]),
			job: () => Promise.resolve({ kind: 'cancelled' as const }),
			run: async (scenario: Scenario) => {
				await new Promise((resolve) => setTimeout(resolve, 15));
				return { kind: 'done' as const, result: smallCore.runScenario(scenario) };
			}
		};
		const bench = new Workbench({ core: smallCore, runner: slow, profile: 'p' });
		bench.start();
		await new Promise((resolve) => setTimeout(resolve, 60));
		const shown = new Set<unknown>();
		const move = async (b: number): Promise<void> => {
			bench.setLever('b', null, 3 + (b % 7));
			await new Promise((resolve) => setTimeout(resolve, 5));
			shown.add(bench.result);
		};
		for (let b = 0; b < 30; b++) await move(b);
		expect(shown.size).toBe(1);
		bench.beginDrag();
		for (let b = 0; b < 30; b++) await move(b);
		expect(bench.status.state).toBe('running');
		bench.endDrag();
		expect(shown.size).toBeGreaterThan(3);
		await vi.waitFor(() => expect(bench.status.state).toBe('idle'));
		expect(bench.result).toEqual(smallCore.runScenario(scenarioWith(3 + (29 % 7))));
	});

	it('run the status quo again only when it changes', async () => {
		const bench = workbench();
		bench.start();
		await settle();
		const before = bench.baseline;
		bench.setLever('b', null, 8);
		await settle();
		expect(bench.baseline).toBe(before);
		bench.setMonths(24);
		await settle();
		expect(bench.baseline?.months).toHaveLength(25);
	});

	it('ask again for a baseline that could not be run', async () => {
		const direct = new DirectRunner(smallCore);
		let refusals = 2;
		const runner = {
			status: direct.status,
			warm: () => undefined,
			dispose: () => undefined,
			runMany: () => Promise.resolve([]),
			job: () => Promise.resolve({ kind: 'cancelled' as const }),
			run: (scenario: Scenario) => {
				refusals -= 1;
				if (refusals < 0) return direct.run(scenario);
				return Promise.resolve({ kind: 'failed' as const, name: 'Error', message: 'No worker.' });
			}
		};
		const bench = new Workbench({ core: smallCore, runner, profile: 'p' });
		bench.start();
		await settle();
		expect(bench.baseline).toBeNull();
		bench.start();
		await settle();
		expect(bench.baseline).not.toBeNull();
	});

	it('say what went wrong and recover at the next change', async () => {
		const bench = workbench();
		bench.start();
		bench.setName('break');
		await settle();
		expect(bench.status).toEqual({ state: 'failed', message: 'Staff became NaN in 2027-01.' });
		bench.setName('whole');
		await settle();
		expect(bench.status.state).toBe('idle');
	});
});

describe('saved scenarios', () => {
	it('are at most four; a fifth is refused in a sentence and nothing changes', async () => {
		const bench = workbench();
		bench.start();
		for (let b = 3; b <= 6; b++) {
			bench.setLever('b', null, b);
			await settle();
			expect(bench.saveScenario(`Plan ${b}`)).toBeNull();
		}
		const before = bench.snapshot();
		expect(bench.saveScenario('Plan 7')?.message).toContain('Remove one to make room');
		expect(bench.snapshot()).toEqual(before);
		expect(bench.saved.map(({ name }) => name)).toEqual(['Plan 3', 'Plan 4', 'Plan 5', 'Plan 6']);
		expect(new Set(bench.saved.map(({ id }) => id)).size).toBe(4);
		expect(bench.saved[0]?.result).toEqual(smallCore.runScenario(scenarioWith(3)));
	});

	it('saved before the run is back are filled when it comes', async () => {
		const bench = workbench();
		bench.start();
		bench.setLever('b', null, 9);
		bench.saveScenario('Quick');
		await settle();
		expect(bench.saved[0]?.result).toEqual(smallCore.runScenario(scenarioWith(9)));
		expect(bench.saved[0]?.receipt).toEqual(bench.saved[0]?.result?.receipt);
	});

	it('wait for a page that shows runs, so that no other page starts a worker', async () => {
		const bench = workbench();
		bench.setLever('b', null, 9);
		bench.saveScenario('Quick');
		await settle();
		expect(bench.saved[0]?.result).toBeNull();
		expect(bench.result).toBeNull();
		bench.wake();
		await settle();
		expect(bench.saved[0]?.result).toEqual(smallCore.runScenario(scenarioWith(9)));
		expect(bench.result?.receipt).toEqual(bench.saved[0]?.receipt);
	});

	it('are renamed, removed, brought back by undo and opened as the draft', async () => {
		const bench = workbench();
		bench.start();
		bench.setLever('b', null, 9);
		bench.saveScenario('One');
		bench.saveScenario('Two');
		const [one, two] = bench.saved;
		expect(bench.saveScenario('  ')).toMatchObject({ code: 'empty-name' });
		bench.renameSaved(two?.id ?? '', 'Second');
		bench.removeSaved(one?.id ?? '');
		expect(bench.saved.map(({ name }) => name)).toEqual(['Second']);
		bench.undo();
		expect(bench.saved.map(({ name }) => name)).toEqual(['One', 'Second']);
		bench.redo();
		expect(bench.saved.map(({ name }) => name)).toEqual(['Second']);
		bench.resetAll();
		bench.openSaved(two?.id ?? '');
		expect(bench.draft).toEqual(scenarioWith(9, 'Second'));
		bench.undo();
		expect(bench.draft.levers).toEqual({});
		await settle();
		expect(bench.saved[0]?.result).not.toBeNull();
	});

	it('stay when changes of the draft are undone', () => {
		const bench = workbench();
		bench.setLever('b', null, 9);
		bench.saveScenario('Kept');
		bench.undo();
		expect(bench.draft.levers).toEqual({});
		expect(bench.saved.map(({ name }) => name)).toEqual(['Kept']);
	});

	it('removed ones come back only where there is room, and undo says so', () => {
		const bench = workbench();
		for (const name of ['1', '2', '3', '4']) bench.saveScenario(name);
		bench.removeSaved(bench.saved[0]?.id ?? '');
		bench.saveScenario('5');
		expect(bench.undo()).toMatchObject({ code: 'slots-full' });
		expect(bench.canUndo).toBe(true);
		bench.removeSaved(bench.saved[3]?.id ?? '');
		bench.undo();
		expect(bench.saved.map(({ name }) => name)).toEqual(['2', '3', '4', '5']);
	});

	it('say when the same scenario gives another result than when it was saved', async () => {
		const bench = workbench();
		bench.start();
		await settle();
		bench.saveScenario('Old');
		const plan = bench.snapshot();
		const [slot] = plan.saved;
		if (slot === undefined || slot.receipt === null)
			throw new Error('The slot was saved without its receipt.');
		const receipt = { ...slot.receipt, modelVersion: 'older', resultHash: 'other' };
		bench.restore({ ...plan, saved: [{ ...slot, receipt }] });
		await settle();
		expect(bench.saved[0]?.remark).toContain('was saved with model older');
	});
});
