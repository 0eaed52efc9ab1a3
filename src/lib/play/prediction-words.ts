/** What may be said of an outcome before a run, and how sure one may be, in words; in play and in the workshop. */
import type { Direction, Sureness } from '#sim-core/workshop.ts';

export const directionNames: Readonly<Record<Direction, string>> = {
	lower: 'Lower',
	same: 'About the same',
	higher: 'Higher'
};

export const surenessNames: Readonly<Record<Sureness, string>> = {
	guess: 'A guess',
	fairly: 'Fairly sure',
	very: 'Very sure'
};
