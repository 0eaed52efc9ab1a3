/** The debrief built from play: what each team did and met, and what shows only across teams. */
import type { Receipt, RunResult } from '../analysis/result.ts';
import { outputInfo } from '../exercises/measure.ts';
import { handOver, predictionResults, targetResults } from '../exercises/results.ts';
import type { HandOverRow, TargetResult } from '../exercises/results.ts';
import { leverInfo } from '../exercises/offer.ts';
import type { Pace } from '../exercises/pace.ts';
import { monthsBefore } from '../exercises/rounds.ts';
import { settingsBeforePlay } from '../exercises/scenario.ts';
import { likenessOf, partingOf, turnOf, type Likeness, type Turn } from './curves.ts';
import type { Settings } from './entries.ts';
import type { Direction, TeamPrediction } from './prediction.ts';
import {
	planner,
	plansUpTo,
	predictingTeams,
	roundOf,
	type SessionState,
	type Team
} from './state.ts';

/** Runs of one team: to the end of play, and five years on with settings as they stand. */
export interface TeamRuns {
	readonly team: number;
	readonly run: RunResult;
	/** Null where the session ended before the last round of the exercise. */
	readonly carriedOn: RunResult | null;
}

/** A prediction of one outcome beside what came of it. */
export interface PredictionGap {
	readonly outcome: string;
	readonly expected: Direction | null;
	readonly happened: Direction;
	readonly before: number;
	readonly after: number;
}

/** A lever that a team set differently from the round before. */
export interface LeverChange {
	readonly lever: string;
	readonly from: number;
	readonly to: number;
	/** The team's own pace of the change; null where it moves as the exercise offers it. */
	readonly pace: Pace | null;
}

export interface TeamRoundStory {
	readonly round: number;
	readonly changes: readonly LeverChange[];
	readonly isCarried: boolean;
	readonly prediction: TeamPrediction | null;
	readonly gaps: readonly PredictionGap[];
}

export interface TeamStory {
	readonly team: number;
	readonly name: string;
	/** Number of the team it followed; null for a team of its own. */
	readonly follows: number | null;
	readonly rounds: readonly TeamRoundStory[];
	/** Where the leading outcome turns. */
	readonly turn: Turn | null;
	readonly targets: readonly TargetResult[];
	readonly handOver: readonly HandOverRow[];
	readonly receipt: Receipt;
	readonly carryOnReceipt: Receipt | null;
}

/** One lever across teams, at its last setting. */
export interface LeverSpread {
	readonly lever: string;
	readonly before: number;
	readonly min: number;
	readonly mean: number;
	readonly max: number;
	/** Teams that changed it in any round. */
	readonly touched: number;
	/** Distance of the lowest and highest setting, as a share of the range on offer. */
	readonly spread: number;
}

/** One outcome across teams. */
export interface OutcomeSpread {
	readonly outcome: string;
	readonly likeness: Likeness;
	/** Month from which the curves lie well apart. */
	readonly parting: number | null;
	readonly min: number;
	readonly mean: number;
	readonly max: number;
}

export interface Debrief {
	readonly rounds: number;
	/** Months of play, the opening left out. */
	readonly months: number;
	/** The outcome that the overlay shows first. */
	readonly leading: string;
	readonly teams: readonly TeamStory[];
	readonly levers: readonly LeverSpread[];
	readonly outcomes: readonly OutcomeSpread[];
}

/** Rounds that have been decided to the end: those revealed. */
export function roundsPlayed({ phase, round }: SessionState): number {
	const isRevealed = phase === 'reveal' || phase === 'huddle';
	return isRevealed || phase === 'debrief' || phase === 'closed' ? round : Math.max(0, round - 1);
}

/** Rounds to which the debrief looks back; a round broken off without decisions does not count. */
export function roundsToDebrief(state: SessionState): number {
	const rounds = roundsPlayed(state);
	const decided = (round: number): boolean =>
		state.teams.some((team) => roundOf(team, round).settings !== null);
	return rounds > 0 && !decided(rounds) ? rounds - 1 : rounds;
}

/** Builds the debrief of a session from the runs of its teams. */
export function debriefOf(state: SessionState, runs: readonly TeamRuns[]): Debrief {
	const rounds = roundsToDebrief(state);
	const months = monthsBefore(state.setup.exercise, rounds);
	const { exercise } = state.setup;
	const leading = exercise.predictions[0]!.outcome;
	const outcomes = [...new Set([leading, ...exercise.tiles])];
	const present = predictingTeams(state).flatMap((team) => {
		const found = runs.find((one) => one.team === team.number);
		return found === undefined ? [] : [{ team, found }];
	});
	return {
		...{ rounds, months, leading },
		teams: present.map(({ team, found }) => storyOf(state, team, found, rounds)),
		levers: exercise.levers.map(({ lever }) => leverSpread(state, lever, rounds)),
		outcomes: outcomes.map((outcome) =>
			outcomeSpread(
				outcome,
				present.filter(({ team }) => team.part.is === 'playing').map(({ found }) => found.run)
			)
		)
	};
}

