/** Reads formulas in a worker that is started when it is first needed and ended when it does not answer. */
import type { ReadFormula } from '#sim-core/planning.ts';

/** What of a worker is used here; a test passes one of its own. */
export interface FormulaWorker {
	postMessage(message: { readonly number: number; readonly texts: readonly string[] }): void;
	terminate(): void;
	onmessage: ((event: MessageEvent) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

export interface FormulaReaderOptions {
	readonly startWorker: () => FormulaWorker;
	/** Longest wait for an answer, the loading of the parser included, in milliseconds. */
	readonly deadline?: number;
}

const unanswered: ReadFormula = {
	ok: false,
	fault: {
		code: 'not-read',
		message: 'The formula could not be read in time. Change it, or try again.',
		at: 1,
		length: 1
	}
};

interface Waiting {
	readonly texts: readonly string[];
	readonly settle: (read: readonly ReadFormula[]) => void;
}

export class FormulaReader {
	readonly #options: Required<FormulaReaderOptions>;
	readonly #known = new Map<string, ReadFormula>();
	readonly #waiting = new Map<number, Waiting>();
	#worker: FormulaWorker | null = null;
	#next = 1;

	constructor(options: FormulaReaderOptions) {
		this.#options = { deadline: 10_000, ...options };
	}

	/** Reads formulas by id. Never rejects: what could not be read in time says so. */
	async read(texts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, ReadFormula>> {
		const unknown = [...new Set(Object.values(texts))].filter((text) => !this.#known.has(text));
		const read = unknown.length === 0 ? [] : await this.#ask(unknown);
		unknown.forEach((text, i) => {
			const one = read[i];
			if (one !== undefined) this.#known.set(text, one);
		});
		return new Map(
			Object.entries(texts).map(([id, text]) => [id, this.#known.get(text) ?? unanswered])
		);
	}

	/** Ends the worker; whoever still waits is told that nothing was read. */
	dispose(): void {
		this.#worker?.terminate();
		this.#worker = null;
		for (const { settle } of this.#waiting.values()) settle([]);
		this.#waiting.clear();
	}

	#ask(texts: readonly string[]): Promise<readonly ReadFormula[]> {
		return new Promise((resolve) => {
			const number = this.#next++;
			const timer = setTimeout(() => this.dispose(), this.#options.deadline);
			const settle = (read: readonly ReadFormula[]): void => {
				clearTimeout(timer);
				this.#waiting.delete(number);
				resolve(read);
			};
			this.#waiting.set(number, { texts, settle });
			try {
				(this.#worker ??= this.#start()).postMessage({ number, texts });
			} catch {
				this.dispose();
			}
		});
	}

	#start(): FormulaWorker {
		const worker = this.#options.startWorker();
		worker.onmessage = ({ data }: MessageEvent<{ number: number; read: ReadFormula[] }>) =>
			this.#waiting.get(data.number)?.settle(data.read);
		worker.onerror = () => this.dispose();
		return worker;
	}
}
