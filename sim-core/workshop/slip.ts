/**
 * Decision slips: one team's decisions of one round in 15 characters, for a session without a network.
 *
 * 13 characters carry the message and hold 28¹³ ≈ 6.50 × 10¹⁸ numbers (62.5 bits); two are check characters
 * (slip-check.ts), 72.1 bits in all. Twelve levers of 21 settings, 60 teams and 8 rounds need 21¹² × 60 × 8 ≈
 * 3.53 × 10¹⁸. With ten levers or fewer the prediction rides along. What room is left holds a tag of the
 * exercise and of the version of the model; the same two also shift every character, so that a slip of
 * another exercise does not pass the check either.
 */
import { hashOfText } from '../analysis/receipt.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import { checkLength, mends, sumsOf, withCheck } from './slip-check.ts';
import { add, slipAlphabet, slipBase, subtract } from './slip-ring.ts';

/** Number of settings a lever has on a slip. */
export const slipSettings = 21;
/** Most teams, rounds and levers that a slip can tell apart. */
export const slipLimits = { teams: 60, rounds: 8, levers: 12 } as const;
/** Number of characters of a slip, check characters included. */
export const slipLength = 15;

/** What a slip is written for; both sides must hold the same one. */
export interface SlipForm {
	/** Identifies the exercise and the version of the model. */
	readonly key: string;
	/** How many levers are on offer, up to 12. */
	readonly levers: number;
	/** How many different predictions there are; 0 when none is asked for. */
	readonly predictions: number;
}

/** What a slip says. */
export interface SlipContent {
	/** Number of the team, from 1. */
	readonly team: number;
	/** Round, from 1. */
	readonly round: number;
	/** Setting of each lever on offer, 0 to 20, in the order of the exercise. */
	readonly settings: readonly number[];
	/** Which prediction was made, from 0; null when none was made or it does not fit on the slip. */
	readonly prediction: number | null;
}

const messageLength = slipLength - checkLength;

const capacity = product(Array.from({ length: messageLength }, () => slipBase));

function product(factors: readonly number[]): bigint {
	return factors.reduce((sum, one) => sum * BigInt(one), 1n);
}

/** How many values each part of the message has, in order; the tag comes last. */
function partsOf({ levers, predictions }: SlipForm): readonly number[] {
	const settings = Array.from({ length: levers }, () => slipSettings);
	const plain = [slipLimits.teams, slipLimits.rounds, ...settings];
	const whole = [...plain, predictions + 1];
	return product(whole) <= capacity ? whole : [...plain, 1];
}

/** Says whether the prediction travels on the slips of an exercise. */
export const carriesPrediction = (form: SlipForm): boolean =>
	form.predictions > 0 && partsOf(form).at(-1)! > 1;

/** What both sides work out of the key: a shift for every character, and the tag. */
interface Bound {
	readonly shifts: readonly number[];
	readonly tag: bigint;
	readonly tags: bigint;
	readonly parts: readonly number[];
}

const boundForms = new Map<string, Bound>();

function boundOf(form: SlipForm): Bound {
	const name = `${form.levers} ${form.predictions} ${form.key}`;
	let bound = boundForms.get(name);
	if (bound === undefined) {
		bound = bind(form, hashOfText(`slip 1 ${name}`));
		boundForms.set(name, bound);
	}
	return bound;
}

function bind(form: SlipForm, hash: string): Bound {
	const parts = partsOf(form);
	const tags = capacity / product(parts);
	const shifts = Array.from(
		{ length: slipLength },
		(_, i) => parseInt(hash.slice(3 * i, 3 * i + 3), 16) % slipBase
	);
	return { shifts, tags, tag: BigInt(`0x${hash.slice(48)}`) % tags, parts };
}

/** Writes a slip as XXXXX-XXXXX-XXXXX. Throws when a part is outside what a slip can hold. */
export function writeSlip(content: SlipContent, form: SlipForm): string {
	const { parts, tag, shifts } = boundOf(form);
	let number = tag;
	const values = valuesOf(content, parts);
	for (let i = parts.length - 1; i >= 0; i--) number = number * BigInt(parts[i]!) + values[i]!;
	const message: number[] = [];
	for (let i = 0; i < messageLength; i++) {
		message.push(Number(number % BigInt(slipBase)));
		number /= BigInt(slipBase);
	}
	const word = withCheck(message).map((one, i) => add(one, shifts[i]!));
	return inGroups(word.map((one) => slipAlphabet[one]!).join(''));
}

