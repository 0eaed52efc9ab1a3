/**
 * How much of the gap between two plans each difference in their settings makes: an exact, order-free split, month by
 * month, from one set of runs.
 */
import type { Job } from '../analysis/job.ts';
import type { RunResult } from '../analysis/result.ts';
import { runSeries } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';
import type { StaffGroup } from '../spec/dimensions.ts';
import { mixtureOf, pairOf, type Part, type PlanPair } from './differing-settings.ts';
import { shapleyJob, type Shares } from './shapley.ts';

/** A reported series, in total or for one staff group. */
export interface Measure {
	readonly outcome: string;
	readonly group?: StaffGroup | null;
}

/** The gap of one measure and its split; every list has one value a month, the opening first. */
export interface MeasureSplit {
	readonly outcome: string;
	readonly group: StaffGroup | null;
	readonly label: string;
	readonly unit: string;
	/** B less A. */
	readonly gap: Float64Array;
	/** What each part makes of it, in the order of `parts`; they add up to the gap. */
	readonly shares: readonly Float64Array[];
	/** Standard error of each, where orders were sampled; null where the split is exact. */
	readonly errors: readonly Float64Array[] | null;
	/** What each part does when it alone is changed from A to B. */
	readonly alone: readonly Float64Array[];
}

/** A gap split over all months and all measures asked for; plain data, fit to cross to a worker. */
export interface Attribution {
	readonly months: readonly string[];
	readonly parts: readonly Part[];
	readonly measures: readonly MeasureSplit[];
}

/** One part at one month. */
export interface PartValue {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	/** Standard error, where orders were sampled. */
	readonly se?: number;
}

/**
 * Splits the gap B − A of every measure among the settings in which the plans differ. Exact (Shapley) up to ten parts,
 * at the cost of 2 to their number of runs; beyond that, sampled orders with a standard error.
 *
 *     const split = finish(attributeJob(statusQuo, plan, [{ outcome: 'staffInPost' }]));
 *     partsAt(split, 0, 36); // every part at month 36, the largest first
 *     soloEffectsAt(split, 0, 36); // five effects alone, and what they do together
 *
 * Throws when the plans start in different months, or when the model does not report a measure.
 */
export function* attributeJob(
	a: Scenario,
	b: Scenario,
	measures: readonly Measure[]
): Job<Attribution> {
	const pair = pairOf(a, b);
	const first = runMixture(pair, new Set());
	const shares = yield* shapleyJob(pair.parts.length, (players) =>
		figuresOf(players.size === 0 ? first : runMixture(pair, players), measures)
	);
	return {
		months: first.months,
		parts: pair.parts,
		measures: measures.map((measure, i) => splitOf(measure, i, shares, first))
	};
}

type Figures = Omit<RunResult, 'receipt'>;

function runMixture(pair: PlanPair, players: ReadonlySet<number>): Figures {
	const fromB = new Set([...players].map((player) => pair.parts[player]!.id));
	const { scenario, profile } = mixtureOf(pair, fromB);
	return runSeries(scenario, { profile });
}

/** Reads a measure off a run. Throws when the run does not have it. */
export function readMeasure(
	{ series }: Pick<Figures, 'series'>,
	{ outcome, group = null }: Measure
): Float64Array {
	const found = series[outcome];
	const values = group === null ? found?.total : found?.byGroup?.[group];
	if (values === undefined) {
		throw new Error(`The model does not report ${outcome}${group === null ? '' : ` of ${group}`}.`);
	}
	return values;
}

function figuresOf(run: Figures, measures: readonly Measure[]): Float64Array {
	const months = run.months.length;
	const figures = new Float64Array(measures.length * months);
	measures.forEach((measure, i) => figures.set(readMeasure(run, measure), i * months));
	return figures;
}

function splitOf(
	{ outcome, group = null }: Measure,
	place: number,
	shares: Shares,
	{ series, months }: Figures
): MeasureSplit {
	const own = (figures: Float64Array): Float64Array =>
		figures.slice(place * months.length, (place + 1) * months.length);
	const { label, unit } = series[outcome]!;
	return {
		outcome,
		group,
		label,
		unit,
		gap: own(shares.gap),
		shares: shares.shares.map(own),
		errors: shares.errors?.map(own) ?? null,
		alone: shares.alone.map(own)
	};
}

/** Lists every part of one measure at one month (an index into the months), the largest first, equals by name. */
export function partsAt(split: Attribution, measure: number, month: number): readonly PartValue[] {
	const { shares, errors } = split.measures[measure]!;
	const values = split.parts.map(({ id, label }, i) => ({
		id,
		label,
		value: shares[i]![month]!,
		...(errors === null ? {} : { se: errors[i]![month]! })
	}));
	return largestFirst(values);
}

/** Orders parts by size, equals by id. */
export const largestFirst = (parts: readonly PartValue[]): PartValue[] =>
	[...parts].sort(
		(one, other) => Math.abs(other.value) - Math.abs(one.value) || (one.id < other.id ? -1 : 1)
	);
