/** Latin hypercubes: points that fill a unit cube evenly along every axis, from keyed streams. */
import { uniforms, type StreamKey } from '../engine/random.ts';

/** What a hypercube is drawn for. */
export interface Hypercube {
	readonly key: StreamKey;
	/** Tells independent hypercubes of one seed apart. */
	readonly replicate: number;
	/** One name for each axis: an axis more moves no coordinate on any other. */
	readonly axes: readonly string[];
	readonly points: number;
}

/**
 * Draws a Latin hypercube (McKay, Beckman and Conover, 1979): each axis is cut into as many strata as there are points,
 * and each stratum holds one point, placed by chance within it. One array of coordinates for each axis.
 */
export function latinHypercube({ key, replicate, axes, points }: Hypercube): Float64Array[] {
	return axes.map((axis) => {
		const draw = uniforms({ key, replicate, name: `hypercube:${axis}` });
		const strata = shuffled(points, draw);
		return Float64Array.from(strata, (stratum) => (stratum + draw()) / points);
	});
}

/** Numbers from 0 to count − 1 in an order of chance (Fisher and Yates). */
export function shuffled(count: number, draw: () => number): Int32Array {
	const order = Int32Array.from({ length: count }, (_, i) => i);
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(draw() * (last + 1));
		const held = order[last]!;
		order[last] = order[other]!;
		order[other] = held;
	}
	return order;
}
