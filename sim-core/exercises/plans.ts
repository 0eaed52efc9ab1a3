/** Plans of an exercise as scenarios: those written in its file, doing nothing, and any settings at all. */
import type { Scenario } from '../index.ts';
import { nothing } from './check-names.ts';
import type { Exercise, Target } from './format.ts';
import type { Measure } from './measure.ts';
import { scenarioFor, type Settings } from './scenario.ts';

/** Makes the scenario of a plan of the file, or of doing nothing, over a number of months. */
export function planScenario(exercise: Exercise, name: string, months: number): Scenario {
	if (name === nothing) return scenarioFor(exercise, { decisions: [] }, months);
	const plan = exercise.plans[name];
	if (plan === undefined) throw new Error(`“${exercise.title}” has no plan ${name}.`);
	const played = plan.events ? exercise : { ...exercise, events: [] };
	return scenarioFor(played, { decisions: plan.rounds }, months);
}

/** Makes the scenario in which settings stand from the first round on. */
export const steadyScenario = (exercise: Exercise, settings: Settings, months: number): Scenario =>
	scenarioFor(exercise, { decisions: [settings] }, months);

/** Lists the outcomes that measures read. */
export const outcomesOf = (measures: readonly Pick<Measure, 'outcome' | 'per'>[]): string[] => [
	...new Set(measures.flatMap(({ outcome, per }) => (per === null ? [outcome] : [outcome, per])))
];

/** Gives the last month that measures read. */
export const lastMonthOf = (measures: readonly Pick<Measure, 'month'>[]): number =>
	measures.reduce((last, { month }) => Math.max(last, month), 1);

/** Tells by how much a value misses a target, as a share of the target's own figure; 0 when it is met. */
export function missedBy(target: Pick<Target, 'is' | 'value'>, value: number): number {
	const over = target.is === 'atMost' ? value - target.value : target.value - value;
	return over <= 0 ? 0 : over / Math.max(Math.abs(target.value), 1e-9);
}
