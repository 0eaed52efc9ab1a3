/** Fixed sentence patterns: the same facts always give the same words. Causes are claimed “in this model” only. */
import { catalogue } from '../index.ts';
import { staffGroupLabels } from '../spec/dimensions.ts';
import type { Against } from './contrast.ts';
import {
	differenceWords,
	inSentence,
	monthWords,
	namedInSentence,
	valueWords,
	type Told
} from './figure-words.ts';
import type { Asked } from './functional.ts';

/** A number that a sentence gives, as the core holds it. */
export interface NumberTold {
	/** What it is a value, or a difference, of: an outcome’s id. */
	readonly of: string;
	readonly kind: 'value' | 'difference';
	readonly value: number;
	readonly unit: string;
}

/** The re-run that bears a causal sentence out: without the cause, the outcome would differ by `effect`. */
export interface Check {
	/** A setting taken back, or a quantity held at its path in what the plan is compared with. */
	readonly how: 'withoutSetting' | 'quantityHeld';
	/** Part id of the setting, or name of the quantity. */
	readonly cause: string;
	/** Outcome as run less outcome of the re-run. */
	readonly effect: number;
}

export interface Sentence {
	readonly kind: 'happened' | 'cause' | 'together' | 'account' | 'cost' | 'limits';
	readonly text: string;
	readonly numbers: readonly NumberTold[];
	/** The re-run that confirmed its sign; null for a sentence that claims no cause. */
	readonly check: Check | null;
	/** Assumptions that it rests on and a reader may open, by id. */
	readonly assumptions: readonly string[];
}

/** An outcome with the words for it. */
export interface Subject {
	readonly told: Told & { readonly label: string };
	readonly label: string;
	readonly asked: Asked;
	/** The month asked about, YYYY-MM. */
	readonly month: string;
}

/** Finds the words for what was asked. */
export function subjectOf(asked: Asked, month: string): Subject {
	const told = catalogue.outputs.find(({ id }) => id === asked.outcome)!;
	const of = asked.group === null ? '' : ` (${inSentence(staffGroupLabels[asked.group])})`;
	return { told, label: `${namedInSentence(told.label)}${of}`, asked, month };
}

const numberOf = ({ told }: Subject, kind: NumberTold['kind'], value: number): NumberTold => ({
	of: told.id,
	kind,
	value,
	unit: told.unit
});

const plain = { check: null, assumptions: [] } as const;

const comparedWith: Readonly<Record<Against, string>> = {
	plan: 'the other plan',
	statusQuo: 'the run without choices',
	opening: 'the start'
};

/** Says what happened: the value, and how far it is from what it is held against. */
export function happened(
	subject: Subject,
	against: Against,
	before: number,
	after: number
): Sentence {
	const { told, label, month } = subject;
	const value = valueWords(told, after);
	const head = `The model shows ${label} at ${value} in ${monthWords(month)}`;
	const size = differenceWords(told, after - before);
	const side = after > before ? 'above' : 'below';
	const compared = /[1-9]/.test(size)
		? `${size} ${side} ${comparedWith[against]}`
		: `no different from ${comparedWith[against]}`;
	return {
		kind: 'happened',
		text: `${head}, ${compared}.`,
		numbers: [numberOf(subject, 'value', after), numberOf(subject, 'difference', after - before)],
		...plain
	};
}

/** Says what one cause did, with the re-run that bears it out. */
export function cause(
	subject: Subject,
	who: string,
	effect: number,
	told: Pick<Sentence, 'check' | 'assumptions'> & { readonly ending?: string }
): Sentence {
	const verb = effect > 0 ? 'raised' : 'lowered';
	const { ending = '', check, assumptions } = told;
	return {
		kind: 'cause',
		text: `In this model, ${who} ${verb} ${subject.label} by ${differenceWords(subject.told, effect)}${ending}.`,
		numbers: [numberOf(subject, 'difference', effect)],
		check,
		assumptions
	};
}

/** Says the largest row of the account, which is accounting and claims no cause. */
export function largestRow(subject: Subject, label: string, value: number): Sentence {
	const sign = value < 0 ? '\u2212' : '+';
	return {
		kind: 'account',
		text: `The largest part of the change is ${namedInSentence(label)} (${sign}${differenceWords(subject.told, value)}).`,
		numbers: [numberOf(subject, 'difference', value)],
		...plain
	};
}

/** Says that effects alone mislead. */
export const together = (warning: string): Sentence => ({
	kind: 'together',
	text: `In this model, ${warning[0]!.toLowerCase()}${warning.slice(1)}`,
	numbers: [],
	...plain
});

/** A sentence of no claim. */
export const stated = (
	kind: Sentence['kind'],
	text: string,
	numbers: readonly NumberTold[],
	assumptions: readonly string[] = []
): Sentence => ({ kind, text, numbers, check: null, assumptions });
