/** Distances between model and past, each in units of what is tolerated, for an optimiser that squares and adds them. */
import type { Series } from '../../analysis/result.ts';
import { runSeries } from '../../run.ts';
import { lastCalibrationMonth } from '../backtest.ts';
import { pairsOf } from '../fit.ts';
import { observedOf, observedYears, trustsWithSeries, type Observed } from '../observed.ts';
import { historyOf, historyScenario, type History } from '../scenario.ts';
import type { Shocks } from '../shock-parameters.ts';
import {
	englandGroupTargets,
	englandTargets,
	trustTargets,
	yearTargets,
	type Target
} from './targets.ts';

/** Where the numbers being tried go. */
export interface Trial {
	readonly shocks: Shocks;
	readonly assumptions: Readonly<Record<string, number>>;
}

interface Place {
	readonly history: History;
	readonly observed: Readonly<Record<string, Observed>>;
	readonly months: readonly string[];
}

/** England counts as much as all trusts would if they were four times as few. */
const weightOfTrusts = 0.25;
/** One trust in eight, spread over the alphabet of codes, is enough to hold the fit to single trusts. */
const everyTrust = 8;

const monthsTo2023 = { england: 72, trust: 48 } as const;

function place(id: string, months: number): Place {
	const found = historyOf(id);
	if (found === undefined) throw new Error(`${id} has no past.`);
	const history = { ...found, months };
	const { months: labels } = runSeries(historyScenario(history), { profile: history.profile });
	return { history, observed: observedOf(id, labels), months: labels };
}

/** Prepares every place once; each call of what it returns runs them all and gives the residuals. */
export function residualsOf(): (trial: Trial) => number[] {
	const england = place('england', monthsTo2023.england);
	const trusts = trustsWithSeries
		.filter((id) => historyOf(id) !== undefined)
		.filter((_, i) => i % everyTrust === 0)
		.map((id) => place(id, monthsTo2023.trust));
	return (trial) => [
		...englandResiduals(england, trial),
		...trusts.flatMap((one) => trustResiduals(one, trial, trusts.length))
	];
}

const seriesOf = ({ history }: Place, { shocks, assumptions }: Trial) =>
	runSeries(historyScenario(history, shocks, assumptions), { profile: history.profile }).series;

function englandResiduals(england: Place, trial: Trial): number[] {
	const series = seriesOf(england, trial);
	const total = englandTargets.flatMap((target) => {
		const observed = england.observed[target.id]?.total ?? [];
		return distances(series[target.id]!.total, observed, england.months, target);
	});
	const groups = englandGroupTargets.flatMap(({ id, group, tolerance, worth }) => {
		const observed = england.observed[id]?.byGroup?.[group] ?? [];
		const target = { id, tolerance, worth, absolute: id !== 'staffInPost' };
		return distances(series[id]!.byGroup![group], observed, england.months, target);
	});
	return [...total, ...groups, ...yearDistances(series, england.months)];
}

function trustResiduals(one: Place, trial: Trial, count: number): number[] {
	const series = seriesOf(one, trial);
	return trustTargets.flatMap((target) => {
		const observed = one.observed[target.id]?.total ?? [];
		const worth = (target.worth * weightOfTrusts * englandTargets.length) / count;
		return distances(series[target.id]!.total, observed, one.months, { ...target, worth });
	});
}

/** Errors over their tolerance, scaled so that the series as a whole counts for its worth. */
function distances(
	modelled: ArrayLike<number>,
	observed: readonly (number | null)[],
	months: readonly string[],
	target: Target
): number[] {
	const pairs = pairsOf(months, modelled, observed, { to: lastCalibrationMonth });
	if (pairs.length === 0) return [];
	const mean = pairs.reduce((sum, pair) => sum + pair.observed, 0) / pairs.length;
	const unit = target.absolute === true ? target.tolerance : target.tolerance * mean;
	const scale = Math.sqrt(target.worth / pairs.length) / unit;
	return pairs.map((pair) => (pair.modelled - pair.observed) * scale);
}

/** Sum of a monthly flow over the financial year that starts in April of `year`; null when it is not all there. */
export function sumOfYear(
	{ total }: Series,
	months: readonly string[],
	year: number
): number | null {
	const from = months.indexOf(`${year}-04`);
	if (from < 1 || from + 12 > months.length) return null;
	return total.slice(from, from + 12).reduce((sum, value) => sum + value, 0);
}

function yearDistances(
	series: Readonly<Record<string, Series>>,
	months: readonly string[]
): number[] {
	return yearTargets.flatMap(({ id, tolerance, of }) =>
		Object.entries(observedYears[id]?.years ?? {}).flatMap(([year, observed]) => {
			const modelled = sumOfYear(series[id]!, months, Number(year));
			const base = of === id ? observed : sumOfYear(series[of]!, months, Number(year));
			return modelled === null || base === null || base === 0
				? []
				: [(modelled - observed) / (tolerance * Math.abs(base))];
		})
	);
}
