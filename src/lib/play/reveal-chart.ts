/** The chart of a reveal: doing nothing, the plan and what was expected, on the same axes. */
import type { RunResult } from '#sim-core';
import { monthsBefore, outputInfo, valueAt, type Exercise } from '#sim-core/exercises.ts';
import { outcomeChart, type OutcomeChart } from '../charts/outcome-chart.ts';
import type { Flag, PictureLine, TargetLine } from '../charts/picture.ts';
import type { NamedRun } from '../charts/table-rows.ts';
import { formatValue } from '../format.ts';
import { directionNames } from './prediction-words.ts';
import { drawnYears, type Prediction } from './prediction.ts';

/** What is drawn, up to which month. */
export interface Revealing {
	readonly exercise: Exercise;
	readonly round: number;
	readonly prediction: Prediction;
	readonly plan: RunResult;
	readonly idle: RunResult;
	readonly outcome: string;
	/** Last month shown: the whole run, or as far as the replay has come. */
	readonly until: number;
}

/** Everything that the frame of the chart needs. */
export interface RevealChart extends OutcomeChart {
	readonly runs: readonly NamedRun[];
}

/** Describes the chart. What was expected is a line at the level it was held against, and dots where it was drawn. */
export function revealChart(revealing: Revealing): RevealChart {
	const { plan, idle, outcome, until } = revealing;
	const output = outputInfo(outcome);
	const [shownPlan, shownIdle] = [upTo(plan, until), upTo(idle, until)];
	const chart = outcomeChart(
		output,
		[
			{ role: 'baseline', name: 'Doing nothing', run: shownIdle },
			{ role: 'plan', name: 'Your plan', run: shownPlan }
		],
		{ whom: 'all', whomLabel: 'All staff', year: Math.ceil(until / 12), size: 'main' },
		shownIdle
	);
	const drawn = drawnLine(revealing);
	return {
		...chart,
		title: chart.title.replace('the baseline', 'doing nothing'),
		picture: {
			...chart.picture,
			lines: [...chart.picture.lines, ...(drawn === null ? [] : [drawn])],
			targets: expectedLine(revealing),
			flags: eventFlags(revealing)
		},
		runs: [
			{ name: 'Doing nothing', run: shownIdle },
			{ name: 'Your plan', run: shownPlan },
			...(drawn === null
				? []
				: [{ name: 'You expected', run: expectedRun(shownPlan, outcome, drawn) }])
		]
	};
}

/** Cuts a run after a month. */
function upTo(run: RunResult, until: number): RunResult {
	if (until >= run.months.length - 1) return run;
	const series = Object.entries(run.series).map(([id, one]) => [
		id,
		{ ...one, total: one.total.slice(0, until + 1) }
	]);
	return {
		...run,
		months: run.months.slice(0, until + 1),
		series: Object.fromEntries(series) as RunResult['series']
	};
}

/** Flows are drawn by month and expected by year. */
const perMonth = (outcome: string): number => (outputInfo(outcome).report === 'total' ? 12 : 1);

function drawnLine({ exercise, prediction, outcome, until }: Revealing): PictureLine | null {
	const isFirst = exercise.predictions[0]?.outcome === outcome;
	if (!isFirst || prediction.drawn.every((value) => value === null)) return null;
	const values = new Float64Array(until + 1).fill(Number.NaN);
	prediction.drawn.forEach((value, i) => {
		const month = drawnYears[i]! * 12;
		if (value !== null && month <= until) values[month] = value / perMonth(outcome);
	});
	return { role: 'observed', label: 'You expected', values };
}

function expectedRun(run: RunResult, outcome: string, { values }: PictureLine): NamedRun['run'] {
	const series = { ...run.series[outcome]!, total: Float64Array.from(values) };
	return { months: run.months, series: { [outcome]: series } };
}

function expectedLine({
	exercise,
	round,
	prediction,
	plan,
	outcome,
	until
}: Revealing): TargetLine[] {
	const index = exercise.predictions.findIndex((one) => one.outcome === outcome);
	const move = prediction.moves[index] ?? null;
	const from = monthsBefore(exercise, round) + 1;
	if (index < 0 || move === null || from > until) return [];
	const level = valueAt(plan, outcome, from - 1);
	const output = outputInfo(outcome);
	const side = move === 'same' ? 'about' : `${directionNames[move].toLowerCase()} than`;
	const rate = perMonth(outcome) === 1 ? '' : ' a year';
	return [
		{
			level: level / perMonth(outcome),
			label: `You expected ${side} ${formatValue(output, level)}${rate}`,
			from,
			to: until
		}
	];
}

function eventFlags({ exercise, round, until }: Revealing): Flag[] {
	return exercise.events.flatMap((event): Flag[] => {
		if (event.round === null || event.round > round + 1) return [];
		const at = monthsBefore(exercise, event.round - 1) + event.month;
		return at > until ? [] : [{ at, kind: 'event', text: event.title }];
	});
}
