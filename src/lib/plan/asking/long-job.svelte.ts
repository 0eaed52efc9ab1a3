/** Long work as a page shows it: how far it has come, what is known so far, and how it ended. */
import type { JobInput, JobKindName, JobOutput, JobPartial } from '#sim-core/worker/api.ts';
import { LatestJob } from '../../simulation/latest-job.ts';
import type { Runner } from '../../simulation/runner.ts';

export type JobState = 'none' | 'running' | 'done' | 'stopped' | 'failed';

/** Holds one kind of long work: the latest asked for. */
export class LongJob<Kind extends JobKindName> {
	readonly #job: LatestJob<Kind>;
	#state = $state<JobState>('none');
	#done = $state(0);
	#total = $state(1);
	#message = $state('');
	#answer = $state.raw<JobOutput<Kind> | null>(null);
	#partial = $state.raw<NonNullable<JobPartial<Kind>> | null>(null);
	#asked = $state.raw<JobInput<Kind> | null>(null);

	constructor(runner: Runner, kind: Kind) {
		this.#job = new LatestJob(runner, kind, {
			deliver: (outcome) => {
				if (outcome.kind === 'done') {
					this.#answer = outcome.result;
					this.#state = 'done';
					return;
				}
				this.#state = outcome.kind === 'cancelled' ? 'stopped' : 'failed';
				if (outcome.kind === 'failed') this.#message = outcome.message;
				if (outcome.kind === 'invalid') {
					this.#message = outcome.issues.map(({ message }) => message).join(' ');
				}
			},
			onProgress: ({ done, total, partial }) => {
				this.#done = done;
				this.#total = total;
				if (partial !== undefined && partial !== null) this.#partial = partial;
			}
		});
	}

	get state(): JobState {
		return this.#state;
	}

	/** Pieces of work done, of `total`. */
	get done(): number {
		return this.#done;
	}

	get total(): number {
		return this.#total;
	}

	/** Why the work could not be done, in a sentence. */
	get message(): string {
		return this.#message;
	}

	/** What came of it; null until it has ended. */
	get answer(): JobOutput<Kind> | null {
		return this.#answer;
	}

	/** What is known on the way, or was when the work was stopped; null where nothing is. */
	get partial(): NonNullable<JobPartial<Kind>> | null {
		return this.#partial;
	}

	/** The question under way, or answered last. */
	get asked(): JobInput<Kind> | null {
		return this.#asked;
	}

	/** Asks, in place of whatever was asked before. */
	ask(input: JobInput<Kind>): void {
		this.#state = 'running';
		this.#done = 0;
		this.#total = 1;
		this.#message = '';
		this.#answer = null;
		this.#partial = null;
		this.#asked = input;
		this.#job.request(input);
	}

	/** Stops at once; what is known so far stays. */
	cancel(): void {
		if (this.#state !== 'running') return;
		this.#job.cancel();
		this.#state = 'stopped';
	}
}
