/** Turns differences into words: how much, which way, and whether that is better or worse for the trust. */
import type { OutputInfo } from '#sim-core';
import { formatDifference, formatMoney, formatValue, roundsToNothing } from '../format.ts';

export type Verdict = 'better' | 'worse' | 'neither';

/** A difference in words, with everything a tile needs to show it without relying on colour. */
export interface Change {
	readonly direction: 'higher' | 'lower' | 'same';
	readonly verdict: Verdict;
	/** "1.2 points lower than the baseline", or "the same as the baseline". */
	readonly words: string;
	/** The same where what it is compared with is known: "1.2 points lower, better". */
	readonly brief: string;
	readonly arrow: '▲' | '▼' | '=';
}

/** Balances that are a surplus above zero and a deficit below it. */
const balances = new Set(['surplus', 'underlyingRunRate', 'cumulativePosition']);

/** Describes how a value differs from the one it is compared with. */
export function describeChange(
	output: OutputInfo,
	value: number,
	against: number,
	name = 'the baseline'
): Change {
	const difference = value - against;
	if (!Number.isFinite(difference) || roundsToNothing(output, difference)) {
		return {
			direction: 'same',
			verdict: 'neither',
			words: `the same as ${name}`,
			brief: 'no change',
			arrow: '='
		};
	}
	const direction = difference > 0 ? 'higher' : 'lower';
	const verdict = verdictOf(output, direction);
	const size = `${formatDifference(output, difference)} ${direction}`;
	return {
		direction,
		verdict,
		words: `${size} than ${name}`,
		brief: verdict === 'neither' ? size : `${size}, ${verdict}`,
		arrow: direction === 'higher' ? '▲' : '▼'
	};
}

/** Says whether more or less of an outcome is better; neither where that depends. */
export function verdictOf(output: OutputInfo, direction: 'higher' | 'lower'): Verdict {
	if (output.better === null) return 'neither';
	return output.better === direction ? 'better' : 'worse';
}

/** Writes a figure as part of a sentence: a balance below zero is called a deficit. */
export function figureInWords(output: OutputInfo, value: number): string {
	if (!balances.has(output.id)) return formatValue(output, value);
	const size = formatMoney(Math.abs(value));
	return value < 0 ? `a deficit of ${size}` : `a surplus of ${size}`;
}

/** States what a chart shows, as in "Vacancy rate ends at 9.8%, 1.2 points lower than the baseline". */
export function finding(
	output: OutputInfo,
	when: { readonly label: string; readonly isLast: boolean },
	value: number,
	against: number | undefined
): string {
	const opening = `${openingOf(output, when)} ${figureInWords(output, value)}`;
	if (against === undefined) return opening;
	return `${opening}, ${describeChange(output, value, against).words}`;
}

function openingOf(
	{ label, report }: OutputInfo,
	when: { readonly label: string; readonly isLast: boolean }
): string {
	if (report === 'total') return `${label} in ${when.label}:`;
	return when.isLast ? `${label} ends at` : `${label} at the end of ${when.label}:`;
}

/** Says in a few words where a line goes, for those who do not see it. */
export function trend(output: OutputInfo, values: Float64Array): string {
	const first = values[0] ?? Number.NaN;
	const last = values[values.length - 1] ?? Number.NaN;
	if (roundsToNothing(output, last - first)) return `stays near ${formatValue(output, last)}`;
	const verb = last > first ? 'rises' : 'falls';
	return `${verb} from ${formatValue(output, first)} to ${formatValue(output, last)}`;
}
