/** Fit and misfit of the numbers in use, series by series, and what could and could not be told. */
import { headroomModel } from '../../model/index.ts';
import { declaredIn } from '../../spec/model.ts';
import { backtest, lastCalibrationMonth, type Backtest } from '../backtest.ts';
import { fitOf, pairsOf, type Fit } from '../fit.ts';
import { trustsWithSeries } from '../observed.ts';
import type {
	CalibrationReport,
	ParameterReport,
	SeriesReport,
	TrustReport,
	YearReport
} from '../report-types.ts';
import type { Calibration } from './fit-all.ts';
import { shortened } from './fit-all.ts';
import { sumOfYear, type Trial } from './residuals.ts';
import { englandTargets, trustTargets, yearTargets, type Target } from './targets.ts';

const firstAfter = '2023-04';
/** Correlations between fitted numbers that are worth telling. */
const leastCorrelation = 0.5;

const labels = new Map(
	declaredIn(headroomModel).map(({ name, variable }) => [name, variable.label])
);
const labelOf = (id: string): string => labels.get(id) ?? id;

const five = (value: number): number => Number(value.toPrecision(5));

const rounded = (fit: Fit | null): Fit | null =>
	fit === null
		? null
		: {
				n: fit.n,
				rmse: shortened(fit.rmse),
				relativeRmse: shortened(fit.relativeRmse),
				bias: shortened(fit.bias),
				theil: {
					bias: shortened(fit.theil.bias),
					variance: shortened(fit.theil.variance),
					covariance: shortened(fit.theil.covariance)
				}
			};

const isMisfit = (fit: Fit | null, { tolerance, absolute }: Target): boolean =>
	fit !== null && (absolute === true ? fit.rmse : fit.relativeRmse) > tolerance;

/** Writes the report of a calibration. */
export function reportOf(calibration: Calibration): CalibrationReport {
	const { trial, before, second } = calibration;
	const england = backtest('england', trial)!;
	const series = englandTargets.map((target) => seriesReport(england, target));
	const years = yearTargets.map((target) => yearReport(england, target));
	const parameters = calibration.judged.map(parameterReport);
	return {
		fittedTo: lastCalibrationMonth,
		objectiveBefore: shortened(before),
		objectiveAfter: shortened(second.objective),
		months: england.months,
		series,
		years,
		trusts: trustReports(trial),
		parameters,
		correlations: correlationsOf(calibration),
		misfits: [...series, ...years].filter(({ misfit }) => misfit).map(({ id }) => id),
		notIdentified: parameters.filter(({ identified }) => !identified).map(({ id }) => id),
		outOfRange: parameters.filter(({ inRange }) => !inRange).map(({ id }) => id)
	};
}

function seriesReport(run: Backtest, target: Target): SeriesReport {
	const { total, unit, label } = run.series[target.id]!;
	const observed = run.observed[target.id]?.total ?? [];
	const upTo = fitOf(pairsOf(run.months, total, observed, { to: lastCalibrationMonth }));
	return {
		id: target.id,
		label,
		unit,
		modelled: [...total].map(five),
		observed,
		upTo: rounded(upTo),
		after: rounded(fitOf(pairsOf(run.months, total, observed, { from: firstAfter }))),
		tolerance: target.tolerance,
		absolute: target.absolute === true,
		misfit: isMisfit(upTo, target)
	};
}

function yearReport(
	run: Backtest,
	{ id, tolerance, of }: (typeof yearTargets)[number]
): YearReport {
	const years = Object.entries(run.observedYears[id]?.years ?? {}).flatMap(([year, observed]) => {
		const modelled = sumOfYear(run.series[id]!, run.months, Number(year));
		const base = of === id ? observed : sumOfYear(run.series[of]!, run.months, Number(year));
		return modelled === null || base === null
			? []
			: [{ year, modelled: five(modelled), observed, error: Math.abs(modelled - observed) / base }];
	});
	return {
		id,
		label: labelOf(id),
		years: years.map(({ year, modelled, observed }) => ({ year, modelled, observed })),
		tolerance,
		misfit: years.some(({ error }) => error > tolerance)
	};
}

function trustReports(trial: Trial): TrustReport[] {
	const runs = trustsWithSeries.flatMap((id) => backtest(id, { ...trial, months: 48 }) ?? []);
	return trustTargets.map((target) => {
		const fits = runs.flatMap((run) => {
			const observed = run.observed[target.id]?.total ?? [];
			const fit = fitOf(
				pairsOf(run.months, run.series[target.id]!.total, observed, { to: lastCalibrationMonth })
			);
			return fit === null ? [] : [fit];
		});
		return {
			id: target.id,
			label: labelOf(target.id),
			trusts: fits.length,
			medianRelativeRmse: shortened(medianOf(fits.map(({ relativeRmse }) => relativeRmse))),
			medianBias: shortened(medianOf(fits.map(({ bias }) => bias))),
			tolerance: target.tolerance,
			withinTolerance: fits.filter((fit) => !isMisfit(fit, target)).length
		};
	});
}

function medianOf(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return (
		(sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
	);
}

function parameterReport(judged: Calibration['judged'][number]): ParameterReport {
	const { parameter, first, error, identified, inRange, used } = judged;
	const { id, kind, label, unit, low, likely, high, spread } = parameter;
	return {
		id,
		kind,
		label,
		unit,
		low: shortened(low),
		likely: shortened(likely),
		high: shortened(high),
		fitted: shortened(first),
		standardError: shortened(error),
		ofPrior: shortened(error / spread),
		identified,
		inRange,
		kept: identified && inRange,
		used
	};
}

function correlationsOf({ kept, second }: Calibration): CalibrationReport['correlations'] {
	return kept.flatMap((a, i) =>
		kept.slice(i + 1).flatMap((b, j) => {
			const r = second.correlations[i]![i + 1 + j]!;
			return Math.abs(r) > leastCorrelation ? [{ a: a.id, b: b.id, r: shortened(r) }] : [];
		})
	);
}
