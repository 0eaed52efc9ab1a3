/** From the lines of many futures to what is drawn and counted: a band, some of the lines, figures of a year. */
import type { OutputInfo } from '#sim-core';
import type { FutureLines } from '#sim-core/ensemble.ts';
import type { Fan } from '../charts/picture.ts';
import type { SeriesRole } from '../charts/series-style.ts';
import { yearValue, type PlanningYear } from '../results/reading.ts';

/** As many single futures as the eye can still tell apart. */
const threads = 30;

/** Draws the middle 80% of the futures and thirty of them; null when the outcome was not kept. */
export function fanOf(lines: FutureLines, outcome: string, role: SeriesRole): Fan | null {
	const futures = lines.series[outcome];
	if (futures === undefined || futures.length === 0) return null;
	const rows = futures[0]?.length ?? 0;
	const low = new Float64Array(rows);
	const high = new Float64Array(rows);
	const column = new Float64Array(futures.length);
	for (let row = 0; row < rows; row++) {
		for (let future = 0; future < futures.length; future++) {
			column[future] = futures[future]?.[row] ?? Number.NaN;
		}
		column.sort();
		low[row] = shareOf(column, 0.1);
		high[row] = shareOf(column, 0.9);
	}
	return { role, lines: futures.slice(0, threads), low, high };
}

/** Reads the figure of a year in each future. */
export function yearFigures(
	lines: FutureLines,
	output: OutputInfo,
	year: PlanningYear
): readonly number[] {
	return (lines.series[output.id] ?? []).map((values) => yearValue(output.report, values, year));
}

/** The value below which a share of sorted values lies, between neighbours in proportion. */
function shareOf(sorted: Float64Array, share: number): number {
	const at = share * (sorted.length - 1);
	const below = sorted[Math.floor(at)] ?? Number.NaN;
	const above = sorted[Math.ceil(at)] ?? below;
	return below + (above - below) * (at - Math.floor(at));
}
