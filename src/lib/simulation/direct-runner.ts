/** Runs on this thread: for tests, for the server, and where no worker can be had. */
import type { Progress, Scenario } from '#sim-core';
import type { JobInput, JobKindName, JobOutput, JobPartial } from '#sim-core/worker/api.ts';
import { driveJob, jobOutcome, type JobPlace } from './drive-job.ts';
import {
	cancelled,
	failedOutcome,
	type HeldJobs,
	type JobOptions,
	type Outcome,
	type OutcomeOf,
	type RunManyOptions,
	type RunOptions,
	type Runner,
	type RunnerStatus,
	type RunningCore
} from './runner.ts';

/** How long the page is kept busy before it may paint and listen again, in milliseconds. */
const sliceTime = 40;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs one scenario and makes a value of whatever happens. */
async function runHere(core: RunningCore, scenario: Scenario): Promise<Outcome> {
	try {
		const checked = core.validateScenario(scenario);
		if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
		return { kind: 'done', result: await core.runScenario(checked.value) };
	} catch (thrown) {
		return failedOutcome(thrown);
	}
}

/** Does jobs on this thread, which may paint and listen between two calls. */
const hereOn = (jobs: HeldJobs): JobPlace => ({
	start: async (kind, input) => ({ kind: 'answer', value: jobs.start(kind, input) }),
	async advance(id, pieces) {
		await nextTurn();
		return { kind: 'answer', value: jobs.advance(id, pieces) };
	},
	drop: (id) => jobs.drop(id)
});

export class DirectRunner implements Runner {
	readonly #core: RunningCore;
	#isDisposed = false;
	#jobs: Promise<HeldJobs> | null = null;
	/** Aborted when the runner is disposed, which ends the jobs under way. */
	readonly #end = new AbortController();

	constructor(core: RunningCore) {
		this.#core = core;
	}

	get status(): RunnerStatus {
		const state = this.#isDisposed ? 'disposed' : 'ready';
		return { place: 'page', state, restarts: 0, reason: null };
	}

	async run(scenario: Scenario, { signal }: RunOptions = {}): Promise<Outcome> {
		await Promise.resolve();
		if (this.#isDisposed || signal?.aborted === true) return cancelled;
		return runHere(this.#core, scenario);
	}

	async runMany(
		scenarios: readonly Scenario[],
		{ signal, onProgress }: RunManyOptions = {}
	): Promise<Outcome[]> {
		const outcomes: Outcome[] = [];
		let sliceEnd = performance.now() + sliceTime;
		for (const scenario of scenarios) {
			if (this.#isDisposed || signal?.aborted === true) {
				outcomes.push(cancelled);
				continue;
			}
			outcomes.push(await runHere(this.#core, scenario));
			if (performance.now() < sliceEnd && outcomes.length < scenarios.length) continue;
			onProgress?.(outcomes.length, scenarios.length);
			await nextTurn();
			sliceEnd = performance.now() + sliceTime;
		}
		return outcomes;
	}

	async job<Kind extends JobKindName>(
		kind: Kind,
		input: JobInput<Kind>,
		{ signal, onProgress, firstPieces }: JobOptions<JobPartial<Kind>> = {}
	): Promise<OutcomeOf<JobOutput<Kind>>> {
		const stop =
			signal === undefined ? this.#end.signal : AbortSignal.any([signal, this.#end.signal]);
		if (stop.aborted) return cancelled;
		try {
			const place = hereOn(await (this.#jobs ??= this.#core.jobs()));
			const hear = onProgress as ((progress: Progress<unknown>) => void) | undefined;
			const pulling = { kind, input, signal: stop, onProgress: hear, firstPieces };
			return jobOutcome(await driveJob(place, pulling));
		} catch (thrown) {
			return failedOutcome(thrown);
		}
	}

	warm(): void {
		// Nothing has to be started.
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#end.abort();
	}
}
