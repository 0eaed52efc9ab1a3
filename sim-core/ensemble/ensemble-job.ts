/** One scenario in many futures: its line without chance, and the band around it. */
import type { Job } from '../analysis/job.ts';
import { hashOfLines, hashOfText } from '../analysis/receipt.ts';
import type { Receipt } from '../analysis/result.ts';
import { catalogue, modelVersion } from '../index.ts';
import { monthsOf, runSeries } from '../run.ts';
import { canonicalInput } from '../scenario/canonical-input.ts';
import type { Scenario } from '../scenario/types.ts';
import { inFull, type AskedEnsemble, type FuturesInFull } from './ask.ts';
import { crossingOf, type Crossing } from './crossings.ts';
import type { Samples } from './samples.ts';
import { roomForSampling, sampleInto, type Sampling } from './sampling.ts';
import { bandsOf, type BandLines } from './summary.ts';

/** The band of a series, with the line of the run without chance. */
export interface Band extends BandLines {
	readonly unit: string;
	readonly label: string;
	/** The run in which every assumption has its likely value and nothing is left to chance. */
	readonly central: Float64Array;
}

/** What is known after some futures; to be labelled partial wherever it is shown. */
export interface EnsembleSoFar {
	/** YYYY-MM; index 0 is the opening position. */
	readonly months: readonly string[];
	/** Futures that the figures are of. */
	readonly replicates: number;
	readonly series: Readonly<Record<string, Band>>;
	/** In the order of the thresholds asked for. */
	readonly crossings: readonly Crossing[];
}

/** A scenario in all the futures asked for. */
export interface Ensemble extends EnsembleSoFar {
	readonly receipt: Receipt;
}

/**
 * Runs a scenario in many futures. Partial results come after 25 futures and whenever their number has doubled.
 *
 *     const ensemble = finish(ensembleJob({ scenario, replicates: 500, names: ['cash'] }));
 *     ensemble.series.cash.p90[36]; // nine in ten futures have less cash after three years
 */
export function* ensembleJob(asked: AskedEnsemble): Job<Ensemble, EnsembleSoFar> {
	const sampling = samplingOf(asked);
	const samples = roomForSampling(sampling);
	const central = centralLines(asked.scenario, sampling.names);
	for (const { done, total } of sampleInto(samples, sampling)) {
		const partial = isDue(done, total) ? soFar(asked, samples, central, done) : null;
		yield partial === null ? { done, total } : { done, total, partial };
	}
	return ensembleOf(asked, samples, central);
}

/** Names all the futures of an ensemble; the same work may be shared out by `from` and `to`. */
export function samplingOf(asked: AskedEnsemble): Sampling {
	const full = inFull(asked, asked.scenario);
	const watched = (asked.thresholds ?? []).map(({ name }) => name);
	const names = [...new Set([...full.names, ...watched])];
	return { ...full, names, plans: [asked.scenario], from: 0, to: full.replicates };
}

/** Tells when partial results are worth their while: at 25, 50, 100, 200, … futures, and not at the end. */
export function isDue(done: number, total: number): boolean {
	if (done >= total) return false;
	let next = 25;
	while (next < done) next *= 2;
	return next === done;
}

/** Reads the lines of the run without chance. */
export function centralLines(scenario: Scenario, names: readonly string[]): Float64Array[] {
	const { series } = runSeries(scenario);
	return names.map((name) => series[name]!.total);
}

/** Makes the answer of the samples of all futures, in their order. */
export function ensembleOf(
	asked: AskedEnsemble,
	samples: Samples,
	central = centralLines(asked.scenario, samples.names)
): Ensemble {
	const full = inFull(asked, asked.scenario);
	const answer = soFar(asked, samples, central, samples.to - samples.from);
	const head = `${answer.months.join(' ')}|${answer.replicates}|${countsOf(answer.crossings)}`;
	return {
		...answer,
		receipt: receiptFor([asked.scenario], full, hashOfLines(head, answer.series))
	};
}

const countsOf = (crossings: readonly Crossing[]): string =>
	crossings
		.map(({ name, value, side, first }) => `${name} ${value} ${side} ${first.join(' ')}`)
		.join('|');

function soFar(
	asked: AskedEnsemble,
	samples: Samples,
	central: readonly Float64Array[],
	count: number
): EnsembleSoFar {
	const bands = bandsOf(samples, count);
	const series = samples.names.map((name, i) => {
		const { unit, label } = outputOf(name);
		return [name, { unit, label, ...bands[i]!, central: central[i]! }] as const;
	});
	return {
		months: monthsOf(asked.scenario),
		replicates: count,
		series: Object.fromEntries(series),
		crossings: (asked.thresholds ?? []).map((one) => crossingOf(samples, one, count))
	};
}

/** Finds what is known of a reported series. */
export const outputOf = (name: string): (typeof catalogue.outputs)[number] =>
	catalogue.outputs.find(({ id }) => id === name)!;

/** Writes the receipt of an answer from futures: what they were of, the seed of their draws, every bit of the answer. */
export function receiptFor(
	plans: readonly Scenario[],
	{ seed, events, replicates }: FuturesInFull,
	resultHash: string
): Receipt {
	const inputs = plans.map(canonicalInput).join('|');
	const scenarioHash = hashOfText(`${inputs}|futures ${replicates}${events ? ' with events' : ''}`);
	return { modelVersion, scenarioHash, seed, resultHash };
}
