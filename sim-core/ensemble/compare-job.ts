/** Two plans in the same futures: what B has more than A, so that luck, which both share, drops out. */
import type { Job } from '../analysis/job.ts';
import { hashOfLines } from '../analysis/receipt.ts';
import type { Receipt } from '../analysis/result.ts';
import { monthsOf } from '../run.ts';
import { inFull, type AskedComparison } from './ask.ts';
import { centralLines, isDue, outputOf, receiptFor } from './ensemble-job.ts';
import type { Samples } from './samples.ts';
import { roomForSampling, sampleInto, type Sampling } from './sampling.ts';
import { bandsOf, sharesOf, type BandLines } from './summary.ts';

/** The band of the difference B − A of a series. */
export interface DifferenceBand extends BandLines {
	readonly unit: string;
	readonly label: string;
	/** Difference of the runs without chance. */
	readonly central: Float64Array;
	/**
	 * Share of futures in which B is better, by month: strictly, so that a tie counts for neither plan. Null where
	 * neither more nor less of the series is better in itself.
	 */
	readonly better: Float64Array | null;
	/** Share of futures in which both are the same to the last bit, by month. */
	readonly same: Float64Array;
}

/** What is known after some futures; to be labelled partial wherever it is shown. */
export interface ComparisonSoFar {
	/** YYYY-MM; index 0 is the opening position. The months of the shorter plan. */
	readonly months: readonly string[];
	readonly replicates: number;
	readonly series: Readonly<Record<string, DifferenceBand>>;
}

/** Two plans in all the futures asked for. */
export interface Comparison extends ComparisonSoFar {
	readonly receipt: Receipt;
}

/**
 * Runs two plans in the same futures. Before the first month in which they differ every difference is exactly nil, in
 * every future.
 *
 *     const comparison = finish(compareJob({ a, b, replicates: 200 }));
 *     comparison.series.cash.better[36]; // share of futures in which B has more cash after three years
 */
export function* compareJob(asked: AskedComparison): Job<Comparison, ComparisonSoFar> {
	const sampling = comparisonSampling(asked);
	const samples = roomForSampling(sampling);
	const central = centralDifference(asked, sampling.names);
	for (const { done, total } of sampleInto(samples, sampling)) {
		const partial = isDue(done, total) ? soFar(asked, samples, central, done) : null;
		yield partial === null ? { done, total } : { done, total, partial };
	}
	return comparisonOf(asked, samples, central);
}

/** Names all the futures of a comparison; the same work may be shared out by `from` and `to`. */
export function comparisonSampling(asked: AskedComparison): Sampling {
	const full = inFull(asked, asked.a);
	return { ...full, plans: [asked.a, asked.b], from: 0, to: full.replicates };
}

/** Makes the answer of the samples of all futures, in their order. */
export function comparisonOf(
	asked: AskedComparison,
	samples: Samples,
	central = centralDifference(asked, samples.names)
): Comparison {
	const answer = soFar(asked, samples, central, samples.to - samples.from);
	const head = `${answer.months.join(' ')}|${answer.replicates}`;
	const hash = hashOfLines(head, answer.series);
	return { ...answer, receipt: receiptFor([asked.a, asked.b], inFull(asked, asked.a), hash) };
}

function centralDifference({ a, b }: AskedComparison, names: readonly string[]): Float64Array[] {
	const rows = Math.min(a.months, b.months) + 1;
	const of = [a, b].map((plan) => centralLines(plan, names));
	return names.map((_, i) =>
		Float64Array.from({ length: rows }, (_, row) => of[1]![i]![row]! - of[0]![i]![row]!)
	);
}

function soFar(
	{ a, b }: AskedComparison,
	samples: Samples,
	central: readonly Float64Array[],
	count: number
): ComparisonSoFar {
	const bands = bandsOf(samples, count);
	const series = samples.names.map((name, i) => {
		const { unit, label, better } = outputOf(name);
		const isBetter = better === 'higher' ? (d: number) => d > 0 : (d: number) => d < 0;
		const band: DifferenceBand = {
			unit,
			label,
			...bands[i]!,
			central: central[i]!,
			better: better === null ? null : sharesOf(samples, i, count, isBetter),
			same: sharesOf(samples, i, count, (d) => d === 0)
		};
		return [name, band] as const;
	});
	const shorter = a.months <= b.months ? a : b;
	return { months: monthsOf(shorter), replicates: count, series: Object.fromEntries(series) };
}
