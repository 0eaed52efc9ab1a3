/** What an answer means beside its level: people who join, money it takes, staff it leaves, against the plan as it is. */
import type { Catalogue, RunResult } from '#sim-core';
import { formatDifference, formatNumber, roundsToNothing } from '../../format.ts';
import { outputOf } from '../../results/outcome-groups.ts';
import { valuesIn } from '../../results/reading.ts';

/**
 * Says by how much the run of an answer differs from the plan up to a month: joiners a month, what levers cost a year,
 * and staff in post. What does not differ by as much as can be shown is left out.
 */
export function meaningOf(
	answer: Pick<RunResult, 'series'>,
	plan: Pick<RunResult, 'series'>,
	to: number,
	{ outputs }: Pick<Catalogue, 'outputs'>
): readonly string[] {
	const gap = (id: string): readonly number[] => {
		const [own, other] = [valuesIn(answer, id), valuesIn(plan, id)];
		return Array.from(own ?? [], (value, i) => value - (other?.[i] ?? value)).slice(1, to + 1);
	};
	const mean = (values: readonly number[]): number =>
		values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
	const sentences: string[] = [];
	const joiners = mean(gap('joiners'));
	if (Math.abs(joiners) >= 0.05) {
		const count = formatNumber(Math.abs(joiners), Math.abs(joiners) < 10 ? 1 : 0);
		sentences.push(`That is ${count} ${joiners > 0 ? 'more' : 'fewer'} joiners (WTE) a month.`);
	}
	const spend = 12 * mean(gap('leverSpend'));
	const money = outputOf(outputs, 'leverSpend');
	if (!roundsToNothing(money, spend)) {
		const way = spend > 0 ? 'costs' : 'saves';
		sentences.push(`It ${way} ${formatDifference(money, spend)} a year in what levers cost.`);
	}
	const posts = outputOf(outputs, 'staffInPost');
	const staff = gap('staffInPost').at(-1) ?? 0;
	if (!roundsToNothing(posts, staff)) {
		const way = staff > 0 ? 'more' : 'fewer';
		sentences.push(`It leaves ${formatDifference(posts, staff)} ${way} in post by then.`);
	}
	return sentences;
}
