/** The runs that follow the draft: live with every change, or held until somebody says run. */
import type { RunResult, Scenario } from '#sim-core';
import { LatestRun, type Schedule } from '../simulation/latest-run.ts';
import type { Outcome, Runner } from '../simulation/runner.ts';
import { statusQuoOf } from './edit-scenario.ts';

export interface RunStatus {
	/** `held`: the draft has changes that wait for somebody to say run. */
	readonly state: 'idle' | 'running' | 'held' | 'failed';
	/** What went wrong, in a sentence; empty unless `failed`. */
	readonly message: string;
}

export interface LiveRunsOptions {
	readonly runner: Runner;
	readonly schedule: Schedule | undefined;
	readonly isDragging: () => boolean;
	/** Is told of the first run, once its picture can be made. */
	readonly onFirst: (result: RunResult) => void;
	/** Is told of a run of the draft as it is now. */
	readonly onSettled: (draft: Scenario, result: RunResult) => void;
}

const idle: RunStatus = { state: 'idle', message: '' };
const running: RunStatus = { state: 'running', message: '' };
const held: RunStatus = { state: 'held', message: '' };

/** Holds the run of the draft and of its baseline. */
export class LiveRuns {
	readonly #options: LiveRunsOptions;
	readonly #draftRun: LatestRun;
	readonly #baselineRun: LatestRun;
	#draft: Scenario | null = null;
	#result = $state.raw<RunResult | null>(null);
	#baseline = $state.raw<RunResult | null>(null);
	#status = $state.raw<RunStatus>(idle);
	#isHolding = $state(false);
	#ran = $state.raw<Scenario | null>(null);
	#baselineKey = '';

	constructor(options: LiveRunsOptions) {
		this.#options = options;
		const { runner, schedule } = options;
		this.#draftRun = new LatestRun(runner, (...came) => this.#receive(...came), schedule);
		this.#baselineRun = new LatestRun(
			runner,
			(...came) => this.#receiveBaseline(...came),
			schedule
		);
	}

	get result(): RunResult | null {
		return this.#result;
	}

	get baseline(): RunResult | null {
		return this.#baseline;
	}

	get status(): RunStatus {
		return this.#status;
	}

	/** True while changes wait for `runNow`. */
	get isHolding(): boolean {
		return this.#isHolding;
	}

	/** The draft that was last asked to run; what waits is how the present one differs from it. */
	get ran(): Scenario | null {
		return this.#ran;
	}

	/** Makes changes wait from now on, or lets them run at once again. */
	hold(isHolding: boolean): void {
		this.#isHolding = isHolding;
		if (!isHolding && this.#status.state === 'held') this.runNow();
	}

	/** Takes the draft as it is now and runs it, unless changes wait. */
	follow(draft: Scenario): void {
		this.#draft = draft;
		if (this.#isHolding && this.#ran !== null) this.#status = draft === this.#ran ? idle : held;
		else this.runNow();
	}

	/** Runs the draft as it is now, also while changes wait. */
	runNow(): void {
		const draft = this.#draft;
		if (draft === null) return;
		this.#status = running;
		this.#ran = draft;
		this.#draftRun.request(draft);
		const statusQuo = statusQuoOf(draft);
		const key = JSON.stringify(statusQuo);
		if (key === this.#baselineKey) return;
		this.#baselineKey = key;
		this.#baselineRun.request(statusQuo);
	}

	cancel(): void {
		this.#draftRun.cancel();
		this.#baselineRun.cancel();
	}

	#receive(outcome: Outcome, isLatest: boolean): void {
		if (outcome.kind === 'cancelled' || (!isLatest && !this.#options.isDragging())) return;
		if (outcome.kind === 'done') {
			this.#show(outcome.result);
			if (!isLatest) return;
			if (this.#status.state !== 'held') this.#status = idle;
			if (this.#ran !== null) this.#options.onSettled(this.#ran, outcome.result);
		} else if (isLatest) {
			this.#status = { state: 'failed', message: messageOf(outcome) };
		}
	}

	#show(result: RunResult): void {
		const isFirst = this.#result === null;
		this.#result = result;
		if (!isFirst) return;
		// Warming comes after the first picture: it would keep the worker from answering.
		this.#options.runner.warm();
		this.#options.onFirst(result);
	}

	#receiveBaseline(outcome: Outcome, isLatest: boolean): void {
		if (!isLatest) return;
		this.#baseline = outcome.kind === 'done' ? outcome.result : null;
		// A baseline that could not be run is asked for again with the next run.
		if (outcome.kind !== 'done') this.#baselineKey = '';
	}
}

function messageOf(outcome: Exclude<Outcome, { kind: 'done' | 'cancelled' }>): string {
	if (outcome.kind === 'failed') return outcome.message;
	return outcome.issues.map(({ message }) => message).join(' ');
}
