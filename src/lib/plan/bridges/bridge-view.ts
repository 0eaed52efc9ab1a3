/** A bridge laid out: floating bars on one axis, each beginning where the one before ended. */
import type { BridgeStep } from '#sim-core/planning.ts';
import { marksOf, niceRange, type ValueRange } from '../../charts/value-range.ts';
import { lowerFirst } from '../asking/figure.ts';
import { formatDifference, formatValue, roundsToNothing } from '../../format.ts';
import type { Quantity } from '../../quantity.ts';

/** One bar, in shares of the axis. */
export interface BridgeRow {
	readonly step: BridgeStep;
	readonly from: number;
	readonly to: number;
	/** The figure in words, with its sign. */
	readonly words: string;
}

export interface BridgeView {
	readonly rows: readonly BridgeRow[];
	readonly range: ValueRange;
	readonly marks: readonly { readonly at: number; readonly value: number }[];
	/** Whether the axis begins elsewhere than at nought, which has to be said. */
	readonly isCut: boolean;
}

/** Lays out the steps; what moves nothing that can be shown is left out of the picture, not of the table. */
export function bridgeView(steps: readonly BridgeStep[], quantity: Quantity): BridgeView {
	let at = 0;
	const spans = steps.map(({ kind, value }): readonly [number, number] => {
		const from = kind === 'end' ? value : at;
		at = kind === 'end' ? value : at + value;
		return [from, at];
	});
	const levels = spans.flat();
	const [low, high] = [Math.min(...levels), Math.max(...levels)];
	// Ends far from nought would flatten what moves: then the axis is cut and says so.
	const isCut = low > 0 && high - low < 0.5 * low;
	const range = niceRange([levels], 5, !isCut, 0.02);
	const share = (value: number): number => (value - range.min) / (range.max - range.min);
	const ground = share(isCut ? range.min : 0);
	const rows = steps.map((step, i) => {
		const [from, to] = spans[i]!.map(share) as [number, number];
		const start = step.kind === 'end' ? ground : from;
		return {
			step,
			from: Math.min(start, to),
			to: Math.max(start, to),
			words: wordsOf(step, quantity)
		};
	});
	return {
		rows: rows.filter(({ step }) => step.kind === 'end' || !roundsToNothing(quantity, step.value)),
		range,
		marks: marksOf(range).map((value) => ({ at: share(value), value })),
		isCut
	};
}

/** The figure of a step: a level at its ends, a movement with its sign between them. */
export function wordsOf({ kind, value }: BridgeStep, quantity: Quantity): string {
	if (kind === 'end') return formatValue(quantity, value);
	if (roundsToNothing(quantity, value)) return formatDifference(quantity, 0);
	return `${value < 0 ? '−' : '+'}${formatDifference(quantity, value)}`;
}

/** Says in a sentence where a bridge begins and ends, and what moves it most. */
export function bridgeSentence(steps: readonly BridgeStep[], quantity: Quantity): string {
	const ends = steps.filter(({ kind }) => kind === 'end');
	const [first, last] = [ends[0]!, ends.at(-1)!];
	const moves = steps.filter(({ kind }) => kind === 'move');
	const largest = moves.reduce((best, one) =>
		Math.abs(one.value) > Math.abs(best.value) ? one : best
	);
	const said = `From ${formatValue(quantity, first.value)} to ${formatValue(quantity, last.value)}.`;
	if (roundsToNothing(quantity, largest.value)) return `${said} Nothing moves it enough to show.`;
	return `${said} Largest step: ${lowerFirst(largest.label)}, ${wordsOf(largest, quantity)}.`;
}

/** Lists every step in plain numbers, for a spreadsheet. */
export function bridgeCells(steps: readonly BridgeStep[], unit: string): string[][] {
	const words = (lasting: boolean | undefined): string =>
		lasting === undefined ? '' : lasting ? 'recurrent' : 'non-recurrent';
	return [
		['step', 'kind', 'value', 'unit', 'lasts'],
		...steps.map(({ label, kind, value, lasting }) => [
			label,
			kind === 'end' ? 'position' : 'movement',
			String(value),
			unit,
			words(lasting)
		])
	];
}
