// Futures follow the plan: few at each change, the latest change first, all of them once the plan rests.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import type { JobKindName } from '#sim-core/worker/api.ts';
import type { Runner } from '../../../src/lib/simulation/runner.ts';
import {
	FuturesView,
	futuresAsked,
	futuresAtOnce,
	type Followed
} from '../../../src/lib/uncertainty/futures.svelte.ts';

interface Asked {
	readonly scenario: Scenario;
	readonly names: readonly string[];
	readonly replicates: number;
	readonly signal: AbortSignal | undefined;
	/** Lets the answer come, or a failure. */
	readonly answer: (fails?: boolean) => Promise<void>;
	/** Tells of the first 25. */
	readonly tell: () => void;
}

/** Answers when a test says so; a job that was dropped is answered as a runner does. */
function runnerOf(): { readonly runner: Runner; readonly asked: Asked[] } {
	const asked: Asked[] = [];
	const job = (
		_kind: JobKindName,
		input: { scenario: Scenario; names: readonly string[]; replicates: number },
		options: { signal?: AbortSignal; onProgress?: (progress: unknown) => void } = {}
	): Promise<unknown> =>
		new Promise((resolve) => {
			const { scenario, names, replicates } = input;
			const lines = { months: [], replicates, series: { cash: [Float64Array.of(asked.length)] } };
			const answer = async (fails = false): Promise<void> => {
				if (options.signal?.aborted === true) resolve({ kind: 'cancelled' });
				else if (fails) resolve({ kind: 'failed', message: 'The worker is gone.' });
				else resolve({ kind: 'done', result: lines });
				await vi.advanceTimersByTimeAsync(0);
			};
			const tell = (): void => {
				options.onProgress?.({
					done: 25,
					total: replicates,
					partial: { ...lines, replicates: 25 }
				});
			};
			asked.push({ scenario, names, replicates, signal: options.signal, answer, tell });
		});
	return { runner: { job } as unknown as Runner, asked };
}

const planned = (name: string): Followed => ({
	scenario: { ...exampleScenario('aldermere'), name },
	shown: 'cash',
	names: ['cash', 'quality']
});
const [first, second, third, fourth] = ['1', '2', '3', '4'].map(planned) as [
	Followed,
	Followed,
	Followed,
	Followed
];

/** A view that has been asked for once, with what its runner is asked. */
async function asked(): Promise<{ readonly view: FuturesView; readonly asked: Asked[] }> {
	const { runner, asked } = runnerOf();
	const view = new FuturesView(runner);
	void view.run(first.scenario, first.names);
	await asked[0]!.answer();
	return { view, asked };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('futures that follow the plan', () => {
	it('wait until the reader has asked for some', () => {
		const { runner, asked } = runnerOf();
		new FuturesView(runner).follow(first);
		expect(asked).toEqual([]);
	});

	it('are few at a change, and all when the plan rests', async () => {
		const { view, asked: seen } = await asked();
		view.follow(second);
		expect(view.state).toBe('following');
		expect(seen[1]).toMatchObject({ scenario: second.scenario, names: ['cash'] });
		expect(seen[1]!.replicates).toBe(futuresAtOnce);
		await seen[1]!.answer();
		expect([view.of, view.lines?.replicates]).toEqual([second.scenario, futuresAtOnce]);
		await vi.advanceTimersByTimeAsync(400);
		expect(seen).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(200);
		expect(seen[2]).toMatchObject({ replicates: futuresAsked, names: second.names });
		await seen[2]!.answer();
		expect([view.state, view.lines?.replicates]).toEqual(['done', futuresAsked]);
	});

	it('show those under way, then those of the latest change, and none between', async () => {
		const { view, asked: seen } = await asked();
		view.follow(second);
		view.follow(third);
		view.follow(fourth);
		expect(seen).toHaveLength(2);
		await seen[1]!.answer();
		expect(view.of).toBe(second.scenario);
		expect(seen.map(({ scenario }) => scenario)).toEqual(
			[first, second, fourth].map(({ scenario }) => scenario)
		);
		await seen[2]!.answer();
		expect(view.of).toBe(fourth.scenario);
	});

	it('end at the plan as it is, also when a change is taken back while they are run', async () => {
		const { view, asked: seen } = await asked();
		view.follow(second);
		view.follow(first);
		await seen[1]!.answer();
		await seen[2]!.answer();
		expect(view.of).toBe(first.scenario);
	});

	it('begin anew when the plan moves before all have been run', async () => {
		const { view, asked: seen } = await asked();
		view.follow(second);
		await seen[1]!.answer();
		await vi.advanceTimersByTimeAsync(600);
		view.follow(third);
		expect(seen[2]!.signal?.aborted).toBe(true);
		expect(seen[3]).toMatchObject({ scenario: third.scenario, replicates: futuresAtOnce });
	});

	it('stay as they are when the reader does not want them to follow, and end with the page', async () => {
		const { view, asked: seen } = await asked();
		view.follows = false;
		view.follow(second);
		expect(seen).toHaveLength(1);
		view.follows = true;
		view.follow(second);
		view.clear();
		await seen[1]!.answer();
		await vi.advanceTimersByTimeAsync(1000);
		expect([seen.length, view.lines]).toEqual([2, null]);
	});

	it('do not begin again by themselves once the reader has stopped them', async () => {
		const { view, asked: seen } = await asked();
		void view.run(second.scenario, second.names);
		seen[1]!.tell();
		view.cancel();
		view.follow(third);
		expect(view.lines?.replicates).toBe(25);
		expect([view.state, seen.length]).toEqual(['cancelled', 2]);
	});

	it('say what went wrong', async () => {
		const { view, asked: seen } = await asked();
		view.follow(second);
		await seen[1]!.answer(true);
		expect([view.state, view.message]).toEqual(['failed', 'The worker is gone.']);
	});
});