function valuesOf(content: SlipContent, parts: readonly number[]): bigint[] {
	const { team, round, settings, prediction } = content;
	const predicted = parts.at(-1) === 1 || prediction === null ? 0 : prediction + 1;
	const values = [team - 1, round - 1, ...settings, predicted];
	const fits =
		values.length === parts.length &&
		values.every((value, i) => Number.isInteger(value) && value >= 0 && value < parts[i]!);
	if (!fits) throw new Error(`No slip holds ${values.join(', ')} in ${parts.join(', ')}.`);
	return values.map(BigInt);
}

const inGroups = (letters: string): string => letters.replace(/(.{5})(?=.)/g, '$1-');

/** Takes what was typed or scanned down to its characters: any case, with or without hyphens and spaces. */
export const plainSlip = (text: string): string =>
	text.toUpperCase().replace(/[\s\u2010-\u2015\u2212_.-]/g, '');

/** Reads a slip; what is wrong with it comes back in words. */
export function readSlip(text: string, form: SlipForm): Result<SlipContent> {
	const letters = plainSlip(text);
	const misread = misreadOf(letters);
	if (misread !== null) return failure([misread]);
	const places = [...letters].map((letter) => slipAlphabet.indexOf(letter));
	const word = wordOf(places, form);
	const content = contentOf(word, form);
	return content === null ? failure([refused(word, letters, form)]) : success(content);
}

const slipIssue = (code: string, message: string, given: string): Issue => ({
	path: 'slip',
	label: 'Slip',
	code,
	message,
	given: given.slice(0, 80)
});

function misreadOf(letters: string): Issue | null {
	if (letters.length !== slipLength) {
		const count = letters.length === 1 ? '1 character' : `${letters.length} characters`;
		return slipIssue('wrong-length', `A slip has 15 characters; this has ${count}.`, letters);
	}
	const at = [...letters].findIndex((letter) => !slipAlphabet.includes(letter));
	if (at < 0) return null;
	return slipIssue(
		'unknown-character',
		`Character ${at + 1} is ${letters[at]!}, which no slip uses. Look at it again.`,
		letters
	);
}

const passes = ([one, two]: readonly [number, number]): boolean => one === 0 && two === 0;

/** The word without the shift of the form. */
const wordOf = (places: readonly number[], form: SlipForm): number[] => {
	const { shifts } = boundOf(form);
	return places.map((one, i) => subtract(one, shifts[i]!));
};

/** Reads a word under a form; null when the check fails or the tag is of something else. */
function contentOf(word: readonly number[], form: SlipForm): SlipContent | null {
	const { parts, tag } = boundOf(form);
	if (!passes(sumsOf(word))) return null;
	let number = 0n;
	for (let i = messageLength - 1; i >= 0; i--)
		number = number * BigInt(slipBase) + BigInt(word[i]!);
	const values = parts.map((size) => {
		const value = Number(number % BigInt(size));
		number /= BigInt(size);
		return value;
	});
	if (number !== tag) return null;
	const [team = 0, round = 0] = values;
	const predicted = values.at(-1)!;
	return {
		team: team + 1,
		round: round + 1,
		settings: values.slice(2, -1),
		prediction: predicted === 0 ? null : predicted - 1
	};
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

/** Says why a whole word was refused, and which character to look at where a look-alike would make it right. */
function refused(word: readonly number[], letters: string, form: SlipForm): Issue {
	const sums = sumsOf(word);
	const hints = [...letters].flatMap((letter, at) =>
		[...(lookAlikes[letter] ?? '')].flatMap((other) => {
			const difference = subtract(slipAlphabet.indexOf(other), slipAlphabet.indexOf(letter));
			return mends(sums, at, difference) ? [`character ${at + 1}: is it ${other}?`] : [];
		})
	);
	const look = hints.length === 0 ? '' : ` Look at ${hints.join(' Or ')}`;
	return slipIssue(
		'does-not-fit',
		`This slip does not fit. Either a character is wrong, or it is of another exercise or version of the model.${look}`,
		letters
	);
}
