/** Reports on the shipped exercises as `npm run exercises` wrote them, so that pages quote counts without thousands of runs. */
import type { ExerciseReport } from './report.ts';
import stored from './generated/reports.json' with { type: 'json' };

/** A stored report, with the hash of the exercise that it is on. */
export interface StoredReport extends ExerciseReport {
	readonly exerciseHash: string;
}

export const storedReports = stored as unknown as readonly StoredReport[];

/** Finds the stored report on an exercise; undefined for one that does not ship. */
export const reportOn = (id: string): StoredReport | undefined =>
	storedReports.find((report) => report.id === id);
