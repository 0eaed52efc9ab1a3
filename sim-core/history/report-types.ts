/** What the calibration reports; written by `npm run calibrate`, read by the page about the model. */
import type { Fit } from './fit.ts';

export interface SeriesReport {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	/** Reported values on the months of the report. */
	readonly modelled: readonly number[];
	readonly observed: readonly (number | null)[];
	/** Fit up to March 2023, and after it; null where there is nothing to compare. */
	readonly upTo: Fit | null;
	readonly after: Fit | null;
	/** Error tolerated, in the unit of the series or as a share of its mean. */
	readonly tolerance: number;
	readonly absolute: boolean;
	/** Whether the error up to March 2023 is above what is tolerated. */
	readonly misfit: boolean;
}

/** Money of financial years, in pounds. */
export interface YearReport {
	readonly id: string;
	readonly label: string;
	readonly years: readonly {
		readonly year: string;
		readonly modelled: number;
		readonly observed: number;
	}[];
	readonly tolerance: number;
	readonly misfit: boolean;
}

export interface TrustReport {
	readonly id: string;
	readonly label: string;
	readonly trusts: number;
	readonly medianRelativeRmse: number;
	readonly medianBias: number;
	readonly tolerance: number;
	readonly withinTolerance: number;
}

export interface ParameterReport {
	readonly id: string;
	readonly kind: 'assumption' | 'shock';
	readonly label: string;
	readonly unit: string;
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	/** Where the optimiser came to rest. */
	readonly fitted: number;
	readonly standardError: number;
	/** Standard error over that of the prior: near 1, the series say nothing about it. */
	readonly ofPrior: number;
	readonly identified: boolean;
	readonly inRange: boolean;
	/** Whether the model uses the fitted value; if not, it uses the likely one. */
	readonly kept: boolean;
	readonly used: number;
}

export interface CalibrationReport {
	readonly fittedTo: string;
	readonly objectiveBefore: number;
	readonly objectiveAfter: number;
	readonly months: readonly string[];
	readonly series: readonly SeriesReport[];
	readonly years: readonly YearReport[];
	readonly trusts: readonly TrustReport[];
	readonly parameters: readonly ParameterReport[];
	/** Pairs of parameters that the series cannot tell apart well: correlation beyond 0.5 either way. */
	readonly correlations: readonly { readonly a: string; readonly b: string; readonly r: number }[];
	readonly misfits: readonly string[];
	readonly notIdentified: readonly string[];
	readonly outOfRange: readonly string[];
}
