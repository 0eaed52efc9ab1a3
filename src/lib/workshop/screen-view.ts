/** What the projector shows, one thing at a time, as plain data that travels between windows. */
import { outputInfo, type Exercise } from '#sim-core/exercises.ts';
import {
	decidingTeams,
	exerciseCode,
	predictingTeams,
	roundOf,
	roundResult,
	secondsLeft,
	type InjectedCard,
	type SessionState
} from '#sim-core/workshop.ts';
import { curveOf, overlayOf, type OverlayPicture } from './overlay.ts';
import type { TeamRun } from './session-runs.svelte.ts';
import { standingOf } from './words.ts';

/** How many teams expected each move of an outcome, and how many met it. */
export interface PredictionStrip {
	readonly label: string;
	readonly lower: number;
	readonly same: number;
	readonly higher: number;
	/** What happened, where all teams met the same; empty where teams differ. */
	readonly happened: string;
}

export type ScreenView =
	| { readonly kind: 'title'; readonly title: string; readonly lines: readonly string[] }
	| { readonly kind: 'code'; readonly title: string; readonly code: string }
	| {
			readonly kind: 'progress';
			readonly title: string;
			readonly done: number;
			readonly of: number;
			readonly left: number | null;
			readonly paused: string;
	  }
	| { readonly kind: 'card'; readonly title: string; readonly text: string; readonly who: string }
	| {
			readonly kind: 'overlay';
			readonly title: string;
			readonly under: string;
			readonly picture: OverlayPicture;
	  }
	| { readonly kind: 'strip'; readonly title: string; readonly rows: readonly PredictionStrip[] }
	| { readonly kind: 'question'; readonly title: string; readonly text: string };

/** What the facilitator can put on the projector. */
export const screenChoices = [
	{ id: 'follow', label: 'Follow the session' },
	{ id: 'code', label: 'Exercise code' },
	{ id: 'progress', label: 'Clock and plans in' },
	{ id: 'overlay', label: 'All teams, one chart' },
	{ id: 'strip', label: 'Predictions and results' },
	{ id: 'blank', label: 'Title only' }
] as const;

export type ScreenChoice =
	(typeof screenChoices)[number]['id'] | `card ${string}` | `question ${number}`;

/** A card as people see it. */
export type RoundCard = Pick<InjectedCard, 'id' | 'title' | 'text' | 'round' | 'teams'>;

/** Everything a view is made from. */
export interface ScreenSource {
	readonly state: SessionState;
	readonly runs: readonly TeamRun[];
	readonly outcome: string;
	readonly questions: readonly string[];
	readonly now: number;
}

/** Makes the view of a choice. */
export function screenView(choice: ScreenChoice, source: ScreenSource): ScreenView {
	return named(choice, source) ?? always[choice]?.(source) ?? titleView(source);
}

/** The view of one card or question; null when the choice is neither or it is gone. */
function named(choice: ScreenChoice, { state, questions }: ScreenSource): ScreenView | null {
	const card = [...state.cards, ...scheduledCards(state.setup.exercise, state.round)].find(
		({ id }) => `card ${id}` === choice
	);
	if (card !== undefined) return cardView(card, state);
	const text = questions.find((_, i) => `question ${i}` === choice);
	return text === undefined ? null : { kind: 'question', title: state.setup.exercise.title, text };
}

const always: Readonly<Record<string, (source: ScreenSource) => ScreenView>> = {
	follow: followed,
	code: ({ state }) => codeView(state),
	progress: progressView,
	overlay: (source) => (mayShowAll(source) ? overlayView(source) : titleView(source)),
	strip: (source) => (source.runs.length > 0 ? stripView(source) : titleView(source))
};

/** Teams see one another's curves only where that was chosen at set-up. */
const mayShowAll = ({ state, runs }: ScreenSource): boolean =>
	runs.length > 0 && state.setup.sight.board;

const titleView = ({ state }: ScreenSource): ScreenView => ({
	kind: 'title',
	title: state.setup.exercise.title,
	lines: [standingOf(state)]
});

