/** Morris screening: which inputs matter at all, from few runs each, for any function of a unit cube. */
import type { Job } from '../analysis/job.ts';
import { uniforms, type StreamKey } from '../engine/random.ts';

/** What is screened. */
export interface Screening {
	/** Name of each axis of the unit cube; draws are keyed by it, so an axis more moves no other's draws. */
	readonly axes: readonly string[];
	readonly evaluate: (point: Float64Array) => number;
	/** Walks through the cube; each costs a run for every axis and one more. */
	readonly trajectories: number;
	readonly key: StreamKey;
}

/** How an axis acts: in the unit of the result, for the whole way from its low to its high end. */
export interface ElementaryEffects {
	readonly axis: string;
	/** Mean effect: up or down. */
	readonly mean: number;
	/** Mean size of the effect (mu* of Campolongo and others, 2007), by which axes are ranked. */
	readonly size: number;
	/** Standard error of `size`. */
	readonly sizeError: number;
	/** Standard deviation of the effects: large against `size` where the effect bends or depends on other axes. */
	readonly spread: number;
}

/** Levels of the grid that walks go over, and how far each step goes (Morris, 1991). */
const levels = 4;
const stride = levels / (2 * (levels - 1));

/**
 * Screens a function (Morris, 1991): each walk starts at a point of chance on a grid and moves one axis at a time by
 * two thirds of its range, in an order of chance; what a move changes is one elementary effect of its axis.
 */
export function* morrisJob(screening: Screening): Job<ElementaryEffects[], ElementaryEffects[]> {
	const { axes, evaluate, trajectories } = screening;
	const effects = axes.map(() => new Float64Array(trajectories));
	const total = trajectories * (axes.length + 1);
	let done = 0;
	for (let walk = 0; walk < trajectories; walk++) {
		const { start, order } = walkOf(screening, walk);
		const point = Float64Array.from(start);
		let before = evaluate(point);
		yield { done: ++done, total };
		for (const axis of order) {
			const step = start[axis]! < 0.5 ? stride : -stride;
			point[axis] = start[axis]! + step;
			const after = evaluate(point);
			effects[axis]![walk] = (after - before) / step;
			before = after;
			yield { done: ++done, total };
		}
		yield { done, total, partial: summed(axes, effects, walk + 1) };
	}
	return summed(axes, effects, trajectories);
}

/** Start and order of one walk. Each axis draws from a stream of its own. */
function walkOf({ axes, key }: Screening, walk: number): { start: number[]; order: number[] } {
	const turns: number[] = [];
	const start = axes.map((name, axis) => {
		const draw = uniforms({ key, replicate: walk, name: `morris:${name}` });
		turns[axis] = draw();
		return Math.floor(draw() * levels) / (levels - 1);
	});
	const order = axes.map((_, axis) => axis).sort((a, b) => turns[a]! - turns[b]! || a - b);
	return { start, order };
}

function summed(
	axes: readonly string[],
	effects: readonly Float64Array[],
	walks: number
): ElementaryEffects[] {
	return axes.map((axis, a) => {
		const own = effects[a]!.subarray(0, walks);
		const sizes = own.map(Math.abs);
		return {
			axis,
			mean: meanOf(own),
			size: meanOf(sizes),
			sizeError: deviationOf(sizes) / Math.sqrt(walks),
			spread: deviationOf(own)
		};
	});
}

const meanOf = (values: Float64Array): number =>
	values.reduce((sum, one) => sum + one, 0) / values.length;

/** Standard deviation of a sample; 0 for a sample of one. */
function deviationOf(values: Float64Array): number {
	if (values.length < 2) return 0;
	const mean = meanOf(values);
	const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
	return Math.sqrt(squares / (values.length - 1));
}
