/** One worker from its start to its end: every call settles, whatever becomes of the worker. */
import { wrap, type Endpoint, type Remote } from 'comlink';
import type { Advanced, SimulationApi, Started } from '#sim-core/worker/api.ts';
import type { JobPlace } from './drive-job.ts';

/** The part of a Worker that is used; a test may pass a channel that behaves like one. */
export type WorkerLike = Endpoint & { terminate(): void };

/** Why a worker can no longer be used. */
export interface Fault {
	/** `crash`: it broke or never came up; `late`: it did not answer in time; `closed`: we ended it. */
	readonly kind: 'crash' | 'late' | 'closed';
	/** What happened, to stand in brackets after "the worker stopped". */
	readonly reason: string;
}

export type Answer<T> =
	| { readonly kind: 'answer'; readonly value: T }
	| { readonly kind: 'thrown'; readonly error: unknown }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'fault'; readonly fault: Fault };

export interface CallLimits {
	readonly signal?: AbortSignal | undefined;
	/** Longest wait for the answer, in milliseconds. */
	readonly deadline: number;
}

/** Words an error event; the event of a file that could not be loaded has no message. */
function crashReason(event: Event): string {
	if (event.type === 'messageerror') return 'a message could not be read';
	const message = 'message' in event ? String(event.message) : '';
	return message === '' ? 'its file could not be loaded' : message;
}

/** Holds a worker and the proxy to it; comlink leaves calls of a dead worker waiting, so each is raced here. */
export class WorkerLink {
	readonly #worker: WorkerLike;
	readonly #api: Remote<SimulationApi>;
	readonly #broken: Promise<Fault>;
	#break: (fault: Fault) => void = () => undefined;

	constructor(worker: WorkerLike) {
		this.#worker = worker;
		this.#broken = new Promise((resolve) => {
			this.#break = resolve;
		});
		for (const type of ['error', 'messageerror']) {
			worker.addEventListener(type, (event) => {
				this.end({ kind: 'crash', reason: crashReason(event as Event) });
			});
		}
		this.#api = wrap<SimulationApi>(worker);
	}

	/** Asks the worker and returns what came of it; never rejects. */
	async call<T>(
		request: (api: Remote<SimulationApi>) => Promise<T>,
		{ signal, deadline }: CallLimits
	): Promise<Answer<T>> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let stop: (() => void) | undefined;
		const late = new Promise<Answer<T>>((resolve) => {
			timer = setTimeout(() => {
				const reason = `no answer within ${deadline / 1000} seconds`;
				resolve({ kind: 'fault', fault: { kind: 'late', reason } });
			}, deadline);
		});
		const aborted = new Promise<Answer<T>>((resolve) => {
			stop = () => resolve({ kind: 'cancelled' });
			if (signal?.aborted === true) stop();
			signal?.addEventListener('abort', stop);
		});
		const broken = this.#broken.then((fault): Answer<T> => ({ kind: 'fault', fault }));
		try {
			return await Promise.race([broken, aborted, this.#ask(request), late]);
		} finally {
			clearTimeout(timer);
			if (stop !== undefined) signal?.removeEventListener('abort', stop);
		}
	}

	/** Does jobs in this worker, each call within the limits. */
	jobsWithin(limits: CallLimits): JobPlace {
		return {
			start: (kind, input) =>
				this.call(async (api): Promise<Started> => api.startJob(kind, input), limits),
			advance: (id, pieces) =>
				this.call(async (api): Promise<Advanced> => api.advanceJob(id, pieces), limits),
			drop: (id) => void this.call((api) => api.dropJob(id), { deadline: limits.deadline })
		};
	}

	/** Ends the worker; calls still waiting learn why. */
	end(fault: Fault): void {
		this.#break(fault);
		this.#worker.terminate();
	}

	async #ask<T>(request: (api: Remote<SimulationApi>) => Promise<T>): Promise<Answer<T>> {
		try {
			return { kind: 'answer', value: await request(this.#api) };
		} catch (error) {
			return { kind: 'thrown', error };
		}
	}
}
