/** The reducer: what an entry makes of a session. Pure, so that the same log gives the same session anywhere. */
import type { Entry, Means, SessionEvent, SessionPhase, SessionSetup } from './entries.ts';
import { sessionShape, type SessionShape } from './shapes.ts';
import {
	freshRound,
	planBefore,
	roundOf,
	teamOf,
	type SessionClock,
	type SessionState,
	type Team,
	type TeamRound
} from './state.ts';

/** Seconds that a shape plans for a step; null for steps without a clock. */
function plannedSeconds(shape: SessionShape, phase: SessionPhase): number | null {
	const { predict, decide, reveal, huddle } = shape.round;
	const minutes: Partial<Record<SessionPhase, number>> = {
		...{ brief: shape.opening, predict, decide, reveal, huddle, debrief: shape.debrief }
	};
	const planned = minutes[phase];
	return planned === undefined ? null : planned * 60;
}

function opened(setup: SessionSetup, at: number): SessionState {
	return {
		setup,
		openedAt: at,
		phase: 'lobby',
		round: 0,
		rounds: setup.rounds,
		teams: setup.teams.map((team, i) => newTeam(team, i + 1, 0)),
		cards: [],
		clock: { since: at, seconds: null, pausedAt: null, reason: '', paused: 0, pausedInAll: 0 },
		namesShown: false,
		notes: [],
		entries: 1,
		lastAt: at
	};
}

const newTeam = (setup: SessionSetup['teams'][number], number: number, begun: number): Team => ({
	...setup,
	number,
	rounds: Array.from({ length: begun }, () => freshRound),
	otherVersion: null
});

type Apply<K extends SessionEvent['kind']> = (
	state: SessionState,
	event: Extract<SessionEvent, { kind: K }>,
	at: number
) => SessionState;

const appliers: { readonly [K in Exclude<SessionEvent['kind'], 'opened'>]: Apply<K> } = {
	moved: (state, { to }, at) => moved(state, to, at),
	'team-added': (state, { team }) => ({
		...state,
		teams: [...state.teams, newTeam(team, state.teams.length + 1, state.round)]
	}),
	renamed: (state, { team, name }) => withTeam(state, team, { name: name.trim() }),
	'part-changed': (state, { team, part }) => withTeam(state, team, { part }),
	predicted: (state, { team, prediction, means }, at) =>
		withRound(state, team, { prediction, means, changedAt: at }),
	drafted: (state, { team, settings, paces = {}, means }, at) =>
		withRound(state, team, { settings, paces, means, isCarried: false, changedAt: at }),
	locked: (state, { team }) => withRound(state, team, { isLocked: true }),
	released: (state, { team }) => withRound(state, team, { isLocked: false }),
	carried,
	paused: (state, { reason }, at) => withClock(state, { pausedAt: at, reason }),
	resumed: (state, _, at) => withClock(state, ended(state.clock, at)),
	'time-added': (state, { seconds }) =>
		withClock(state, { seconds: Math.max(0, (state.clock.seconds ?? 0) + seconds) }),
	injected: (state, { card, teams }) => ({ ...state, cards: [...state.cards, { ...card, teams }] }),
	withdrawn: (state, { card }) => ({
		...state,
		cards: state.cards.filter(({ id }) => id !== card)
	}),
	'rounds-cut': (state, { rounds }) => ({ ...state, rounds }),
	'names-shown': (state, { shown }) => ({ ...state, namesShown: shown }),
	'version-told': (state, { team, modelVersion }) =>
		withTeam(state, team, {
			otherVersion: modelVersion === state.setup.modelVersion ? null : modelVersion
		}),
	'version-settled': (state, { team }) => withTeam(state, team, { otherVersion: null }),
	noted: (state, { text }) => ({ ...state, notes: [...state.notes, text] })
};

/** Applies one entry. Throws when the log does not begin with the opening or a number is out of turn. */
export function applyEntry(state: SessionState | null, { n, at, event }: Entry): SessionState {
	if (state === null) {
		if (event.kind !== 'opened' || n !== 1) throw new Error('A session begins with its opening.');
		return opened(event.setup, at);
	}
	if (event.kind === 'opened') throw new Error('A session is opened once.');
	if (n !== state.entries + 1) throw new Error(`Entry ${n} follows entry ${state.entries}.`);
	const apply = appliers[event.kind] as Apply<SessionEvent['kind']>;
	return { ...apply(state, event as never, at), entries: n, lastAt: Math.max(at, state.lastAt) };
}

const withTeam = (state: SessionState, number: number, change: Partial<Team>): SessionState => ({
	...state,
	teams: state.teams.map((team) => (team.number === number ? { ...team, ...change } : team))
});

function withRound(state: SessionState, number: number, change: Partial<TeamRound>): SessionState {
	const team = teamOf(state, number);
	const rounds = Array.from({ length: Math.max(team.rounds.length, state.round) }, (_, i) =>
		i + 1 === state.round ? { ...roundOf(team, i + 1), ...change } : roundOf(team, i + 1)
	);
	return withTeam(state, number, { rounds });
}

const withClock = (state: SessionState, change: Partial<SessionClock>): SessionState => ({
	...state,
	clock: { ...state.clock, ...change }
});

/** The clock once a pause has ended. */
function ended(clock: SessionClock, at: number): Partial<SessionClock> {
	const gone = clock.pausedAt === null ? 0 : Math.max(0, at - clock.pausedAt);
	const { paused, pausedInAll } = clock;
	return {
		pausedAt: null,
		reason: '',
		paused: paused + gone,
		pausedInAll: pausedInAll + gone
	};
}

function moved(state: SessionState, to: SessionPhase, at: number): SessionState {
	const begins = to === 'predict' && state.phase !== 'decide';
	const round = begins ? state.round + 1 : state.round;
	const clock: SessionClock = {
		...state.clock,
		...ended(state.clock, at),
		since: at,
		seconds: plannedSeconds(sessionShape(state.setup.shape), to),
		paused: 0
	};
	const next = { ...state, phase: to, round, clock };
	if (to === 'locked') return { ...next, teams: next.teams.map((team) => lockedTeam(team, round)) };
	if (!begins) return next;
	const teams = next.teams.map((team) => ({ ...team, rounds: [...team.rounds, freshRound] }));
	return { ...next, teams };
}

/** Locking the room locks every plan there is; teams without one stay without. */
function lockedTeam(team: Team, round: number): Team {
	const rounds = team.rounds.map((one, i) =>
		i + 1 === round && one.settings !== null ? { ...one, isLocked: true } : one
	);
	return { ...team, rounds };
}

function carried(
	state: SessionState,
	{ team }: { readonly team: number },
	at: number
): SessionState {
	const settings = planBefore(teamOf(state, team), state.round);
	const means: Means = 'console';
	const change = { settings, paces: {}, means, isCarried: true, isLocked: true, changedAt: at };
	return withRound(state, team, change);
}
