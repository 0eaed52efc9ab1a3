/** Exact percentiles of many numbers without sorting them all. */

const mostCells = 8192;
/** Values up to which putting them in order by insertion is quickest. */
const fewValues = 24;

/**
 * Works out exact percentiles of columns of at most `capacity` numbers. A percentile lies between the two values next
 * to it in order, in proportion (the rule of spreadsheets, NumPy and R's type 7).
 *
 * Values are dealt into about as many cells of equal width as there are values, a step that keeps their order, so that
 * only the few values in the cells where a percentile falls have to be put in order. Nothing is rounded; buffers are
 * kept between calls.
 */
export class Percentiles {
	readonly #shares: readonly number[];
	readonly #cellOf: Uint16Array;
	readonly #ends: Int32Array;
	readonly #dealt: Float64Array;
	#least = 0;
	/** Cells to one unit of the values; 0 where there are no cells and all values are in order. */
	#scale = 0;

	/** `shares` rise from 0 to 1: 0.5 is the median. */
	constructor(shares: readonly number[], capacity: number) {
		this.#shares = shares;
		this.#cellOf = new Uint16Array(capacity);
		this.#ends = new Int32Array(Math.min(mostCells, capacity) + 1);
		this.#dealt = new Float64Array(capacity);
	}

	/** Gives the percentiles of finite numbers in the order of the shares. Throws when there are none. */
	of(values: Float64Array): number[] {
		const count = values.length;
		if (count === 0) throw new Error('There is no percentile of no values.');
		let least = values[0]!;
		let most = least;
		for (let i = 1; i < count; i++) {
			const value = values[i]!;
			if (value < least) least = value;
			if (value > most) most = value;
		}
		if (least === most) return this.#shares.map(() => least);
		const cells = Math.min(mostCells, count);
		const scale = (cells - 1) / (most - least);
		// A range too wide or too narrow for the division has no cells: all values are put in order instead.
		this.#least = least;
		this.#scale = scale > 0 && scale < Infinity ? scale : 0;
		if (this.#scale > 0) this.#deal(values, least, scale, cells);
		else this.#dealt.subarray(0, count).set(values.slice().sort());
		return this.#shares.map((share) => this.#percentile(count, share));
	}

	/** Deals the values into cells, lowest cell first; `ends` holds where each cell ends. */
	#deal(values: Float64Array, least: number, scale: number, cells: number): void {
		const ends = this.#ends;
		const cellOf = this.#cellOf;
		const dealt = this.#dealt;
		const count = values.length;
		ends.fill(0, 0, cells + 1);
		for (let i = 0; i < count; i++) {
			const cell = ((values[i]! - least) * scale) | 0;
			cellOf[i] = cell;
			ends[cell + 1]! += 1;
		}
		for (let cell = 1; cell < cells; cell++) ends[cell]! += ends[cell - 1]!;
		// Each cell's start moves on to its end as its values come in.
		for (let i = 0; i < count; i++) {
			const cell = cellOf[i]!;
			const at = ends[cell]!;
			dealt[at] = values[i]!;
			ends[cell] = at + 1;
		}
	}

	#percentile(count: number, share: number): number {
		const at = (count - 1) * share;
		const place = Math.floor(at);
		const below = this.#inOrder(place);
		if (at === place) return below;
		return below + (this.#inOrder(place + 1) - below) * (at - place);
	}

	/** Finds the value at a place in order: the cell that holds the place is put in order first. */
	#inOrder(place: number): number {
		const dealt = this.#dealt;
		if (this.#scale === 0) return dealt[place]!;
		const cell = ((dealt[place]! - this.#least) * this.#scale) | 0;
		const start = cell === 0 ? 0 : this.#ends[cell - 1]!;
		const end = this.#ends[cell]!;
		if (end - start > fewValues) dealt.subarray(start, end).sort();
		else if (end - start > 1) putInOrder(dealt, start, end);
		return dealt[place]!;
	}
}

function putInOrder(values: Float64Array, start: number, end: number): void {
	for (let i = start + 1; i < end; i++) {
		const value = values[i]!;
		let at = i;
		while (at > start && values[at - 1]! > value) {
			values[at] = values[at - 1]!;
			at -= 1;
		}
		values[at] = value;
	}
}
