/** A tornado in rows, sentences and cells: what an outcome becomes with one input at a time at either end. */
import type { OutputInfo } from '#sim-core';
import type { Bar, Tornado } from '#sim-core/sensitivity.ts';
import { marksOf, niceRange, type ValueRange } from '../../charts/value-range.ts';
import { formatDifference, formatValue, roundsToNothing } from '../../format.ts';
import { lowerFirst } from '../asking/figure.ts';

/** How many bars are shown. */
export const mostBars = 12;

/** One half of a bar: from where the plan stands to one end, in shares of the axis. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

export interface TornadoRow {
	readonly bar: Bar;
	readonly low: Stretch;
	readonly high: Stretch;
	/** Both ends move the outcome the same way, so the halves are drawn one above the other. */
	readonly sameWay: boolean;
	/** "£1.2m to £3.4m". */
	readonly words: string;
}

export interface TornadoView {
	readonly rows: readonly TornadoRow[];
	readonly range: ValueRange;
	/** Where the plan stands, as a share of the axis. */
	readonly base: number;
	readonly marks: readonly { readonly at: number; readonly value: number }[];
}

/** Lays out the longest bars on one axis. The order is that of the tornado: longest first. */
export function tornadoView({ base, bars }: Tornado, output: OutputInfo): TornadoView {
	const shown = bars.slice(0, mostBars).filter(({ effect }) => effect > 0);
	const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
	const range = niceRange([[base, ...ends]], 5, false, 0.001);
	const at = (value: number): number => (value - range.min) / (range.max - range.min);
	const stretch = (value: number): Stretch => ({
		from: Math.min(at(value), at(base)),
		to: Math.max(at(value), at(base))
	});
	const rows = shown.map((bar) => ({
		bar,
		low: stretch(bar.atLow),
		high: stretch(bar.atHigh),
		sameWay: (bar.atLow - base) * (bar.atHigh - base) > 0,
		words: `${formatValue(output, bar.atLow)} to ${formatValue(output, bar.atHigh)}`
	}));
	const marks = marksOf(range).map((value) => ({ at: at(value), value }));
	return { rows, range, base: at(base), marks };
}

/** Says what drives the number: the first two inputs, how many move it at all, and in what sense it is one at a time. */
export function tornadoSentences(
	{ base, bars }: Tornado,
	output: OutputInfo,
	figure: string
): readonly string[] {
	const [first, second] = bars;
	const moving = bars.filter(({ effect }) => !roundsToNothing(output, effect));
	if (first === undefined || moving.length === 0) {
		return [`In this model, nothing asked about moves ${figure} enough to show.`];
	}
	const range = (bar: Bar) =>
		`from ${formatValue(output, bar.atLow)} at its low end to ${formatValue(output, bar.atHigh)} at its high end`;
	const sentences = [
		`${first.label} moves ${figure} most, in this model.`,
		`It goes ${range(first)}; the plan as it is gives ${formatValue(output, base)}.`
	];
	if (second !== undefined && moving.length > 1) {
		sentences.push(`Next comes ${lowerFirst(second.label)}, ${range(second)}.`);
	}
	sentences.push(
		`${moving.length} of ${bars.length} inputs move it enough to show; one at a time, with all others as in the plan.`
	);
	return sentences;
}

/** Names what a bar's ends are the ends of. */
export const kindInWords: Readonly<Record<Bar['kind'], string>> = {
	assumption: 'Assumption',
	driver: 'Outside world',
	lever: 'Lever'
};

/** Lists every bar in plain numbers, for a spreadsheet: the unit has a column of its own. */
export function tornadoCells(
	{ base, bars }: Tornado,
	output: OutputInfo,
	figure: string
): string[][] {
	const head = [
		['input', 'kind', 'low_end', 'high_end', 'input_unit'],
		['figure', 'at_low_end', 'at_high_end', 'as_planned', 'effect', 'unit']
	].flat();
	const rows = bars.map(({ label, kind, ends, unit, atLow, atHigh, effect }) => [
		...[label, kindInWords[kind], String(ends?.[0] ?? ''), String(ends?.[1] ?? ''), unit, figure],
		...[atLow, atHigh, base, effect].map(String),
		output.unit
	]);
	return [head, ...rows];
}

/** Says in a sentence what the drawing shows, for those who do not see it. */
export function tornadoSummary(view: TornadoView, output: OutputInfo): string {
	const [first] = view.rows;
	const last = view.rows.at(-1);
	if (first === undefined || last === undefined) return 'No bars.';
	const length = ({ bar }: TornadoRow) => formatDifference(output, bar.effect);
	return `${view.rows.length} bars, longest first: ${first.bar.label}, ${length(first)}, down to ${last.bar.label}, ${length(last)}.`;
}