function storyOf(state: SessionState, team: Team, runs: TeamRuns, rounds: number): TeamStory {
	const { exercise } = state.setup;
	const { run, carriedOn } = runs;
	const isWhole = rounds === exercise.rounds.length;
	return {
		team: team.number,
		name: team.name,
		follows: team.part.is === 'mirroring' ? team.part.of : null,
		rounds: Array.from({ length: rounds }, (_, i) => roundStory(state, team, run, i + 1)),
		turn: turnOf(run.series[exercise.predictions[0]!.outcome]!.total),
		targets: isWhole ? targetResults(exercise, run) : [],
		handOver: carriedOn === null ? [] : handOver(exercise, carriedOn),
		receipt: run.receipt,
		carryOnReceipt: carriedOn?.receipt ?? null
	};
}

function roundStory(
	state: SessionState,
	team: Team,
	run: RunResult,
	round: number
): TeamRoundStory {
	const { exercise } = state.setup;
	const { prediction } = roundOf(team, round);
	return {
		round,
		changes: changesIn(state, team, round),
		isCarried: roundOf(planner(state, team), round).isCarried,
		prediction,
		gaps: predictionResults(exercise, run, round - 1).map(
			({ outcome, before, after, move }, i) => ({
				...{ outcome, before, after, happened: move },
				expected: prediction?.expects[i] ?? null
			})
		)
	};
}

/** Levers that a plan sets differently in a round from the rounds before. */
export function changesIn(state: SessionState, team: Team, round: number): LeverChange[] {
	const { exercise } = state.setup;
	const standing = (upTo: number): Settings =>
		plansUpTo(state, team, upTo).reduce<Settings>(
			(now, settings) => ({ ...now, ...settings }),
			settingsBeforePlay(exercise)
		);
	const before = standing(round - 1);
	const after = standing(round);
	const { paces } = roundOf(planner(state, team), round);
	return exercise.levers.flatMap(({ lever }) => {
		const from = before[lever]!;
		const to = after[lever]!;
		return from === to ? [] : [{ lever, from, to, pace: paces[lever] ?? null }];
	});
}

function leverSpread(state: SessionState, lever: string, rounds: number): LeverSpread {
	const { exercise } = state.setup;
	const offer = exercise.levers.find((one) => one.lever === lever)!;
	const before = settingsBeforePlay(exercise)[lever]!;
	const deciding = state.teams.filter(({ part }) => part.is === 'playing');
	const last = deciding.map((team) =>
		plansUpTo(state, team, rounds).reduce((now, settings) => settings[lever] ?? now, before)
	);
	const isTouched = (team: Team): boolean =>
		Array.from({ length: rounds }, (_, i) => i + 1).some((round) =>
			changesIn(state, team, round).some((change) => change.lever === leverInfo(lever).id)
		);
	const [min, mean, max] = extent(last.length === 0 ? [before] : last);
	return {
		...{ lever, before, min, mean, max },
		touched: deciding.filter(isTouched).length,
		spread: (max - min) / (offer.max - offer.min)
	};
}

/** Lowest, mean and highest of some values. */
function extent(values: readonly number[]): [number, number, number] {
	const sum = values.reduce((total, value) => total + value, 0);
	return [Math.min(...values), sum / values.length, Math.max(...values)];
}

function outcomeSpread(outcome: string, runs: readonly RunResult[]): OutcomeSpread {
	const curves = runs.map(({ series }) => smoothed(outcome, series[outcome]!.total));
	const [min, mean, max] = extent(curves.map((curve) => curve[curve.length - 1]!));
	return {
		outcome,
		likeness: likenessOf(curves),
		parting: partingOf(curves),
		...{ min, mean, max }
	};
}

/** What of an outcome is compared: a position as it is, a flow summed over the year to each month. */
export function smoothed(outcome: string, values: Float64Array): Float64Array {
	if (outputInfo(outcome).report !== 'total') return values;
	return values.map((_, month) => {
		let sum = 0;
		for (let back = 0; back < 12; back++) sum += values[Math.max(0, month - back)]!;
		return sum;
	});
}
