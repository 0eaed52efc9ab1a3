// Long work: pulled in pieces, told on the way, dropped when nobody waits, begun again after a crash; it never rejects.
import { afterEach, describe, expect, it } from 'vitest';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import { LatestJob } from '../../../src/lib/simulation/latest-job.ts';
import type { JobOptions, OutcomeOf, Runner } from '../../../src/lib/simulation/runner.ts';
import { WorkerRunner } from '../../../src/lib/simulation/worker-runner.svelte.ts';
import { FakeWorker, type Behaviour } from './fake-worker.ts';
import { scenarioWith, smallCore, type Counting } from './small-core.ts';

const runners: Runner[] = [];
afterEach(() => {
	for (const runner of runners.splice(0)) runner.dispose();
});

function workerRunner(behaviours: Behaviour[] = [], callDeadline = 150) {
	const workers: FakeWorker[] = [];
	const runner = new WorkerRunner({
		startWorker: () => {
			const worker = new FakeWorker(behaviours[workers.length] ?? 'works');
			workers.push(worker);
			return worker;
		},
		fallback: new DirectRunner(smallCore),
		modelVersion: 'small',
		startDeadline: 150,
		callDeadline
	});
	runners.push(runner);
	return { runner, workers };
}

/** Asks for the small core's long work, which goes by the name of real work. */
const count = (runner: Runner, input: Counting, options: JobOptions<unknown> = {}) =>
	runner.job('ensemble', input as never, options) as Promise<OutcomeOf<unknown>>;

const counted = (upTo: number) => ({
	kind: 'done',
	result: { sum: Float64Array.of((upTo * (upTo + 1)) / 2) }
});

const places: [string, () => Runner][] = [
	// Nothing hangs here: a machine with much else to do is slow, and is not to be taken for one that hangs.
	['in a worker', () => workerRunner([], 10_000).runner],
	['on this thread', () => new DirectRunner(smallCore)]
];

describe.each(places)('long work %s', (_, place) => {
	it('comes back with its result, having told how far it is and what it knows so far', async () => {
		const seen: { done: number; total: number; partial?: unknown }[] = [];
		const onProgress = (progress: (typeof seen)[number]): void => void seen.push(progress);
		expect(await count(place(), { upTo: 40_000 }, { onProgress })).toEqual(counted(40_000));
		const done = seen.map((progress) => progress.done);
		expect(done).toEqual([...done].sort((a, b) => a - b));
		expect(done[0]).toBe(1);
		expect(seen.at(-1)?.total).toBe(40_000);
		expect(seen.some(({ partial }) => partial !== undefined)).toBe(true);
	});

	it('sends problems and failures back as values', async () => {
		const runner = place();
		expect(await count(runner, {} as Counting)).toMatchObject({
			kind: 'invalid',
			issues: [{ path: 'upTo' }]
		});
		expect(await count(runner, { upTo: 9, breaksAt: 5 })).toEqual({
			kind: 'failed',
			name: 'RangeError',
			message: '5 is where it breaks.'
		});
		const unknown = runner.job('nonsense' as 'ensemble', {} as never);
		expect(await unknown).toMatchObject({ kind: 'failed' });
	});

	it('stops within half a second when it is cancelled, and other work goes on', async () => {
		const runner = place();
		const stop = new AbortController();
		const work = count(runner, { upTo: 1e9 }, { signal: stop.signal });
		setTimeout(() => stop.abort(), 100);
		const from = performance.now();
		expect(await work).toEqual({ kind: 'cancelled' });
		expect(performance.now() - from).toBeLessThan(600);
		expect((await runner.run(scenarioWith(3))).kind).toBe('done');
	});

	it('lets runs through while it is under way', async () => {
		const runner = place();
		const stop = new AbortController();
		const work = count(runner, { upTo: 1e9 }, { signal: stop.signal });
		for (const b of [1, 2, 3]) expect((await runner.run(scenarioWith(b))).kind).toBe('done');
		stop.abort();
		await work;
	});

	it('is not begun when it was cancelled before, nor after the runner has ended', async () => {
		const runner = place();
		const signal = AbortSignal.abort();
		expect(await count(runner, { upTo: 5 }, { signal })).toEqual({ kind: 'cancelled' });
		const work = count(runner, { upTo: 1e9 });
		setTimeout(() => runner.dispose(), 20);
		expect(await work).toEqual({ kind: 'cancelled' });
		expect(await count(runner, { upTo: 5 })).toEqual({ kind: 'cancelled' });
	});
});

describe('long work in a worker that breaks', () => {
	it.each(['crashes', 'garbles', 'hangs'] as const)(
		'is begun again in another when it %s, with the reason told',
		async (behaviour) => {
			const { runner, workers } = workerRunner([behaviour]);
			expect(await count(runner, { upTo: 12 })).toEqual(counted(12));
			expect(workers).toHaveLength(2);
			expect(runner.status).toMatchObject({ state: 'ready', restarts: 1 });
			expect(runner.status.reason).toContain('has been started again');
		}
	);

	it('is done by the page itself in the end', async () => {
		const { runner } = workerRunner(['crashes', 'crashes', 'crashes']);
		expect(await count(runner, { upTo: 12 })).toEqual(counted(12));
		expect(runner.status.place).toBe('page');
	});

	it('fails when it is late twice', async () => {
		const { runner } = workerRunner(['hangs', 'hangs']);
		expect(await count(runner, { upTo: 12 })).toMatchObject({
			kind: 'failed',
			name: 'TimeoutError'
		});
	});
});

describe('the latest long work', () => {
	it('takes the place of what was asked for before, which is dropped and never delivered', async () => {
		const delivered: unknown[] = [];
		const heard: number[] = [];
		const latest = new LatestJob(workerRunner().runner, 'ensemble', {
			deliver: (outcome) => void delivered.push(outcome),
			onProgress: ({ total }) => void heard.push(total)
		});
		latest.request({ upTo: 1e9 } as never);
		await new Promise((resolve) => setTimeout(resolve, 60));
		latest.request({ upTo: 1e8 } as never);
		latest.request({ upTo: 20_000 } as never);
		expect(latest.isBusy).toBe(true);
		while (latest.isBusy) await new Promise((resolve) => setTimeout(resolve, 5));
		expect(delivered).toEqual([counted(20_000)]);
		expect(heard).not.toContain(1e8);
		latest.request({ upTo: 1e9 } as never);
		latest.cancel();
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect([latest.isBusy, delivered.length]).toEqual([false, 1]);
	});
});
