/** Every input at once, in rows and sentences: which matter over their whole ranges, and what share of the spread each brings. */
import type { OutputInfo } from '#sim-core';
import type { Screened, SplitVariance } from '#sim-core/sensitivity.ts';
import { formatDifference, formatNumber, roundsToNothing } from '../../format.ts';

/** How many rows are shown. */
const most = 12;

export interface TogetherRow {
	readonly label: string;
	/** The input that the row is about; null for all others together. */
	readonly input: { readonly kind: string; readonly id: string } | null;
	readonly cells: readonly string[];
}

export interface TogetherView {
	readonly heads: readonly string[];
	readonly rows: readonly TogetherRow[];
	readonly sentences: readonly string[];
}

/** An effect that varies by more than this share of its size bends, or depends on other inputs. */
const bends = 0.5;

/** Reads a screening: average size and direction of each input's effect, and whether it depends on the others. */
export function screenedView(screened: Screened, output: OutputInfo, figure: string): TogetherView {
	const moving = screened.filter(({ size }) => !roundsToNothing(output, size));
	const rows = moving.slice(0, most).map(({ label, kind, id, size, sizeError, mean, spread }) => ({
		label,
		input: { kind, id },
		cells: [
			formatDifference(output, size),
			`± ${formatDifference(output, 2 * sizeError)}`,
			mean > 0 ? 'raises it' : 'lowers it',
			spread > bends * size ? 'depends on others' : 'much the same throughout'
		]
	}));
	return {
		heads: ['Average effect', 'Give or take', 'Going up', 'Its effect'],
		rows,
		sentences: screenedSentences(moving, screened.length, figure)
	};
}

function screenedSentences(moving: Screened, all: number, figure: string): string[] {
	const [first] = moving;
	if (first === undefined) return [`In this model, no input moves ${figure} enough to show.`];
	const names = moving.slice(0, 3).map(({ label }) => label);
	const depending = moving.filter(({ size, spread }) => spread > bends * size).length;
	return [
		`Over the whole of their ranges, these move ${figure} most, in this model: ${listed(names)}.`,
		`${moving.length} of ${all} inputs move it enough to show.`,
		depending === 0
			? 'The effect of each is much the same whatever the others are.'
			: `The effect of ${depending} of them bends or depends on the others: interactions count, which one at a time cannot show.`
	];
}

/** Reads a split of variance: what each input brings alone, and what it brings together with others. */
export function varianceView({ shares, together }: SplitVariance, figure: string): TogetherView {
	const percent = (share: number) => `${formatNumber(Math.max(0, share) * 100, 0)}%`;
	const rows = shares.slice(0, most).map(({ label, input, ...share }) => ({
		label,
		input,
		cells: [
			percent(share.first),
			percent(share.total),
			percent(share.interaction),
			`± ${formatNumber(200 * share.totalError, 0)} points`
		]
	}));
	return {
		heads: ['Share alone', 'Share in all', 'Only with others', 'Give or take'],
		rows,
		sentences: varianceSentences(shares, together, figure)
	};
}

function varianceSentences(
	shares: SplitVariance['shares'],
	together: number,
	figure: string
): string[] {
	const known = shares.filter(({ input }) => input !== null);
	const names = known.slice(0, 3).map(({ label }) => label);
	const alone = known.slice(0, 3).reduce((sum, { first }) => sum + Math.max(0, first), 0);
	const acting = Math.max(0, together);
	const whole = (share: number) => `${formatNumber(share * 100, 0)}%`;
	return [
		`Most of the spread of ${figure} comes from these, in this model: ${listed(names)}.`,
		`Each by itself, the three bring ${whole(Math.min(1, alone))} of it.`,
		acting < 0.05
			? 'Interactions bring next to nothing: the tornado above can be read as it stands.'
			: `Interactions bring ${whole(acting)}: that much no input brings alone, and the tornado above cannot show it.`
	];
}

/** Joins names with semicolons, for they may hold commas. */
const listed = (names: readonly string[]): string => names.join('; ');
