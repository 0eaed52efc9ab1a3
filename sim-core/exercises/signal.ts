/** Months of noisy figures in which a change hides: how they are made, and what ways of reading them find. */
import { monthNumber, monthText, type RunResult, type Scenario } from '../index.ts';
import { streamKey, uniforms } from '../engine/random.ts';
import type { Exercise } from './format.ts';
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

/** Gives the part of an exercise that describes its noisy months. Throws for an exercise without it. */
export function signalOf({ signal, title }: Exercise): Signal {
	if (signal === null) throw new Error(`“${title}” has no noisy months.`);
	return signal;
}

/** Month of play in which the change comes: the seed decides. */
function shiftOf(exercise: Exercise, seed: string): number {
	const { shiftFrom, shiftUntil } = signalOf(exercise);
	const draw = uniforms({ key: streamKey(seed), replicate: 0, name: 'month of change' });
	return shiftFrom + Math.floor(draw() * (shiftUntil - shiftFrom + 1));
}

/** Reads the series of a seed off a run of its scenario. */
export function noisyMonthsFrom(
	exercise: Exercise,
	seed: string,
	{ months, series }: Pick<RunResult, 'months' | 'series'>
): NoisyMonths {
	const { outcome, monthsBefore: before } = signalOf(exercise);
	// The opening is no month of its own, and the first year is left to settle.
	const values = series[outcome]!.total.slice(settling + 1);
	return {
		seed,
		months: months.slice(settling + 1),
		values,
		before,
		shiftAt: before + shiftOf(exercise, seed) - 1,
		limits: xmrLimits(values.subarray(0, before))!
	};
}

/** Months run before the first that is shown. */
const settling = 12;

/** Makes the scenario whose months are the series of a seed. */
export function noisyScenario(exercise: Exercise, seed: string): Scenario {
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
				[signal.driver]: [{ value: signal.change, from: at(shiftOf(exercise, seed)), ...held }]
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
