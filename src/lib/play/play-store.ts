/** Where play is kept between visits: one record for each exercise, and the check before and after. */
import type { DBSchema } from 'idb';
import { AreaDatabase } from '../state/databases.ts';
import { revisionOf, type SaveOutcome } from '../state/plan-store.ts';

interface Schema extends DBSchema {
	play: { key: string; value: unknown };
	check: { key: string; value: unknown };
}

const checkKey = 'check';

const database = new AreaDatabase<Schema>('headroom-play', 1, (opened) => {
	opened.createObjectStore('play');
	opened.createObjectStore('check');
});

/** Reads what is stored of an exercise, whatever it is; undefined when nothing is or nothing can be. */
export async function loadPlay(exercise: string): Promise<unknown> {
	try {
		return await (await database.openIfPresent())?.get('play', exercise);
	} catch {
		return undefined;
	}
}

/** Replaces what is stored of an exercise if its revision is still `expected` (0: nothing stored). May reject. */
export async function savePlay(
	exercise: string,
	record: { readonly revision: number },
	expected: number
): Promise<SaveOutcome> {
	const transaction = (await database.open()).transaction('play', 'readwrite');
	const present = revisionOf(await transaction.store.get(exercise));
	const outcome = present === expected ? 'saved' : 'conflict';
	if (outcome === 'saved') await transaction.store.put(record, exercise);
	await transaction.done;
	return outcome;
}

/** Reads the answers to the check; undefined when there are none or nothing can be read. */
export async function loadCheck(): Promise<unknown> {
	try {
		return await (await database.openIfPresent())?.get('check', checkKey);
	} catch {
		return undefined;
	}
}

/** Keeps the answers to the check; where nothing can be stored they last as long as the page. */
export async function saveCheck(answers: unknown): Promise<void> {
	try {
		await (await database.open()).put('check', answers, checkKey);
	} catch {
		// Nothing depends on it.
	}
}
