/** Many futures as twenty dots, each one in twenty of them: counts that people can read as counts. */
import type { OutputInfo } from '#sim-core';
import { figureInWords } from '../results/wording.ts';

/** One in twenty futures is one dot. */
export const dotCount = 20;

/** A dot on the axis, with how many others lie under it. */
export interface PlacedDot {
	/** In CSS pixels along the axis. */
	readonly x: number;
	/** From 0, the dot on the axis. */
	readonly level: number;
	readonly value: number;
}

/** Picks twenty values, each the middle of a twentieth of the futures; fewer than twenty futures are repeated. */
export function quantileDots(futures: ArrayLike<number>): readonly number[] {
	const sorted = Float64Array.from(futures).sort();
	return Array.from({ length: dotCount }, (_, dot) => {
		const at = ((dot + 0.5) / dotCount) * sorted.length - 0.5;
		const below = Math.min(Math.max(Math.floor(at), 0), sorted.length - 1);
		const above = Math.min(below + 1, sorted.length - 1);
		const share = Math.min(Math.max(at - below, 0), 1);
		const low = sorted[below] ?? Number.NaN;
		return low + ((sorted[above] ?? low) - low) * share;
	});
}

/** Stacks dots that would overlap, in the order of their values. */
export function stackDots(
	dots: readonly number[],
	place: (value: number) => number,
	width: number
): readonly PlacedDot[] {
	let column = Number.NEGATIVE_INFINITY;
	let level = 0;
	return dots.map((value) => {
		const x = place(value);
		if (x - column < width) level += 1;
		else {
			column = x;
			level = 0;
		}
		return { x: column, level, value };
	});
}

/** What a person asks of the futures: how many lie on the good side of a level. */
export interface DotCount {
	readonly count: number;
	/** "In 14 of 20 futures vacancy rate is at most 9.0%." */
	readonly sentence: string;
}

/** Counts the dots on one side of a level; a dot on the level counts as within it. */
export function countDots(
	dots: readonly number[],
	output: OutputInfo,
	side: 'atLeast' | 'atMost',
	level: number
): DotCount {
	const count = dots.filter((value) =>
		side === 'atMost' ? value <= level : value >= level
	).length;
	const asked =
		output.id === 'surplus' && level === 0
			? side === 'atLeast'
				? 'you break even or better'
				: 'you end in deficit or break even'
			: `${output.label.charAt(0).toLowerCase()}${output.label.slice(1)} is ${side === 'atMost' ? 'at most' : 'at least'} ${figureInWords(output, level)}`;
	return { count, sentence: `In ${count} of ${dotCount} futures ${asked}, in this model.` };
}
