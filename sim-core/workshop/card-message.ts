/** An event card as one line for a team's device: its code, and its words where the facilitator changed them. */
import type { Exercise } from '../exercises/format.ts';
import { success, type Result } from '../spec/result.ts';
import { cardCode, eventIdOf, injectables, readCardCode } from './card-code.ts';
import type { SessionCard } from './entries.ts';

const mark = '|';
/** Longest heading and text that a device takes, in characters; the same as the console lets write. */
const longest = { title: 80, text: 500 } as const;

/** Writes a card as a line that can be scanned or pasted; with the words of its event it is the code alone. */
export function cardMessage(exercise: Exercise, card: SessionCard): string {
	const code = cardCode(exercise, card);
	const own = injectables(exercise).find(({ id }) => id === eventIdOf(card));
	if (own?.title === card.title && own.text === card.text) return code;
	return [code, card.title, card.text].map(inOneLine).join(` ${mark} `);
}

/** Reads a card from its code or from a line with words of its own. */
export function readCardMessage(exercise: Exercise, message: string): Result<SessionCard> {
	const [code, title, text] = message.split(mark).map((part) => part.trim());
	const read = readCardCode(exercise, code!);
	if (!read.ok || title === undefined || text === undefined) return read;
	const words = { title: title.slice(0, longest.title), text: text.slice(0, longest.text) };
	return success({ ...read.value, ...words });
}

const inOneLine = (words: string): string =>
	words.replaceAll(mark, '/').replace(/\s+/g, ' ').trim();
