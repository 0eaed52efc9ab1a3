/** Many curves over one another as paths: all alike, without names, so that the shape is what one sees. */
import { smoothed } from '#sim-core/workshop.ts';
import { outputInfo } from '#sim-core/exercises.ts';
import { spreadLabels } from '../charts/picture.ts';
import { formatTick } from '../format.ts';
import { unitName, type Quantity } from '../quantity.ts';

/** A curve to draw: monthly values with the opening first. */
export interface Curve {
	/** Letter or name; empty where lines go unlabelled. */
	readonly label: string;
	readonly values: ArrayLike<number>;
}

export interface OverlayPicture {
	readonly paths: readonly string[];
	/** Labels at the ends of lines, moved apart; empty where lines go without names. */
	readonly ends: readonly { readonly y: number; readonly text: string }[];
	/** Path of what happens with nothing decided; empty without one. */
	readonly nothing: string;
	readonly ticks: readonly { readonly y: number; readonly text: string }[];
	readonly years: readonly { readonly x: number; readonly text: string }[];
	readonly unit: string;
}

/** Size of the drawing in its own units; the page scales it. */
export const overlaySize = {
	width: 800,
	height: 400,
	left: 84,
	bottom: 40,
	top: 12,
	right: 12,
	labels: 150
};

/** Reads the curve of an outcome off a series as the overlay shows it: flows as sums over a year. */
export const curveOf = (outcome: string, values: Float64Array): Float64Array =>
	smoothed(outcome, values);

/** Draws curves of one outcome. */
export function overlayOf(
	outcome: string,
	curves: readonly Curve[],
	nothing: ArrayLike<number> | null
): OverlayPicture {
	const quantity: Quantity = outputInfo(outcome);
	const all = [...curves.map(({ values }) => values), ...(nothing === null ? [] : [nothing])];
	const [low, high, step] = rangeOf(all.flatMap((values) => Array.from(values)));
	const { width, height, left, top, bottom } = overlaySize;
	const isNamed = curves.some(({ label }) => label !== '');
	const right = isNamed ? overlaySize.labels : overlaySize.right;
	const months = Math.max(2, ...all.map(({ length }) => length)) - 1;
	const x = (month: number): number => left + ((width - left - right) * month) / months;
	const y = (value: number): number =>
		top + (height - top - bottom) * (1 - (value - low) / (high - low));
	const path = (values: ArrayLike<number>): string =>
		Array.from(
			values,
			(value, month) => `${month === 0 ? 'M' : 'L'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`
		).join('');
	const marks = Math.round((high - low) / step);
	return {
		paths: curves.map(({ values }) => path(values)),
		ends: isNamed ? endsOf(curves, y) : [],
		nothing: nothing === null ? '' : path(nothing),
		ticks: Array.from({ length: marks + 1 }, (_, i) => low + i * step).map((value) => ({
			y: y(value),
			text: formatTick(quantity, value, step)
		})),
		years: Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => ({
			x: x(year * 12),
			text: year === 0 ? 'Start' : `Year ${year}`
		})),
		unit: unitName(quantity)
	};
}

/** Places a label beside the end of each curve, none over another. */
function endsOf(curves: readonly Curve[], y: (value: number) => number): OverlayPicture['ends'] {
	const wanted = curves.map(({ values }) => y(values[values.length - 1]!));
	const { height, top, bottom } = overlaySize;
	const placed = spreadLabels(wanted, 17, top, height - bottom);
	return curves.map(({ label }, i) => ({ y: placed[i]!, text: label }));
}

/** A round range with a step of 1, 2 or 5 times a power of ten, about four steps high. */
function rangeOf(values: readonly number[]): [number, number, number] {
	const min = Math.min(...values);
	const max = Math.max(...values);
	const room = max - min > 0 ? max - min : Math.max(1e-6, Math.abs(max) * 0.1);
	const rough = room / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
	const low = Math.floor((min - room * 0.02) / step) * step;
	return [low, Math.max(low + step, Math.ceil((max + room * 0.02) / step) * step), step];
}
