/** Futures shared out among threads. Who runs which future, and in which order, moves no bit of the answer. */
import { Worker } from 'node:worker_threads';
import type { Job } from '../analysis/job.ts';
import { joined, type Samples } from '../ensemble/samples.ts';
import { roomForSampling, sampleInto, type Sampling } from '../ensemble/sampling.ts';
import type { Streams } from './command.ts';
import { driven } from './drive-job.ts';
import { Stopped } from './usage-error.ts';

/** Futures that a thread runs before it asks for more: enough to keep it busy for some tens of milliseconds. */
const inOneGo = 25;

/** Runs futures on as many threads as named: on this one when that is one. Throws Stopped at Ctrl-C. */
export function sampled(sampling: Sampling, threads: number, streams: Streams): Promise<Samples> {
	if (threads === 1) return driven(sampledHere(sampling), streams);
	return new SharedSampling(sampling, streams).run(threads);
}

function* sampledHere(sampling: Sampling): Job<Samples> {
	const samples = roomForSampling(sampling);
	yield* sampleInto(samples, sampling);
	return samples;
}

class SharedSampling {
	readonly #sampling: Sampling;
	readonly #streams: Streams;
	readonly #threads: Worker[] = [];
	readonly #parts: Samples[] = [];
	#next: number;
	#done = 0;

	constructor(sampling: Sampling, streams: Streams) {
		this.#sampling = sampling;
		this.#streams = streams;
		this.#next = sampling.from;
	}

	async run(threads: number): Promise<Samples> {
		let stop: () => void = () => undefined;
		const stopped = new Promise<never>((_, reject) => {
			stop = () => reject(new Stopped());
		});
		process.once('SIGINT', stop);
		try {
			const work = Array.from({ length: threads }, () => this.#runThread());
			await Promise.race([Promise.all(work), stopped]);
		} finally {
			process.off('SIGINT', stop);
			this.#streams.progress?.('\r        \r');
			await Promise.all(this.#threads.map((thread) => thread.terminate()));
		}
		return joined(this.#parts);
	}

	/** Keeps one thread busy until no future is left. */
	#runThread(): Promise<void> {
		const thread = startThread();
		this.#threads.push(thread);
		return new Promise((resolve, reject) => {
			const giveMore = (): void => {
				const part = this.#takePart();
				if (part === null) resolve();
				else thread.postMessage(part);
			};
			thread.on('error', reject);
			thread.on('message', (samples: Samples) => {
				this.#take(samples);
				giveMore();
			});
			giveMore();
		});
	}

	#takePart(): Sampling | null {
		const { to } = this.#sampling;
		if (this.#next >= to) return null;
		const from = this.#next;
		this.#next = Math.min(to, from + inOneGo);
		return { ...this.#sampling, from, to: this.#next };
	}

	#take(samples: Samples): void {
		this.#parts.push(samples);
		this.#done += samples.to - samples.from;
		const total = this.#sampling.to - this.#sampling.from;
		this.#streams.progress?.(`\r${`${Math.floor((100 * this.#done) / total)}%`.padStart(5)}`);
	}
}

/** Starts a thread, which reads TypeScript whatever this one was started with. */
const startThread = (): Worker =>
	new Worker(new URL('./start-thread.mjs', import.meta.url), { execArgv: [] });
