/** What every runner of simulations promises, whether it works on this thread or in a worker. */
import type { Issue, Result, RunResult, Scenario } from '#sim-core';

/** The two functions of the core that a runner on this thread needs. */
export interface RunningCore {
	validateScenario(input: unknown): Result<Scenario>;
	/** May have to be loaded first, which is why it may come as a promise. */
	runScenario(scenario: Scenario): RunResult | Promise<RunResult>;
}

/** How a request to run ended. A runner never rejects: each of the four is a value. */
export type Outcome =
	| { readonly kind: 'done'; readonly result: RunResult }
	| { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
	| { readonly kind: 'failed'; readonly name: string; readonly message: string }
	| { readonly kind: 'cancelled' };

export interface RunOptions {
	readonly signal?: AbortSignal;
}

export interface RunManyOptions extends RunOptions {
	/** Called after each chunk with the number of scenarios done and the number asked for. */
	readonly onProgress?: (done: number, total: number) => void;
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
	/** Starts what has to be started ahead of the first run; calling it is optional. */
	warm(): void;
	/** Ends the worker, if there is one; what is still waiting comes back as cancelled. */
	dispose(): void;
}

export const cancelled: Outcome = { kind: 'cancelled' };

/** Makes an outcome of anything thrown, with its name and message kept. */
export function failedOutcome(thrown: unknown): Outcome {
	return thrown instanceof Error
		? { kind: 'failed', name: thrown.name, message: thrown.message }
		: { kind: 'failed', name: 'Error', message: String(thrown) };
}
