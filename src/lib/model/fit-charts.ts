/** From the calibration report to charts: what the model gives beside what was published. */
import { catalogue, type OutputInfo } from '#sim-core';
import type { CalibrationReport, SeriesReport } from '#sim-core/calibration.ts';
import { noEnds, type Picture } from '../charts/picture.ts';
import type { NamedRun } from '../charts/table-rows.ts';
import { formatDifference, formatNumber } from '../format.ts';
import { unitName } from '../quantity.ts';
import { formatMonth } from '../months.ts';

/** Everything that ChartFrame says and draws of one series. */
export interface FitChart {
	readonly output: OutputInfo;
	readonly title: string;
	readonly subtitle: string;
	readonly summary: string;
	readonly picture: Picture;
	readonly runs: readonly NamedRun[];
}

/** The catalogue's entry of a reported series. Throws when the report names a series that the model does not report. */
export function outputOfSeries(id: string): OutputInfo {
	const output = catalogue.outputs.find((one) => one.id === id);
	if (output === undefined) throw new Error(`The model reports no ${id}.`);
	return output;
}

/** Describes the chart of one series: the model's line, published dots, a rule where fitting ends. */
export function fitChart(report: CalibrationReport, series: SeriesReport): FitChart {
	const output = outputOfSeries(series.id);
	const modelled = Float64Array.from(series.modelled);
	const observed = Float64Array.from(series.observed, (value) => value ?? Number.NaN);
	const months = report.months;
	const divide = months.indexOf(report.fittedTo);
	return {
		output,
		title: titleOf(output, series),
		subtitle: `England, ${unitName(output)}. Line: in this model. Dots: as published.`,
		summary: summaryOf(output, series, report.fittedTo),
		picture: {
			quantity: output,
			months,
			lines: [
				{ role: 'observed', label: 'Published', values: observed },
				{ role: 'plan', label: 'In this model', values: modelled }
			],
			size: 'small',
			zero: false,
			ends: noEnds,
			divides: divide < 0 ? [] : [divide]
		},
		runs: [
			runOf('In this model', months, output, modelled),
			runOf('Published', months, output, observed)
		]
	};
}

const runOf = (
	name: string,
	months: readonly string[],
	{ id, unit, label }: OutputInfo,
	total: Float64Array
): NamedRun => ({ name, run: { months, series: { [id]: { unit, label, total } } } });

function titleOf(output: OutputInfo, { upTo, misfit }: SeriesReport): string {
	if (upTo === null) return `${output.label}: nothing published to hold it against`;
	const size = `off by ${errorInWords(output, upTo)} up to March 2023`;
	return `${output.label}: ${size}${misfit ? ', more than tolerated' : ''}`;
}

function summaryOf(output: OutputInfo, { after, observed }: SeriesReport, fitted: string): string {
	const count = observed.filter((value) => value !== null).length;
	const later =
		after === null
			? `Nothing is published after ${formatMonth(fitted)}.`
			: `After ${formatMonth(fitted)}, to which nothing was tuned, it is off by ${errorInWords(output, after)}.`;
	return `${count} published values. ${later}`;
}

/** Words the typical error: in points for shares, otherwise as a share of the mean. */
export function errorInWords(
	output: OutputInfo,
	{ rmse, relativeRmse }: { readonly rmse: number; readonly relativeRmse: number }
): string {
	const isShare = output.unit === '1' || output.unit === '1/year';
	return isShare ? formatDifference(output, rmse) : `${formatNumber(relativeRmse * 100, 1)}%`;
}
