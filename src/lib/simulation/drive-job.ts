/** Pulls a job through, a few pieces at a time, so that whoever does it stays able to listen. */
import type { Progress } from '#sim-core';
import type { Advanced, Started } from '#sim-core/worker/api.ts';
import { cancelled, failedOutcome, type OutcomeOf } from './runner.ts';
import type { Answer } from './worker-link.ts';

/** Where a job is done: in a worker, or on this thread. */
export interface JobPlace {
	start(kind: string, input: unknown): Promise<Answer<Started>>;
	advance(id: number, pieces: number): Promise<Answer<Advanced>>;
	/** Forgets a job; nobody waits for an answer. */
	drop(id: number): void;
}

/** A job to be done and who is to hear of it. */
export interface Pulling {
	readonly kind: string;
	readonly input: unknown;
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: Progress<unknown>) => void) | undefined;
	readonly firstPieces?: number | undefined;
}

type Ended = Exclude<Started, { kind: 'started' }> | Exclude<Advanced, { kind: 'going' | 'lost' }>;

/** How long the pieces of one call should take together, in milliseconds. */
const callTime = 40;
const mostPieces = 100_000;

/** Does a job to its end, or until it is cancelled, which ends the wait at once and drops the work. */
export async function driveJob(place: JobPlace, pulling: Pulling): Promise<Answer<Ended>> {
	const started = await place.start(pulling.kind, pulling.input);
	if (started.kind !== 'answer') return started;
	if (started.value.kind !== 'started') return { kind: 'answer', value: started.value };
	return pull(place, started.value.id, pulling);
}

async function pull(
	place: JobPlace,
	id: number,
	{ signal, onProgress, firstPieces = 1 }: Pulling
): Promise<Answer<Ended>> {
	let pieces = firstPieces;
	while (signal?.aborted !== true) {
		const from = performance.now();
		const answer = await place.advance(id, pieces);
		if (answer.kind === 'cancelled') break;
		if (answer.kind !== 'answer') return answer;
		if (answer.value.kind === 'lost') return lost;
		if (answer.value.kind !== 'going') return { kind: 'answer', value: answer.value };
		const { kind: _, ...progress } = answer.value;
		onProgress?.(progress);
		pieces = nextPieces(pieces, performance.now() - from);
	}
	place.drop(id);
	return cancelled;
}

/** Fits the number of pieces to the time that the last ones took, four times as many at most. */
function nextPieces(pieces: number, took: number): number {
	const fitting = Math.round((pieces * callTime) / Math.max(took, 0.1));
	return Math.min(mostPieces, pieces * 4, Math.max(1, fitting));
}

/** A worker that knows nothing of its job has been another one meanwhile. */
const lost: Answer<never> = {
	kind: 'fault',
	fault: { kind: 'crash', reason: 'it forgot what it was doing' }
};

/** Makes an outcome of what came of driving a job; the kind of work says what type its result has. */
export function jobOutcome<Output>(answer: Answer<Ended>): OutcomeOf<Output> {
	if (answer.kind === 'thrown') return failedOutcome(answer.error);
	if (answer.kind === 'cancelled') return cancelled;
	if (answer.kind === 'fault') return failedOutcome(new Error(answer.fault.reason));
	const { value } = answer;
	return value.kind === 'done' ? { kind: 'done', result: value.result as Output } : value;
}
