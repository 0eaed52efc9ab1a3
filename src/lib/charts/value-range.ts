/** The range of a y axis: round numbers that hold all lines, kept still while a slider is dragged. */

export interface ValueRange {
	readonly min: number;
	readonly max: number;
	/** Distance between two marks. */
	readonly step: number;
}

/** The least a range spans, as a share of the figures shown. */
const leastSpan = 0.2;

/** Steps that a reader can count in. */
const roundSteps = [1, 2, 2.5, 5, 10];

/**
 * Finds a range of round numbers around all values, with about `marks` marks.
 * A line that hardly moves keeps a range wide enough not to look like a swing; `withZero` takes zero in,
 * `span` says how wide the range is at least, as a share of the figures.
 */
export function niceRange(
	lines: readonly ArrayLike<number>[],
	marks: number,
	withZero = false,
	span = leastSpan
): ValueRange {
	let [low, high] = extent(lines);
	if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 1, step: 0.5 };
	if (withZero) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
	const size = Math.max(Math.abs(low), Math.abs(high));
	const narrowest = size < 1e-9 ? 1 : size * span;
	if (high - low < narrowest) {
		const middle = (high + low) / 2;
		const allPositive = low >= 0;
		[low, high] = [middle - narrowest / 2, middle + narrowest / 2];
		if (allPositive && low < 0) [low, high] = [0, narrowest];
	}
	const step = roundStep((high - low) / Math.max(marks - 1, 1));
	return {
		min: tidy(Math.floor(low / step + 1e-9) * step),
		max: tidy(Math.ceil(high / step - 1e-9) * step),
		step
	};
}

/** Says whether every value lies within a range. */
export function fits(lines: readonly ArrayLike<number>[], range: ValueRange): boolean {
	const [low, high] = extent(lines);
	const dust = range.step * 1e-6;
	return low >= range.min - dust && high <= range.max + dust;
}

/** Lists the marks of a range, from the bottom up. */
export function marksOf({ min, max, step }: ValueRange): number[] {
	const count = Math.round((max - min) / step);
	return Array.from({ length: count + 1 }, (_, mark) => tidy(min + mark * step));
}

function roundStep(rough: number): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	const chosen = roundSteps.find((step) => step * power >= rough * 0.999) ?? 10;
	return tidy(chosen * power);
}

function extent(lines: readonly ArrayLike<number>[]): [number, number] {
	let low = Infinity;
	let high = -Infinity;
	for (const line of lines) {
		for (let i = 0; i < line.length; i++) {
			const value = line[i] ?? Number.NaN;
			if (value < low) low = value;
			if (value > high) high = value;
		}
	}
	return [low, high];
}

/** Takes the dust of floating-point arithmetic off a mark. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