/** What fits the step: the code on arrival, the clock while teams work, the curves once they are revealed. */
function followed(source: ScreenSource): ScreenView {
	const { phase, round, setup } = source.state;
	const { exercise } = setup;
	if (phase === 'lobby') return codeView(source.state);
	if (phase === 'brief') {
		return { kind: 'title', title: exercise.title, lines: [exercise.situation] };
	}
	if (phase === 'predict') {
		const asks = exercise.predictions.map(({ ask }) => ask);
		return {
			kind: 'title',
			title: `Round ${round}: what do you expect?`,
			lines: [...asks, 'Lower, about the same, or higher?']
		};
	}
	if (phase === 'decide' || phase === 'locked') return progressView(source);
	if (phase === 'reveal' && mayShowAll(source)) return overlayView(source);
	if (phase === 'huddle' && source.runs.length > 0) return stripView(source);
	return { kind: 'title', title: exercise.title, lines: [standingOf(source.state)] };
}

const codeView = ({ setup }: SessionState): ScreenView => ({
	kind: 'code',
	title: setup.exercise.title,
	code: exerciseCode(setup.exercise)
});

/** Cards of the exercise itself that teams see before they decide a round. */
export const scheduledCards = (exercise: Exercise, round: number): readonly RoundCard[] =>
	exercise.events
		.filter((event) => event.round === round)
		.map(({ id, title, card }) => ({ id, title, text: card, round, teams: 'all' }));

const cardView = ({ title, text, teams }: RoundCard, state: SessionState): ScreenView => ({
	kind: 'card',
	...{ title, text },
	who:
		teams === 'all'
			? 'For every team'
			: `For ${teams.map((team) => state.teams[team - 1]!.name).join(', ')}`
});

function progressView({ state, now }: ScreenSource): ScreenView {
	const isPredicting = state.phase === 'predict';
	const teams = isPredicting ? predictingTeams(state) : decidingTeams(state);
	const done = teams.filter((team) => {
		const { prediction, isLocked } = roundOf(team, state.round);
		return isPredicting ? prediction !== null : isLocked;
	}).length;
	const paused = state.clock.pausedAt === null ? '' : `Paused: ${state.clock.reason}`;
	const left = secondsLeft(state, now);
	return { kind: 'progress', title: standingOf(state), done, of: teams.length, left, paused };
}

function overlayView({ state, runs, outcome }: ScreenSource): ScreenView {
	const curves = runs
		.filter(({ team }) => team.part.is === 'playing')
		.map(({ team, run }) => ({
			label: state.namesShown ? team.name : '',
			values: curveOf(outcome, run.series[outcome]!.total)
		}));
	const { label } = outputInfo(outcome);
	return {
		kind: 'overlay',
		title: `${label}: ${curves.length === 1 ? 'one team' : `${curves.length} teams`}`,
		under: 'Each line is one team. What is the same about these curves?',
		picture: overlayOf(outcome, curves, null)
	};
}

const happenedWords = {
	lower: 'It went lower',
	same: 'It stayed about the same',
	higher: 'It went higher'
};

/** Counts predictions of the present round beside what happened. */
export function predictionStrips(
	exercise: Exercise,
	round: number,
	runs: readonly (TeamRun & { readonly moves: readonly ('lower' | 'same' | 'higher')[] })[]
): readonly PredictionStrip[] {
	return exercise.predictions.map(({ outcome }, i) => {
		const expected = runs.map(({ team }) => roundOf(team, round).prediction?.expects[i]);
		const count = (move: string): number => expected.filter((one) => one === move).length;
		const moves = new Set(runs.map((run) => run.moves[i]!));
		const [only] = moves;
		return {
			label: outputInfo(outcome).label,
			...{ lower: count('lower'), same: count('same'), higher: count('higher') },
			happened:
				moves.size === 1 ? happenedWords[only!] : happenedMix(runs.map((run) => run.moves[i]!))
		};
	});
}

function happenedMix(moves: readonly ('lower' | 'same' | 'higher')[]): string {
	const count = (move: string): number => moves.filter((one) => one === move).length;
	const parts = (['lower', 'same', 'higher'] as const)
		.filter((move) => count(move) > 0)
		.map((move) => `${move === 'same' ? 'about the same' : move} for ${count(move)}`);
	const words = parts.join(', ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function stripView({ state, runs }: ScreenSource): ScreenView {
	const { exercise } = state.setup;
	const rows = predictionStrips(exercise, state.round, withMoves(exercise, state.round, runs));
	return { kind: 'strip', title: `Round ${state.round}: expected and happened`, rows };
}

/** Adds to each run how the predicted outcomes moved in a round. */
export const withMoves = (exercise: Exercise, round: number, runs: readonly TeamRun[]) =>
	runs.map((one) => ({
		...one,
		moves: roundResult(exercise, one.run, round).predicted.map(({ move }) => move)
	}));
