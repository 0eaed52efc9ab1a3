/** Workers for tests: the real requests behind a real message channel, and ways to make them fail. */
import { expose } from 'comlink';
import { requestsOf, type WorkerCore } from '../../../sim-core/worker/requests.ts';
import type { WorkerLike } from '../../../src/lib/simulation/worker-link.ts';
import { smallCore } from './small-core.ts';

/** What a fake worker does with what it is asked. */
export type Behaviour =
	/** Answers as the real one does. */
	| 'works'
	/** Never says anything, as when its file could not be loaded, which it reports as an error event. */
	| 'missing'
	/** Comes up and then breaks at every run. */
	| 'crashes'
	/** Comes up and then never answers a run. */
	| 'hangs'
	/** Never says anything at all. */
	| 'silent'
	/** Reports that a message could not be read, at every run. */
	| 'garbles';

/** A worker that lives on this thread. */
export class FakeWorker extends EventTarget implements WorkerLike {
	readonly #page: MessagePort;
	readonly #inside: MessagePort;
	isTerminated = false;

	constructor(behaviour: Behaviour = 'works', core: WorkerCore = smallCore) {
		super();
		const { port1, port2 } = new MessageChannel();
		this.#page = port1;
		this.#inside = port2;
		this.#page.onmessage = ({ data }: MessageEvent) =>
			this.dispatchEvent(new MessageEvent('message', { data }));
		if (behaviour === 'missing') setTimeout(() => this.dispatchEvent(new Event('error')), 1);
		if (behaviour !== 'missing' && behaviour !== 'silent') this.#expose(behaviour, core);
	}

	postMessage(message: unknown, transfer: Transferable[] = []): void {
		// A worker that has ended swallows what it is sent, as the real one does.
		if (!this.isTerminated) this.#page.postMessage(message, transfer);
	}

	terminate(): void {
		this.isTerminated = true;
		this.#page.close();
		this.#inside.close();
	}

	#expose(behaviour: Behaviour, core: WorkerCore): void {
		const requests = requestsOf(core);
		const runChunk = (scenarios: readonly unknown[], from: number, to: number): unknown => {
			if (behaviour === 'works') return requests.runChunk(scenarios, from, to);
			if (behaviour === 'crashes') this.dispatchEvent(errorEvent('out of cheese'));
			if (behaviour === 'garbles') this.dispatchEvent(new Event('messageerror'));
			return new Promise(() => undefined);
		};
		const advanceJob = (id: number, pieces: number): unknown =>
			behaviour === 'works' ? requests.advanceJob(id, pieces) : runChunk([], 0, 0);
		expose({ ...requests, runChunk, advanceJob }, this.#inside);
	}
}

function errorEvent(message: string): Event {
	return Object.assign(new Event('error'), { message });
}
