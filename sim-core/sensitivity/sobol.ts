/** Sobol indices: what share of a result's variance each input brings, alone and together with others. */
import type { Job } from '../analysis/job.ts';
import { uniforms, type StreamKey } from '../engine/random.ts';
import { latinHypercube } from './latin-hypercube.ts';

/** Axes of the unit cube that are moved together and told as one. */
export interface AxisGroup {
	readonly name: string;
	readonly axes: readonly number[];
}

/** What variance is split over. */
export interface Decomposition {
	/** Name of each axis of the unit cube; draws are keyed by it. */
	readonly axes: readonly string[];
	/** Every axis in one group. */
	readonly groups: readonly AxisGroup[];
	readonly evaluate: (point: Float64Array) => number;
	/** Points of each of the two samples; a decomposition costs this many runs for every group and two more. */
	readonly points: number;
	readonly key: StreamKey;
}

/** Shares of variance of one group, with standard errors from a bootstrap. */
export interface SobolIndex {
	readonly group: string;
	/** Share that goes when the group is known, alone (first-order index). */
	readonly first: number;
	readonly firstError: number;
	/** Share that stays when all but the group is known (total index). */
	readonly total: number;
	readonly totalError: number;
	/** What the group adds only together with others: total less first, nil where sampling error makes it negative. */
	readonly interaction: number;
}

/** Indices of every group, and what they are shares of. */
export interface VarianceShares {
	readonly mean: number;
	readonly variance: number;
	readonly indices: readonly SobolIndex[];
}

/** Resamples from which standard errors are told. */
const resamples = 100;

/**
 * Splits the variance of a function over groups of its inputs. Two Latin hypercubes A and B; for each group a third
 * sample equal to A but for the group's axes, taken from B. First-order indices after Saltelli and others (2010),
 * total ones after Jansen (1999), standard errors from rows drawn again with replacement.
 */
export function* sobolJob(asked: Decomposition): Job<VarianceShares> {
	const { axes, groups, points, key, evaluate } = asked;
	const [one, other] = [0, 1].map((replicate) => latinHypercube({ key, replicate, axes, points }));
	const total = points * (groups.length + 2);
	const rows: Rows = { a: [], b: [], mixed: groups.map(() => []) };
	let done = 0;
	for (let i = 0; i < points; i++) {
		const a = Float64Array.from(axes, (_, axis) => one![axis]![i]!);
		const b = Float64Array.from(axes, (_, axis) => other![axis]![i]!);
		rows.a.push(evaluate(a));
		yield { done: ++done, total };
		rows.b.push(evaluate(b));
		yield { done: ++done, total };
		for (const [g, group] of groups.entries()) {
			const mixed = a.slice();
			for (const axis of group.axes) mixed[axis] = b[axis]!;
			rows.mixed[g]!.push(evaluate(mixed));
			yield { done: ++done, total };
		}
	}
	return sharesOf(asked, rows);
}

/** Values at the points of A, of B, and of A with one group from B. */
interface Rows {
	readonly a: number[];
	readonly b: number[];
	readonly mixed: readonly number[][];
}

interface Estimate {
	readonly mean: number;
	readonly variance: number;
	readonly first: readonly number[];
	readonly total: readonly number[];
}

function sharesOf({ groups, points, key }: Decomposition, rows: Rows): VarianceShares {
	const whole = estimateFrom(
		rows,
		Int32Array.from({ length: points }, (_, i) => i)
	);
	const draw = uniforms({ key, replicate: 0, name: 'sobol:bootstrap' });
	const again = Array.from({ length: resamples }, () =>
		estimateFrom(
			rows,
			Int32Array.from({ length: points }, () => Math.floor(draw() * points))
		)
	);
	const indices = groups.map(({ name }, g) => {
		const [first, total] = [whole.first[g]!, whole.total[g]!];
		return {
			group: name,
			first,
			firstError: deviation(again.map((one) => one.first[g]!)),
			total,
			totalError: deviation(again.map((one) => one.total[g]!)),
			interaction: Math.max(0, total - first)
		};
	});
	return { mean: whole.mean, variance: whole.variance, indices };
}

/** Estimates from the rows listed. Values are taken from their mean, which the first-order estimator needs to be sharp. */
function estimateFrom({ a, b, mixed }: Rows, listed: Int32Array): Estimate {
	const n = listed.length;
	let sum = 0;
	for (const i of listed) sum += a[i]! + b[i]!;
	const mean = sum / (2 * n);
	let squares = 0;
	for (const i of listed) {
		squares += (a[i]! - mean) * (a[i]! - mean) + (b[i]! - mean) * (b[i]! - mean);
	}
	const variance = squares / (2 * n);
	const share = (part: number): number => (variance === 0 ? 0 : part / variance);
	return {
		mean,
		variance,
		first: mixed.map((own) => {
			let product = 0;
			for (const i of listed) product += (b[i]! - mean) * (own[i]! - a[i]!);
			return share(product / n);
		}),
		total: mixed.map((own) => {
			let apart = 0;
			for (const i of listed) apart += (a[i]! - own[i]!) * (a[i]! - own[i]!);
			return share(apart / (2 * n));
		})
	};
}

function deviation(values: readonly number[]): number {
	const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
	const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
	return Math.sqrt(squares / (values.length - 1));
}
