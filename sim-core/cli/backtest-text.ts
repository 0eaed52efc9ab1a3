/** A backtest as a table to read: modelled against observed, month by month where something was published. */
import { lastCalibrationMonth, type Backtest } from '../history/backtest.ts';
import { fitOf, pairsOf, type Fit } from '../history/fit.ts';

const inWords = (fit: Fit | null): string =>
	fit === null
		? 'nothing to compare'
		: `${fit.n} months, RMSE ${number(fit.rmse)} (${(100 * fit.relativeRmse).toFixed(1)}%), bias ${number(fit.bias)}, ` +
			`error from bias ${percent(fit.theil.bias)}, variance ${percent(fit.theil.variance)}, covariance ${percent(fit.theil.covariance)}`;

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;
const number = (value: number): string =>
	Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** Writes the table. Months after March 2023 stand apart: nothing was fitted to them. */
export function backtestText({ months, series, observed }: Backtest): string {
	const parts = Object.entries(observed).map(([name, { total, source }]) => {
		const { label, unit, total: modelled } = series[name]!;
		const upTo = fitOf(pairsOf(months, modelled, total, { to: lastCalibrationMonth }));
		const after = fitOf(pairsOf(months, modelled, total, { from: '2023-04' }));
		const rows = months.flatMap((month, i) => {
			const value = total[i];
			if (i === 0 || value === null || value === undefined) return [];
			return [`  ${month}  ${number(modelled[i]!).padStart(12)}  ${number(value).padStart(12)}`];
		});
		return [
			`${label} (${name}, ${unit}; ${source})`,
			`  to ${lastCalibrationMonth}: ${inWords(upTo)}`,
			`  after: ${inWords(after)}`,
			'  month        modelled      observed',
			...rows,
			''
		].join('\n');
	});
	return `${parts.join('\n')}\n`;
}
