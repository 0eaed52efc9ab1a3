// Targets and budget: kept with the plan, undone like it, and never taken from storage unread.
import { describe, expect, it } from 'vitest';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import { noGoals, readGoals, withTarget, type Target } from '../../../src/lib/state/goals.ts';
import { readPlan } from '../../../src/lib/state/read-plan.ts';
import { Workbench } from '../../../src/lib/state/workbench.svelte.ts';
import { smallCore } from '../simulation/small-core.ts';

const target: Target = { outcome: 'x', year: 3, side: 'atMost', level: 0.09, kind: 'soft' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const workbench = () =>
	new Workbench({
		core: smallCore,
		runner: new DirectRunner(smallCore),
		profile: 'p',
		schedule: (callback) => setTimeout(callback, 0)
	});

describe('goals', () => {
	it('hold one target for an outcome and a year', () => {
		const twice = withTarget(withTarget(noGoals, target), { ...target, level: 0.1 });
		expect(twice.targets).toEqual([{ ...target, level: 0.1 }]);
	});

	it('are refused from storage when a field is not what it has to be', () => {
		expect(readGoals(undefined)).toEqual(noGoals);
		const good = { targets: [target], yearlyBudget: 5e6 };
		expect(readGoals(good)).toEqual(good);
		for (const bad of [{ ...target, side: 'near' }, { ...target, level: '9' }, null])
			expect(readGoals({ targets: [bad], yearlyBudget: null })).toBeNull();
		expect(readGoals({ targets: [], yearlyBudget: -1 })).toBeNull();
	});

	it('come back with undo, and after storage with the steps around them', () => {
		const bench = workbench();
		bench.setLever('a', null, 5);
		bench.setGoals(withTarget(bench.goals, target), 'Target');
		bench.setLever('a', null, 6);
		const stored = structuredClone({
			schemaVersion: 1,
			revision: 1,
			savedAt: '2026-11-23T10:00:00.000Z',
			plan: bench.snapshot()
		});
		const read = readPlan(smallCore, stored);
		if (read.kind !== 'plan') throw new Error(read.kind);
		expect(read.losses).toEqual([]);
		const other = workbench();
		other.restore(read.plan);
		expect(other.goals.targets).toEqual([target]);
		other.undo();
		other.undo();
		expect(other.goals).toEqual(noGoals);
		expect(other.leverView('a').value).toBe(5);
		other.redo();
		expect(other.goals.targets).toEqual([target]);
	});
});

describe('holding', () => {
	it('keeps results as they are until run is said, then takes every change at once', async () => {
		const bench = workbench();
		bench.start();
		await settle();
		const before = bench.result;
		bench.runs.hold(true);
		bench.setLever('a', null, 7);
		bench.setLever('b', null, 8);
		await settle();
		expect(bench.status.state).toBe('held');
		expect(bench.result).toBe(before);
		bench.runs.runNow();
		await settle();
		expect(bench.status.state).toBe('idle');
		expect(bench.result?.receipt.resultHash).not.toBe(before?.receipt.resultHash);
		bench.undo();
		expect(bench.status.state).toBe('held');
		bench.runs.hold(false);
		await settle();
		expect(bench.status.state).toBe('idle');
	});
});

describe('replay of the last change', () => {
	it('shows the results before and goes back to the plan when it is stopped', async () => {
		const bench = workbench();
		bench.start();
		await settle();
		const before = bench.result?.receipt.resultHash;
		bench.setLever('a', null, 7);
		await settle();
		bench.replayLastChange(false);
		await settle();
		expect(bench.shown?.receipt.resultHash).toBe(before);
		expect(bench.replay.label).not.toBe('');
		bench.replay.stop();
		expect(bench.shown).toBe(bench.result);
	});
});
