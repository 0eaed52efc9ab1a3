/** What somebody expects of a round, and how that compares with what came, in words. */
import {
	outputInfo,
	type Exercise,
	type Move,
	type PredictionResult
} from '#sim-core/exercises.ts';
import type { Sureness } from '#sim-core/workshop.ts';
import { formatDifference } from '../format.ts';
import { directionNames } from './prediction-words.ts';

/** Years for which values may be drawn. */
export const drawnYears = [1, 3, 5] as const;

/** What somebody expects of the three outcomes of a round. */
export interface Prediction {
	/** In the order of the exercise's predictions; null where nothing was said yet. */
	readonly moves: readonly (Move | null)[];
	readonly sure: Sureness | null;
	/** Values of the first outcome at the end of years 1, 3 and 5, where drawn. */
	readonly drawn: readonly (number | null)[];
	readonly because: string;
}

export const blankPrediction: Prediction = {
	moves: [null, null, null],
	sure: null,
	drawn: [null, null, null],
	because: ''
};

/** Says whether all three outcomes and the sureness have been given. */
export const isComplete = ({ moves: said, sure }: Prediction): boolean =>
	sure !== null && said.every((move) => move !== null);

/** One outcome: what was said, what came, and the gap in words. */
export interface PredictionRow {
	readonly outcome: string;
	readonly label: string;
	readonly before: number;
	readonly after: number;
	readonly said: Move;
	readonly came: Move;
	readonly gap: string;
}

/** Lays what was said beside what came. */
export function predictionRows(
	exercise: Exercise,
	prediction: Prediction,
	results: readonly PredictionResult[]
): PredictionRow[] {
	return results.map(({ outcome, before, after, move }, i) => {
		const output = outputInfo(outcome);
		const said = prediction.moves[i] ?? 'same';
		const size = formatDifference(output, after - before);
		const change = move === 'same' ? 'about the same' : `${size} ${move}`;
		const gap =
			said === move
				? `As you expected: ${change}.`
				: `You expected ${directionNames[said].toLowerCase()}; it came out ${change}.`;
		return { outcome, label: output.label, before, after, said, came: move, gap };
	});
}

/** Says the gap of all three in one sentence. */
export function gapSentence(rows: readonly PredictionRow[]): string {
	const off = rows.filter(({ said, came }) => said !== came);
	const asExpected = rows.length - off.length;
	const first = off[0];
	if (first === undefined) return `All ${rows.length} went the way you expected.`;
	const came = first.came === 'same' ? 'stayed about the same' : `went ${first.came}`;
	return `${asExpected} of ${rows.length} went the way you expected; ${first.label.toLowerCase()} ${came}.`;
}
