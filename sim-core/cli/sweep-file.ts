/**
 * Rows of a sweep on disk: a file that only grows, with a line of checkpoint for every block of rows. A process may be
 * killed at any point; the next one checks every block against its checkpoint, cuts off what is beyond the last whole
 * one, and goes on from there to the same bytes.
 */
import { createHash, type Hash } from 'node:crypto';
import {
	appendFileSync,
	closeSync,
	existsSync,
	fdatasyncSync,
	ftruncateSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { endianness } from 'node:os';

/** Rows between two checkpoints. */
export const rowsInBlock = 256;

/** Where a sweep's files lie: its answer, its rows, and both while they are being made. */
export const placesOf = (out: string): SweepPlaces => ({
	answer: out,
	rows: `${out}.f64`,
	growing: `${out}.f64.part`,
	checkpoints: `${out}.checkpoints`
});

/** Paths of a sweep's files. */
export interface SweepPlaces {
	readonly answer: string;
	readonly rows: string;
	readonly growing: string;
	readonly checkpoints: string;
}

/** Bytes of a row's numbers with the low end first, whatever the machine. */
function bytesOf(rows: Float64Array): Buffer {
	const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
	return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap64();
}

/** Begins the hash of a sweep's rows, which covers the names of its columns too. */
export const hashOfRows = (columns: readonly string[]): Hash =>
	createHash('sha256').update(`${columns.join(' ')}|`);

/** Rows being written. Opening it takes up what an earlier process left of the same question. */
export class GrowingRows {
	readonly #places: SweepPlaces;
	readonly #file: number;
	readonly #hash: Hash;
	readonly #width: number;
	#rows: number;

	/** `question` tells sweeps apart: what was left of another one is thrown away. */
	constructor(places: SweepPlaces, question: string, columns: readonly string[]) {
		this.#places = places;
		this.#width = columns.length;
		this.#hash = hashOfRows(columns);
		const left = checkpointsIn(places, question);
		this.#file = openSync(places.growing, left.length === 0 ? 'w+' : 'r+');
		this.#rows = this.#takeUp(left);
		const kept = left.slice(0, Math.ceil(this.#rows / rowsInBlock));
		writeFileSync(places.checkpoints, [question, ...kept, ''].join('\n'));
	}

	/** Rows that are written and checked. */
	get rows(): number {
		return this.#rows;
	}

	/** Appends a block of rows, at most `rowsInBlock`, and its checkpoint once the rows are on the disk. */
	append(block: Float64Array): void {
		const bytes = bytesOf(block);
		writeAll(this.#file, bytes, this.#rows * this.#width * 8);
		fdatasyncSync(this.#file);
		appendFileSync(this.#places.checkpoints, `${checkpointOf(bytes)}\n`);
		this.#hash.update(bytes);
		this.#rows += block.length / this.#width;
	}

	/** Closes the files as they are, for another process to go on. */
	close(): void {
		closeSync(this.#file);
	}

	/** Closes the rows and puts them in their place. Gives their hash. */
	finish(): string {
		this.close();
		renameSync(this.#places.growing, this.#places.rows);
		rmSync(this.#places.checkpoints, { force: true });
		return this.#hash.digest('hex');
	}

	/** Checks blocks as long as they are whole, cuts off the rest, and counts the rows kept. */
	#takeUp(checkpoints: readonly string[]): number {
		const size = rowsInBlock * this.#width * 8;
		const block = Buffer.alloc(size);
		let rows = 0;
		for (const checkpoint of checkpoints) {
			const read = readSync(this.#file, block, 0, size, rows * this.#width * 8);
			const [, bytes = '0'] = checkpoint.split(' ');
			const own = block.subarray(0, Math.min(read, Number(bytes)));
			if (checkpointOf(own) !== checkpoint) break;
			this.#hash.update(own);
			rows += own.length / (this.#width * 8);
			// A short block can only be the last one of all.
			if (own.length < size) break;
		}
		ftruncateSync(this.#file, rows * this.#width * 8);
		return rows;
	}
}

const checkpointOf = (bytes: Buffer): string =>
	`${createHash('sha256').update(bytes).digest('hex')} ${bytes.length}`;

/** Checkpoints that an earlier process left for the same question; none when it was another. */
function checkpointsIn({ growing, checkpoints }: SweepPlaces, question: string): string[] {
	if (!existsSync(growing) || !existsSync(checkpoints)) return [];
	const [asked, ...left] = readFileSync(checkpoints, 'utf8').split('\n');
	return asked === question ? left.slice(0, -1) : [];
}

function writeAll(file: number, bytes: Buffer, position: number): void {
	for (let done = 0; done < bytes.length;) {
		done += writeSync(file, bytes, done, bytes.length - done, position + done);
	}
}
