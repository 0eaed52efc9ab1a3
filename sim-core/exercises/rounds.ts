/** Months of the rounds of an exercise. */
import type { Exercise } from './format.ts';

type Rounds = Pick<Exercise, 'rounds'>;

/** Counts the months of all rounds. */
export const monthsOf = ({ rounds }: Rounds): number =>
	rounds.reduce((sum, { months }) => sum + months, 0);

/** Counts the months before a round (0 for the first). */
export const monthsBefore = ({ rounds }: Rounds, round: number): number =>
	monthsOf({ rounds: rounds.slice(0, round) });
