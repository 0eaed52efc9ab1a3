/** Play as it is stored: read with care, since it may be from another version or of another exercise. */
import { placeOfSetting, type Exercise, type RoleId, type Settings } from '#sim-core/exercises.ts';
import type { Prediction } from './prediction.ts';

export type Step = 'brief' | 'predict' | 'decide' | 'reveal' | 'debrief';

/** One round that was run: the settings of its last try, and what was expected of it. */
export interface RoundPlayed {
	readonly settings: Settings;
	readonly prediction: Prediction;
}

/** Everything of play that is kept; results are worked out again. */
export interface SavedPlay {
	readonly schemaVersion: 1;
	readonly revision: number;
	readonly step: Step;
	readonly round: number;
	readonly tries: number;
	readonly draft: Settings;
	readonly prediction: Prediction;
	readonly rounds: readonly RoundPlayed[];
	readonly role: RoleId | null;
	readonly cards: readonly string[];
	readonly pledges: readonly string[];
}

const steps: readonly unknown[] = ['brief', 'predict', 'decide', 'reveal', 'debrief'];

/** Reads stored play of an exercise; null when there is none that fits it. */
export function savedPlayFrom(stored: unknown, exercise: Exercise): SavedPlay | null {
	if (typeof stored !== 'object' || stored === null) return null;
	const play = stored as Partial<SavedPlay>;
	const fits =
		play.schemaVersion === 1 &&
		steps.includes(play.step) &&
		Array.isArray(play.rounds) &&
		typeof play.round === 'number' &&
		play.round < exercise.rounds.length &&
		play.rounds.length <= exercise.rounds.length &&
		[play.draft, ...play.rounds.map(({ settings }) => settings)].every((settings) =>
			settingsFit(settings, exercise)
		);
	return fits ? (play as SavedPlay) : null;
}

/** Says whether every setting is one that the exercise offers. */
function settingsFit(settings: unknown, exercise: Exercise): boolean {
	if (typeof settings !== 'object' || settings === null) return false;
	return Object.entries(settings).every(([lever, value]) => {
		const offer = exercise.levers.find((one) => one.lever === lever);
		return offer !== undefined && placeOfSetting(offer, Number(value)) >= 0;
	});
}
