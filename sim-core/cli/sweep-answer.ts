/** What a sweep says of its rows: the receipt, the question, which runs, what each number is, and where the rows lie. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Receipt } from '../index.ts';
import type { SweepColumn } from '../sensitivity.ts';
import { isRecord } from '../scenario/checks.ts';
import { readText } from './files.ts';
import { placesOf } from './sweep-file.ts';

/** Runs that a file holds, of all runs of the sweep: from the first up to and without the last. */
export interface SweptRange {
	readonly from: number;
	readonly to: number;
	readonly of: number;
}

/** The JSON beside the rows. */
export interface SweepAnswer {
	/** `resultHash` covers the names of the columns and every bit of the rows, in the order of the runs. */
	readonly receipt: Receipt;
	/** SHA-256 of all that decides the numbers: the same for the shards of one sweep. */
	readonly question: string;
	readonly sweep: {
		readonly design: string;
		readonly points: number;
		readonly levers: readonly string[];
		readonly assumptions: readonly string[];
		readonly months: number;
		readonly plan: string;
	};
	readonly range: SweptRange;
	readonly columns: readonly SweepColumn[];
	readonly rows: {
		/** File beside this one. */
		readonly file: string;
		readonly format: 'float64, little-endian, one row of all columns for each run in order';
		readonly count: number;
	};
}

/** Says where the rows of an answer lie. */
export const rowsOf = (out: string, count: number): SweepAnswer['rows'] => ({
	file: basename(placesOf(out).rows),
	format: 'float64, little-endian, one row of all columns for each run in order',
	count
});

/** Reads the answer of a finished sweep; null where there is none, or its rows are missing. */
export async function answerIn(out: string): Promise<SweepAnswer | null> {
	if (!existsSync(out) || !existsSync(placesOf(out).rows)) return null;
	const text = await readText(out);
	if (!text.ok) return null;
	try {
		const parsed: unknown = JSON.parse(text.value);
		return isSweepAnswer(parsed) ? parsed : null;
	} catch {
		return null;
	}
}

const isSweepAnswer = (value: unknown): value is SweepAnswer =>
	isRecord(value) &&
	typeof value.question === 'string' &&
	isRecord(value.receipt) &&
	isRecord(value.range) &&
	Array.isArray(value.columns);
