/** How much each assumption moves results, as last written by `npm run effects`; a test holds it against runs. */
import stored from './generated/influence.json' with { type: 'json' };
import type { Influence } from './influence.ts';

/** The starting position for which influence is told, and the outcomes told, at the end of five years. */
export const influenceFor: { readonly profile: string; readonly outcomes: readonly string[] } =
	stored;

export const influenceRows = stored.rows as unknown as readonly Influence[];
