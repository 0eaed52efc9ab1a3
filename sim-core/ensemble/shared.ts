/** An ensemble or a comparison shared out among workers: parts of its futures, and the answer made of them. */
import type { Job } from '../analysis/job.ts';
import { isRecord } from '../scenario/checks.ts';
import { failure, success, type Result } from '../spec/result.ts';
import { checkComparison, checkEnsemble, type AskedComparison, type AskedEnsemble } from './ask.ts';
import { comparisonOf, comparisonSampling, type Comparison } from './compare-job.ts';
import { ensembleOf, samplingOf, type Ensemble } from './ensemble-job.ts';
import { joined, type Samples } from './samples.ts';
import { roomForSampling, sampleInto, type Sampling } from './sampling.ts';

/** A question whose futures may be shared out. */
export type SharedQuestion =
	| { readonly kind: 'ensemble'; readonly asked: AskedEnsemble }
	| { readonly kind: 'compare'; readonly asked: AskedComparison };

/** Futures `from` up to but not including `to` of a question. */
export interface SharedPart {
	readonly question: SharedQuestion;
	readonly from: number;
	readonly to: number;
}

/** The figures of futures that follow one another from the first, in any order of parts. */
export interface SharedAnswer {
	readonly question: SharedQuestion;
	readonly parts: readonly Samples[];
}

/** Tells how many futures a question is of. */
export const futuresIn = (question: SharedQuestion): number => samplingFor(question).to;

function samplingFor(question: SharedQuestion): Sampling {
	return question.kind === 'ensemble'
		? samplingOf(question.asked)
		: comparisonSampling(question.asked);
}

/** Checks a part of a question as it arrived. */
export function checkPart(input: unknown): Result<SharedPart> {
	const question = checkQuestion(input);
	if (!question.ok) return question;
	const { from, to } = input as { from: unknown; to: unknown };
	const isRange = Number.isInteger(from) && Number.isInteger(to);
	if (
		isRange &&
		Number(from) >= 0 &&
		Number(from) < Number(to) &&
		Number(to) <= futuresIn(question.value)
	) {
		return success(input as SharedPart);
	}
	return notShared(`${String(from)} to ${String(to)}`);
}

/** Checks the parts of an answer as they arrived. */
export function checkParts(input: unknown): Result<SharedAnswer> {
	const question = checkQuestion(input);
	if (!question.ok) return question;
	const { parts } = input as { parts: unknown };
	const areSamples =
		Array.isArray(parts) &&
		parts.every((part) => isRecord(part) && part.values instanceof Float64Array);
	return areSamples ? success(input as SharedAnswer) : notShared(String(parts));
}

function checkQuestion(input: unknown): Result<SharedQuestion> {
	const question = isRecord(input) && isRecord(input.question) ? input.question : {};
	const { kind, asked } = question;
	const checked = kind === 'compare' ? checkComparison(asked) : checkEnsemble(asked);
	if (!checked.ok) return checked;
	return success(question as unknown as SharedQuestion);
}

const notShared = (given: string): Result<never> =>
	failure([
		{
			path: '',
			label: 'Part of the futures',
			code: 'not-a-part',
			message: 'This is no part of the futures asked for.',
			given: given.slice(0, 80)
		}
	]);

/** Runs the futures of a part. */
export function* partJob({ question, from, to }: SharedPart): Job<Samples> {
	const sampling = { ...samplingFor(question), from, to };
	const samples = roomForSampling(sampling);
	yield* sampleInto(samples, sampling);
	return samples;
}

/** Makes the answer of all parts; the same bits as the work done in one piece. */
export function* answerJob({ question, parts }: SharedAnswer): Job<Ensemble | Comparison> {
	yield { done: 0, total: 1 };
	const samples = joined(parts);
	return question.kind === 'ensemble'
		? ensembleOf(question.asked, samples)
		: comparisonOf(question.asked, samples);
}
