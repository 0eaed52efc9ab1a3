/** The range of a picture's y axis: everything that has to be in view. */
import type { Picture } from './picture.ts';
import { niceRange, type ValueRange } from './value-range.ts';

/** Lists all values that have to be in view: lines, targets, futures, and what a common scale brings in. */
export function drawnValues({ lines, targets = [], fan, alsoInView = [] }: Picture) {
	const levels = targets.map(({ level }) => level);
	const band = fan === undefined ? [] : [fan.low, fan.high, ...fan.lines];
	const values: ArrayLike<number>[] = [...lines.map((line) => line.values), ...band, ...alsoInView];
	return levels.length > 0 ? [...values, levels] : values;
}

/** Finds the range of round numbers for a picture. */
export const rangeOf = (picture: Picture): ValueRange =>
	niceRange(drawnValues(picture), picture.size === 'small' ? 4 : 6, picture.zero);
