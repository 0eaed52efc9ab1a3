// What several tests of the workshop use: a session with robots, played to a step.
import { exerciseOf } from '../../../sim-core/exercises/library.ts';
import { modelVersion } from '../../../sim-core/index.ts';
import {
	openSession,
	record,
	robotEvents,
	type Session,
	type SessionEvent,
	type SessionPhase,
	type TeamSetup
} from '../../../sim-core/workshop.ts';

export const exercise = exerciseOf('leaky-bucket')!;

/** Teams of people unless a strategy is given for each. */
export const teamsCalled = (names: readonly string[], robot: string | null = null): TeamSetup[] =>
	names.map((name) => ({ name, part: { is: 'playing' }, means: 'slip', robot }));

/** Opens a session of the leaky bucket at moment 0. */
export const opened = (teams: readonly TeamSetup[], rounds = 2): Session =>
	openSession(
		{
			id: 'test session',
			exercise,
			modelVersion,
			shape: 'standard',
			rounds,
			teams,
			sight: { board: true, roles: false, notes: true }
		},
		0
	);

/** Records events one after another, a second apart; fails with the sentence of a refusal. */
export function after(session: Session, ...events: readonly SessionEvent[]): Session {
	return events.reduce((now, event) => {
		const next = record(now, event, now.state.lastAt + 1000);
		if (!next.ok) throw new Error(next.issues.map(({ message }) => message).join(' '));
		return next.value;
	}, session);
}

export const move = (to: SessionPhase): SessionEvent => ({ kind: 'moved', to });

/** Says why an event is refused; null when it is taken. */
export function refusal(session: Session, event: SessionEvent): string | null {
	const next = record(session, event, session.state.lastAt + 1000);
	return next.ok ? null : next.issues.map(({ message }) => message).join(' ');
}

/** Plays every round with robots up to the debrief. */
export function played(session: Session): Session {
	let now = after(session, move('brief'));
	for (let round = 1; round <= session.state.rounds; round++) {
		now = after(now, move('predict'));
		now = after(now, ...robotEvents(now.state), move('decide'));
		now = after(now, ...robotEvents(now.state));
		now = after(now, move('locked'), move('reveal'), move('huddle'));
	}
	return after(now, move('debrief'));
}
