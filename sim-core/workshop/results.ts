/** Results of a session: the scenario that each team's decisions make, and what the board reads off its run. */
import type { Injected, Play } from '../exercises/scenario.ts';
import { exerciseScenario } from '../exercises/scenario.ts';
import {
	predictionResults,
	targetResults,
	type PredictionResult,
	type TargetResult
} from '../exercises/results.ts';
import type { Readable } from '../exercises/measure.ts';
import { valueAt } from '../exercises/measure.ts';
import { monthsBefore } from '../exercises/rounds.ts';
import type { Exercise } from '../exercises/format.ts';
import type { Scenario } from '../scenario/types.ts';
import { eventIdOf } from './card-code.ts';
import type { SessionCard } from './entries.ts';
import { cardsFor, pacesUpTo, plansUpTo, type SessionState, type Team } from './state.ts';

/** Makes of injected cards what the scenario of a play takes; cards that only talk move nothing. */
export const injectedBy = (cards: readonly SessionCard[]): readonly Injected[] =>
	cards.flatMap((card) => {
		const { event, round, month, size, months } = card;
		return event === null ? [] : [{ id: eventIdOf(card), round, month, size, months }];
	});

/** What a team has played up to a round, from 1. */
export const playOf = (state: SessionState, team: Team, round: number): Play => ({
	decisions: plansUpTo(state, team, round),
	paces: pacesUpTo(state, team, round),
	injected: injectedBy(cardsFor(state, team, round))
});

/** The scenario of a team to the end of a round, from 1. */
export const teamScenario = (state: SessionState, team: Team, round: number): Scenario =>
	exerciseScenario(state.setup.exercise, playOf(state, team, round), round - 1);

/** The same world with nothing decided: what a plan is held against. */
export function nothingScenario(state: SessionState, team: Team, round: number): Scenario {
	const injected = injectedBy(cardsFor(state, team, round));
	const decisions = Array.from({ length: round }, () => ({}));
	return exerciseScenario(state.setup.exercise, { decisions, injected }, round - 1);
}

/** A leading figure at the end of a round. */
export interface RoundFigure {
	readonly outcome: string;
	readonly before: number;
	readonly after: number;
}

/** What is read off a run at the end of a round. */
export interface RoundResult {
	readonly figures: readonly RoundFigure[];
	readonly predicted: readonly PredictionResult[];
	/** Targets, once the last round of the exercise is played; empty before. */
	readonly targets: readonly TargetResult[];
}

/** Reads a run to the end of a round, from 1. */
export function roundResult(exercise: Exercise, run: Readable, round: number): RoundResult {
	const from = monthsBefore(exercise, round - 1);
	const to = monthsBefore(exercise, round);
	return {
		figures: exercise.tiles.map((outcome) => ({
			outcome,
			before: valueAt(run, outcome, from),
			after: valueAt(run, outcome, to)
		})),
		predicted: predictionResults(exercise, run, round - 1),
		targets: round < exercise.rounds.length ? [] : targetResults(exercise, run)
	};
}
