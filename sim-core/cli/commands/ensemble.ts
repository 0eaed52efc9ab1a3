/** Commands that answer with uncertainty: ensemble and compare. */
import { availableParallelism } from 'node:os';
import { checkComparison, checkEnsemble } from '../../ensemble.ts';
import { comparisonOf, comparisonSampling } from '../../ensemble/compare-job.ts';
import { ensembleOf, samplingOf } from '../../ensemble/ensemble-job.ts';
import type { Result } from '../../spec/result.ts';
import { put, scenarioFrom, sentences, type Command, type Streams } from '../command.ts';
import { sampled } from '../share-out.ts';
import { UsageError, type Values } from '../usage-error.ts';

const asked = '[--replicates N] [--seed S] [--names A,B] [--events] [--workers N] [--out FILE]';
const options = ['replicates', 'seed', 'names', 'workers', 'out'] as const;

export const ensembleCommands: readonly Command[] = [
	{
		name: 'ensemble',
		usage: [[`ensemble FILE|- ${asked}`, 'a scenario in many futures: bands by month']],
		options,
		flags: ['events'],
		run: ensemble
	},
	{
		name: 'compare',
		usage: [[`compare A B ${asked}`, 'B − A in the same futures, and how often B is better']],
		options,
		flags: ['events'],
		run: compare
	}
];

async function ensemble(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const scenario = await scenarioFrom(given);
	const question = valid(checkEnsemble({ scenario, ...choicesFrom(values) }));
	const samples = await sampled(
		samplingOf(question),
		threadsFrom(values, question.replicates),
		streams
	);
	const { receipt, months, replicates, series } = ensembleOf(question, samples);
	await put(asText({ receipt, months, replicates, series }), values, streams);
}

async function compare(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	if (given.length !== 2) throw new UsageError(['Name two scenario files, A and B.']);
	const [a, b] = [await scenarioFrom([given[0]!]), await scenarioFrom([given[1]!])];
	const question = valid(checkComparison({ a, b, ...choicesFrom(values) }));
	const threads = threadsFrom(values, question.replicates);
	const samples = await sampled(comparisonSampling(question), threads, streams);
	const { receipt, months, replicates, series } = comparisonOf(question, samples);
	await put(asText({ receipt, months, replicates, series }), values, streams);
}

/** Reads what was asked of the futures; what is wrong with it is said by its own check. */
function choicesFrom({ replicates, seed, names, events }: Values): Record<string, unknown> {
	return {
		...(typeof replicates === 'string' ? { replicates: Number(replicates) } : {}),
		...(typeof seed === 'string' ? { seed } : {}),
		...(typeof names === 'string' ? { names: names.split(',') } : {}),
		...(events === true ? { events } : {})
	};
}

function valid<T>(checked: Result<T>): T {
	if (!checked.ok) throw new UsageError(sentences(checked.issues));
	return checked.value;
}

const mostThreads = 16;

/** Starting a thread takes as long as some hundreds of futures, so that few are run on this one unless told otherwise. */
function threadsFrom({ workers }: Values, replicates = 0): number {
	if (workers === undefined) {
		return replicates < 1000 ? 1 : Math.min(4, availableParallelism());
	}
	const threads = Number(workers);
	if (Number.isInteger(threads) && threads >= 1 && threads <= mostThreads) return threads;
	throw new UsageError([
		`--workers must be a whole number from 1 to ${mostThreads}; “${String(workers)}” was given.`
	]);
}

/** Writes numbers as lists; typed arrays would come out as objects. */
const asText = (answer: object): string =>
	`${JSON.stringify(answer, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value))}\n`;
