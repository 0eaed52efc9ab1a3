/** What it would take, in words: one answer, several, or none with what stops it; and where a plan stops paying. */
import type { OutputInfo } from '#sim-core';
import type { GoalFound, SureAnswer } from '#sim-core/sensitivity.ts';
import { formatDifference, formatNumber, formatValue } from '../../format.ts';
import type { Turned } from './turned.ts';

/** What was asked, as the words need it. */
export interface GoalAsked {
	readonly turned: Turned;
	readonly output: OutputInfo;
	/** The number in a sentence: "vacancy rate at the end of 2028/29". */
	readonly figure: string;
	readonly target: number;
	/** The number is told against the same trust with no levers set, and the target is nil. */
	readonly breakEven: boolean;
	readonly futures: number;
}

/** Says how many answers there are; what stops it and what is closest where there is none. */
export function foundSentences(found: GoalFound, asked: GoalAsked): readonly string[] {
	const { answers } = found;
	if (answers.length === 0) {
		return asked.breakEven ? neverEven(found, asked) : notReachable(found, asked);
	}
	if (answers.length === 1) return [];
	return [`There are ${answers.length} answers: the outcome passes the target more than once.`];
}

function notReachable({ closest, limit }: GoalFound, asked: GoalAsked): string[] {
	const { turned, output, figure, target } = asked;
	if (closest === null || limit === null) return ['There is no answer.'];
	const goal = formatValue(output, target);
	return [
		`Not reachable: at no level does ${turned.name} bring ${figure} to ${goal}, in this model.`,
		`The closest is ${formatValue(output, closest.value)}, with ${turned.name} at ${turned.write(closest.x)}: ${formatDifference(output, closest.value - target)} away.`,
		`What stops it: ${limit.sentence}`
	];
}

function neverEven({ scan }: GoalFound, { turned, output, figure }: GoalAsked): string[] {
	const best = output.better === 'lower' ? -1 : 1;
	const ahead = (scan[0]?.value ?? 0) * best > 0;
	const ends = [scan[0], scan.at(-1)].map((place) => turned.write(place?.x ?? 0));
	const moves = scan.some(({ value }) => value !== 0);
	if (!moves) return ['The plan and the same trust with no levers set give the same throughout.'];
	return [
		`There is no break-even between ${ends.join(' and ')}, in this model.`,
		`On ${figure} the plan is ${ahead ? 'ahead of' : 'behind'} the same trust with no levers set throughout.`
	];
}

/** Says one answer: the level, what it gives, on which side the target is met, and how sure that is. */
export function answerSentences(
	answer: SureAnswer,
	sense: GoalFound['sense'],
	asked: GoalAsked
): readonly string[] {
	const side = answer.rising === (sense === 'atLeast') ? 'above' : 'below';
	return [
		asked.breakEven ? evenSentence(answer, asked) : levelSentence(answer, asked),
		...howSentences(answer, side, asked),
		...sureSentences(answer, asked)
	];
}

function levelSentence({ x, value }: SureAnswer, { turned, output, figure }: GoalAsked): string {
	return `With ${turned.name} at ${turned.write(x)}, ${figure} is ${formatValue(output, value)}, in this model.`;
}

function evenSentence({ x }: SureAnswer, { turned, figure }: GoalAsked): string {
	return `With ${turned.name} at ${turned.write(x)}, ${figure} is the same with this plan as with no levers set.`;
}

function howSentences(answer: SureAnswer, side: string, asked: GoalAsked): string[] {
	const { turned, output, breakEven } = asked;
	switch (answer.how) {
		case 'touches':
			return ['It only just gets there and then turns back.'];
		case 'stays':
			return [`It stays there up to ${turned.write(answer.upTo ?? answer.x)}.`];
		case 'jumps':
			return [
				`The outcome leaps over the target there, from ${formatValue(output, answer.value)} to ${formatValue(output, answer.after ?? answer.value)}.`
			];
		case 'crosses':
			return [
				breakEven
					? `The plan pays ${side} that, and stops paying on the other side.`
					: `The target is met from there on ${side === 'above' ? 'upwards' : 'downwards'}, as far as the drawing shows.`
			];
	}
}

function sureSentences({ sure, below }: SureAnswer, { turned, futures }: GoalAsked): string[] {
	const sentences: string[] = [];
	if (sure !== null) {
		const met = Math.round(sure * futures);
		sentences.push(`How sure: at that level the target is met in ${met} of ${futures} futures.`);
	}
	if (below !== null) {
		sentences.push(
			`By its own range, the chance that ${turned.name} lies below that is ${formatNumber(below * 100, 0)}%.`
		);
	}
	return sentences;
}
