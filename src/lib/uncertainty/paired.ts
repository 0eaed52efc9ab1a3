/** Two plans in the same futures, as counts out of twenty. */
import type { OutputInfo, RunResult } from '#sim-core';
import type { ComparisonSoFar } from '#sim-core/ensemble.ts';
import { formatDifference } from '../format.ts';
import { outcomeOrStandIn } from '../results/stand-in.ts';
import { dotCount } from './quantile-dots.ts';

/** Outcomes on which plans are held against each other, in the order of the tiles. */
const usualOutcomes: readonly string[] = [
	'quality',
	'vacancyRate',
	'leaverRate',
	'pressure',
	'waitingList',
	'productivity',
	'cumulativePosition'
];

/** Lists the outcomes for a trust, which its baseline stands for: none that it does not have. */
export const pairedOutcomes = (baseline: RunResult | null): readonly string[] =>
	usualOutcomes.map((id) => outcomeOrStandIn(id, baseline));

/** One outcome of the comparison, at the end of the run. */
export interface PairedRow {
	readonly id: string;
	readonly label: string;
	/** Of twenty futures, in how many B is better, A is better, and neither. */
	readonly b: number;
	readonly a: number;
	readonly same: number;
	/** "0.2 points higher" of the middle future, B against A. */
	readonly middle: string;
	/** The middle 80% of the differences. */
	readonly range: string;
}

/** Reads the rows off a comparison, in the order in which its outcomes were asked for. */
export function pairedRows(
	{ series, months }: ComparisonSoFar,
	outputs: readonly OutputInfo[]
): readonly PairedRow[] {
	const last = months.length - 1;
	return Object.entries(series).flatMap(([id, band]) => {
		const output = outputs.find((one) => one.id === id);
		if (output === undefined || band.better === null) return [];
		const at = (values: Float64Array): number => values[last] ?? Number.NaN;
		const b = Math.round(at(band.better) * dotCount);
		const same = Math.min(dotCount - b, Math.round(at(band.same) * dotCount));
		const [low, high] = [signed(output, at(band.p10)), signed(output, at(band.p90))];
		return [
			{
				id,
				label: output.label,
				b,
				a: dotCount - b - same,
				same,
				middle: signed(output, at(band.p50)),
				range: low === high ? low : `${low} to ${high}`
			}
		];
	});
}

/** What a difference is called that rounds away. */
const nothing = 'nothing';

/** Says who beats whom how often: "B Keep beats A Freeze on pressure in 16 of 20 futures." */
export function pairedInWords(row: PairedRow, a: string, b: string): string {
	const what = row.label.charAt(0).toLowerCase() + row.label.slice(1);
	if (row.same === dotCount) return `On ${what}, ${a} and ${b} are the same in every future.`;
	const [winner, loser, count] = row.b >= row.a ? [b, a, row.b] : [a, b, row.a];
	const little = row.middle === nothing ? ', by too little to show' : '';
	return `${winner} beats ${loser} on ${what} in ${count} of ${dotCount} futures${little}, in this model.`;
}

function signed(output: OutputInfo, difference: number): string {
	const size = formatDifference(output, difference);
	if (!/[1-9]/.test(size)) return nothing;
	return `${difference > 0 ? '+' : '\u2212'}${size}`;
}
