/** Feedback loops in words. */
import type { Loop, Sign } from '#sim-core/model-description.ts';

/** Says what a push along a step does. */
export const pushInWords = (sign: Sign | undefined): string =>
	sign === -1 ? 'which lowers' : sign === 1 ? 'which raises' : 'which acts on';

/** The mark at an arrow: more gives more, or more gives less. */
export const signMark = (sign: Sign | undefined): string =>
	sign === -1 ? '\u2212' : sign === 1 ? '+' : '';

/** Says what kind of loop it is. */
export const kindOfLoop = ({ polarity }: Loop): string =>
	polarity === 'reinforcing'
		? 'Reinforcing (R): a push comes back stronger'
		: 'Balancing (B): a push is worked against';

/** The letter that loops of this kind carry. */
export const letterOfLoop = ({ polarity }: Loop): 'R' | 'B' =>
	polarity === 'reinforcing' ? 'R' : 'B';
