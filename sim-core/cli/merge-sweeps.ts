/** Shards of a sweep put together: every byte checked against its receipt on the way, in little memory whatever the size. */
import {
	closeSync,
	fdatasyncSync,
	openSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import type { Job } from '../analysis/job.ts';
import type { Streams } from './command.ts';
import { driven } from './drive-job.ts';
import { writeWhole } from './files.ts';
import { answerIn, rowsOf, type SweepAnswer } from './sweep-answer.ts';
import { hashOfRows, placesOf } from './sweep-file.ts';
import { UsageError } from './usage-error.ts';

/** Bytes copied at a time. */
const chunk = 4 * 1024 * 1024;

interface Shard {
	readonly path: string;
	readonly answer: SweepAnswer;
}

/** Merges finished shards. Throws UsageError when they are not the whole of one sweep, or a file was changed. */
export async function mergeSweeps(
	given: readonly string[],
	out: string,
	streams: Streams
): Promise<void> {
	const shards = await shardsIn(given, out);
	const { answer: first } = shards[0]!;
	const { growing, rows } = placesOf(out);
	try {
		const resultHash = await driven(copied(shards, growing), streams);
		renameSync(growing, rows);
		const range = { from: 0, to: first.range.of, of: first.range.of };
		const receipt = { ...first.receipt, resultHash };
		const merged = { ...first, receipt, range, rows: rowsOf(out, range.of) };
		const written = await writeWhole(out, `${JSON.stringify(merged, null, '\t')}\n`);
		if (!written.ok) throw new UsageError([written.problem]);
	} finally {
		rmSync(growing, { force: true });
	}
}

async function shardsIn(given: readonly string[], out: string): Promise<Shard[]> {
	const problems: string[] = [];
	const shards: Shard[] = [];
	for (const path of given) {
		const answer = await answerIn(path);
		if (answer === null) problems.push(`${path} is no finished sweep.`);
		else if (path === out) problems.push(`${path} cannot be merged into itself.`);
		else shards.push({ path, answer });
	}
	if (given.length === 0) problems.push('Name the shards to merge.');
	if (problems.length > 0) throw new UsageError(problems);
	shards.sort((a, b) => a.answer.range.from - b.answer.range.from);
	const apart = shards.filter(({ answer }) => answer.question !== shards[0]!.answer.question);
	if (apart.length > 0) {
		throw new UsageError(
			apart.map(({ path }) => `${path} is of another sweep than ${shards[0]!.path}.`)
		);
	}
	checkWhole(shards);
	return shards;
}

/** Throws UsageError where runs are missing or come twice. */
function checkWhole(shards: readonly Shard[]): void {
	const problems: string[] = [];
	let next = 0;
	for (const { path, answer } of shards) {
		const { from, to } = answer.range;
		if (from > next) problems.push(`Runs ${next + 1} to ${from} are in none of the files.`);
		if (from < next) problems.push(`${path} holds runs that another file holds too.`);
		next = Math.max(next, to);
	}
	const { of } = shards[0]!.answer.range;
	if (next < of) problems.push(`Runs ${next + 1} to ${of} are in none of the files.`);
	if (problems.length > 0) throw new UsageError(problems);
}

/** Copies the rows of every shard behind each other and gives the hash of all. */
function* copied(shards: readonly Shard[], growing: string): Job<string> {
	const columns = shards[0]!.answer.columns.map(({ name }) => name);
	const whole = hashOfRows(columns);
	const buffer = Buffer.alloc(chunk);
	const total = shards[0]!.answer.range.of * columns.length * 8;
	const into = openSync(growing, 'w');
	try {
		let done = 0;
		for (const { path, answer } of shards) {
			const own = hashOfRows(columns);
			for (const bytes of chunksOf(path, buffer)) {
				writeSync(into, bytes);
				own.update(bytes);
				whole.update(bytes);
				done += bytes.length;
				yield { done, total };
			}
			if (own.digest('hex') === answer.receipt.resultHash) continue;
			throw new UsageError([`The rows of ${path} are not those that its receipt is for.`]);
		}
		fdatasyncSync(into);
		return whole.digest('hex');
	} finally {
		closeSync(into);
	}
}

function* chunksOf(path: string, buffer: Buffer): Generator<Buffer, void, void> {
	const { rows } = placesOf(path);
	const { size } = statSync(rows);
	const file = openSync(rows, 'r');
	try {
		for (let at = 0; at < size;) {
			const read = readSync(file, buffer, 0, chunk, at);
			at += read;
			yield buffer.subarray(0, read);
		}
	} finally {
		closeSync(file);
	}
}
