/** Runs in a worker that is watched: replaced when it breaks, and given up for this thread when it keeps breaking. */
import type { Progress, Scenario } from '#sim-core';
import type {
	JobInput,
	JobKindName,
	JobOutput,
	JobPartial,
	PackedOutcome
} from '#sim-core/worker/api.ts';
import { driveJob, jobOutcome } from './drive-job.ts';
import {
	cancelled,
	failedOutcome,
	type JobOptions,
	type Outcome,
	type OutcomeOf,
	type RunManyOptions,
	type RunOptions,
	type Runner,
	type RunnerStatus
} from './runner.ts';
import { unpackOutcome } from './unpack.ts';
import { WorkerLink, type Answer, type Fault, type WorkerLike } from './worker-link.ts';

export interface WorkerRunnerOptions {
	readonly startWorker: () => WorkerLike;
	/** Takes over when the worker has crashed three times in a row. */
	readonly fallback: Runner;
	/** The model of this page; a worker with another one, left over from an update, is not used. */
	readonly modelVersion: string;
	/** Longest wait for the worker to load and answer, in milliseconds. */
	readonly startDeadline?: number;
	/** Longest wait for one chunk, in milliseconds. */
	readonly callDeadline?: number;
}

const crashesBeforeGivingUp = 3;
/** How long a chunk should take, in milliseconds: between chunks fall progress and cancelling. */
const chunkTime = 50;
const largestChunk = 500;
/** After so many runs the engine begins to compile the model to its fastest form; after fifty it has not. */
const warmingRuns = 80;
const runsInASlice = 2;

