/** Finding quantities of the model by what a reader types. */
import type { ModelText, QuantityEntry } from './quantities.ts';

/** How many are shown at most; more than this is not an answer. */
export const mostFound = 40;

/** Finds quantities whose label or name holds every word typed; names that begin with it come first. */
export function findQuantities(model: ModelText, typed: string): readonly QuantityEntry[] {
	const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const all = [...model.byId.values()].filter(({ id, label }) => {
		const text = `${label} ${id}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
	const first = words[0] ?? '';
	const rank = ({ id, label }: QuantityEntry): number =>
		id.toLowerCase() === first ? 0 : label.toLowerCase().startsWith(first) ? 1 : 2;
	return all.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'en-GB'));
}

/** Id of the place on the page that shows a quantity. */
export const anchorOf = (id: string): string => `q-${id}`;

/** Id of the quantity that a link's fragment points at; null when it points at something else. */
export const quantityIn = (hash: string): string | null =>
	hash.startsWith('#q-') ? hash.slice(3) : null;
