/** What each setting of a plan does to one figure: when it alone is changed, and when it alone is taken back. */
import type { Job } from '../analysis/job.ts';
import type { PartValue } from './attribution.ts';
import { valueWith, valueWithout, type Setup } from './contrast.ts';
import { writtenAsNothing } from './figure-words.ts';
import { cause, type Sentence, type Subject } from './sentences.ts';
import { soloEffectsOf, type SoloEffects } from './solo-effects.ts';

export interface Choices {
	readonly solo: SoloEffects;
	/** By part id: the outcome as run less the outcome with the setting taken back. */
	readonly takenBack: ReadonlyMap<string, number>;
}

/** Runs each setting alone, and the plan without each. */
export function* choicesJob(setup: Setup, after: number): Job<Choices> {
	const { parts } = setup.pair;
	const total = 2 * parts.length + 1;
	const none = valueWith(setup, new Set());
	yield { done: 1, total };
	const alone: PartValue[] = [];
	const takenBack = new Map<string, number>();
	for (const [i, part] of parts.entries()) {
		const { id, label } = part;
		alone.push({ id, label, value: valueWith(setup, new Set([id])) - none });
		yield { done: 2 * i + 2, total };
		takenBack.set(id, after - valueWithout(setup, part));
		yield { done: 2 * i + 3, total };
	}
	return { solo: soloEffectsOf(after - none, alone), takenBack };
}

/**
 * Says what each choice did alone, the largest first. A choice whose sign is not borne out when it alone is taken back
 * is left out, and none is told where the effects alone mislead.
 */
export function choiceSentences(
	{ solo, takenBack }: Choices,
	subject: Subject,
	assumptions: readonly string[]
): Sentence[] {
	if (solo.warning !== null) return [];
	const alone = solo.effects.length > 1 ? ' alone' : '';
	return solo.effects.flatMap(({ id, label, value }) => {
		const effect = takenBack.get(id)!;
		if (writtenAsNothing(subject.told, value) || Math.sign(effect) !== Math.sign(value)) return [];
		const check = { how: 'withoutSetting', cause: id, effect } as const;
		return [cause(subject, `${nameOf(label)}${alone}`, value, { check, assumptions })];
	});
}

const nameOf = (label: string): string => `“${label}”`;
