/** Everything the app has stored, as one file, and back: each database with its stores, checked by a hash. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Issue, Result } from '#sim-core';
import { problem } from '../state/problem.ts';

/** One object store and its records. */
export interface StoreDump {
	readonly name: string;
	readonly keyPath: string | null;
	readonly autoIncrement: boolean;
	readonly records: readonly (readonly [key: IDBValidKey, value: unknown])[];
}

export interface DatabaseDump {
	readonly name: string;
	readonly version: number;
	readonly stores: readonly StoreDump[];
}

/** Largest file that is read back, in bytes. */
export const largestBackup = 50_000_000;

const format = 'headroom-backup';
const formatVersion = 1;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Writes databases as the text of a file. */
export function writeBackup(databases: readonly DatabaseDump[], savedAt: string): string {
	const content = JSON.stringify(databases);
	const head = { format, version: formatVersion, savedAt, sha256: hashOf(content) };
	return `${JSON.stringify({ ...head, databases })}\n`;
}

/** Reads the text of such a file; a file that was cut short, changed or made by something else is refused. */
export function readBackup(text: string): Result<readonly DatabaseDump[]> {
	let file: Record<string, unknown>;
	try {
		file = JSON.parse(text, (key, value: unknown) => {
			if (forbidden.has(key)) throw new Error(`a key called ${key}`);
			return value;
		}) as Record<string, unknown>;
	} catch {
		return refused('This is not a file of everything saved here, or it was cut short.');
	}
	if (typeof file !== 'object' || file === null || file['format'] !== format) {
		return refused('This file was not made by “Save everything to a file”.');
	}
	if (file['version'] !== formatVersion) {
		return refused('This file was made by a newer version of the app. Reload the page, then try.');
	}
	const { databases } = file;
	if (hashOf(JSON.stringify(databases)) !== file['sha256']) {
		return refused('This file was changed after it was saved, so it has not been used.');
	}
	return isDumps(databases)
		? { ok: true, value: databases }
		: refused('This file does not hold what it should.');
}

const hashOf = (content: string | undefined): string =>
	bytesToHex(sha256(utf8ToBytes(content ?? '')));

function refused(message: string): { readonly ok: false; readonly issues: readonly Issue[] } {
	return { ok: false, issues: [problem('backup-refused', message)] };
}

function isDumps(value: unknown): value is readonly DatabaseDump[] {
	return (
		Array.isArray(value) &&
		value.every(
			(one: Partial<DatabaseDump> | null) =>
				typeof one?.name === 'string' &&
				/^headroom(-|$)/.test(one.name) &&
				Number.isSafeInteger(one.version) &&
				Array.isArray(one.stores) &&
				one.stores.every((store) => typeof store.name === 'string' && Array.isArray(store.records))
		)
	);
}
