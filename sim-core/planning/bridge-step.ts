/** The steps of a bridge: where it begins, what moves it, where it ends. */

/** One bar; the ends are positions, the rest move the position by their value. */
export interface BridgeStep {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	readonly kind: 'end' | 'move';
	/** Whether the movement lasts; left out for the ends, and where the question makes no sense. */
	readonly lasting?: boolean;
}

/** The stretch of a bridge, in months of the run: from the end of one to the end of the other. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Adds up a line over the months after `from` up to and with `to`. */
export function sumOver(line: Float64Array, { from, to }: Stretch): number {
	let sum = 0;
	for (let month = from + 1; month <= to; month++) sum += line[month]!;
	return sum;
}
