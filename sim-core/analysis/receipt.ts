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
	hash.update(utf8ToBytes(months.join(' ')));
	for (const name of Object.keys(series).sort()) {
		const { total, byGroup } = series[name]!;
		hash.update(utf8ToBytes(`|${name}|`));
		hash.update(bytesOf(total));
		if (byGroup === undefined) continue;
		for (const group of staffGroups) hash.update(bytesOf(byGroup[group]));
	}
	return bytesToHex(hash.digest());
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
export const receiptOf = (run: Receiptable): Receipt => ({
	modelVersion: run.modelVersion,
	scenarioHash: hashOfText(run.input),
	seed: run.seed,
	resultHash: hashOfSeries(run.months, run.series)
});
