/**
 * Scenario ↔ text for the fragment of a link: version byte, checksum (4 bytes), deflated short form, base64url.
 * Whatever the text, decoding gives the scenario that was encoded, or says in a sentence why not.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { failure, success, type Result } from '../spec/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { compactScenario, expandScenario } from './compact.ts';
import type { Scenario } from './types.ts';

const formatVersion = 1;
const headLength = 5;
/** Longest text that is decoded, in characters. */
export const longestLinkText = 100_000;
/** Most that the text may unpack to, in bytes; a scenario needs a few thousand. */
const largestContent = 256 * 1024;
/** Deepest nesting of the short form; a setting per group needs five levels. */
const deepest = 8;
/** So few bytes are inflated at a time that even the densest packing stays below a megabyte between checks. */
const inflateStep = 512;

const refused = (code: string, message: string, given: string): Result<never> =>
	failure([{ path: '', label: 'The link', code, message, given: given.slice(0, 80) }]);

const damaged = (text: string): Result<never> =>
	refused(
		'damaged-link',
		'This link is damaged, perhaps cut short or changed on its way. Ask for it again; nothing here has been changed.',
		text
	);

/**
 * Packs a validated scenario into text of letters, digits, "-" and "_". Throws for one with a planner's own baseline:
 * own figures never go into a link, so who makes one takes them out first and says so.
 */
export function encodeScenario(scenario: Scenario): string {
	if (scenario.own !== undefined) {
		throw new Error(`“${scenario.name}” has a baseline of its own, which no link may carry.`);
	}
	const content = deflateSync(strToU8(JSON.stringify(compactScenario(scenario))), { level: 9 });
	const bytes = new Uint8Array(headLength + content.length);
	bytes[0] = formatVersion;
	bytes.set(content, headLength);
	writeChecksum(bytes);
	return toBase64url(bytes);
}

/** Unpacks what `encodeScenario` packed. The value has still to be validated as a scenario. */
export function decodeScenario(text: string): Result<unknown> {
	if (text.length > longestLinkText) {
		const message = `This link has ${text.length} characters; ${longestLinkText} at most are read. Ask for a file instead.`;
		return refused('link-too-long', message, text);
	}
	const bytes = fromBase64url(text);
	if (bytes === null || bytes.length <= headLength) return damaged(text);
	if (!hasItsChecksum(bytes)) return damaged(text);
	if (bytes[0] !== formatVersion) {
		const message = `This link has format ${bytes[0]}, which this version of Headroom cannot read. Reload the page to get the newest version.`;
		return refused('unknown-link-format', message, text);
	}
	return readContent(text, bytes.subarray(headLength));
}

function readContent(text: string, content: Uint8Array): Result<unknown> {
	try {
		const unpacked = inflateUpTo(content, largestContent);
		if (unpacked === null) {
			const message = `This link unpacks to more than ${largestContent / 1024} KB, so it holds no scenario.`;
			return refused('link-too-large', message, text);
		}
		const short: unknown = JSON.parse(strFromU8(unpacked));
		const scenario = isDeeperThan(short, deepest) ? null : expandScenario(short);
		return scenario === null ? damaged(text) : success(scenario);
	} catch {
		// The checksum was right, so somebody made this text on purpose; the reader needs no detail.
		return damaged(text);
	}
}

/** Inflates in small steps; null as soon as there is more than `limit` bytes. Throws on what is no deflate stream. */
function inflateUpTo(content: Uint8Array, limit: number): Uint8Array | null {
	const unpacked = new Uint8Array(limit);
	let length = 0;
	const stream = new Inflate((chunk) => {
		if (length + chunk.length <= limit) unpacked.set(chunk, length);
		length += chunk.length;
	});
	for (let at = 0; at < content.length && length <= limit; at += inflateStep) {
		const end = at + inflateStep;
		stream.push(content.subarray(at, end), end >= content.length);
	}
	return length > limit ? null : unpacked.subarray(0, length);
}

function isDeeperThan(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

/** Computes the CRC-32 (polynomial 0xEDB88320, as in ZIP) of the version byte and the content. */
function checksumOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const [at, byte] of bytes.entries()) {
		if (at > 0 && at < headLength) continue;
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

function writeChecksum(bytes: Uint8Array): void {
	new DataView(bytes.buffer, bytes.byteOffset).setUint32(1, checksumOf(bytes));
}

function hasItsChecksum(bytes: Uint8Array): boolean {
	return new DataView(bytes.buffer, bytes.byteOffset).getUint32(1) === checksumOf(bytes);
}
