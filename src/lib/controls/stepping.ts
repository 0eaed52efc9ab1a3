/** Moves of a slider and its buttons, in the scale that people type in. */
import { toTyped, unscaled, type EditingScale } from '../typed-numbers.ts';

/** The bounds of a setting as stored. */
export interface Bounds {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** Moves a value by whole steps, stops at the bounds, and keeps to round steps. */
export function moveBySteps(value: number, steps: number, { min, max, step }: Bounds): number {
	const from = steps > 0 ? Math.floor(value / step + 1e-6) : Math.ceil(value / step - 1e-6);
	const moved = Number(((from + steps) * step).toPrecision(12));
	return Math.min(max, Math.max(min, moved));
}

/** Turns the text of a range input, in the typed scale, into the stored value. */
export function fromSlider(scale: EditingScale, text: string): number {
	return unscaled(scale, Number(text));
}

/** Gives the attributes of a range input in the typed scale. */
export function sliderBounds(scale: EditingScale, { min, max, step }: Bounds) {
	return { min: toTyped(scale, min), max: toTyped(scale, max), step: toTyped(scale, step) };
}

/** Says where on the track a value lies, from 0 to 1. */
export function fractionOfTrack(value: number, { min, max }: Bounds): number {
	return max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** The steps that a key on a slider moves, or null when the browser's own handling is right. */
export function stepsOfKey(key: string): number | null {
	if (key === 'PageUp') return 10;
	if (key === 'PageDown') return -10;
	return null;
}
