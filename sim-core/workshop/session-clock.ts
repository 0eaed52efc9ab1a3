/** What the clock says at a moment that the page gives. It proposes and informs; it never moves anything. */
import { roundMinutes, sessionMinutes, sessionShape } from './shapes.ts';
import { decidingTeams, roundOf, type SessionState, type Team } from './state.ts';

/** Minutes without a change after which a team counts as stuck, and of overrun at which a round is proposed to go. */
const patience = 5;

/** Milliseconds of the present step that have run, pauses left out. */
export function elapsedInStep({ clock }: SessionState, now: number): number {
	const until = clock.pausedAt ?? now;
	return Math.max(0, until - clock.since - clock.paused);
}

/** Seconds left of the step, below zero once time is over; null where no time is planned. */
export function secondsLeft(state: SessionState, now: number): number | null {
	const { seconds } = state.clock;
	return seconds === null ? null : Math.ceil(seconds - elapsedInStep(state, now) / 1000);
}

/** Teams that still decide and have not changed anything for five minutes; pauses do not count. */
export function stuckTeams(
	state: SessionState,
	now: number
): readonly { team: Team; minutes: number }[] {
	if (state.phase !== 'decide') return [];
	const elapsed = elapsedInStep(state, now);
	const until = state.clock.pausedAt ?? now;
	return decidingTeams(state).flatMap((team) => {
		const { isLocked, changedAt } = roundOf(team, state.round);
		if (isLocked || team.robot !== null) return [];
		const still = Math.min(elapsed, changedAt === null ? elapsed : until - changedAt);
		const minutes = Math.floor(still / 60_000);
		return minutes >= patience ? [{ team, minutes }] : [];
	});
}

/** Play against plan: how far behind it is, and which number of rounds would keep the debrief whole. */
export interface Overrun {
	readonly minutes: number;
	/** Rounds to play instead; null when there is none left to drop. */
	readonly rounds: number | null;
}

/** Tells by how much play would run into the debrief; null while it is less than five minutes. */
export function overrun(state: SessionState, now: number): Overrun | null {
	if (state.phase === 'lobby' || state.phase === 'debrief' || state.phase === 'closed') return null;
	const shape = sessionShape(state.setup.shape);
	const planned = shape.opening + state.rounds * roundMinutes(shape);
	const until = state.clock.pausedAt ?? now;
	const used = (until - state.openedAt - state.clock.pausedInAll) / 60_000;
	const minutes = Math.floor(used + minutesToCome(state, now) - planned);
	if (minutes < patience) return null;
	const canDrop = state.rounds > Math.max(1, state.round);
	return { minutes, rounds: canDrop ? state.rounds - 1 : null };
}

/** Minutes of play still to come by the plan, this step included. */
function minutesToCome(state: SessionState, now: number): number {
	const shape = sessionShape(state.setup.shape);
	const { decide, reveal, huddle } = shape.round;
	const after = { predict: decide + reveal + huddle, decide: reveal + huddle } as const;
	const rest = { ...after, locked: reveal + huddle, reveal: huddle } as const;
	const later = (state.rounds - state.round) * roundMinutes(shape);
	const step = Math.max(0, secondsLeft(state, now) ?? 0) / 60;
	return step + later + (rest[state.phase as keyof typeof rest] ?? 0);
}

/** The plan of the session as blocks for a timeline; the debrief keeps its length whatever is cut. */
export function timeline(state: SessionState): readonly { label: string; minutes: number }[] {
	const shape = sessionShape(state.setup.shape);
	const rounds = Array.from({ length: state.rounds }, (_, i) => ({
		label: `Round ${i + 1}`,
		minutes: roundMinutes(shape)
	}));
	const pause = shape.pause === 0 ? [] : [{ label: 'Break', minutes: shape.pause }];
	return [
		{ label: 'Arrive and brief', minutes: shape.opening },
		...rounds,
		...pause,
		{ label: 'Debrief', minutes: shape.debrief },
		{ label: 'Close', minutes: shape.closing }
	];
}

/** Share of the session, pause left out, that is kept for the debrief. */
export function debriefShare(state: SessionState): number {
	const shape = sessionShape(state.setup.shape);
	return shape.debrief / (sessionMinutes(shape, state.rounds) - shape.pause);
}
