/** Shapes of curves: how alike they are, where one turns, and where several part. */

/** Least correlation with the common curve at which a curve counts as having its shape. */
const alike = 0.8;

/** How alike the shapes of some curves are, whatever their height and size. */
export interface Likeness {
	readonly teams: number;
	/** Curves whose correlation with the common curve is 0.8 or more. */
	readonly alike: number;
	/** Mean correlation between two curves, −1 to 1; null with fewer than two curves that move. */
	readonly correlation: number | null;
}

/** Measures how alike curves are. A curve that does not move has no shape and counts as unlike. */
export function likenessOf(curves: readonly Float64Array[]): Likeness {
	const shapes = curves.map(shapeOf).filter((shape) => shape !== null);
	const [first] = shapes;
	if (first === undefined || shapes.length < 2) {
		return { teams: curves.length, alike: 0, correlation: null };
	}
	const common = first.map((_, i) => shapes.reduce((sum, shape) => sum + shape[i]!, 0));
	const size = Math.sqrt(common.reduce((sum, value) => sum + value * value, 0));
	const fits = shapes.filter((shape) => size > 0 && dot(shape, common) / size >= alike);
	const n = shapes.length;
	return {
		teams: curves.length,
		alike: fits.length,
		correlation: (size * size - n) / (n * n - n)
	};
}

/** The curve without its mean and its size; null when it does not move. */
function shapeOf(curve: Float64Array): Float64Array | null {
	const mean = curve.reduce((sum, value) => sum + value, 0) / curve.length;
	const centred = curve.map((value) => value - mean);
	const size = Math.sqrt(dot(centred, centred));
	return size <= 1e-12 * (1 + Math.abs(mean)) ? null : centred.map((value) => value / size);
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

/** Where a curve turns: the month of its highest or lowest point, if that is neither its start nor its end. */
export interface Turn {
	readonly month: number;
	readonly kind: 'highest' | 'lowest';
}

/** Months at either end in which an extreme is not a turn. */
const edge = 2;
/** Least share of the curve's whole range by which a turn must stand out from both ends. */
const standsOut = 0.1;

/** Finds where a curve turns; of two turns the one that stands out more, and null without one. */
export function turnOf(curve: Float64Array): Turn | null {
	const first = curve[0]!;
	const last = curve[curve.length - 1]!;
	let high = 0;
	let low = 0;
	curve.forEach((value, month) => {
		if (value > curve[high]!) high = month;
		if (value < curve[low]!) low = month;
	});
	const least = standsOut * (curve[high]! - curve[low]!);
	const rise = isInside(high, curve) ? curve[high]! - Math.max(first, last) : 0;
	const fall = isInside(low, curve) ? Math.min(first, last) - curve[low]! : 0;
	if (Math.max(rise, fall) <= least) return null;
	return rise >= fall ? { month: high, kind: 'highest' } : { month: low, kind: 'lowest' };
}

const isInside = (month: number, { length }: Float64Array): boolean =>
	month >= edge && month <= length - 1 - edge;

/** Finds the first month from which curves lie further apart than half their greatest distance; null when they do not part. */
export function partingOf(curves: readonly Float64Array[]): number | null {
	const [first] = curves;
	if (first === undefined || curves.length < 2) return null;
	const spread = first.map((_, month) => {
		const values = curves.map((curve) => curve[month]!);
		return Math.max(...values) - Math.min(...values);
	});
	const greatest = Math.max(...spread);
	return greatest === 0 ? null : spread.findIndex((one) => one > greatest / 2);
}
