/** Live runs: of the requests that wait only the latest is run, and outcomes arrive in the order asked for. */
import type { Scenario } from '#sim-core';
import type { Outcome, Runner } from './runner.ts';

/** Takes an outcome; `isLatest` is false when something newer has been asked for meanwhile. */
export type Deliver = (outcome: Outcome, isLatest: boolean) => void;

/** Calls a function a little later: once the present change is through, or when a test says so. */
export type Schedule = (callback: () => void) => void;

/** Waits until the present change is through: a browser reports a moving slider once a frame, and a run need not wait for the next. */
export const afterThisChange: Schedule = (callback) => queueMicrotask(callback);

/**
 * Keeps at most one run in flight and one request waiting. A newer request takes the place of the one that
 * waits. The receiver is told when an outcome is no longer of the latest request, and mostly drops it then;
 * during a drag it is the picture to show, or the picture would stand still until the hand does.
 */
export class LatestRun {
	readonly #runner: Runner;
	readonly #deliver: Deliver;
	readonly #schedule: Schedule;
	#ticket = 0;
	#cancelledUpTo = 0;
	#waiting: Scenario | null = null;
	#isScheduled = false;
	#isInFlight = false;

	constructor(runner: Runner, deliver: Deliver, schedule: Schedule = afterThisChange) {
		this.#runner = runner;
		this.#deliver = deliver;
		this.#schedule = schedule;
	}

	/** Tells whether an outcome is still to come. */
	get isBusy(): boolean {
		return this.#waiting !== null || this.#isInFlight;
	}

	/** Asks for a run of a scenario in place of every earlier request. */
	request(scenario: Scenario): void {
		this.#ticket += 1;
		this.#waiting = scenario;
		this.#plan();
	}

	/** Forgets what was asked for; an outcome on its way is dropped. */
	cancel(): void {
		this.#cancelledUpTo = this.#ticket;
		this.#waiting = null;
	}

	#plan(): void {
		if (this.#isScheduled || this.#isInFlight || this.#waiting === null) return;
		this.#isScheduled = true;
		this.#schedule(() => {
			this.#isScheduled = false;
			void this.#start();
		});
	}

	async #start(): Promise<void> {
		const scenario = this.#waiting;
		if (scenario === null) return;
		const ticket = this.#ticket;
		this.#waiting = null;
		this.#isInFlight = true;
		const outcome = await this.#runner.run(scenario);
		this.#isInFlight = false;
		if (ticket > this.#cancelledUpTo) this.#deliver(outcome, ticket === this.#ticket);
		this.#plan();
	}
}
