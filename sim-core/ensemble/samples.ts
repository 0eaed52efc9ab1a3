/** Figures of many futures, kept so that all futures of one month of one series lie together. */

/** Futures `from` up to but not including `to`; plain data. */
export interface Samples {
	readonly names: readonly string[];
	/** Rows of a run: its months and the opening position. */
	readonly rows: number;
	readonly from: number;
	readonly to: number;
	/** By series, then row, then future. */
	readonly values: Float64Array<ArrayBuffer>;
}

/** Bytes that one figure takes. */
const bytes = 8;

/** Most that samples may take, in bytes; more is refused before anything is laid aside for it. */
export const mostBytes = 256_000_000;

/** Works out how many bytes samples will take. */
export const bytesOf = (names: number, rows: number, futures: number): number =>
	names * rows * futures * bytes;

/** Makes room for futures `from` up to but not including `to`. */
export const roomFor = (
	names: readonly string[],
	rows: number,
	from: number,
	to: number
): Samples => ({
	names,
	rows,
	from,
	to,
	values: new Float64Array(names.length * rows * (to - from))
});

/** Writes the lines of one future, in the order of the names. */
export function keep(samples: Samples, future: number, lines: readonly Float64Array[]): void {
	const { rows, from, to, values } = samples;
	const width = to - from;
	lines.forEach((line, name) => {
		let at = name * rows * width + future - from;
		for (let row = 0; row < rows; row++, at += width) values[at] = line[row]!;
	});
}

/** Gives the figures of the first `count` futures for one row of one series, as a view. */
export function columnOf(
	{ rows, from, to, values }: Samples,
	name: number,
	row: number,
	count = to - from
): Float64Array {
	const start = (name * rows + row) * (to - from);
	return values.subarray(start, start + count);
}

/**
 * Puts parts together in the order of their futures, whatever order they came in, so that every later sum is taken in
 * the same order. Throws when a future is missing or there twice.
 */
export function joined(parts: readonly Samples[]): Samples {
	const ordered = [...parts].sort((a, b) => a.from - b.from);
	const [first] = ordered;
	if (first === undefined) throw new Error('There are no samples to put together.');
	if (ordered.length === 1) return first;
	ordered.forEach((part, i) => {
		const end = ordered[i - 1]?.to ?? first.from;
		if (part.from !== end) throw new Error(`Futures ${end} to ${part.from} do not meet.`);
	});
	const whole = roomFor(first.names, first.rows, first.from, ordered.at(-1)!.to);
	const width = whole.to - whole.from;
	for (const part of ordered) {
		for (let line = 0; line < first.names.length * first.rows; line++) {
			const own = part.to - part.from;
			whole.values.set(
				part.values.subarray(line * own, (line + 1) * own),
				line * width + part.from - whole.from
			);
		}
	}
	return whole;
}
