/** The signs of every loop as last worked out by `npm run effects`; a test holds them against the equations. */
import stored from './generated/loop-signs.json' with { type: 'json' };
import type { LoopSigns, Sign } from './loop-signs.ts';

const rows = stored as readonly LoopSigns[];

/** Signs of a loop, one for each member, of its push on the next one. Throws when there is no such loop. */
export function signsOfLoop(id: string): readonly Sign[] {
	const row = rows.find(({ loop }) => loop === id);
	if (row === undefined) throw new Error(`There are no signs of a loop ${id}.`);
	return row.signs;
}
