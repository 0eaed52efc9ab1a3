/** Four sentences at most: what happened, why, what it cost and who bears it, what this cannot tell you. */
import { catalogue } from '../index.ts';
import type { Setup } from './contrast.ts';
import { differenceWords, inSentence, writtenAsNothing, type Told } from './figure-words.ts';
import { figureOf } from './functional.ts';
import type { Uncertain } from './most-uncertain.ts';
import { stated, type NumberTold, type Sentence, type Subject } from './sentences.ts';

const outcomeOf = (id: string): Told => catalogue.outputs.find((output) => output.id === id)!;

/** Outcomes whose price is told in pressure on staff, because they are money themselves. */
const isMoney = (id: string): boolean => outcomeOf(id).unit.startsWith('GBP');

/** Says what it cost, in money or in pressure, and who bears it. */
export function costSentence(setup: Setup, leverId: string | null): Sentence {
	const money = !isMoney(setup.asked.outcome);
	const told = outcomeOf(money ? 'cumulativePosition' : 'pressure');
	const asked = { ...setup.asked, outcome: told.id, group: null };
	const { before, after } = figureOf(setup.contrast, asked);
	const size = differenceWords(told, after - before);
	const bearers = bearersOf(leverId);
	const ending = bearers === null ? '' : `; those who bear it: ${bearers}`;
	const numbers: NumberTold[] = [
		{ of: told.id, kind: 'difference', value: after - before, unit: told.unit }
	];
	return stated('cost', `${sizeInWords(money, size, after - before)}${ending}.`, numbers);
}

function sizeInWords(money: boolean, size: string, difference: number): string {
	const nothing = !/[1-9]/.test(size);
	if (money) {
		if (nothing) return 'So far money stands as it would have';
		return `So far the trust is ${size} ${difference > 0 ? 'better' : 'worse'} off`;
	}
	if (nothing) return 'Pressure on staff is no different';
	return `Pressure on staff is ${size} ${difference > 0 ? 'higher' : 'lower'}`;
}

/** Who bears a lever, as its declaration says, in the first of its sentences. */
function bearersOf(leverId: string | null): string | null {
	const lever = catalogue.levers.find(({ id }) => id === leverId);
	if (lever === undefined) return null;
	const [first = ''] = lever.bears.split('. ');
	return inSentence(first.replace(/\.$/, '').replace(/^(Added|Removed): /, ''));
}

const known = {
	judgement: 'a judgement',
	weak: 'weak evidence',
	moderate: 'moderate evidence',
	strong: 'strong evidence'
} as const;

/** Says what the explanation cannot tell: how large it truly is, or even which way it goes. */
export function limitsSentence(
	{ told }: Subject,
	change: number,
	open: Uncertain | null
): Sentence {
	if (open === null) {
		const text =
			'This cannot tell you what your own trust would see; it is a model, not a forecast.';
		return stated('limits', text, []);
	}
	const { assumption, low, high } = open;
	const numbers = [low, high].map((value): NumberTold => ({
		of: told.id,
		kind: 'difference',
		value,
		unit: told.unit
	}));
	const name = `“${assumption.label}” (${known[assumption.grade]})`;
	return stated('limits', openness(told, change, [low, high], name), numbers, [assumption.id]);
}

function openness(
	told: Told,
	change: number,
	ends: readonly [number, number],
	name: string
): string {
	const turns = ends.some(
		(end) => Math.sign(end) === -Math.sign(change) && !writtenAsNothing(told, end)
	);
	if (turns)
		return `This cannot tell you the direction: within its range, ${name} alone can turn it round.`;
	const [least, largest] = [...ends]
		.sort((one, other) => Math.abs(one) - Math.abs(other))
		.map((end) => differenceWords(told, end));
	return least === largest
		? `This cannot tell you the true size, which rests on ${name} among others.`
		: `This cannot tell you the true size: ${name} alone makes it ${rangeWords(least!, largest!)}.`;
}

/** A range whose unit is written once: “573 to 1,926 pathways”. */
function rangeWords(least: string, largest: string): string {
	const unit = / [^0-9]+$/.exec(largest)?.[0] ?? '';
	const shared = unit !== '' && least.endsWith(unit);
	return `${shared ? least.slice(0, -unit.length) : least} to ${largest}`;
}
