// Whatever becomes of the worker, every run settles: with its result, with the reason, or as cancelled.
import { afterEach, describe, expect, it } from 'vitest';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import type { Outcome, RunManyOptions } from '../../../src/lib/simulation/runner.ts';
import { WorkerRunner } from '../../../src/lib/simulation/worker-runner.svelte.ts';
import { FakeWorker, type Behaviour } from './fake-worker.ts';
import { scenarioWith, smallCore } from './small-core.ts';

const runners: WorkerRunner[] = [];
afterEach(() => {
	for (const runner of runners.splice(0)) runner.dispose();
});

interface Watched {
	runner: WorkerRunner;
	workers: FakeWorker[];
}

/** Makes a runner whose first workers behave as listed and whose later ones work. */
function runnerOver(behaviours: Behaviour[], deadlines = {}, core = smallCore): Watched {
	const workers: FakeWorker[] = [];
	const runner = new WorkerRunner({
		startWorker: () => {
			const worker = new FakeWorker(behaviours[workers.length] ?? 'works', core);
			workers.push(worker);
			return worker;
		},
		fallback: new DirectRunner(smallCore),
		modelVersion: 'small',
		startDeadline: 150,
		callDeadline: 150,
		...deadlines
	});
	runners.push(runner);
	return { runner, workers };
}

const expected = (b: number): Outcome => ({
	kind: 'done',
	result: smallCore.runScenario(scenarioWith(b))
});

describe('a worker that works', () => {
	it('is started at the first use and gives what the direct runner gives', async () => {
		const { runner, workers } = runnerOver([]);
		expect(workers).toHaveLength(0);
		expect(runner.status).toEqual({ place: 'worker', state: 'idle', restarts: 0, reason: null });
		expect(await runner.run(scenarioWith(3))).toEqual(expected(3));
		expect(await new DirectRunner(smallCore).run(scenarioWith(3))).toEqual(expected(3));
		expect(workers).toHaveLength(1);
		expect(runner.status.state).toBe('ready');
	});

	it('warms the worker in slices between which runs are answered', async () => {
		let runs = 0;
		const runScenario: typeof smallCore.runScenario = (scenario) => {
			runs += 1;
			return smallCore.runScenario(scenario);
		};
		const { runner } = runnerOver([], {}, { ...smallCore, runScenario });
		runner.warm();
		expect(await runner.run(scenarioWith(3))).toEqual(expected(3));
		expect(runs).toBeLessThan(20);
		while (runs < 81) await new Promise((resolve) => setTimeout(resolve, 1));
	});

	it('sends problems and failures back as values', async () => {
		const { runner } = runnerOver([]);
		expect(await runner.run(scenarioWith(99))).toMatchObject({ kind: 'invalid' });
		expect(await runner.run(scenarioWith(1, 'break'))).toEqual({
			kind: 'failed',
			name: 'RangeError',
			message: 'Staff became NaN in 2027-01.'
		});
		expect(runner.status.restarts).toBe(0);
	});

	it('reports an argument that cannot be cloned instead of hanging', async () => {
		const { runner } = runnerOver([]);
		const odd = { ...scenarioWith(1), name: (() => 'name') as unknown as string };
		expect(await runner.run(odd)).toMatchObject({ kind: 'failed', name: 'DataCloneError' });
	});

	it('runs many in chunks, in order, with progress up to the end', async () => {
		const { runner } = runnerOver([]);
		const scenarios = Array.from({ length: 300 }, (_, i) => scenarioWith(i % 10));
		const seen: [number, number][] = [];
		const onProgress = (done: number, total: number): void => void seen.push([done, total]);
		const outcomes = await runner.runMany(scenarios, { onProgress });
		expect(outcomes).toEqual(scenarios.map((_, i) => expected(i % 10)));
		expect(seen.length).toBeGreaterThan(1);
		expect(seen.at(-1)).toEqual([300, 300]);
		expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
	});

	it('stops between chunks when it is cancelled', async () => {
		const { runner } = runnerOver([]);
		const stop = new AbortController();
		const scenarios = Array.from({ length: 5000 }, () => scenarioWith(1));
		const options: RunManyOptions = { signal: stop.signal, onProgress: () => stop.abort() };
		const outcomes = await runner.runMany(scenarios, options);
		const kinds = outcomes.map(({ kind }) => kind);
		expect(outcomes).toHaveLength(5000);
		expect(kinds.slice(0, 8)).toEqual(Array(8).fill('done'));
		expect(kinds.slice(8)).toEqual(Array(4992).fill('cancelled'));
	});
});

