/** Live long work: a newer request takes the place of the one under way, which is dropped at once. */
import type { Progress } from '#sim-core';
import type { JobInput, JobKindName, JobOutput, JobPartial } from '#sim-core/worker/api.ts';
import type { OutcomeOf, Runner } from './runner.ts';

/** Who hears of the latest request, and of no other. */
export interface JobListener<Kind extends JobKindName> {
	readonly deliver: (outcome: OutcomeOf<JobOutput<Kind>>) => void;
	readonly onProgress?: (progress: Progress<JobPartial<Kind>>) => void;
}

/** Keeps one piece of long work of a kind under way: the latest asked for. */
export class LatestJob<Kind extends JobKindName> {
	readonly #runner: Runner;
	readonly #kind: Kind;
	readonly #listener: JobListener<Kind>;
	#current: AbortController | null = null;

	constructor(runner: Runner, kind: Kind, listener: JobListener<Kind>) {
		this.#runner = runner;
		this.#kind = kind;
		this.#listener = listener;
	}

	/** Tells whether an outcome is still to come. */
	get isBusy(): boolean {
		return this.#current !== null;
	}

	/** Asks for work in place of whatever was asked for before. */
	request(input: JobInput<Kind>): void {
		this.cancel();
		const current = new AbortController();
		this.#current = current;
		void this.#do(input, current);
	}

	/** Drops what is under way; nothing more is heard of it. */
	cancel(): void {
		this.#current?.abort();
		this.#current = null;
	}

	async #do(input: JobInput<Kind>, current: AbortController): Promise<void> {
		const outcome = await this.#runner.job(this.#kind, input, {
			signal: current.signal,
			onProgress: (progress) => {
				if (this.#current === current) this.#listener.onProgress?.(progress);
			}
		});
		if (this.#current !== current) return;
		this.#current = null;
		this.#listener.deliver(outcome);
	}
}
