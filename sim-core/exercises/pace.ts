/** Pace of a change: when in its round a lever begins to move, and over how many months it gets there. */
import type { Exercise, LeverOffer } from './format.ts';

export interface Pace {
	/** Whole months of the round that pass before the lever moves. */
	readonly after: number;
	/** Months over which the new setting is reached. */
	readonly over: number;
}

/** Paces by lever. A lever left out moves as the exercise offers it. */
export type Paces = Readonly<Record<string, Pace>>;

/** Longest ramp a team may choose, in months; what an exercise may offer is no longer. */
export const longestRamp = 36;

/** Gives the pace an exercise offers: from the first month of the round, over the months of the offer. */
export const paceOffered = ({ rampMonths }: Pick<LeverOffer, 'rampMonths'>): Pace => ({
	after: 0,
	over: rampMonths
});

const isWhole = (value: unknown, most: number): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** Says whether a value is a pace that a round (from 1) has room for. */
export function isPace(exercise: Exercise, round: number, value: unknown): value is Pace {
	const months = exercise.rounds[round - 1]?.months ?? 0;
	const { after, over } = (value ?? {}) as Partial<Record<keyof Pace, unknown>>;
	return isWhole(after, months - 1) && isWhole(over, longestRamp);
}

/** Keeps of chosen paces those that matter: of levers that move in the round, and otherwise than offered. */
export function ownPaces(
	{ levers }: Exercise,
	paces: Paces,
	moved: (lever: string) => boolean
): Paces {
	return Object.fromEntries(
		levers.flatMap((offer) => {
			const pace = paces[offer.lever];
			const offered = paceOffered(offer);
			if (pace === undefined || !moved(offer.lever)) return [];
			const isOffered = pace.after === offered.after && pace.over === offered.over;
			return isOffered ? [] : [[offer.lever, pace] as const];
		})
	);
}
