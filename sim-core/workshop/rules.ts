/** What may happen when: every refusal is a sentence for the facilitator. */
import { isPace } from '../exercises/pace.ts';
import type { SessionEvent, SessionPhase } from './entries.ts';
import { slipLimits } from './slip.ts';
import {
	decidingTeams,
	nextOpenRound,
	roundOf,
	teamOf,
	type SessionState,
	type Team
} from './state.ts';

/** Where the facilitator may go from each step. */
const moves: Readonly<Record<SessionPhase, readonly SessionPhase[]>> = {
	lobby: ['brief'],
	brief: ['predict'],
	predict: ['decide', 'debrief'],
	decide: ['locked', 'predict', 'debrief'],
	locked: ['reveal', 'decide'],
	reveal: ['huddle'],
	huddle: ['predict', 'debrief'],
	debrief: ['closed'],
	closed: []
};

/** Lists the steps to which the facilitator may move now. */
export function movesFrom(state: SessionState): readonly SessionPhase[] {
	const isLast = state.phase === 'huddle' && state.round >= state.rounds;
	return moves[state.phase].filter((to) => !(isLast && to === 'predict'));
}

type Rule<K extends SessionEvent['kind']> = (
	state: SessionState,
	event: Extract<SessionEvent, { kind: K }>
) => string | null;

const rules: { readonly [K in SessionEvent['kind']]: Rule<K> } = {
	opened: () => 'This session is open already.',
	moved: mayMove,
	'team-added': (state, { team }) =>
		state.teams.length >= slipLimits.teams
			? `A session has ${slipLimits.teams} teams at most.`
			: nameProblem(state, team.name, null),
	renamed: (state, { team, name }) => nameProblem(state, name, team),
	'part-changed': mayChangePart,
	predicted: (state, { team }) => mayGive(state, team, ['predict', 'decide'], 'predict'),
	drafted: mayDraft,
	locked: (state, { team }) =>
		roundOf(teamOf(state, team), state.round).settings === null
			? 'This team has no plan to lock yet.'
			: mayGive(state, team, ['decide'], 'decide'),
	released: (state, { team }) =>
		roundOf(teamOf(state, team), state.round).isLocked && isBeforeReveal(state)
			? null
			: 'Only a locked plan can be released, and only before the reveal.',
	carried: (state, { team }) =>
		roundOf(teamOf(state, team), state.round).settings !== null
			? 'This team has a plan of its own for the round.'
			: mayGive(state, team, ['decide', 'locked'], 'decide'),
	paused: (state) => (state.clock.pausedAt === null ? null : 'The session is paused already.'),
	resumed: (state) => (state.clock.pausedAt === null ? 'The session is not paused.' : null),
	'time-added': ({ clock }) => (clock.seconds === null ? 'This step has no clock.' : null),
	injected: mayInject,
	withdrawn: mayWithdraw,
	'rounds-cut': (state, { rounds }) =>
		rounds >= Math.max(1, state.round) && rounds < state.rounds
			? null
			: 'Rounds that have begun cannot be dropped.',
	'names-shown': () => null,
	'version-told': () => null,
	'version-settled': () => null,
	noted: (state) => (state.setup.sight.notes ? null : 'Notes are switched off in this session.')
};

const withTeam = (event: SessionEvent): number | null =>
	'team' in event && typeof event.team === 'number' ? event.team : null;

/** Says why an event may not happen now; null when it may. */
export function refusalOf(state: SessionState, event: SessionEvent): string | null {
	const team = withTeam(event);
	if (team !== null && state.teams[team - 1] === undefined) {
		return `There is no team ${team}. This session has ${state.teams.length}.`;
	}
	if (state.phase === 'closed') return 'This session is closed.';
	const rule = rules[event.kind] as Rule<SessionEvent['kind']>;
	return rule(state, event as never);
}

function mayMove(state: SessionState, { to }: { readonly to: SessionPhase }): string | null {
	if (!movesFrom(state).includes(to)) return 'The session cannot go there from this step.';
	if (to !== 'reveal') return null;
	const [missing, differing] = obstacles(state);
	const names = (teams: readonly Team[]): string => teams.map(({ name }) => name).join(', ');
	if (differing.length > 0) {
		return `${names(differing)}: another version of the model. Settle it before the reveal.`;
	}
	if (missing.length === 0) return null;
	return `${names(missing)}: no plan yet. Enter one, carry the last plan forward, or mark the team as away.`;
}

