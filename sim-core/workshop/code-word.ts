/** A number as characters that check themselves: shared by decision slips and by the codes of event cards. */
import { hashOfText } from '../analysis/receipt.ts';
import type { Issue } from '../spec/result.ts';
import { checkLength, mends, sumsOf, withCheck } from './slip-check.ts';
import { add, slipAlphabet, slipBase, subtract } from './slip-ring.ts';

/** A kind of word: what it is called, how many characters it has, and the key that both sides share. */
export interface WordForm {
	readonly name: string;
	readonly length: number;
	/** Shifts every character, so that a word written under another key does not pass either. */
	readonly key: string;
}

/** How many numbers a word of this length can tell apart. */
export function capacityOf(length: number): bigint {
	let numbers = 1n;
	for (let i = 0; i < length - checkLength; i++) numbers *= BigInt(slipBase);
	return numbers;
}

const shiftsByKey = new Map<string, readonly number[]>();

function shiftsOf({ name, key, length }: WordForm): readonly number[] {
	const full = `${name} ${length} ${key}`;
	let shifts = shiftsByKey.get(full);
	if (shifts === undefined) {
		const hash = hashOfText(full);
		const shift = (_: unknown, i: number): number =>
			parseInt(hash.slice(3 * i, 3 * i + 3), 16) % slipBase;
		shifts = Array.from({ length }, shift);
		shiftsByKey.set(full, shifts);
	}
	return shifts;
}

/** Writes a number as characters, in groups of five, or of four where five do not come out even. */
export function writeWord(number: bigint, form: WordForm): string {
	const message: number[] = [];
	let rest = number;
	for (let i = 0; i < form.length - checkLength; i++) {
		message.push(Number(rest % BigInt(slipBase)));
		rest /= BigInt(slipBase);
	}
	const shifts = shiftsOf(form);
	const letters = withCheck(message).map((one, i) => slipAlphabet[add(one, shifts[i]!)]!);
	const group = form.length % 5 === 0 ? 5 : 4;
	return letters.map((letter, i) => (i > 0 && i % group === 0 ? `-${letter}` : letter)).join('');
}

/** Takes what was typed or scanned down to its characters: any case, with or without hyphens and spaces. */
export const plainWord = (text: string): string =>
	text.toUpperCase().replace(/[\s\u2010-\u2015\u2212_.-]/g, '');

/** What reading a word gives: its number, or what is wrong and where to look. */
export type WordRead =
	| { readonly kind: 'number'; readonly number: bigint }
	| { readonly kind: 'misread'; readonly issue: Issue }
	| { readonly kind: 'refused'; readonly hint: string };

/** Reads a word; one wrong character or two swapped neighbours never pass. */
export function readWord(text: string, form: WordForm): WordRead {
	const letters = plainWord(text);
	const misread = misreadOf(letters, form);
	if (misread !== null) return { kind: 'misread', issue: misread };
	const shifts = shiftsOf(form);
	const word = [...letters].map((letter, i) => subtract(slipAlphabet.indexOf(letter), shifts[i]!));
	const sums = sumsOf(word);
	if (sums[0] !== 0 || sums[1] !== 0) return { kind: 'refused', hint: hintOf(letters, sums) };
	let number = 0n;
	for (let i = form.length - checkLength - 1; i >= 0; i--) {
		number = number * BigInt(slipBase) + BigInt(word[i]!);
	}
	return { kind: 'number', number };
}

/** Makes the issue of a word that was refused. */
export const wordIssue = (
	{ name }: WordForm,
	code: string,
	message: string,
	given: string
): Issue => ({
	path: name.toLowerCase().replaceAll(' ', '-'),
	label: name,
	code,
	message,
	given: given.slice(0, 80)
});

function misreadOf(letters: string, form: WordForm): Issue | null {
	const { name, length } = form;
	if (letters.length !== length) {
		const count = letters.length === 1 ? '1 character' : `${letters.length} characters`;
		const message = `A ${name.toLowerCase()} has ${length} characters; this has ${count}.`;
		return wordIssue(form, 'wrong-length', message, letters);
	}
	const at = [...letters].findIndex((letter) => !slipAlphabet.includes(letter));
	if (at < 0) return null;
	const message = `Character ${at + 1} is ${letters[at]!}, which is never used here. Look at it again.`;
	return wordIssue(form, 'unknown-character', message, letters);
}

/** Characters that handwriting confuses, each with what it is taken for. */
const lookAlikes: Readonly<Record<string, string>> = {
	...{ '2': 'Z7', Z: '2', '5': 'S6', S: '58', '8': 'BS3', B: '8', '6': 'GB5', G: '6C', C: 'G' },
	...{
		V: 'WY',
		W: 'V',
		Y: 'V4',
		'4': '9Y',
		'9': '4G',
		'7': 'T2',
		T: '7',
		M: 'NW',
		N: 'MH',
		H: 'NK'
	},
	...{ K: 'XH', X: 'K', P: 'RF', R: 'P', F: 'P', Q: '9G', D: 'B', '3': '8', J: '' }
};

/** Names the characters where a look-alike would make the word pass; it is for the reader to look. */
function hintOf(letters: string, sums: readonly [number, number]): string {
	const hints = [...letters].flatMap((letter, at) =>
		[...(lookAlikes[letter] ?? '')].flatMap((other) => {
			const difference = subtract(slipAlphabet.indexOf(other), slipAlphabet.indexOf(letter));
			return mends(sums, at, difference) ? [`character ${at + 1}: is it ${other}?`] : [];
		})
	);
	return hints.length === 0 ? '' : ` Look at ${hints.join(' Or ')}`;
}
