/** Slips of an exercise: decisions in each lever's own unit to characters and back. */
import type { Exercise } from '../exercises/format.ts';
import { placeOfSetting, settingsOf } from '../exercises/offer.ts';
import { settingsNow } from '../exercises/scenario.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import type { Settings } from './entries.ts';
import { playKey } from './identity.ts';
import {
	predictionCount,
	predictionNumber,
	predictionOf,
	type TeamPrediction
} from './prediction.ts';
import { carriesPrediction, readSlip, slipLimits, writeSlip, type SlipForm } from './slip.ts';

/** What a team has decided in a round. */
export interface TeamDecision {
	/** Number of the team, from 1. */
	readonly team: number;
	/** Round, from 1. */
	readonly round: number;
	/** Setting of every lever on offer. */
	readonly settings: Settings;
	/** Null when none was made, or when the exercise has too many levers for it to fit. */
	readonly prediction: TeamPrediction | null;
}

const formOf = (exercise: Exercise): SlipForm => ({
	key: playKey(exercise),
	levers: exercise.levers.length,
	predictions: predictionCount
});

/** Says whether the slips of an exercise carry the prediction too, as they do with up to ten levers. */
export const slipCarriesPrediction = (exercise: Exercise): boolean =>
	carriesPrediction(formOf(exercise));

/** Writes a team's decisions as a slip. Throws when a setting is none of those on offer. */
export function slipOf(exercise: Exercise, decision: TeamDecision): string {
	const { team, round, settings, prediction } = decision;
	const places = exercise.levers.map((offer) => {
		const value = settings[offer.lever];
		const at = value === undefined ? -1 : placeOfSetting(offer, value);
		if (at < 0) throw new Error(`${value} is no setting of ${offer.lever} on offer.`);
		return at;
	});
	const number = prediction === null ? null : predictionNumber(prediction);
	return writeSlip({ team, round, settings: places, prediction: number }, formOf(exercise));
}

/** Reads a slip of an exercise; a setting beyond the last on offer counts as a slip that does not fit. */
export function readTeamSlip(exercise: Exercise, text: string): Result<TeamDecision> {
	const read = readSlip(text, formOf(exercise));
	if (!read.ok) return read;
	const { team, round, settings: places, prediction } = read.value;
	const settings: Record<string, number> = {};
	for (const [i, offer] of exercise.levers.entries()) {
		const value = settingsOf(offer)[places[i]!];
		if (value === undefined) return failure([notOnOffer(text)]);
		settings[offer.lever] = value;
	}
	return success({
		...{ team, round, settings },
		prediction: prediction === null ? null : predictionOf(prediction)
	});
}

const notOnOffer = (text: string): Issue => ({
	path: 'slip',
	label: 'Slip',
	code: 'does-not-fit',
	message: 'This slip does not fit: it sets a lever beyond what the exercise offers.',
	given: text.slice(0, 80)
});

/** Gives every lever on offer the setting that stands after the rounds decided so far. */
export const standingSettings = (exercise: Exercise, decided: readonly Settings[]): Settings => {
	const now = settingsNow(exercise, decided);
	return Object.fromEntries(
		exercise.levers.map((offer) => [offer.lever, nearest(offer, now[offer.lever]!)])
	);
};

/** The setting on offer nearest to a value, which only differs from it where the exercise begins off its own grid. */
function nearest(offer: Exercise['levers'][number], value: number): number {
	return settingsOf(offer).reduce((best, one) =>
		Math.abs(one - value) < Math.abs(best - value) ? one : best
	);
}

/** Says what is wrong with team and round of a decision in a session; null when both are as expected. */
export function misplaced(
	{ team, round }: Pick<TeamDecision, 'team' | 'round'>,
	expected: { readonly teams: number; readonly round: number }
): string | null {
	if (team > Math.min(expected.teams, slipLimits.teams)) {
		return `This is of team ${team}, and the session has ${expected.teams} teams.`;
	}
	return round === expected.round
		? null
		: `This is of round ${round}, and the session is in round ${expected.round}.`;
}
