/** What came of the calibration, series by series, as written by `npm run calibrate`; loaded by the page that shows it. */
import stored from './history/generated/calibration-report.json' with { type: 'json' };
import type { CalibrationReport } from './history/report-types.ts';

export const calibrationReport: CalibrationReport = stored as CalibrationReport;

export type { Fit } from './history/fit.ts';
export type {
	CalibrationReport,
	ParameterReport,
	SeriesReport,
	TrustReport,
	YearReport
} from './history/report-types.ts';
