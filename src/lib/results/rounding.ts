/** Rounds figures that are shown together so that the table still adds up. */

/**
 * Rounds values to whole multiples of `unit` that add up to `target`, itself such a multiple.
 * Those closest to the next multiple are the ones moved (largest remainder).
 */
export function roundToSum(values: readonly number[], target: number, unit: number): number[] {
	const floors = values.map((value) => Math.floor(value / unit));
	const missing = Math.round(target / unit) - floors.reduce((sum, floor) => sum + floor, 0);
	const order = values
		.map((value, index) => ({ index, remainder: value / unit - (floors[index] ?? 0) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	const whole = Math.floor(missing / Math.max(values.length, 1));
	const moved = new Set(order.slice(0, missing - whole * values.length).map(({ index }) => index));
	return floors.map((floor, index) => (floor + whole + (moved.has(index) ? 1 : 0)) * unit);
}
