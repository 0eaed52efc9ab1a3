// Of many requests only the latest counts: one run in flight, one waiting, nothing stale passed off as fresh.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#sim-core';
import { LatestRun } from '../../../src/lib/simulation/latest-run.ts';
import type { Outcome, Runner } from '../../../src/lib/simulation/runner.ts';
import { scenarioWith } from './small-core.ts';

/** A runner whose runs end when the test says so. */
function slowRunner() {
	const begun: { scenario: Scenario; end: (outcome?: Outcome) => void }[] = [];
	const runner = {
		run: (scenario: Scenario) =>
			new Promise<Outcome>((resolve) => {
				const outcome: Outcome = { kind: 'failed', name: scenario.name, message: '' };
				begun.push({ scenario, end: (other = outcome) => resolve(other) });
			})
	} as Runner;
	return { runner, begun };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function harness() {
	const { runner, begun } = slowRunner();
	const delivered: string[] = [];
	let frame: (() => void)[] = [];
	const latest = new LatestRun(
		runner,
		(outcome, isLatest) => {
			const name = outcome.kind === 'failed' ? outcome.name : outcome.kind;
			delivered.push(isLatest ? name : `${name}, outdated`);
		},
		(callback) => frame.push(callback)
	);
	const nextFrame = (): void => {
		const callbacks = frame;
		frame = [];
		for (const callback of callbacks) callback();
	};
	return { latest, begun, delivered, nextFrame };
}

describe('the latest run', () => {
	it('makes one run of all the requests of a frame', async () => {
		const { latest, begun, delivered, nextFrame } = harness();
		for (let i = 0; i < 20; i++) latest.request(scenarioWith(1, `n${i}`));
		expect(begun).toHaveLength(0);
		nextFrame();
		expect(begun.map(({ scenario }) => scenario.name)).toEqual(['n19']);
		begun[0]?.end();
		await settle();
		expect(delivered).toEqual(['n19']);
		expect(latest.isBusy).toBe(false);
	});

	it('keeps one in flight, marks its outcome when something newer was asked, and runs the newest', async () => {
		const { latest, begun, delivered, nextFrame } = harness();
		latest.request(scenarioWith(1, 'first'));
		nextFrame();
		latest.request(scenarioWith(1, 'second'));
		latest.request(scenarioWith(1, 'third'));
		nextFrame();
		expect(begun).toHaveLength(1);
		begun[0]?.end();
		await settle();
		expect(delivered).toEqual(['first, outdated']);
		nextFrame();
		expect(begun.map(({ scenario }) => scenario.name)).toEqual(['first', 'third']);
		begun[1]?.end();
		await settle();
		expect(delivered).toEqual(['first, outdated', 'third']);
	});

	it('delivers nothing after it was cancelled, and works again afterwards', async () => {
		const { latest, begun, delivered, nextFrame } = harness();
		latest.request(scenarioWith(1, 'dropped'));
		nextFrame();
		latest.cancel();
		begun[0]?.end();
		await settle();
		expect(delivered).toEqual([]);
		latest.request(scenarioWith(1, 'kept'));
		nextFrame();
		begun[1]?.end();
		await settle();
		expect(delivered).toEqual(['kept']);
	});

	it('shows the last of a thousand changes, however long each run takes', async () => {
		const random = mulberry(7);
		let running = 0;
		let mostRunning = 0;
		const delivered: string[] = [];
		const runner = {
			run: async (scenario: Scenario): Promise<Outcome> => {
				running += 1;
				mostRunning = Math.max(mostRunning, running);
				for (let i = random() * 5; i > 0; i--) await Promise.resolve();
				running -= 1;
				return { kind: 'failed', name: scenario.name, message: '' };
			}
		} as Runner;
		const latest = new LatestRun(
			runner,
			(outcome) => delivered.push(outcome.kind === 'failed' ? outcome.name : ''),
			(callback) => queueMicrotask(callback)
		);
		for (let i = 0; i < 1000; i++) {
			latest.request(scenarioWith(1, `${i}`));
			if (random() < 0.5) await Promise.resolve();
		}
		while (latest.isBusy) await settle();
		expect(mostRunning).toBe(1);
		expect(delivered.at(-1)).toBe('999');
		expect(delivered.map(Number)).toEqual(delivered.map(Number).sort((a, b) => a - b));
	});
});

/** A small random generator with a fixed seed. */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