describe('cancelling', () => {
	it('settles at once although the worker never answers', async () => {
		const { runner, workers } = runnerOver(['hangs'], { callDeadline: 60_000 });
		const stop = new AbortController();
		const run = runner.run(scenarioWith(1), { signal: stop.signal });
		setTimeout(() => stop.abort(), 20);
		expect(await run).toEqual({ kind: 'cancelled' });
		expect(workers).toHaveLength(1);
	});

	it('does not begin what was cancelled before', async () => {
		const { runner, workers } = runnerOver([]);
		const outcome = await runner.run(scenarioWith(1), { signal: AbortSignal.abort() });
		expect(outcome).toEqual({ kind: 'cancelled' });
		expect(workers).toHaveLength(0);
	});

	it('ends what is waiting when the runner is disposed', async () => {
		const { runner, workers } = runnerOver(['hangs'], { callDeadline: 60_000 });
		const run = runner.run(scenarioWith(1));
		setTimeout(() => runner.dispose(), 20);
		expect(await run).toEqual({ kind: 'cancelled' });
		expect(workers[0]?.isTerminated).toBe(true);
		expect(await runner.run(scenarioWith(1))).toEqual({ kind: 'cancelled' });
	});
});

describe('a worker that breaks', () => {
	it.each([
		['crashes', 'out of cheese'],
		['garbles', 'a message could not be read'],
		['missing', 'its file could not be loaded'],
		['silent', 'no answer within 0.15 seconds']
	] as const)('is replaced when it %s, and the run is done', async (behaviour, reason) => {
		const { runner, workers } = runnerOver([behaviour]);
		expect(await runner.run(scenarioWith(4))).toEqual(expected(4));
		expect(workers).toHaveLength(2);
		expect(workers[0]?.isTerminated).toBe(true);
		expect(runner.status).toMatchObject({ place: 'worker', state: 'ready', restarts: 1 });
		expect(runner.status.reason).toContain(reason);
	});

	it('is replaced once for all the runs that were waiting', async () => {
		const { runner, workers } = runnerOver(['crashes']);
		const outcomes = await Promise.all([1, 2, 3].map((b) => runner.run(scenarioWith(b))));
		expect(outcomes).toEqual([1, 2, 3].map(expected));
		expect(workers).toHaveLength(2);
	});

	it.each(['crashes', 'missing'] as const)(
		'is given up for the page itself when it %s three times in a row',
		async (behaviour) => {
			const { runner, workers } = runnerOver([behaviour, behaviour, behaviour]);
			expect(await runner.run(scenarioWith(5))).toEqual(expected(5));
			expect(workers).toHaveLength(3);
			expect(runner.status).toMatchObject({ place: 'page', state: 'ready' });
			expect(runner.status.reason).toContain('the page itself does the work');
			const many = await runner.runMany([scenarioWith(1), scenarioWith(2)]);
			expect(many).toEqual([expected(1), expected(2)]);
			expect(workers).toHaveLength(3);
		}
	);

	it('counts crashes in a row only', async () => {
		const { runner, workers } = runnerOver(['crashes', 'crashes', 'works']);
		await runner.run(scenarioWith(1));
		workers[2]?.dispatchEvent(new Event('error'));
		expect(await runner.run(scenarioWith(2))).toEqual(expected(2));
		expect(runner.status.place).toBe('worker');
		expect(workers).toHaveLength(4);
	});

	it('is given up at once when it cannot even be made', async () => {
		const runner = new WorkerRunner({
			startWorker: () => {
				throw new Error('blocked by policy');
			},
			fallback: new DirectRunner(smallCore),
			modelVersion: 'small'
		});
		runners.push(runner);
		expect(await runner.run(scenarioWith(6))).toEqual(expected(6));
		expect(runner.status.reason).toContain('blocked by policy');
	});

	it('is not used when it carries another model than the page', async () => {
		const { runner } = runnerOver([], {}, { ...smallCore, modelVersion: 'old' });
		expect(await runner.run(scenarioWith(6))).toEqual(expected(6));
		expect(runner.status).toMatchObject({ place: 'page' });
		expect(runner.status.reason).toContain('it has model old, this page small');
	});
});

describe('a worker that hangs', () => {
	it('is replaced after the deadline and asked once more', async () => {
		const { runner, workers } = runnerOver(['hangs']);
		expect(await runner.run(scenarioWith(1))).toEqual(expected(1));
		expect(workers).toHaveLength(2);
	});

	it('never hangs the page: a run late twice has failed', async () => {
		const { runner, workers } = runnerOver(['hangs', 'hangs']);
		expect(await runner.run(scenarioWith(1))).toMatchObject({
			kind: 'failed',
			name: 'TimeoutError'
		});
		expect(workers.every((worker) => worker.isTerminated)).toBe(true);
		expect(await runner.run(scenarioWith(2))).toEqual(expected(2));
		expect(runner.status.place).toBe('worker');
	});
});

describe('the direct runner', () => {
	it('keeps order, reports progress and can be cancelled', async () => {
		const runner = new DirectRunner(smallCore);
		const seen: number[] = [];
		const outcomes = await runner.runMany(
			[1, 2, 99].map((b) => scenarioWith(b)),
			{
				onProgress: (done) => void seen.push(done)
			}
		);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'invalid']);
		expect(seen.at(-1)).toBe(3);
		const signal = AbortSignal.abort();
		expect(await runner.runMany([scenarioWith(1)], { signal })).toEqual([{ kind: 'cancelled' }]);
		expect(await runner.run(scenarioWith(1, 'break'))).toMatchObject({ kind: 'failed' });
	});
});
