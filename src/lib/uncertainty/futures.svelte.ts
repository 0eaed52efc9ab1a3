/** The plan in many futures: asked for by the reader, counted while it runs, and from then on following the plan. */
import type { Scenario } from '#sim-core';
import type { FutureLines } from '#sim-core/ensemble.ts';
import type { Runner } from '../simulation/runner.ts';

/** How many futures are run when the reader asks. */
export const futuresAsked = 200;

/** How many are run at each change: enough for a band that does not jump, few enough to follow a moving slider. */
export const futuresAtOnce = 64;

/** How long the plan must stay as it is before the other futures are run too, in milliseconds. */
const rest = 500;

/** `following`: the figures are of the few futures run at each change, and the others are still to come. */
export type FuturesState = 'none' | 'running' | 'following' | 'done' | 'cancelled' | 'failed';

/** A plan to be followed: the outcome that is on show, and all whose lines are kept once it rests. */
export interface Followed {
	readonly scenario: Scenario;
	readonly shown: string;
	readonly names: readonly string[];
}

export class FuturesView {
	readonly #runner: Runner;
	#state = $state<FuturesState>('none');
	#done = $state(0);
	#message = $state('');
	/** The lines so far; of fewer futures than asked for while they run, or when the reader stopped. */
	#lines = $state.raw<FutureLines | null>(null);
	#of = $state.raw<Scenario | null>(null);
	#underWay: AbortController | null = null;
	/** Whether changes of the plan are followed once futures have been run. */
	follows = $state(true);
	/** The plan that was last asked for, whether its futures have come or not. */
	#latest: Scenario | null = null;
	#wanted: Followed | null = null;
	#isKeepingUp = false;
	#restTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	get state(): FuturesState {
		return this.#state;
	}

	/** Futures that have been run. */
	get done(): number {
		return this.#done;
	}

	/** What went wrong, in a sentence. */
	get message(): string {
		return this.#message;
	}

	get lines(): FutureLines | null {
		return this.#lines;
	}

	/** The scenario that the futures are of. */
	get of(): Scenario | null {
		return this.#of;
	}

	/** True when the figures are of fewer futures than were asked for. */
	get isPartial(): boolean {
		return this.#lines !== null && this.#lines.replicates < futuresAsked;
	}

	/** Stops at once; what has come so far stays, labelled partial. */
	cancel(): void {
		if (this.#state !== 'running') return;
		this.#underWay?.abort();
		this.#underWay = null;
		this.#state = 'cancelled';
	}

	/** Forgets everything. */
	clear(): void {
		this.#stop();
		this.#state = 'none';
		this.#lines = null;
		this.#of = null;
	}

	/** Runs a scenario in many futures and keeps the lines of some outcomes. */
	async run(scenario: Scenario, names: readonly string[]): Promise<void> {
		this.clear();
		this.#state = 'running';
		this.#of = scenario;
		this.#latest = scenario;
		this.#done = 0;
		await this.#runAll(scenario, names);
	}

	/**
	 * Takes the plan as it is now: the futures follow it if there are any and the reader wants it so. A few are run at
	 * once, those of the latest change as soon as the ones under way have come; all of them when the plan rests.
	 */
	follow(plan: Followed): void {
		// Who has stopped them wants no more of them until asked for.
		const isStopped = this.#state === 'cancelled' || this.#state === 'failed';
		if (!this.follows || isStopped || this.#lines === null) return;
		if (plan.scenario === this.#latest) return;
		clearTimeout(this.#restTimer);
		if (!this.#isKeepingUp) this.#stop();
		this.#latest = plan.scenario;
		this.#wanted = plan;
		this.#state = 'following';
		if (!this.#isKeepingUp) void this.#keepUp();
	}

	/** Ends what is under way or waits; nothing more is heard of it. */
	#stop(): void {
		this.#underWay?.abort();
		this.#underWay = null;
		this.#wanted = null;
		this.#isKeepingUp = false;
		clearTimeout(this.#restTimer);
	}

	async #keepUp(): Promise<void> {
		const underWay = new AbortController();
		this.#underWay = underWay;
		this.#isKeepingUp = true;
		let last: Followed | null = null;
		while (this.#wanted !== null) {
			last = this.#wanted;
			this.#wanted = null;
			const { scenario, shown } = last;
			const asked = { scenario, names: [shown], replicates: futuresAtOnce };
			// A future takes half a millisecond, an answer to “go on” may take as long as the page paints.
			const outcome = await this.#runner.job('futures', asked, {
				signal: underWay.signal,
				firstPieces: futuresAtOnce + 1
			});
			if (underWay.signal.aborted) return;
			if (outcome.kind !== 'done') {
				this.#stop();
				this.#fail(outcome);
				return;
			}
			this.#lines = outcome.result;
			this.#of = scenario;
		}
		this.#isKeepingUp = false;
		if (last === null) return;
		const { scenario, names } = last;
		this.#restTimer = setTimeout(() => void this.#runAll(scenario, names), rest);
	}

	async #runAll(scenario: Scenario, names: readonly string[]): Promise<void> {
		const underWay = new AbortController();
		this.#underWay = underWay;
		const outcome = await this.#runner.job(
			'futures',
			{ scenario, names, replicates: futuresAsked },
			{
				signal: underWay.signal,
				onProgress: ({ done, partial }) => {
					if (underWay.signal.aborted) return;
					this.#done = done;
					// Fewer futures than are on show already would be a step back.
					if (partial !== undefined && this.#state === 'running') this.#lines = partial;
				}
			}
		);
		if (underWay.signal.aborted) return;
		this.#underWay = null;
		if (outcome.kind === 'done') {
			this.#lines = outcome.result;
			this.#done = futuresAsked;
			this.#state = 'done';
		} else this.#fail(outcome);
	}

	#fail(outcome: { readonly kind: string; readonly message?: string }): void {
		this.#state = outcome.kind === 'cancelled' ? 'cancelled' : 'failed';
		this.#message = outcome.message ?? 'The futures could not be run.';
	}
}
