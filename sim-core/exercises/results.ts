/** What a run of play is held against: targets, budget, predictions, and the state in which the trust is handed over. */
import type { Exercise, Target } from './format.ts';
import { readMeasure, valueAt, type Readable } from './measure.ts';
import { monthsBefore, monthsOf } from './rounds.ts';

export interface TargetResult {
	readonly target: Target;
	readonly value: number;
	readonly met: boolean;
}

/** Holds a run of the whole play against targets; those of the exercise unless others are given. */
export function targetResults(
	exercise: Exercise,
	run: Readable,
	targets: readonly Target[] = exercise.targets
): TargetResult[] {
	return targets.map((target) => {
		const value = readMeasure(run, target);
		const met = target.is === 'atMost' ? value <= target.value : value >= target.value;
		return { target, value, met };
	});
}

/** Reported costs that count against the budget: of levers, and of premiums, which are part of the pay bill. */
export const budgetOutcomes = ['leverSpend', 'costOfRetentionPremium'] as const;

export interface BudgetUse {
	readonly limit: number;
	readonly used: number;
	readonly left: number;
	/** Spent in each round so far. */
	readonly byRound: readonly number[];
}

/** Adds up what the levers cost to the end of a round (0 for the first); null without a budget. */
export function budgetUse(exercise: Exercise, run: Readable, round: number): BudgetUse | null {
	if (exercise.budget === null) return null;
	const byRound = Array.from({ length: round + 1 }, (_, r) => {
		let spent = 0;
		for (
			let month = monthsBefore(exercise, r) + 1;
			month <= monthsBefore(exercise, r + 1);
			month++
		) {
			for (const id of budgetOutcomes) spent += run.series[id]!.total[month]!;
		}
		return spent;
	});
	const used = byRound.reduce((sum, one) => sum + one, 0);
	const { limit } = exercise.budget;
	return { limit, used, left: limit - used, byRound };
}

/** Ways in which a figure can move. */
export type Move = 'lower' | 'same' | 'higher';

export interface PredictionResult {
	readonly outcome: string;
	/** At the end of the round before, or at the opening. */
	readonly before: number;
	/** At the end of the round. */
	readonly after: number;
	readonly move: Move;
}

/** Tells how each predicted outcome moved over a round (0 for the first). */
export function predictionResults(
	exercise: Exercise,
	run: Readable,
	round: number
): PredictionResult[] {
	return exercise.predictions.map(({ outcome, same }) => {
		const before = valueAt(run, outcome, monthsBefore(exercise, round));
		const after = valueAt(run, outcome, monthsBefore(exercise, round + 1));
		const change = after - before;
		const move =
			Math.abs(change) <= same * Math.abs(before) ? 'same' : change < 0 ? 'lower' : 'higher';
		return { outcome, before, after, move };
	});
}

/** Stocks and rates by which a trust is handed over. */
export const handOverOutcomes = [
	'staffInPost',
	'vacancyRate',
	'burnout',
	'goodwill',
	'waitingList',
	'quality',
	'underlyingRunRate',
	'savingsOpportunity',
	'cumulativePosition'
] as const;

export interface HandOverRow {
	readonly outcome: string;
	readonly opening: number;
	/** At the end of play. */
	readonly end: number;
	/** Five years after it, settings frozen. */
	readonly later: number;
}

/** Tells what is handed over: the end of play, and five years on with settings as they stand. Takes a run of `carryOnScenario`. */
export function handOver(exercise: Exercise, run: Readable): HandOverRow[] {
	const end = monthsOf(exercise);
	return handOverOutcomes.map((outcome) => ({
		outcome,
		opening: valueAt(run, outcome, 0),
		end: valueAt(run, outcome, end),
		later: valueAt(run, outcome, end + 60)
	}));
}
