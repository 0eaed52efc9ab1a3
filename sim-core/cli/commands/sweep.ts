/** The command sweep: many runs over levers and assumptions, in shards that can be stopped, gone on with and merged. */
import { hashOfText } from '../../analysis/receipt.ts';
import type { Job } from '../../analysis/job.ts';
import { catalogue, modelVersion } from '../../index.ts';
import { canonicalInput } from '../../scenario/canonical-input.ts';
import { canonicalJson } from '../../scenario/canonical.ts';
import {
	assumptionInputs,
	mostRuns,
	runsOf,
	Sweep,
	sweepDesigns,
	type SweepAsked
} from '../../sensitivity.ts';
import { scenarioFrom, withOptions, type Command, type Streams } from '../command.ts';
import { driven } from '../drive-job.ts';
import { writeWhole } from '../files.ts';
import { knownIn, listed, numberFrom } from '../ids.ts';
import { measuresFrom, monthFrom } from '../measures.ts';
import { mergeSweeps } from '../merge-sweeps.ts';
import { answerIn, rowsOf, type SweepAnswer, type SweptRange } from '../sweep-answer.ts';
import { GrowingRows, placesOf, rowsInBlock } from '../sweep-file.ts';
import { Stopped, UsageError, type Values } from '../usage-error.ts';

export const sweepCommands: readonly Command[] = [
	{
		name: 'sweep',
		usage: [
			[
				'sweep FILE|- --levers a,b [--assumptions c,d] --design grid|lhs --points N [--seed S] [--months N] [--outcomes a,b] [--month M] [--shard i/n] --out OUT',
				'run a plan over many settings: N places along each axis of a grid, N runs in all of a hypercube; numbers go to OUT.f64'
			],
			['sweep --merge OUT1 OUT2 … --out OUT', 'put the shards of a sweep together']
		],
		options: [
			...['levers', 'assumptions', 'design', 'points', 'seed', 'months'],
			...['outcomes', 'month', 'shard', 'out']
		],
		flags: ['merge'],
		run: sweep
	}
];

async function sweep(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const { out } = values;
	if (typeof out !== 'string') throw new UsageError(['Name where the sweep goes: --out OUT.']);
	if (values.merge === true) {
		await mergeSweeps(given, out, streams);
		return;
	}
	const asked = await askedFrom(given, values);
	const made = new Sweep(asked);
	const range = rangeFrom(values, made.runs);
	const question = questionOf(asked);
	const known = await answerIn(out);
	if (known?.question === question && sameRange(known.range, range)) {
		streams.error(`${out} holds this sweep already; nothing was run.\n`);
		return;
	}
	const rows = new GrowingRows(placesOf(out), rangedQuestion(question, range), columnsOf(made));
	if (rows.rows > 0) streams.error(`Going on after ${rows.rows} runs.\n`);
	const resultHash = await grow(made, range, rows, streams);
	const answer = answerOf({ asked, made, range, resultHash, out });
	const written = await writeWhole(out, `${JSON.stringify(answer, null, '\t')}\n`);
	if (!written.ok) throw new UsageError([written.problem]);
}

/** Makes the rows that are missing. What is done stays when the person at the terminal stops it. */
async function grow(
	made: Sweep,
	range: SweptRange,
	rows: GrowingRows,
	streams: Streams
): Promise<string> {
	try {
		await driven(rowsJob(made, range, rows), streams);
	} catch (error) {
		rows.close();
		if (!(error instanceof Stopped)) throw error;
		throw new Stopped(`Stopped after ${rows.rows} runs; the same command goes on from there.`);
	}
	return rows.finish();
}

