/** Month-to-month chance as factors on what it moves. */
import { noisePath, type StreamId } from '../engine/random.ts';
import type { Noise } from '../spec/variable.ts';

/** Draws the factors of one noise: 1 in a month without chance, never so low that what it moves all but stops. */
export function noiseFactors(
	id: StreamId,
	{ sd, correlation }: Noise,
	strength: Float64Array
): Float64Array {
	const path = noisePath(id, { sd, correlation, count: strength.length });
	for (let i = 0; i < path.length; i++) {
		path[i] = Math.max(0.05, 1 + strength[i]! * (path[i]! - 1));
	}
	return path;
}
