/** Receipts: short proofs that two runs are the same, bit for bit. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { staffGroups } from '../spec/dimensions.ts';
import type { Receipt, Series } from './result.ts';

/** SHA-256 of a text, in hexadecimal. */
export const hashOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over months, names and every bit of every series, whole trust first, then groups in order. */
export function hashOfSeries(
	months: readonly string[],
	series: Readonly<Record<string, Series>>
): string {
	const hash = sha256.create();
	for (const piece of piecesOf(months, series)) hash.update(piece);
	return bytesToHex(hash.digest());
}

/** Heads of the series hashed before: there are a hundred or so, the same in every run. */
const heads = new Map<string, Uint8Array>();

function headOf(name: string): Uint8Array {
	const head = heads.get(name) ?? utf8ToBytes(`|${name}|`);
	heads.set(name, head);
	return head;
}

/** Gives what a hash is made over, piece by piece and in the order that every hash keeps to. */
function* piecesOf(
	months: readonly string[],
	series: Readonly<Record<string, Series>>
): Generator<Uint8Array> {
	yield utf8ToBytes(months.join(' '));
	for (const name of Object.keys(series).sort()) {
		const { total, byGroup } = series[name]!;
		yield headOf(name);
		yield bytesOf(total);
		if (byGroup === undefined) continue;
		for (const group of staffGroups) yield bytesOf(byGroup[group]);
	}
}

/** SHA-256 over a head and every bit of every line of every series, by name; what is no line is left out. */
export function hashOfLines(head: string, series: Readonly<Record<string, object>>): string {
	const hash = sha256.create();
	hash.update(utf8ToBytes(head));
	for (const name of Object.keys(series).sort()) {
		for (const [line, values] of Object.entries(series[name]!).sort(([a], [b]) =>
			a < b ? -1 : 1
		)) {
			if (!(values instanceof Float64Array)) continue;
			hash.update(utf8ToBytes(`|${name} ${line}|`));
			hash.update(bytesOf(values));
		}
	}
	return bytesToHex(hash.digest());
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Bytes of the values with the low end first, whatever the machine; a view where the machine stores them so. */
function bytesOf(values: Float64Array): Uint8Array {
	if (littleEndian) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
	const bytes = new Uint8Array(values.length * 8);
	const view = new DataView(bytes.buffer);
	values.forEach((value, i) => view.setFloat64(i * 8, value, true));
	return bytes;
}

/** What a receipt is made from. */
export interface Receiptable {
	readonly modelVersion: string;
	readonly input: string;
	readonly seed: string;
	readonly months: readonly string[];
	readonly series: Readonly<Record<string, Series>>;
}

/** Writes the receipt of a run. */
export const receiptOf = (run: Receiptable): Receipt =>
	withResult(run, hashOfSeries(run.months, run.series));

/** Makes the SHA-256 of bytes as they are at the call; a browser has one of its own, many times as fast as one in JavaScript. */
export type Digest = (bytes: Uint8Array) => Promise<ArrayBuffer>;

/** Writes the same receipt with the help of the machine's own SHA-256. */
export async function receiptBy(digest: Digest, run: Receiptable): Promise<Receipt> {
	const hash = await digest(joined(piecesOf(run.months, run.series)));
	return withResult(run, bytesToHex(new Uint8Array(hash)));
}

/** Where bytes are put together to be hashed; new memory for each run would take longer than the hash. */
let workspace = new Uint8Array(1 << 19);

/** Puts pieces one after the other; what comes back holds until the next call. */
function joined(pieces: Iterable<Uint8Array>): Uint8Array {
	let at = 0;
	for (const piece of pieces) {
		if (at + piece.length > workspace.length) {
			const larger = new Uint8Array(2 * (at + piece.length));
			larger.set(workspace.subarray(0, at));
			workspace = larger;
		}
		workspace.set(piece, at);
		at += piece.length;
	}
	return workspace.subarray(0, at);
}

const withResult = ({ modelVersion, input, seed }: Receiptable, resultHash: string): Receipt => ({
	modelVersion,
	scenarioHash: hashOfText(input),
	seed,
	resultHash
});
