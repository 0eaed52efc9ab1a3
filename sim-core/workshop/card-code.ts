/** Codes of event cards: eight characters by which a team's device, without a network, learns of an injected event. */
import type { Exercise, PlayEvent } from '../exercises/format.ts';
import { catalogue, type EventInfo } from '../index.ts';
import { failure, success, type Result } from '../spec/result.ts';
import {
	capacityOf,
	plainWord,
	readWord,
	wordIssue,
	writeWord,
	type WordForm
} from './code-word.ts';
import type { SessionCard } from './entries.ts';
import { playKey } from './identity.ts';

/** Sizes of an event on a card: place 0 is the size it has unless changed, 1 to 200 the range in equal steps. */
const sizes = 201;
const limits = { round: 8, month: 36, months: 60 } as const;

/** An event that a facilitator can put into play: one held by the exercise, or one of the model's library. */
export interface Injectable {
	readonly id: string;
	/** Event of the model; null for a card that only talks. */
	readonly event: string | null;
	readonly title: string;
	readonly text: string;
	readonly size: number;
	readonly min: number;
	readonly max: number;
	readonly months: number;
}

/** Lists what can be injected, the exercise's own held cards first. */
export function injectables(exercise: Exercise): readonly Injectable[] {
	const held = exercise.events.filter(({ round }) => round === null).map(heldEvent);
	return [...held, ...catalogue.events.map(libraryEvent)];
}

const libraryEvent = (info: EventInfo): Injectable => ({
	...{ id: info.id, event: info.id, title: info.label, text: info.description },
	...{ size: info.likely, min: info.min, max: info.max, months: info.months }
});

function heldEvent(held: PlayEvent): Injectable {
	const info = catalogue.events.find(({ id }) => id === held.event);
	return {
		...{ id: held.id, event: held.event, title: held.title, text: held.card },
		...{ size: held.size, min: info?.min ?? held.size, max: info?.max ?? held.size },
		months: held.months
	};
}

/** Sizes that a card can have, the usual one first. */
export function cardSizes({ size, min, max }: Injectable): readonly number[] {
	const step = (max - min) / (sizes - 2);
	const range = Array.from({ length: sizes - 1 }, (_, i) =>
		Number((min + i * step).toPrecision(9))
	);
	return min === max ? [size] : [size, ...range];
}

/** Takes a size to the nearest that a card can have. */
export const cardSize = (event: Injectable, size: number): number =>
	cardSizes(event).reduce((best, one) =>
		Math.abs(one - size) < Math.abs(best - size) ? one : best
	);

const form = (exercise: Exercise): WordForm => ({
	name: 'Card code',
	length: 8,
	key: playKey(exercise)
});

/** Writes the code of a card in play. Throws when the card is of no event that can be injected. */
export function cardCode(exercise: Exercise, card: SessionCard): string {
	const all = injectables(exercise);
	const at = all.findIndex(({ id }) => id === eventIdOf(card));
	const event = all[at];
	if (event === undefined) throw new Error(`${card.id} cannot be injected here.`);
	const size = cardSizes(event).indexOf(card.size);
	if (size < 0) throw new Error(`${card.size} is no size that a card can have.`);
	const parts = [at, size, card.round - 1, card.month - 1, card.months - 1];
	const bases = basesOf(all);
	let number = 0n;
	for (let i = parts.length - 1; i >= 0; i--) number = number * bases[i]! + BigInt(parts[i]!);
	return writeWord(number, form(exercise));
}

/** The event of a card: its id without what tells two cards of one event apart. */
export const eventIdOf = ({ id }: Pick<SessionCard, 'id'>): string => id.split('@')[0]!;

function basesOf(all: readonly Injectable[]): readonly bigint[] {
	const bases = [all.length, sizes, limits.round, limits.month, limits.months].map(BigInt);
	const needed = bases.reduce((sum, one) => sum * one, 1n);
	if (needed > capacityOf(8)) throw new Error(`${all.length} events are too many for card codes.`);
	return bases;
}

/** Makes a card for play; its id tells cards of one event in several rounds apart. */
export const cardOf = (
	event: Injectable,
	when: Pick<SessionCard, 'size' | 'months' | 'round' | 'month'>
): SessionCard => ({
	id: `${event.id}@${when.round}`,
	event: event.event,
	...when,
	size: cardSize(event, when.size),
	title: event.title,
	text: event.text
});

/** Reads the code of a card. */
export function readCardCode(exercise: Exercise, text: string): Result<SessionCard> {
	const all = injectables(exercise);
	const read = readWord(text, form(exercise));
	if (read.kind === 'misread') return failure([read.issue]);
	const card = read.kind === 'number' ? cardFrom(read.number, all) : null;
	if (card !== null) return success(card);
	const hint = read.kind === 'refused' ? read.hint : '';
	const message = `This card code does not fit. Either a character is wrong, or it is of another exercise or version of the model.${hint}`;
	return failure([wordIssue(form(exercise), 'does-not-fit', message, plainWord(text))]);
}

function cardFrom(number: bigint, all: readonly Injectable[]): SessionCard | null {
	let rest = number;
	const [at, place, round, month, months] = basesOf(all).map((base) => {
		const value = Number(rest % base);
		rest /= base;
		return value;
	});
	const event = all[at!];
	const size = event === undefined ? undefined : cardSizes(event)[place!];
	if (rest !== 0n || event === undefined || size === undefined) return null;
	return cardOf(event, { size, months: months! + 1, round: round! + 1, month: month! + 1 });
}
