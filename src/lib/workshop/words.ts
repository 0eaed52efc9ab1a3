/** Words of the workshop: steps, parts, predictions, changes and questions, each in one place. */
import { leverInfo, outputInfo, type Exercise, type Pace } from '#sim-core/exercises.ts';
import type {
	Direction,
	Means,
	Part,
	PredictionGap,
	Question,
	SessionPhase,
	SessionState
} from '#sim-core/workshop.ts';
import { formatSetting, formatValue } from '../format.ts';
import { figureInWords } from '../results/wording.ts';

export const phaseNames: Readonly<Record<SessionPhase, string>> = {
	lobby: 'Arrive',
	brief: 'Brief',
	predict: 'Predict',
	decide: 'Decide',
	locked: 'Room locked',
	reveal: 'Reveal',
	huddle: 'Huddle',
	debrief: 'Debrief',
	closed: 'Closed'
};

/** What the button says that moves from one step to another; going back says so. */
export function moveName(from: SessionPhase, to: SessionPhase): string {
	if (from === 'decide' && to === 'predict') return 'Back to predictions';
	return from === 'locked' && to === 'decide' ? 'Unlock the room' : moveNames[to];
}

const moveNames: Readonly<Record<SessionPhase, string>> = {
	lobby: 'Back to arrivals',
	brief: 'Begin the brief',
	predict: 'Open predictions',
	decide: 'Open decisions',
	locked: 'Lock the room',
	reveal: 'Reveal to teams',
	huddle: 'Begin the huddle',
	debrief: 'Go to the debrief',
	closed: 'Close the session'
};

export const meansNames: Readonly<Record<Means, string>> = {
	slip: 'slips',
	'hot-seat': 'this laptop',
	file: 'a file',
	console: 'entered here',
	robot: 'robot'
};

/** Names a step with its round, as in "Round 2 of 3, decide". */
export function standingOf({ phase, round, rounds }: SessionState): string {
	const name = phaseNames[phase];
	const isInRound = ['predict', 'decide', 'locked', 'reveal', 'huddle'].includes(phase);
	return isInRound ? `Round ${round} of ${rounds}: ${name.toLowerCase()}` : name;
}

/** Says what part a team takes; empty for one that plays as usual. */
export function partInWords(part: Part, nameOf: (team: number) => string): string {
	if (part.is === 'playing') return '';
	if (part.is === 'mirroring') return `follows ${nameOf(part.of)}`;
	return part.is === 'absent' ? 'away' : 'watching';
}

/** Writes a setting of a lever in its own unit. */
export const settingInWords = (lever: string, value: number): string => {
	const info = leverInfo(lever);
	return formatSetting(info, value, info.step);
};

/** Says when in its round a lever moves, as in "from month 4 of the round, over 12 months". */
export function paceInWords({ after, over }: Pace): string {
	const reached = over > 1 ? `over ${over} months` : 'at once';
	return after === 0 ? reached : `from month ${after + 1} of the round, ${reached}`;
}

/** Says in a sentence what came of a prediction. */
export function gapInWords({ outcome, expected, happened, before, after }: PredictionGap): string {
	const info = outputInfo(outcome);
	const figures = `from ${formatValue(info, before)} to ${formatValue(info, after)}`;
	const came =
		happened === 'same' ? `stayed about the same, ${figures}` : `went ${happened}, ${figures}`;
	const told = `${info.label} ${came}.`;
	if (expected === null) return told;
	if (expected === happened) return `${told} You expected that.`;
	return `${told} You expected ${expected === 'same' ? 'about the same' : expected}.`;
}

const count = (teams: number, of: number): string => `${teams} of ${of} teams`;

/** Words a question that was chosen by rule. */
export function questionInWords(question: Question, exercise: Exercise): string {
	switch (question.rule) {
		case 'one-shape':
			return `${count(question.alike, question.teams)} share one shape of ${labelOf(question.outcome)}. What in the trust makes that shape, whoever decides?`;
		case 'unexpected':
			return `In round ${question.round}, ${count(question.teams, question.of)} expected ${labelOf(question.outcome)} ${expectedWords[question.expected]}, and it ${happenedWords[question.happened]}. What did you not yet see?`;
		case 'parted':
			return `You parted most on ${lowered(leverInfo(question.lever).label)}: from ${settingInWords(question.lever, question.min)} to ${settingInWords(question.lever, question.max)}. What did each of you think it would do?`;
		case 'untouched':
			return `Nobody touched ${lowered(leverInfo(question.lever).label)}. Was it not needed, or did it not feel like yours?`;
		case 'all-touched':
			return `All ${question.teams} teams used ${lowered(leverInfo(question.lever).label)}. What made it the first thing to reach for?`;
		case 'turned':
			return `For ${count(question.teams, question.of)} ${labelOf(question.outcome)} turned around month ${question.month}. What would have kept you from stopping before that?`;
		case 'carried-on':
			return carriedOnInWords(question);
		default:
			return question.text === '' ? exercise.debrief[0]! : question.text;
	}
}

function carriedOnInWords({
	outcome,
	end,
	later,
	teams,
	of
}: Extract<Question, { rule: 'carried-on' }>): string {
	const info = outputInfo(outcome);
	return `For ${count(teams, of)} ${labelOf(outcome)} turned back after play, as from ${figureInWords(info, end)} to ${figureInWords(info, later)} five years on. Who inherits that?`;
}

const expectedWords: Readonly<Record<Direction, string>> = {
	lower: 'to fall',
	same: 'to stay about the same',
	higher: 'to rise'
};

const happenedWords: Readonly<Record<Direction, string>> = {
	lower: 'fell',
	same: 'stayed about the same',
	higher: 'rose'
};

const lowered = (label: string): string =>
	/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const labelOf = (outcome: string): string => lowered(outputInfo(outcome).label);

/** Writes seconds left as minutes and seconds, as in "4:12"; below zero how long time has been over. */
export function clockText(seconds: number): string {
	const size = Math.abs(seconds);
	const text = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
	return seconds < 0 ? `${text} over` : text;
}
