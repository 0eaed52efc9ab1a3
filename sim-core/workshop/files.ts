/** Files that carry a session or a team's decisions from one machine to another, each with its checksum. */
import { hashOfText } from '../analysis/receipt.ts';
import type { Exercise } from '../exercises/format.ts';
import { placeOfSetting } from '../exercises/offer.ts';
import { isPace, type Pace, type Paces } from '../exercises/pace.ts';
import { validateExercise } from '../exercises/validate.ts';
import { modelVersion } from '../index.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import { isRecord } from '../scenario/checks.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import type { Entry, Settings } from './entries.ts';
import { playHash } from './identity.ts';
import {
	predictionCount,
	predictionNumber,
	predictionOf,
	type TeamPrediction
} from './prediction.ts';
import { replay, type Session } from './session.ts';
import { slipLimits } from './slip.ts';

/** Longest text that is read at all, in characters. */
const longest = 4_000_000;

const issue = (code: string, message: string): Issue => ({
	path: '',
	label: 'File',
	code,
	message,
	given: ''
});

const refused = (code: string, message: string): Result<never> => failure([issue(code, message)]);

/** Writes content under a format name, with the checksum by which damage is noticed. */
function sealed(format: string, content: Readonly<Record<string, unknown>>): string {
	const body = { format, schemaVersion: 1, ...content };
	return `${JSON.stringify({ ...body, checksum: hashOfText(canonicalJson(body)) }, null, '\t')}\n`;
}

function unseal(
	text: string,
	format: string,
	what: string
): Result<Readonly<Record<string, unknown>>> {
	if (text.length > longest) return refused('too-long', `This file is too long to be ${what}.`);
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return refused('not-json', `This is not ${what}: it cannot be read as JSON.`);
	}
	if (!isRecord(read) || read['format'] !== format) {
		return refused('wrong-format', `This is not ${what}.`);
	}
	if (read['schemaVersion'] !== 1) {
		return refused('newer-version', 'This file was written by a newer version of this page.');
	}
	const { checksum, ...body } = read;
	return checksum === hashOfText(canonicalJson(body))
		? success(body)
		: refused('damaged', 'This file is damaged or was edited: its checksum does not fit.');
}

const sessionFormat = 'headroom-session';

/** Writes a session as a file that resumes on another machine. */
export const sessionFile = ({ entries }: Session): string =>
	sealed(sessionFormat, { modelVersion, entries });

/** Reads a session file; its log is played anew, so that what comes back follows from it. */
export function readSessionFile(text: string): Result<Session> {
	const body = unseal(text, sessionFormat, 'a session file');
	if (!body.ok) return body;
	return replayStored(body.value['entries']);
}

/** Plays a log that was stored as plain data. */
export function replayStored(entries: unknown): Result<Session> {
	if (!Array.isArray(entries) || !entries.every(isEntry)) {
		return refused('wrong-format', 'The log of this session cannot be read.');
	}
	const [first] = entries;
	if (first?.event.kind === 'opened') {
		const exercise = validateExercise(first.event.setup.exercise);
		if (!exercise.ok) return exercise;
	}
	try {
		return replay(entries);
	} catch (error) {
		return refused('wrong-format', `The log of this session cannot be played: ${String(error)}`);
	}
}

const isEntry = (value: unknown): value is Entry =>
	isRecord(value) &&
	typeof value['n'] === 'number' &&
	typeof value['at'] === 'number' &&
	isRecord(value['event']) &&
	typeof value['event']['kind'] === 'string';

/** Decisions of a team as its own device keeps them. */
export interface TeamPlay {
	readonly team: number;
	readonly name: string;
	/** One for each round decided, in order. */
	readonly rounds: readonly {
		readonly settings: Settings;
		/** Levers that move at a pace of the team's own, which a slip cannot say. */
		readonly paces: Paces;
		readonly prediction: TeamPrediction | null;
	}[];
	readonly cards: readonly string[];
}

/** What a team file says, and under which model it was written. */
export interface TeamFile extends TeamPlay {
	readonly modelVersion: string;
}

const teamFormat = 'headroom-team';

/** Writes a team's decisions as a file. */
export const teamFile = (exercise: Exercise, play: TeamPlay): string =>
	sealed(teamFormat, {
		...{ modelVersion, exercise: exercise.id, played: playHash(exercise) },
		...{ team: play.team, name: play.name, cards: play.cards },
		rounds: play.rounds.map(({ settings, paces, prediction }) => ({
			settings,
			paces,
			prediction: prediction === null ? null : predictionNumber(prediction)
		}))
	});

/** Reads a team file for an exercise; another version of the model is told, not refused. */
export function readTeamFile(exercise: Exercise, text: string): Result<TeamFile> {
	const body = unseal(text, teamFormat, 'a team file');
	if (!body.ok) return body;
	const { played, team, name, rounds, cards, modelVersion: version } = body.value;
	if (played !== playHash(exercise)) {
		return refused(
			'another-exercise',
			'This team file is of another exercise, or of a changed one.'
		);
	}
	const isTeam = Number.isInteger(team) && Number(team) >= 1 && Number(team) <= slipLimits.teams;
	const read = Array.isArray(rounds)
		? rounds.map((one, i) => roundFrom(exercise, one, i + 1))
		: [null];
	if (!isTeam || read.includes(null) || read.length > slipLimits.rounds) {
		return refused('wrong-content', 'The decisions in this team file cannot be read.');
	}
	return success({
		...{ team: Number(team), name: String(name).slice(0, 30), modelVersion: String(version) },
		rounds: read.filter((one) => one !== null),
		cards: Array.isArray(cards) ? cards.map(String) : []
	});
}

function roundFrom(
	exercise: Exercise,
	value: unknown,
	round: number
): TeamPlay['rounds'][number] | null {
	if (!isRecord(value)) return null;
	const settings = settingsFrom(exercise, value['settings']);
	const paces = pacesFrom(exercise, value['paces'] ?? {}, round);
	if (settings === null || paces === null) return null;
	const number = value['prediction'];
	if (number === null) return { settings, paces, prediction: null };
	const isPrediction = Number.isInteger(number) && Number(number) >= 0;
	if (!isPrediction || Number(number) >= predictionCount) return null;
	return { settings, paces, prediction: predictionOf(Number(number)) };
}

/** Reads the settings of a round; null when one is missing or none of those on offer. */
function settingsFrom(exercise: Exercise, given: unknown): Settings | null {
	if (!isRecord(given)) return null;
	const settings: Record<string, number> = {};
	for (const offer of exercise.levers) {
		const setting = given[offer.lever];
		if (typeof setting !== 'number' || placeOfSetting(offer, setting) < 0) return null;
		settings[offer.lever] = setting;
	}
	return settings;
}

/** Reads the paces of a round; null when one is of no lever on offer or does not fit the round. */
function pacesFrom(exercise: Exercise, value: unknown, round: number): Paces | null {
	if (!isRecord(value)) return null;
	const paces: Record<string, Pace> = {};
	for (const [lever, pace] of Object.entries(value)) {
		const isOffered = exercise.levers.some((offer) => offer.lever === lever);
		if (!isOffered || !isPace(exercise, round, pace)) return null;
		paces[lever] = { after: pace.after, over: pace.over };
	}
	return paces;
}
