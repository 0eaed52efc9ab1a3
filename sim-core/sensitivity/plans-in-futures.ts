/** Several plans in the same futures: a table by outcome, what each plan gives away, and which plan nothing beats. */
import type { Job } from '../analysis/job.ts';
import type { Profile } from '../data/profile.ts';
import { futuresOf, runFuture } from '../ensemble/futures.ts';
import { Percentiles } from '../ensemble/quantiles.ts';
import { catalogue } from '../index.ts';
import type { Scenario } from '../scenario/types.ts';
import { measured, type Measure } from './measure.ts';
import { beatenShares, regretsOf, unbeaten, type OutcomeValues, type Regret } from './regret.ts';

/** Plans, what is read of each, and in how many futures of which seed. */
export interface PlansAsked {
	readonly plans: readonly Scenario[];
	readonly measures: readonly Measure[];
	readonly seed: string;
	readonly count: number;
	/** Starting position of all, where it is none of the known ones. */
	readonly profile?: Profile;
}

/** One plan's figures in one outcome, over the futures. */
export interface PlanFigures {
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
	readonly mean: number;
	/** Null where the outcome has no better side. */
	readonly regret: Regret | null;
}

/** One outcome, a figure for each plan in the order of the plans. */
export interface OutcomeInFutures {
	readonly measure: Measure;
	readonly label: string;
	readonly unit: string;
	readonly better: 'higher' | 'lower' | null;
	readonly plans: readonly PlanFigures[];
}

/** The table. Plans are told by their place in the question. */
export interface PlansInFutures {
	readonly futures: number;
	readonly outcomes: readonly OutcomeInFutures[];
	/** Share of futures in which a plan (row) beats another (column) in every outcome that has a better side. */
	readonly beats: readonly (readonly number[])[];
	/** Plans that no other beats on the means of those outcomes together. */
	readonly unbeaten: readonly number[];
}

/** Runs every plan in every future. The table of the futures already run comes with the progress, every tenth one. */
export function* plansInFuturesJob(asked: PlansAsked): Job<PlansInFutures, PlansInFutures> {
	const { plans, measures, seed, count, profile } = asked;
	const names = [...new Set(measures.map(({ outcome }) => outcome))];
	const futures = futuresOf({ seed, names, ...(profile === undefined ? {} : { profile }) });
	const shortened = plans.map((plan) => upToLast(plan, measures));
	const values = measures.map(() => plans.map(() => new Float64Array(count)));
	const total = plans.length * count;
	for (let replicate = 0; replicate < count; replicate++) {
		for (const [place, plan] of shortened.entries()) {
			const { series } = runFuture(plan, futures, replicate);
			for (const [m, measure] of measures.entries()) {
				values[m]![place]![replicate] = measured(series, measure);
			}
			yield { done: replicate * plans.length + place + 1, total };
		}
		const done = replicate + 1;
		if (done % 10 === 0 && done < count) {
			yield { done: done * plans.length, total, partial: tableOf(measures, values, done) };
		}
	}
	return tableOf(measures, values, count);
}

/** Nothing after the last month read can move what is read. */
const upToLast = (plan: Scenario, measures: readonly Measure[]): Scenario => ({
	...plan,
	months: measures.reduce((last, { to }) => Math.max(last, to), 1)
});

function tableOf(
	measures: readonly Measure[],
	all: readonly (readonly Float64Array[])[],
	count: number
): PlansInFutures {
	const percentiles = new Percentiles([0.1, 0.5, 0.9], count);
	const compared: OutcomeValues[] = [];
	const outcomes = measures.map((measure, m): OutcomeInFutures => {
		const values = all[m]!.map((own) => own.subarray(0, count));
		const { label, unit, better } = catalogue.outputs.find(({ id }) => id === measure.outcome)!;
		if (better !== null) compared.push({ better, values });
		const regrets = better === null ? null : regretsOf({ better, values });
		const plans = values.map((own, place): PlanFigures => {
			const [p10, p50, p90] = percentiles.of(own) as [number, number, number];
			const mean = own.reduce((sum, one) => sum + one, 0) / count;
			return { p10, p50, p90, mean, regret: regrets === null ? null : regrets[place]! };
		});
		return { measure, label, unit, better, plans };
	});
	return { futures: count, outcomes, beats: beatenShares(compared), unbeaten: unbeaten(compared) };
}
