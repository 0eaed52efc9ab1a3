/** Several plans in the same futures, in sentences, rows and cells. */
import type { Catalogue } from '#sim-core';
import type { OutcomeInFutures, PlansInFutures } from '#sim-core/sensitivity.ts';
import { formatDifference, formatNumber, formatValue } from '../../format.ts';
import { outputOf } from '../../results/outcome-groups.ts';
import { lowerFirst } from '../asking/figure.ts';

type Outputs = Pick<Catalogue, 'outputs'>;

/** One plan in one outcome. */
export interface PlanRow {
	readonly name: string;
	/** No other plan is best in more futures. */
	readonly isBest: boolean;
	/** Low, middle and high figure, mean and worst regret, futures in which it is best. */
	readonly cells: readonly string[];
}

export interface OutcomeTable {
	readonly label: string;
	readonly sentence: string;
	readonly rows: readonly PlanRow[];
}

/** Headings of the table, after the plan's name. */
export const futureHeads: readonly string[] = [
	'Low (1 in 10)',
	'Middle',
	'High (1 in 10)',
	'Regret, on average',
	'Regret at worst',
	'Best in'
];

/** Lays out one table for each outcome, and says which plan is best in it how often. */
export function outcomeTables(
	{ outcomes, futures }: PlansInFutures,
	names: readonly string[],
	catalogue: Outputs
): readonly OutcomeTable[] {
	return outcomes.map((outcome) => {
		const output = outputOf(catalogue.outputs, outcome.measure.outcome);
		const value = (figure: number) => formatValue(output, figure);
		const most = Math.max(...outcome.plans.map(({ regret }) => regret?.bestIn ?? 0));
		const rows = outcome.plans.map(({ p10, p50, p90, regret }, place) => ({
			name: names[place] ?? '',
			isBest: regret !== null && regret.bestIn === most && !allTie(outcome),
			cells: [
				...[p10, p50, p90].map(value),
				...(regret === null
					? ['-', '-', '-']
					: [
							formatDifference(output, regret.mean),
							formatDifference(output, regret.most),
							`${Math.round(regret.bestIn * futures)} of ${futures}`
						])
			]
		}));
		return { label: output.label, sentence: bestSentence(outcome, names, futures), rows };
	});
}

/** Tells whether no plan gives anything away. */
const allTie = ({ plans }: Pick<OutcomeInFutures, 'plans'>): boolean =>
	plans.every(({ regret }) => regret?.bestIn === 1);

function bestSentence(
	{ label, plans }: OutcomeInFutures,
	names: readonly string[],
	futures: number
): string {
	const shares = plans.map(({ regret }) => regret?.bestIn ?? null);
	if (shares.some((share) => share === null)) return `${label} is better neither high nor low.`;
	const most = Math.max(...shares.map((share) => share ?? 0));
	const best = names.filter((_, place) => shares[place] === most);
	const times = Math.round(most * futures);
	const what = lowerFirst(label);
	if (allTie({ plans })) return `On ${what}, all of these are the same in every future.`;
	return best.length === 1
		? `On ${what}, ${best[0]} is best in ${times} of ${futures} futures, in this model.`
		: `On ${what}, these are best equally often, in ${times} of ${futures} futures: ${best.join('; ')}.`;
}

/** Says which plans nothing beats, and where one plan beats another on everything in most futures. */
export function beatsSentences(
	{ unbeaten, beats, futures }: PlansInFutures,
	names: readonly string[]
): readonly string[] {
	const standing = unbeaten.map((place) => names[place] ?? '');
	const first =
		standing.length === names.length
			? 'No plan here beats another on the average of every outcome together.'
			: `Nothing here beats ${standing.join(' or ')} on the average of every outcome together.`;
	const pairs = beats.flatMap((row, a) =>
		row.flatMap((share, b) =>
			share > 0.5
				? [
						`${names[a]} beats ${names[b]} on every outcome in ${Math.round(share * futures)} of ${futures} futures.`
					]
				: []
		)
	);
	return [first, ...pairs.slice(0, 3)];
}

/** Lists everything in plain numbers for a spreadsheet, one row for each outcome and plan. */
export function futureCells(
	{ outcomes, futures }: PlansInFutures,
	names: readonly string[]
): string[][] {
	const head = [
		['outcome', 'plan', 'p10', 'p50', 'p90', 'mean'],
		['mean_regret', 'worst_regret', 'best_in', 'futures', 'unit']
	].flat();
	const rows = outcomes.flatMap(({ label, unit, plans }) =>
		plans.map(({ p10, p50, p90, mean, regret }, place) => [
			...[label, names[place] ?? ''],
			...[p10, p50, p90, mean].map(String),
			...[regret?.mean, regret?.most, regret?.bestIn].map((one) => String(one ?? '')),
			...[String(futures), unit]
		])
	);
	return [head, ...rows];
}

/** Says what regret is, once. */
export const regretInWords =
	'Regret is what a plan gives away against the plan that turns out best in the same future. Less is better.';

/** Writes a count of futures: "200 futures". */
export const futuresInWords = (count: number): string => `${formatNumber(count, 0)} futures`;