function* rowsJob(made: Sweep, { from, to }: SweptRange, rows: GrowingRows): Job<void> {
	const width = made.columns.length;
	const block = new Float64Array(rowsInBlock * width);
	for (let first = from + rows.rows; first < to; first = from + rows.rows) {
		const last = Math.min(to, first + rowsInBlock);
		for (let run = first; run < last; run++) {
			const at = (run - first) * width;
			made.write(run, block.subarray(at, at + width));
			yield { done: run - from + 1, total: to - from };
		}
		rows.append(block.subarray(0, (last - first) * width));
	}
}

async function askedFrom(given: readonly string[], values: Values): Promise<SweepAsked> {
	const plan = withOptions(await scenarioFrom(given), monthsOnly(values));
	const levers = listed(values.levers).map((id) => knownIn(catalogue.levers, id, 'lever').id);
	const ranged = assumptionInputs(plan);
	const assumptions = listed(values.assumptions).map((id) => {
		const { label } = knownIn(catalogue.assumptions, id, 'assumption');
		if (ranged.some((one) => one.id === id)) return id;
		throw new UsageError([`${label} (${id}) has no range to be swept over.`]);
	});
	const design = sweepDesigns.find((one) => one === values.design);
	if (design === undefined)
		throw new UsageError([`--design must be one of ${sweepDesigns.join(', ')}.`]);
	if (levers.length + assumptions.length === 0) {
		throw new UsageError(['Name what is swept over: --levers a,b or --assumptions c,d.']);
	}
	const points = numberFrom(values, 'points', { min: 1, max: mostRuns });
	if (!Number.isInteger(points)) throw new UsageError(['--points must be a whole number.']);
	const seed = typeof values.seed === 'string' ? values.seed : plan.seed;
	const measures = measuresFrom(listed(values.outcomes), monthFrom(values, 'month', plan));
	const asked = { plan, levers, assumptions, design, points, seed, measures };
	if (runsOf(asked) <= mostRuns) return asked;
	throw new UsageError([`That is ${runsOf(asked)} runs; ${mostRuns} are the most.`]);
}

/** --seed is that of the design, not of the plan. */
const monthsOnly = ({ months }: Values): Values => ({ months });

/** Reads --shard i/n as the runs that it stands for; all without it. */
function rangeFrom(values: Values, runs: number): SweptRange {
	const { shard } = values;
	if (shard === undefined) return { from: 0, to: runs, of: runs };
	const [, i = '0', n = '0'] = /^(\d{1,6})\/(\d{1,6})$/.exec(String(shard)) ?? [];
	if (Number(i) < 1 || Number(i) > Number(n)) {
		throw new UsageError([
			`--shard must be like 1/8, from 1 to the number of shards; “${shard}” was given.`
		]);
	}
	const edge = (share: number): number => Math.floor((runs * share) / Number(n));
	return { from: edge(Number(i) - 1), to: edge(Number(i)), of: runs };
}

const columnsOf = (made: Sweep): string[] => made.columns.map(({ name }) => name);

/** What decides every number of a sweep, as one hash. */
const questionOf = ({ plan, ...design }: SweepAsked): string =>
	hashOfText(`${modelVersion} ${canonicalInput(plan)} ${canonicalJson(design)}`);

const rangedQuestion = (question: string, { from, to }: SweptRange): string =>
	`${question} ${from} ${to}`;

const sameRange = (one: SweptRange, other: SweptRange): boolean =>
	one.from === other.from && one.to === other.to;

interface Answering {
	readonly asked: SweepAsked;
	readonly made: Sweep;
	readonly range: SweptRange;
	readonly resultHash: string;
	readonly out: string;
}

function answerOf({ asked, made, range, resultHash, out }: Answering): SweepAnswer {
	const { plan, design, points, seed, levers, assumptions } = asked;
	return {
		receipt: {
			modelVersion,
			scenarioHash: hashOfText(canonicalInput(plan)),
			seed,
			resultHash
		},
		question: questionOf(asked),
		sweep: { design, points, levers, assumptions, months: plan.months, plan: plan.name },
		range,
		columns: made.columns,
		rows: rowsOf(out, range.to - range.from)
	};
}
