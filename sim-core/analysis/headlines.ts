/** The few figures by which runs are held against each other, and how two sets of them differ. */
import type { RunResult } from './result.ts';

/** How a headline is read off a run: at a month, or summed over the twelve months to it. */
interface Headline {
	readonly id: string;
	readonly over: 1 | 12;
}

/** The headlines, in the order in which they are shown. */
export const headlines: readonly Headline[] = [
	{ id: 'staffInPost', over: 1 },
	{ id: 'vacancyRate', over: 1 },
	{ id: 'leaverRate', over: 1 },
	{ id: 'sicknessAbsenceRate', over: 1 },
	{ id: 'burnout', over: 1 },
	{ id: 'pressure', over: 1 },
	{ id: 'quality', over: 1 },
	{ id: 'waitingList', over: 1 },
	{ id: 'agencySpend', over: 12 },
	{ id: 'payBill', over: 12 },
	{ id: 'surplus', over: 12 },
	{ id: 'cumulativePosition', over: 1 }
];

/** Headlines by name, six significant digits: enough to see any change, few enough to survive a change of machine. */
export type Headlines = Readonly<Record<string, number>>;

/** Reads the headlines at a month (an index into the run; the last one unless said). Flows are summed over the year to it. */
export function headlinesOf(
	{ series, months }: Pick<RunResult, 'series' | 'months'>,
	month = months.length - 1
): Headlines {
	return Object.fromEntries(
		headlines.map(({ id, over }) => {
			const { total } = series[id]!;
			const from = Math.max(1, month - over + 1);
			const value =
				over === 1
					? total[month]!
					: total.slice(from, month + 1).reduce((sum, one) => sum + one, 0);
			return [id, Number(value.toPrecision(6))];
		})
	);
}

/** One headline that differs between two sets. */
export interface HeadlineChange {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly then: number;
	readonly now: number;
}

/** Lists the headlines of a run that differ from those written down earlier. */
export function changedHeadlines(then: Headlines, run: RunResult): HeadlineChange[] {
	const now = headlinesOf(run);
	return Object.keys(now).flatMap((id) => {
		const before = then[id];
		if (before === undefined || before === now[id]) return [];
		const { label, unit } = run.series[id]!;
		return [{ id, label, unit, then: before, now: now[id]! }];
	});
}
