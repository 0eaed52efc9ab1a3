/** A session as a log: events are checked, numbered and applied; the log alone says where the session stands. */
import { hashOfText } from '../analysis/receipt.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import { applyEntry } from './apply.ts';
import type { Entry, SessionEvent, SessionSetup } from './entries.ts';
import { refusalOf } from './rules.ts';
import type { SessionState } from './state.ts';

/** A log with the state it leads to. */
export interface Session {
	readonly entries: readonly Entry[];
	readonly state: SessionState;
}

const issue = (message: string): Issue => ({
	path: 'session',
	label: 'Session',
	code: 'not-now',
	message,
	given: ''
});

/** Opens a session at a moment. */
export function openSession(setup: SessionSetup, at: number): Session {
	const entry: Entry = { n: 1, at, event: { kind: 'opened', setup } };
	return { entries: [entry], state: applyEntry(null, entry) };
}

/** Adds an event to a session, or says why it may not happen now. */
export function record(
	{ entries, state }: Session,
	event: SessionEvent,
	at: number
): Result<Session> {
	const refusal = refusalOf(state, event);
	if (refusal !== null) return failure([issue(refusal)]);
	const entry: Entry = { n: state.entries + 1, at, event };
	return success({ entries: [...entries, entry], state: applyEntry(state, entry) });
}

/** A few characters that tell two states of a session apart, to see that a resumed one is the one that was left. */
export const sessionStamp = (state: SessionState): string =>
	hashOfText(canonicalJson(state)).slice(0, 12);

/** Plays a log from its beginning; a log that breaks the rules comes back with the entry that does. */
export function replay(entries: readonly Entry[]): Result<Session> {
	const [first, ...rest] = entries;
	if (first?.event.kind !== 'opened' || first.n !== 1) {
		return failure([issue('This log does not begin with the opening of a session.')]);
	}
	let state = applyEntry(null, first);
	for (const entry of rest) {
		const refusal =
			entry.n === state.entries + 1
				? refusalOf(state, entry.event)
				: `It has number ${entry.n} and should have ${state.entries + 1}.`;
		if (refusal !== null) {
			return failure([
				issue(`Entry ${entry.n} of the log cannot follow the one before. ${refusal}`)
			]);
		}
		state = applyEntry(state, entry);
	}
	return success({ entries, state });
}