export class WorkerRunner implements Runner {
	readonly #options: Required<WorkerRunnerOptions>;
	/** The worker in use, or on its way; null when none has been started or the last one has ended. */
	#link: Promise<WorkerLink | null> | null = null;
	/** The worker in use, once it has answered. */
	#current: WorkerLink | null = null;
	#crashesInARow = 0;
	#hasGivenUp = false;
	#status = $state.raw<RunnerStatus>({
		place: 'worker',
		state: 'idle',
		restarts: 0,
		reason: null
	});

	constructor(options: WorkerRunnerOptions) {
		this.#options = { startDeadline: 20_000, callDeadline: 10_000, ...options };
	}

	get status(): RunnerStatus {
		return this.#status;
	}

	async run(scenario: Scenario, { signal }: RunOptions = {}): Promise<Outcome> {
		const [outcome] = await this.#runChunk([scenario], signal);
		return outcome ?? cancelled;
	}

	async runMany(
		scenarios: readonly Scenario[],
		{ signal, onProgress }: RunManyOptions = {}
	): Promise<Outcome[]> {
		const outcomes: Outcome[] = [];
		let size = 8;
		while (outcomes.length < scenarios.length) {
			const chunk = scenarios.slice(outcomes.length, outcomes.length + size);
			const startedAt = performance.now();
			outcomes.push(...(await this.#runChunk(chunk, signal)));
			const pace = chunkTime / Math.max(1, performance.now() - startedAt);
			size = Math.min(largestChunk, Math.max(1, Math.round(chunk.length * pace)));
			if (signal?.aborted !== true) onProgress?.(outcomes.length, scenarios.length);
		}
		return outcomes;
	}

	warm(runs = warmingRuns): void {
		void this.#warm(Math.ceil(runs / runsInASlice));
	}

	dispose(): void {
		const link = this.#link;
		this.#link = null;
		this.#update({ state: 'disposed' });
		this.#options.fallback.dispose();
		void link?.then((started) => started?.end({ kind: 'closed', reason: 'the page was left' }));
	}

	/** Warms the worker in slices, so that a run asked for meanwhile waits for one slice only. */
	async #warm(slices: number): Promise<void> {
		const link = await this.#ready();
		for (let slice = 0; slice < slices && link !== null; slice++) {
			const deadline = this.#options.callDeadline;
			const answer = await link.call((api) => api.warm(runsInASlice), { deadline });
			if (answer.kind !== 'answer') return;
		}
	}

	async job<Kind extends JobKindName>(
		kind: Kind,
		input: JobInput<Kind>,
		options: JobOptions<JobPartial<Kind>> = {}
	): Promise<OutcomeOf<JobOutput<Kind>>> {
		const { signal, firstPieces } = options;
		const onProgress = options.onProgress as ((progress: Progress<unknown>) => void) | undefined;
		const deadline = this.#options.callDeadline;
		const answer = await this.#ask(signal, (link) =>
			driveJob(link.jobsWithin({ signal, deadline }), {
				kind,
				input,
				signal,
				onProgress,
				firstPieces
			})
		);
		if (answer.kind === 'page') return this.#options.fallback.job(kind, input, options);
		return answer.kind === 'fault' ? tooLate(answer.fault) : jobOutcome(answer);
	}

	/** Runs a few scenarios in one call. */
	async #runChunk(scenarios: readonly Scenario[], signal?: AbortSignal): Promise<Outcome[]> {
		const deadline = this.#options.callDeadline;
		const answer = await this.#ask(signal, (link) =>
			link.call((api) => api.runChunk(scenarios, 0, scenarios.length), { signal, deadline })
		);
		if (answer.kind === 'page') {
			return this.#options.fallback.runMany(scenarios, signal === undefined ? {} : { signal });
		}
		if (answer.kind === 'fault') return repeat(tooLate(answer.fault), scenarios.length);
		return outcomesOf(answer, scenarios.length);
	}

	/**
	 * Asks the worker for something; one that breaks under it is replaced and asked again. Comes back with a fault when it
	 * was late twice, and with `page` when runs happen on this thread now.
	 */
	async #ask<T>(
		signal: AbortSignal | undefined,
		question: (link: WorkerLink) => Promise<Answer<T>>
	): Promise<Answer<T> | { readonly kind: 'page' }> {
		let timesLate = 0;
		while (this.#status.state !== 'disposed' && signal?.aborted !== true) {
			const link = await this.#ready();
			if (link === null) return this.#hasGivenUp ? { kind: 'page' } : cancelled;
			const answer = await question(link);
			if (answer.kind === 'answer') this.#crashesInARow = 0;
			if (answer.kind !== 'fault') return answer;
			this.#replace(link, answer.fault);
			// Asked a second time, because a computer that was asleep is late through no fault of the model.
			timesLate += answer.fault.kind === 'late' ? 1 : 0;
			if (timesLate === 2) return answer;
		}
		return cancelled;
	}

	/** Gives the worker, started if need be; null when runs happen on this thread now. */
	async #ready(): Promise<WorkerLink | null> {
		while (!this.#hasGivenUp && this.#status.state !== 'disposed') {
			const starting = (this.#link ??= this.#start());
			const link = await starting;
			if (link !== null) return link;
			if (this.#link === starting) this.#link = null;
		}
		return null;
	}

	/** Starts a worker and waits until it has answered; null when it did not, which counts as a crash. */
	async #start(): Promise<WorkerLink | null> {
		this.#update({ state: 'starting' });
		let link: WorkerLink;
		try {
			link = new WorkerLink(this.#options.startWorker());
		} catch (thrown) {
			this.#crashed(thrown instanceof Error ? thrown.message : String(thrown));
			return null;
		}
		const deadline = this.#options.startDeadline;
		const answer = await link.call((api) => api.describe(), { deadline });
		const version = answer.kind === 'answer' ? answer.value.modelVersion : null;
		if (version === this.#options.modelVersion) {
			this.#current = link;
			this.#update({ state: 'ready' });
			return link;
		}
		link.end({ kind: 'crash', reason: 'it did not come up' });
		if (version === null) this.#crashed(reasonOf(answer));
		else this.#giveUp(`it has model ${version}, this page ${this.#options.modelVersion}`);
		return null;
	}

	/** Ends a worker that can no longer be used; of several calls that saw it break, the first does this. */
	#replace(link: WorkerLink, fault: Fault): void {
		if (this.#current !== link) return;
		if (fault.kind === 'crash') this.#crashed(fault.reason);
		else this.#forget(fault.reason);
		link.end({ kind: 'crash', reason: fault.reason });
	}

	#crashed(reason: string): void {
		this.#crashesInARow += 1;
		if (this.#crashesInARow >= crashesBeforeGivingUp) this.#giveUp(reason);
		else this.#forget(reason);
	}

	/** Lets the next call start another worker. */
	#forget(reason: string): void {
		this.#link = null;
		this.#current = null;
		this.#update({
			state: 'starting',
			restarts: this.#status.restarts + 1,
			reason: `The calculation beside the page stopped (${reason}) and has been started again.`
		});
	}

	#giveUp(reason: string): void {
		this.#link = null;
		this.#current = null;
		this.#hasGivenUp = true;
		this.#update({
			place: 'page',
			state: 'ready',
			reason: `The calculation beside the page cannot be used (${reason}), so the page itself does the work; results are the same, but it may feel slower.`
		});
	}

	#update(change: Partial<RunnerStatus>): void {
		if (this.#status.state === 'disposed') return;
		this.#status = { ...this.#status, ...change };
	}
}

const repeat = (outcome: Outcome, times: number): Outcome[] =>
	Array.from({ length: times }, () => outcome);

/** Makes the outcomes of a chunk of what came of the call. */
function outcomesOf(
	answer: Exclude<Answer<readonly PackedOutcome[]>, { kind: 'fault' }>,
	asked: number
): Outcome[] {
	if (answer.kind === 'answer') return answer.value.map(unpackOutcome);
	return repeat(answer.kind === 'thrown' ? failedOutcome(answer.error) : cancelled, asked);
}

const tooLate = ({ reason }: Fault): OutcomeOf<never> => ({
	kind: 'failed',
	name: 'TimeoutError',
	message: `The calculation was stopped twice (${reason}). Your plan is unchanged.`
});

function reasonOf(answer: Answer<unknown>): string {
	if (answer.kind === 'fault') return answer.fault.reason;
	return answer.kind === 'thrown' ? String(answer.error) : 'it did not answer';
}
