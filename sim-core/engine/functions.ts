/** Functions that equations may call, in plain arithmetic, so that every engine gives the same bits. */
import { exp, ln } from './numeric.ts';

/** Divides, giving 0 when there is nothing to divide by. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Turns a share into log-odds. */
export const logit = (p: number): number => ln(p / (1 - p));

/** Turns log-odds into a share. */
export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** Reads a table function: straight lines between points, flat beyond the ends; `points` is x0, y0, x1, y1, … */
export function lookup(points: readonly number[], x: number): number {
	const last = points.length - 2;
	if (x <= points[0]!) return points[1]!;
	if (x >= points[last]!) return points[last + 1]!;
	let i = 2;
	while (x > points[i]!) i += 2;
	const x0 = points[i - 2]!;
	const y0 = points[i - 1]!;
	return y0 + ((points[i + 1]! - y0) * (x - x0)) / (points[i]! - x0);
}
