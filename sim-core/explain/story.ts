/** Four sentences at most: what happened, why, what it cost and who bears it, what this cannot tell you. */
import { catalogue } from '../index.ts';
import type { Setup } from './contrast.ts';
import { differenceWords, inSentence, type Told } from './figure-words.ts';
import { figureOf } from './functional.ts';
import { stated, type NumberTold, type Sentence } from './sentences.ts';

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

/** Says what the explanation cannot tell: the size, which rests on what is known least. */
export function limitsSentence(assumptions: readonly string[]): Sentence {
	const weakest = catalogue.assumptions.find(({ id }) => id === assumptions[0]);
	if (weakest === undefined) {
		const text =
			'This cannot tell you what your own trust would see; it is a model, not a forecast.';
		return stated('limits', text, []);
	}
	const text = `This cannot tell you the true size, which rests on “${weakest.label}” (${known[weakest.grade]}).`;
	return stated('limits', text, [], [weakest.id]);
}
