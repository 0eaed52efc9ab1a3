/** What a team's own device keeps of its play. */
import type { Exercise, Paces } from '#sim-core/exercises.ts';
import type { Settings, TeamPrediction } from '#sim-core/workshop.ts';

/** What a team has handed in, or is working on. */
export interface DeskRound {
	readonly settings: Settings;
	/** Levers that move at a pace of the team's own. */
	readonly paces: Paces;
	readonly prediction: TeamPrediction | null;
}

/** `predict` and `decide` are open; `handed-in` shows the slip and can be taken back; `shown` is closed for good. */
type DeskStep = 'predict' | 'decide' | 'handed-in' | 'shown';

export interface DeskRecord {
	readonly exercise: Exercise;
	readonly team: number;
	readonly name: string;
	readonly step: DeskStep;
	readonly done: readonly DeskRound[];
	readonly now: DeskRound;
	readonly cards: readonly string[];
}

/** Gives rounds that an earlier version of this page stored the paces of their offer. */
export const withPaces = (record: DeskRecord): DeskRecord => ({
	...record,
	done: record.done.map((round) => ({ ...noPaces, ...round })),
	now: { ...noPaces, ...record.now }
});

const noPaces = { paces: {} };

/** Settings of a round. */
export const settingsIn = ({ settings }: DeskRound): Settings => settings;
