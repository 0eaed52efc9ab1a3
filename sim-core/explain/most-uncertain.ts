/** Which assumption on the way from cause to outcome leaves the size of a difference most open. */
import type { Job } from '../analysis/job.ts';
import { catalogue } from '../index.ts';
import type { AssumptionInfo } from '../spec/catalogue.ts';
import { changeIf, type Setup } from './contrast.ts';

/** How many assumptions are tried, in the order given. */
const tried = 6;

/** An assumption with the difference that its low and its high end would make, all else as it is. */
export interface Uncertain {
	readonly assumption: AssumptionInfo;
	readonly low: number;
	readonly high: number;
}

/** Runs both plans at both ends of each assumption; null where none moves the difference. An assumption that a plan sets itself is left as it is. */
export function* mostUncertainJob(setup: Setup, names: readonly string[]): Job<Uncertain | null> {
	const known = names.flatMap((name) => catalogue.assumptions.filter(({ id }) => id === name));
	const { a, b } = setup.pair;
	const own = (id: string): boolean =>
		[a, b].some(({ assumptions }) => assumptions[id] !== undefined);
	const open = known.filter(({ id }) => !own(id)).slice(0, tried);
	let widest: Uncertain | null = null;
	for (const [i, assumption] of open.entries()) {
		const { id, low, high } = assumption;
		const ends = [low, high].map((value) => changeIf(setup, { [id]: value }));
		const found = { assumption, low: ends[0]!, high: ends[1]! };
		if (spreadOf(found) > (widest === null ? 0 : spreadOf(widest))) widest = found;
		yield { done: i + 1, total: open.length };
	}
	return widest;
}

const spreadOf = ({ low, high }: Uncertain): number => Math.abs(high - low);
