/** Where a session stands: what the reducer makes of the log, and small readings of it. */
import type { Paces } from '../exercises/pace.ts';
import type { Means, Part, SessionCard, SessionPhase, SessionSetup, Settings } from './entries.ts';
import type { TeamPrediction } from './prediction.ts';

/** What a team has given for one round. */
export interface TeamRound {
	readonly prediction: TeamPrediction | null;
	readonly settings: Settings | null;
	/** Levers that move at a pace of the team's own in this round. */
	readonly paces: Paces;
	readonly means: Means | null;
	readonly isLocked: boolean;
	/** The plan of the round before stands because none came in. */
	readonly isCarried: boolean;
	/** When prediction or settings last changed; null before anything came. */
	readonly changedAt: number | null;
}

export interface Team {
	/** From 1, as slips count. */
	readonly number: number;
	readonly name: string;
	readonly part: Part;
	readonly means: Means;
	readonly robot: string | null;
	/** One for each round begun. */
	readonly rounds: readonly TeamRound[];
	/** Version of the model on the team's device where it differs and has not been settled. */
	readonly otherVersion: string | null;
}

/** An injected card with the teams it is for. */
export interface InjectedCard extends SessionCard {
	readonly teams: 'all' | readonly number[];
}

/** The clock of the present step. It informs; nothing happens when it runs out. */
export interface SessionClock {
	readonly since: number;
	/** Seconds planned for the step; null where none are. */
	readonly seconds: number | null;
	readonly pausedAt: number | null;
	readonly reason: string;
	/** Milliseconds of this step, and of the whole session, spent in pauses that have ended. */
	readonly paused: number;
	readonly pausedInAll: number;
}

export interface SessionState {
	readonly setup: SessionSetup;
	readonly openedAt: number;
	readonly phase: SessionPhase;
	/** 0 before the first round. */
	readonly round: number;
	/** Rounds to be played; fewer than at first when some were cut. */
	readonly rounds: number;
	readonly teams: readonly Team[];
	readonly cards: readonly InjectedCard[];
	readonly clock: SessionClock;
	readonly namesShown: boolean;
	readonly notes: readonly string[];
	/** Number and moment of the latest entry. */
	readonly entries: number;
	readonly lastAt: number;
}

/** A round nothing has been given for. */
export const freshRound: TeamRound = {
	prediction: null,
	settings: null,
	paces: {},
	means: null,
	isLocked: false,
	isCarried: false,
	changedAt: null
};

/** Finds a team by its number. Throws when there is none. */
export function teamOf(state: SessionState, number: number): Team {
	const team = state.teams[number - 1];
	if (team === undefined) throw new Error(`The session has no team ${number}.`);
	return team;
}

/** What a team has given in a round; a fresh round where it has given nothing. */
export const roundOf = (team: Team, round: number): TeamRound =>
	team.rounds[round - 1] ?? freshRound;

/** Teams that make decisions of their own. */
export const decidingTeams = (state: SessionState): readonly Team[] =>
	state.teams.filter(({ part }) => part.is === 'playing');

/** Teams that make predictions: those that decide and those that follow another's plan. */
export const predictingTeams = (state: SessionState): readonly Team[] =>
	state.teams.filter(({ part }) => part.is === 'playing' || part.is === 'mirroring');

/** The team whose plan a team lives with: its own, or that of the team it mirrors. */
export const planner = (state: SessionState, team: Team): Team =>
	team.part.is === 'mirroring' ? teamOf(state, team.part.of) : team;

/** Settings of a team's plan, one a round up to `round`; a round without any has none. */
export function plansUpTo(state: SessionState, team: Team, round: number): readonly Settings[] {
	const { rounds } = planner(state, team);
	return Array.from({ length: round }, (_, i) => rounds[i]?.settings ?? {});
}

/** Paces of a team's own, one entry a round up to `round`. */
export function pacesUpTo(state: SessionState, team: Team, round: number): readonly Paces[] {
	const { rounds } = planner(state, team);
	return Array.from({ length: round }, (_, i) => rounds[i]?.paces ?? {});
}

/** The latest plan before a round, which is what carries forward; nothing set before the first. */
export const planBefore = (team: Team, round: number): Settings =>
	team.rounds
		.slice(0, round - 1)
		.reduce<Settings>((plan, { settings }) => ({ ...plan, ...settings }), {});

/** Injected cards that are a team's to live with in rounds up to `round`. */
export const cardsFor = (state: SessionState, team: Team, round: number): readonly InjectedCard[] =>
	state.cards.filter(
		(card) => card.round <= round && (card.teams === 'all' || card.teams.includes(team.number))
	);

/** The earliest round that teams can still decide with an event in view. */
export function nextOpenRound({ phase, round }: SessionState): number {
	const isOpen = phase === 'predict' || phase === 'decide';
	return isOpen ? round : round + 1;
}
