/** Words for units in formulas that people type: "6 months", "£130 per WTE a year", "5 % a year". */

/** A unit word: which of the model's units it is, and how many of it make one of that unit. */
export interface UnitWord {
	readonly unit: string;
	readonly inOne: number;
}

const words: Readonly<Record<string, UnitWord>> = {
	wte: { unit: 'WTE', inOne: 1 },
	gbp: { unit: 'GBP', inOne: 1 },
	pathway: { unit: 'pathway', inOne: 1 },
	patient: { unit: 'patient', inOne: 1 },
	bed: { unit: 'bed', inOne: 1 },
	year: { unit: 'year', inOne: 1 },
	month: { unit: 'year', inOne: 12 },
	week: { unit: 'year', inOne: 52 },
	day: { unit: 'year', inOne: 365 }
};

/** Looks up a unit word, in the singular or the plural; null where it is none. */
export function unitWord(text: string): UnitWord | null {
	const plain = text.toLowerCase();
	const single = plain.endsWith('s') ? plain.slice(0, -1) : plain;
	return Object.hasOwn(words, single) ? words[single]! : null;
}

/** Writes a unit from what stands above and below the line: "GBP/WTE/year", "1/year". */
export const unitText = (above: string | null, below: readonly string[]): string =>
	[above ?? '1', ...below].join('/');
