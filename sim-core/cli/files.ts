/** Reading and writing for the command line: whole files or nothing. */
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

export type Outcome<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Largest file that is read, in bytes: over it, the file is refused before it is read. */
const largest = 4_000_000;

/** Reads a text file, or standard input for “-”. */
export async function readText(file: string): Promise<Outcome<string>> {
	const bytes = await readBytes(file);
	if (!bytes.ok) return bytes;
	try {
		return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) };
	} catch {
		return { ok: false, problem: `${file} is not UTF-8 text.` };
	}
}

/** Reads a file of any kind, or standard input for “-”. */
export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
	try {
		const value = file === '-' ? await standardInput() : await boundedFile(file);
		if (value !== null) return { ok: true, value };
		return { ok: false, problem: `${file} is larger than ${largest / 1e6} MB and was not read.` };
	} catch (error) {
		return { ok: false, problem: `${file} could not be read: ${reasonOf(error)}.` };
	}
}

async function boundedFile(file: string): Promise<Uint8Array | null> {
	const { size } = await stat(file);
	return size > largest ? null : readFile(file);
}

async function standardInput(): Promise<Uint8Array | null> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of process.stdin) {
		size += (chunk as Buffer).length;
		if (size > largest) return null;
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

/** Writes a file beside its place and moves it there, so that it is never half written. */
export async function writeWhole(file: string, text: string): Promise<Outcome<null>> {
	const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
	try {
		await writeFile(beside, text);
		await rename(beside, file);
		return { ok: true, value: null };
	} catch (error) {
		await rm(beside, { force: true });
		return { ok: false, problem: `${file} could not be written: ${reasonOf(error)}.` };
	}
}

const reasonOf = (error: unknown): string =>
	error instanceof Error && 'code' in error
		? String(error.code)
		: error instanceof Error
			? error.message
			: String(error);
