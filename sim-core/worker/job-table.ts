/** Long work inside the worker: jobs kept by number, moved on when asked, dropped when no longer wanted. */
import type { Job } from '../analysis/job.ts';
import type { Issue, Result } from '../spec/result.ts';

/**
 * A kind of long work. Its input arrives as plain data and is trusted in nothing until checked; its result and its
 * partial results are plain data too (numbers, texts, lists, typed arrays), for they cross to the page as copies.
 */
export interface JobKind<Input, Output, Partial> {
	/** Checks an input as it arrived; every problem at once. */
	readonly check: (input: unknown) => Result<Input>;
	/** Starts the work; each piece (from one yield to the next) should take a few milliseconds at most. */
	readonly start: (input: Input) => Job<Output, Partial>;
}

/** Declares a kind of work. Types of input and results are taken from `start`. */
export const jobKind = <Input, Output, Partial>(
	kind: JobKind<Input, Output, Partial>
): JobKind<Input, Output, Partial> => kind;

/** Kinds by name, of whatever types. */
export type JobKinds = Readonly<Record<string, unknown>>;

/** How an error is told across the boundary: as its name and message. */
export interface Failed {
	readonly kind: 'failed';
	readonly name: string;
	readonly message: string;
}

/** What came of asking for a job. */
export type Started =
	| { readonly kind: 'started'; readonly id: number }
	| { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
	| Failed;

/** Where a job stands after some pieces of work; `lost` when there is none of that number. */
export type Advanced =
	| {
			readonly kind: 'going';
			readonly done: number;
			readonly total: number;
			readonly partial?: unknown;
	  }
	| { readonly kind: 'done'; readonly result: unknown }
	| { readonly kind: 'lost' }
	| Failed;

/** Tells of anything thrown. */
export const failedBy = (thrown: unknown): Failed =>
	thrown instanceof Error
		? { kind: 'failed', name: thrown.name, message: thrown.message }
		: { kind: 'failed', name: 'Error', message: String(thrown) };

/** Holds the jobs under way. Nothing is thrown: whatever happens comes back as a value. */
export class JobTable {
	readonly #kinds: JobKinds;
	readonly #running = new Map<number, Job<unknown, unknown>>();
	#next = 1;

	constructor(kinds: JobKinds) {
		this.#kinds = kinds;
	}

	/** Number of jobs under way. */
	get size(): number {
		return this.#running.size;
	}

	/** Starts a job of a kind; its first piece of work is done when it is first moved on. */
	start(kind: string, input: unknown): Started {
		try {
			if (!Object.hasOwn(this.#kinds, kind)) throw new Error(`There is no work called ${kind}.`);
			const { check, start } = this.#kinds[kind] as JobKind<unknown, unknown, unknown>;
			const checked = check(input);
			if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
			const id = this.#next;
			this.#next += 1;
			this.#running.set(id, start(checked.value));
			return { kind: 'started', id };
		} catch (thrown) {
			return failedBy(thrown);
		}
	}

	/**
	 * Does a number of pieces of a job, fewer where it ends before, and tells the last partial result among them. A job
	 * that has ended is forgotten.
	 */
	advance(id: number, pieces: number): Advanced {
		const job = this.#running.get(id);
		if (job === undefined) return { kind: 'lost' };
		try {
			let partial: unknown;
			for (let piece = 1; ; piece++) {
				const next = job.next();
				if (next.done === true) {
					this.#running.delete(id);
					return { kind: 'done', result: next.value };
				}
				partial = next.value.partial ?? partial;
				if (piece < pieces) continue;
				const { done, total } = next.value;
				const known = partial === undefined ? {} : { partial };
				return { kind: 'going', done, total, ...known };
			}
		} catch (thrown) {
			this.#running.delete(id);
			return failedBy(thrown);
		}
	}

	/** Forgets a job; one that has already ended is none. */
	drop(id: number): void {
		this.#running.get(id)?.return(undefined);
		this.#running.delete(id);
	}
}
