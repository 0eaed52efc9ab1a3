/** What every runner of simulations promises, whether it works on this thread or in a worker. */
import type { Issue, Progress, Result, RunResult, Scenario } from '#sim-core';
import type {
	Advanced,
	JobInput,
	JobKindName,
	JobOutput,
	JobPartial,
	Started
} from '#sim-core/worker/api.ts';

/** Holds jobs under way on this thread; the worker's own is one. */
export interface HeldJobs {
	start(kind: string, input: unknown): Started;
	advance(id: number, pieces: number): Advanced;
	drop(id: number): void;
}

/** What of the core a runner on this thread needs. */
export interface RunningCore {
	validateScenario(input: unknown): Result<Scenario>;
	/** May have to be loaded first, which is why it may come as a promise. */
	runScenario(scenario: Scenario): RunResult | Promise<RunResult>;
	/** Gives the table of jobs, which may have to be loaded first; asked for once. */
	jobs(): Promise<HeldJobs>;
}

/** How a request ended. A runner never rejects: each of the four is a value. */
export type OutcomeOf<T> =
	| { readonly kind: 'done'; readonly result: T }
	| { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
	| { readonly kind: 'failed'; readonly name: string; readonly message: string }
	| { readonly kind: 'cancelled' };

/** How a request to run a scenario ended. */
export type Outcome = OutcomeOf<RunResult>;

export interface RunOptions {
	readonly signal?: AbortSignal;
}

export interface RunManyOptions extends RunOptions {
	/** Called after each chunk with the number of scenarios done and the number asked for. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** How to hear of long work and how to stop it. */
export interface JobOptions<Partial> extends RunOptions {
	/** Called about 25 times a second; what it holds as `partial` is to be labelled so wherever it is shown. */
	readonly onProgress?: (progress: Progress<Partial>) => void;
	/** Pieces of the work that are done before the first pause; one unless said, for a piece may be long. */
	readonly firstPieces?: number;
}

/** Where runs happen just now, to be shown to the reader. */
export interface RunnerStatus {
	/** `worker`: beside the page; `page`: on the thread of the page itself. */
	readonly place: 'worker' | 'page';
	/** `idle`: not started yet; `starting`; `ready`; `disposed`. */
	readonly state: 'idle' | 'starting' | 'ready' | 'disposed';
	/** How many times the worker has been replaced. */
	readonly restarts: number;
	/** A sentence about the last thing that went wrong, or null when nothing has. */
	readonly reason: string | null;
}

/** Runs scenarios. Results come back in the order asked for, one outcome for each scenario. */
export interface Runner {
	readonly status: RunnerStatus;
	run(scenario: Scenario, options?: RunOptions): Promise<Outcome>;
	runMany(scenarios: readonly Scenario[], options?: RunManyOptions): Promise<Outcome[]>;
	/**
	 * Does long work of one of the kinds of sim-core/worker/jobs.ts. Aborting the signal settles it as cancelled at once;
	 * the work itself stops within a few hundredths of a second. Work cut short by a crash is begun again.
	 */
	job<Kind extends JobKindName>(
		kind: Kind,
		input: JobInput<Kind>,
		options?: JobOptions<JobPartial<Kind>>
	): Promise<OutcomeOf<JobOutput<Kind>>>;
	/**
	 * Starts what has to be started ahead of the first run, and makes some runs so that later ones are fast: as
	 * many as the engine needs when left out, none where few runs will be asked for. Calling it is optional.
	 */
	warm(runs?: number): void;
	/** Ends the worker, if there is one; what is still waiting comes back as cancelled. */
	dispose(): void;
}

export const cancelled = { kind: 'cancelled' } as const;

/** Makes an outcome of anything thrown, with its name and message kept. */
export function failedOutcome(thrown: unknown): OutcomeOf<never> {
	return thrown instanceof Error
		? { kind: 'failed', name: thrown.name, message: thrown.message }
		: { kind: 'failed', name: 'Error', message: String(thrown) };
}
