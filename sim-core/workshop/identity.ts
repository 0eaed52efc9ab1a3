/** What two devices must share so that the same decisions give the same result: the exercise as played, and the model. */
import { hashOfText } from '../analysis/receipt.ts';
import type { Exercise } from '../exercises/format.ts';
import { modelVersion } from '../index.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import { plainWord } from './code-word.ts';
import { slipAlphabet, slipBase } from './slip-ring.ts';

/** Hash of all of an exercise that can move a result or the meaning of a slip; wording is left out. */
export function playHash(exercise: Exercise): string {
	const { id, profile, start, seed, base, levers, rounds, events, predictions } = exercise;
	const moving = {
		...{ id, profile, start, seed, base, levers },
		rounds: rounds.map(({ months }) => months),
		events: events.map(({ id: name, event, size, months, round, month }) => ({
			...{ name, event, size, months, round, month }
		})),
		predictions: predictions.map(({ outcome, same }) => ({ outcome, same }))
	};
	return hashOfText(canonicalJson(moving));
}

/** Text that both sides of a slip must share. */
export const playKey = (exercise: Exercise, version: string = modelVersion): string =>
	`${playHash(exercise)} model ${version}`;

const letters = (text: string, count: number): string => {
	const hash = hashOfText(text);
	const letter = (_: unknown, i: number): string =>
		slipAlphabet[parseInt(hash.slice(4 * i, 4 * i + 4), 16) % slipBase]!;
	return Array.from({ length: count }, letter).join('');
};

/** Six characters by which a team's device finds the exercise: three for its name, three for how it is played and the model. */
export const exerciseCode = (exercise: Exercise, version: string = modelVersion): string =>
	`${letters(`name ${exercise.id}`, 3)}-${letters(playKey(exercise, version), 3)}`;

/** What a device can say of an exercise code. */
export type CodeFound =
	| { readonly kind: 'exercise'; readonly exercise: Exercise }
	/** The exercise is here, but played otherwise or under another version of the model. */
	| { readonly kind: 'differs'; readonly exercise: Exercise }
	| { readonly kind: 'unknown' };

/** Finds the exercise of a code among those on this device, in any case, with or without the hyphen. */
export function findByCode(code: string, exercises: readonly Exercise[]): CodeFound {
	const plain = plainWord(code);
	const codes = exercises.map((exercise) => ({
		exercise,
		code: plainWord(exerciseCode(exercise))
	}));
	const exact = codes.find((one) => one.code === plain);
	if (exact !== undefined) return { kind: 'exercise', exercise: exact.exercise };
	const near = codes.find((one) => plain.length === 6 && one.code.startsWith(plain.slice(0, 3)));
	return near === undefined ? { kind: 'unknown' } : { kind: 'differs', exercise: near.exercise };
}
