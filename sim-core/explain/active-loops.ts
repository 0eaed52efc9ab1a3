/** The loops to point out in one month: three at most, each with a sentence and a word for its strength. */
import { catalogue, type OutputInfo } from '../index.ts';
import { differenceWords, namedInSentence, writtenAsNothing } from './figure-words.ts';
import type { LoopsInCharge } from './loops-in-charge.ts';

export interface ActiveLoop {
	readonly id: string;
	readonly name: string;
	readonly share: number;
	/** What the loop adds to the outcome over the coming year. */
	readonly push: number;
	readonly strength: 'strong now' | 'weak now';
	readonly sentence: string;
}

/** How many loops are pointed out, the least share of one, and the share from which it is strong. */
const most = 3;
const least = 0.1;
const strong = 0.3;

/** Picks the loops to point out at a month (an index into the months), the strongest first. */
export function activeLoopsAt(found: LoopsInCharge, month: number): readonly ActiveLoop[] {
	const active = found.loops.map(({ id, name }, i) => {
		const [share, push] = [found.shares[i]![month]!, found.pushes[i]![month]!];
		// The strongest of loops none of which moves the outcome to speak of is weak all the same.
		const isStrong = share >= strong && !writtenAsNothing(outputOf(found), push);
		const strength = isStrong ? ('strong now' as const) : ('weak now' as const);
		return { id, name, share, push, strength, sentence: sentenceOf(found, name, strength, push) };
	});
	return active
		.filter(({ share }) => share >= least)
		.sort((one, other) => other.share - one.share)
		.slice(0, most);
}

const outputOf = ({ outcome }: LoopsInCharge): OutputInfo =>
	catalogue.outputs.find(({ id }) => id === outcome)!;

function sentenceOf(
	found: LoopsInCharge,
	name: string,
	strength: ActiveLoop['strength'],
	push: number
): string {
	const told = outputOf(found);
	const label = namedInSentence(told.label);
	const effect = writtenAsNothing(told, push)
		? `hardly moves ${label}`
		: `${push > 0 ? 'raises' : 'lowers'} ${label} by ${differenceWords(told, push)}`;
	return `In this model, “${name}” (${strength}) ${effect} over the coming year.`;
}
