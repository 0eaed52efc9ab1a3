/**
 * Long work as a generator that stops often: whoever drives it shows progress, cancels between two stops, and
 * decides how much to do at a time. The work itself knows no clock, no thread and no screen.
 */

/** How far a job has come, and what can be shown already. */
export interface Progress<Partial = undefined> {
	readonly done: number;
	readonly total: number;
	/** What is known so far, labelled partial wherever it is shown. */
	readonly partial?: Partial;
}

/** Work that yields its progress after each small piece (about one run) and returns its result. */
export type Job<Result, Partial = undefined> = Generator<Progress<Partial>, Result, void>;

/** Drives a job to its end without stopping. */
export function finish<Result, Partial>(job: Job<Result, Partial>): Result {
	for (;;) {
		const next = job.next();
		if (next.done === true) return next.value;
	}
}

/** Drives a job as one part of a larger one, which tells the part's progress in its own way. */
export function* asPart<Result, Partial, Whole = undefined>(
	job: Job<Result, Partial>,
	told: (progress: Progress<Partial>) => Progress<Whole>
): Job<Result, Whole> {
	for (;;) {
		const next = job.next();
		if (next.done === true) return next.value;
		yield told(next.value);
	}
}
