// Work shared out among workers gives the answer of one worker to the bit, and ends as one piece of work does.
import { afterEach, describe, expect, it } from 'vitest';
import { exampleScenario } from '#sim-core';
import { compareJob, ensembleJob } from '#sim-core/ensemble.ts';
import { finish } from '#sim-core/analysis/job.ts';
import { JobTable, type JobKinds } from '#sim-core/worker/job-table.ts';
import { jobsAtHand } from '#sim-core/worker/jobs-at-hand.ts';
import { jobsOnDemand } from '#sim-core/worker/jobs-on-demand.ts';
import { jobKinds } from '#sim-core/worker/jobs.ts';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import type { Runner } from '../../../src/lib/simulation/runner.ts';
import { SharedRunner } from '../../../src/lib/simulation/shared-runner.ts';
import { WorkerRunner } from '../../../src/lib/simulation/worker-runner.svelte.ts';
import { FakeWorker, type Behaviour } from './fake-worker.ts';
import { scenarioWith, smallCore } from './small-core.ts';

const core = { ...smallCore, jobKinds, jobs: async () => new JobTable(jobKinds) };
const runners: Runner[] = [];
afterEach(() => {
	for (const runner of runners.splice(0)) runner.dispose();
});

function shared(behaviours: readonly Behaviour[]): SharedRunner {
	const each = behaviours.map((behaviour) => {
		const left = [behaviour];
		return new WorkerRunner({
			startWorker: () => new FakeWorker(left.pop() ?? 'works', core),
			fallback: new DirectRunner(core),
			modelVersion: 'small',
			callDeadline: 5000
		});
	});
	const [first, ...others] = each;
	const runner = new SharedRunner({ first: first!, others, onDemand: first! });
	runners.push(runner);
	return runner;
}

const scenario = { ...exampleScenario('aldermere'), months: 6 };
const asked = { scenario, replicates: 210, names: ['cash', 'quality'] };
const vacancyControl = [{ value: 0.5, from: scenario.start, rampMonths: 0, until: null }];
const pair = { ...asked, a: scenario, b: { ...scenario, levers: { vacancyControl } } };
const { scenario: _, ...comparison } = pair;

describe('work that few visits ask for', () => {
	it('is done by the worker that holds it, and by no other', async () => {
		const holding = (kinds: JobKinds) =>
			new WorkerRunner({
				startWorker: () => new FakeWorker('works', { ...core, jobKinds: kinds }),
				fallback: new DirectRunner(core),
				modelVersion: 'small'
			});
		const [first, onDemand] = [holding(jobsAtHand), holding(jobsOnDemand)];
		const runner = new SharedRunner({ first, others: [], onDemand });
		runners.push(runner);
		expect((await runner.job('bridges', scenario)).kind).toBe('done');
		expect((await runner.job('ensemble', { ...asked, replicates: 4 })).kind).toBe('done');
		expect((await first.job('bridges', scenario)).kind).toBe('failed');
	});
});

describe('an ensemble', () => {
	const alone = finish(ensembleJob(asked));

	it.each([[1], [2], [4]])('is the same to the bit on %i workers', async (count) => {
		const runner = shared(Array<Behaviour>(count).fill('works'));
		expect(await runner.job('ensemble', asked)).toEqual({ kind: 'done', result: alone });
	});

	it('is the same when a worker breaks on the way', async () => {
		const outcome = await shared(['works', 'crashes']).job('ensemble', asked);
		expect(outcome).toEqual({ kind: 'done', result: alone });
	});

	it('tells how far it is and what it knows so far', async () => {
		const seen: { done: number; total: number; partial?: { replicates: number } }[] = [];
		await shared(['works', 'works']).job('ensemble', asked, {
			onProgress: (progress) => void seen.push(progress)
		});
		expect(seen.at(-1)).toMatchObject({ done: 210, total: 210 });
		const partial = seen.flatMap((one) => (one.partial === undefined ? [] : [one.partial]));
		expect(partial.length).toBeGreaterThan(0);
		expect(partial.every(({ replicates }) => replicates % 50 === 0)).toBe(true);
	});

	it('stops when it is cancelled, and says what is wrong with a question', async () => {
		const stop = new AbortController();
		const work = shared(['works', 'works']).job(
			'ensemble',
			{ ...asked, replicates: 50_000 },
			{ signal: stop.signal, onProgress: () => stop.abort() }
		);
		expect(await work).toEqual({ kind: 'cancelled' });
		const wrong = await shared(['works', 'works']).job('ensemble', { ...asked, names: ['x'] });
		expect(wrong).toMatchObject({ kind: 'invalid', issues: [{ path: 'names[0]' }] });
	});
});

describe('other work', () => {
	it('compares two plans to the bits of one worker', async () => {
		const outcome = await shared(['works', 'works']).job('compare', comparison);
		expect(outcome).toEqual({ kind: 'done', result: finish(compareJob(comparison)) });
	});

	it('that is small, and runs, go to the first worker', async () => {
		const runner = shared(['works', 'silent']);
		const small = { ...asked, replicates: 20 };
		expect(await runner.job('ensemble', small)).toEqual({
			kind: 'done',
			result: finish(ensembleJob(small))
		});
		expect((await runner.run(scenarioWith(2))).kind).toBe('done');
		expect(await runner.runMany([scenarioWith(2)])).toHaveLength(1);
	});

	it('refuses what is no part of a question', async () => {
		const runner = shared(['works']);
		const question = { kind: 'ensemble' as const, asked };
		for (const [from, to] of [
			[0, 211],
			[5, 5],
			[-1, 4],
			[0.5, 3]
		]) {
			const outcome = await runner.job('part', { question, from: from!, to: to! });
			expect(outcome).toMatchObject({ kind: 'invalid', issues: [{ code: 'not-a-part' }] });
		}
		const answer = await runner.job('answer', { question, parts: 'none' as never });
		expect(answer).toMatchObject({ kind: 'invalid' });
	});
});