/** Teams that stand in the way of a reveal: without a plan, or with another version of the model. */
function obstacles(state: SessionState): readonly [readonly Team[], readonly Team[]] {
	return [
		decidingTeams(state).filter((team) => roundOf(team, state.round).settings === null),
		state.teams.filter(({ otherVersion, part }) => otherVersion !== null && part.is !== 'absent')
	];
}

function nameProblem(state: SessionState, name: string, self: number | null): string | null {
	const plain = name.trim();
	if (plain === '') return 'A team needs a name.';
	if (plain.length > 30) return 'A team name has 30 characters at most.';
	const same = state.teams.some(
		(team) => team.number !== self && team.name.toLowerCase() === plain.toLowerCase()
	);
	return same ? `Another team is called ${plain}.` : null;
}

function mayChangePart(
	state: SessionState,
	{ team, part }: Extract<SessionEvent, { kind: 'part-changed' }>
): string | null {
	if (part.is !== 'mirroring') return null;
	const of = state.teams[part.of - 1];
	if (of === undefined || part.of === team || of.part.is !== 'playing') {
		return 'A team can only follow another team that makes its own decisions.';
	}
	const followed = state.teams.some((one) => one.part.is === 'mirroring' && one.part.of === team);
	return followed ? 'Another team follows this one, so it has to decide for itself.' : null;
}

const isBeforeReveal = ({ phase }: SessionState): boolean =>
	phase === 'decide' || phase === 'locked';

/** Checks that the step is right for it and that the team takes part. */
function mayGive(
	state: SessionState,
	number: number,
	steps: readonly SessionPhase[],
	what: 'predict' | 'decide'
): string | null {
	const { name, part } = teamOf(state, number);
	if (!steps.includes(state.phase)) {
		return state.phase === 'predict' || state.phase === 'brief'
			? 'Decisions open when you move to the next step.'
			: 'The room is locked for this round.';
	}
	if (part.is === 'absent' || part.is === 'observing') {
		return `${name} is ${part.is === 'absent' ? 'marked as away' : 'watching'}. Change its part first.`;
	}
	return what === 'decide' && part.is === 'mirroring'
		? `${name} follows another team and has no decisions of its own.`
		: null;
}

function mayDraft(
	state: SessionState,
	{ team, settings, paces = {} }: Extract<SessionEvent, { kind: 'drafted' }>
): string | null {
	const { exercise } = state.setup;
	const unknown = [...Object.keys(settings), ...Object.keys(paces)].find(
		(id) => !exercise.levers.some(({ lever }) => lever === id)
	);
	if (unknown !== undefined) return `This exercise does not offer the lever ${unknown}.`;
	if (!Object.values(paces).every((pace) => isPace(exercise, state.round, pace))) {
		return 'A lever begins to move within the round, and gets there within 36 months.';
	}
	if (roundOf(teamOf(state, team), state.round).isLocked) {
		return `The plan of ${teamOf(state, team).name} is locked. Release it first.`;
	}
	return mayGive(state, team, ['decide', 'locked'], 'decide');
}

function mayInject(
	state: SessionState,
	{ card, teams }: Extract<SessionEvent, { kind: 'injected' }>
): string | null {
	const earliest = nextOpenRound(state);
	if (card.round < earliest) {
		return 'Teams see a card before they decide, so it cannot go into a round already decided.';
	}
	if (card.round > state.rounds) return `This session has ${state.rounds} rounds.`;
	if (state.cards.some(({ id }) => id === card.id)) return 'This card is in play already.';
	return teams !== 'all' && teams.length === 0 ? 'Choose at least one team for the card.' : null;
}

function mayWithdraw(
	state: SessionState,
	{ card }: Extract<SessionEvent, { kind: 'withdrawn' }>
): string | null {
	const found = state.cards.find(({ id }) => id === card);
	if (found === undefined) return 'This card is not in play.';
	return found.round < nextOpenRound(state) ? 'Its round has been decided already.' : null;
}
