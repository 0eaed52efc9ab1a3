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
import { failure, success, type Result } from '../spec/result.ts';
import {
	capacityOf,
	plainWord,
	readWord,
	wordIssue,
	writeWord,
	type WordForm
} from './code-word.ts';

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

const capacity = capacityOf(slipLength);

const product = (factors: readonly number[]): bigint =>
	factors.reduce((sum, one) => sum * BigInt(one), 1n);

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

const wordForm = ({ key, levers, predictions }: SlipForm): WordForm => ({
	name: 'Slip',
	length: slipLength,
	key: `${levers} ${predictions} ${key}`
});

/** The number that fills what room a message leaves. */
function tagOf(form: SlipForm, parts: readonly number[]): bigint {
	const hash = hashOfText(`tag ${wordForm(form).key}`);
	return BigInt(`0x${hash.slice(0, 16)}`) % (capacity / product(parts));
}

/** Writes a slip as XXXXX-XXXXX-XXXXX. Throws when a part is outside what a slip can hold. */
export function writeSlip(content: SlipContent, form: SlipForm): string {
	const parts = partsOf(form);
	const values = valuesOf(content, parts);
	let number = tagOf(form, parts);
	for (let i = parts.length - 1; i >= 0; i--) number = number * BigInt(parts[i]!) + values[i]!;
	return writeWord(number, wordForm(form));
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

/** Reads a slip; what is wrong with it comes back in words. */
export function readSlip(text: string, form: SlipForm): Result<SlipContent> {
	const read = readWord(text, wordForm(form));
	if (read.kind === 'misread') return failure([read.issue]);
	const content = read.kind === 'number' ? contentOf(read.number, form) : null;
	if (content !== null) return success(content);
	const hint = read.kind === 'refused' ? read.hint : '';
	const message = `This slip does not fit. Either a character is wrong, or it is of another exercise or version of the model.${hint}`;
	return failure([wordIssue(wordForm(form), 'does-not-fit', message, plainWord(text))]);
}

/** Takes a number apart; null when its tag is of something else. */
function contentOf(number: bigint, form: SlipForm): SlipContent | null {
	const parts = partsOf(form);
	let rest = number;
	const values = parts.map((size) => {
		const value = Number(rest % BigInt(size));
		rest /= BigInt(size);
		return value;
	});
	if (rest !== tagOf(form, parts)) return null;
	const [team = 0, round = 0] = values;
	const predicted = values.at(-1)!;
	return {
		team: team + 1,
		round: round + 1,
		settings: values.slice(2, -1),
		prediction: predicted === 0 ? null : predicted - 1
	};
}
