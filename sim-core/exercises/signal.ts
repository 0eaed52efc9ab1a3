/** Months of noisy figures in which a change hides: how they are made, and what ways of reading them find. */
import type { Job } from '../analysis/job.ts';
import { runSeries } from '../run.ts';
import { monthNumber, monthText, type Scenario } from '../index.ts';
import { streamKey, uniforms } from '../engine/random.ts';
import type { Exercise } from './format.ts';
import type { Held } from './held.ts';
import { monthsOf } from './rounds.ts';
import { scenarioFor } from './scenario.ts';
import { signalAt, xmrLimits, type XmrLimits } from './xmr.ts';

/** One series: the past that is shown at once, then the months of play. */
export interface NoisyMonths {
	readonly seed: string;
	/** Months as text, and the figure of each. */
	readonly months: readonly string[];
	readonly values: Float64Array;
	/** How many of them lie before play. */
	readonly before: number;
	/** Place of the first month after the change. */
	readonly shiftAt: number;
	/** Limits from the months before play. */
	readonly limits: XmrLimits;
}

type Signal = NonNullable<Exercise['signal']>;

function signalOf({ signal, title }: Exercise): Signal {
	if (signal === null) throw new Error(`“${title}” has no noisy months.`);
	return signal;
}

/** Makes the series of a seed. The month of the change follows from the seed. */
export function noisyMonths(exercise: Exercise, seed: string): NoisyMonths {
	const signal = signalOf(exercise);
	const { shiftFrom, shiftUntil } = signal;
	const draw = uniforms({ key: streamKey(seed), replicate: 0, name: 'month of change' });
	const shift = shiftFrom + Math.floor(draw() * (shiftUntil - shiftFrom + 1));
	const { months, series } = runSeries(noisyScenario(exercise, seed, shift));
	// The opening is no month of its own, and the first year is left to settle.
	const values = series[signal.outcome]!.total.slice(settling + 1);
	const before = signal.monthsBefore;
	return {
		seed,
		months: months.slice(settling + 1),
		values,
		before,
		shiftAt: before + shift - 1,
		limits: xmrLimits(values.subarray(0, before))!
	};
}

/** Months run before the first that is shown. */
const settling = 12;

function noisyScenario(exercise: Exercise, seed: string, shift: number): Scenario {
	const signal = signalOf(exercise);
	const ahead = settling + signal.monthsBefore;
	const scenario = scenarioFor(
		{ ...exercise, seed },
		{ decisions: [] },
		ahead + monthsOf(exercise)
	);
	const start = monthText(monthNumber(exercise.start)! - ahead);
	const at = (month: number): string => monthText(monthNumber(exercise.start)! + month - 1);
	const held = { rampMonths: 0, until: null };
	return {
		...scenario,
		start,
		world: {
			...scenario.world,
			drivers: {
				...scenario.world.drivers,
				monthToMonthChance: [{ value: 1, from: start, ...held }],
				[signal.driver]: [{ value: signal.change, from: at(shift), ...held }]
			}
		}
	};
}

/** How a way of reading did: when it acted, and whether that met the targets of the exercise. */
export interface Reading {
	/** Places of the months at which it acted. */
	readonly acted: readonly number[];
	readonly falseAlarms: number;
	/** Months from the change to the first action after it; null if none came. */
	readonly caughtAfter: number | null;
	readonly met: boolean;
}

/** Judges the months at which somebody acted. */
export function judgeActions(
	exercise: Exercise,
	series: NoisyMonths,
	acted: readonly number[]
): Reading {
	const { catchWithin, falseAlarms: allowed } = signalOf(exercise);
	const falseAlarms = acted.filter((month) => month < series.shiftAt).length;
	const first = acted.find((month) => month >= series.shiftAt);
	const caughtAfter = first === undefined ? null : first - series.shiftAt + 1;
	const met = falseAlarms <= allowed && caughtAfter !== null && caughtAfter <= catchWithin;
	return { acted, falseAlarms, caughtAfter, met };
}

/** Ways of reading a chart, as policies that decide each month of play. */
export const policies: Readonly<
	Record<
		string,
		{ readonly label: string; readonly acts: (series: NoisyMonths, at: number) => boolean }
	>
> = {
	nothing: { label: 'Never act', acts: () => false },
	rules: {
		label: 'Act when a rule of the XmR chart fires',
		acts: ({ values, limits }, at) => signalAt(values, limits, at) !== null
	},
	'two-low': {
		label: 'Act when two months in a row lie below nine tenths of the past mean',
		acts: ({ values, limits }, at) =>
			values[at]! < 0.9 * limits.mean && values[at - 1]! < 0.9 * limits.mean
	},
	'every-fall': {
		label: 'Act whenever the figure is lower than the month before',
		acts: ({ values }, at) => values[at]! < values[at - 1]!
	}
};

/** Lets a policy read a series month by month. */
export function readBy(exercise: Exercise, series: NoisyMonths, policy: string): Reading {
	const { acts } = policies[policy]!;
	const acted: number[] = [];
	for (let at = series.before; at < series.values.length; at++) {
		if (acts(series, at)) acted.push(at);
	}
	return judgeActions(exercise, series, acted);
}

/** Gives the seed of a series: those of the pack first, then as many more as are asked for. */
const seedOf = (exercise: Exercise, i: number): string =>
	signalOf(exercise).seeds[i] ?? `${exercise.id} ${i + 1}`;

/** Counts the series in which the rules catch the change in time, with no more false alarms than allowed. */
export function* signalJob(exercise: Exercise, series: number): Job<Held> {
	let held = 0;
	for (let i = 0; i < series; i++) {
		if (readBy(exercise, noisyMonths(exercise, seedOf(exercise, i)), 'rules').met) held += 1;
		yield { done: i + 1, total: series };
	}
	return { held, of: series };
}
