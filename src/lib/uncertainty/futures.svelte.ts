/** The plan in many futures: asked for by the reader, counted while it runs, kept until the plan changes. */
import type { Scenario } from '#sim-core';
import type { FutureLines } from '#sim-core/ensemble.ts';
import type { Runner } from '../simulation/runner.ts';

/** How many futures are run when the reader asks. */
export const futuresAsked = 200;

export type FuturesState = 'none' | 'running' | 'done' | 'cancelled' | 'failed';

export class FuturesView {
	readonly #runner: Runner;
	#state = $state<FuturesState>('none');
	#done = $state(0);
	#message = $state('');
	/** The lines so far; of fewer futures than asked for while they run, or when the reader stopped. */
	#lines = $state.raw<FutureLines | null>(null);
	#of = $state.raw<Scenario | null>(null);
	#underWay: AbortController | null = null;

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

	/** Forgets everything: the plan is another one. */
	clear(): void {
		this.#underWay?.abort();
		this.#underWay = null;
		this.#state = 'none';
		this.#lines = null;
		this.#of = null;
	}

	/** Runs a scenario in many futures and keeps the lines of some outcomes. */
	async run(scenario: Scenario, names: readonly string[]): Promise<void> {
		this.clear();
		const underWay = new AbortController();
		this.#underWay = underWay;
		this.#state = 'running';
		this.#of = scenario;
		this.#done = 0;
		const outcome = await this.#runner.job(
			'futures',
			{ scenario, names, replicates: futuresAsked },
			{
				signal: underWay.signal,
				onProgress: ({ done, partial }) => {
					if (underWay.signal.aborted) return;
					this.#done = done;
					if (partial !== undefined) this.#lines = partial;
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
