/** Which feedback loops are lit: the strongest in a year, and who is in charge from month to month. */
import type { LoopsInCharge } from '#sim-core/explain.ts';
import { formatShortMonth } from '../months.ts';
import type { PlanningYear } from '../results/reading.ts';

/** More circuits than this are a tangle. */
export const mostLoops = 3;
/** Shares of all loops' pushes from which a loop is called strong, and below which weak. */
const strongFrom = 0.3;
const weakBelow = 0.12;

/** A loop with what it does in a year, in words. */
export interface LitLoop {
	readonly id: string;
	readonly name: string;
	/** Its share of all loops' pushes, 0 to 1, over the year. */
	readonly share: number;
	/** "Strong now", "Middling now" or "Weak now". */
	readonly strength: string;
	/** "Strong now: it raises the outcome, with 42% of all loops’ pushes." */
	readonly words: string;
}

/** A stretch of months in which one loop is in charge. */
export interface Stretch {
	/** Name of the loop; null where no loop moves the outcome. */
	readonly name: string | null;
	/** Months since the opening, both included. */
	readonly first: number;
	readonly last: number;
}

/** Picks at most three loops that push hardest in a year, the hardest first. */
export function litLoops(
	{ loops, shares, pushes }: LoopsInCharge,
	{ first, last }: PlanningYear
): readonly LitLoop[] {
	const mean = (values: Float64Array | undefined): number => {
		const year = (values ?? new Float64Array(0)).slice(first, last + 1);
		return year.length === 0 ? 0 : year.reduce((sum, value) => sum + value, 0) / year.length;
	};
	return loops
		.map(({ id, name }, i) => ({ id, name, share: mean(shares[i]), push: mean(pushes[i]) }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share)
		.slice(0, mostLoops)
		.map(({ id, name, share, push }) => {
			const strength =
				share >= strongFrom ? 'Strong now' : share < weakBelow ? 'Weak now' : 'Middling now';
			const way = push > 0 ? 'raises' : 'lowers';
			const percent = Math.round(share * 100);
			return {
				id,
				name,
				share,
				strength,
				words: `${strength}: in this model it ${way} the outcome, with ${percent}% of the push of all loops.`
			};
		});
}

/** Joins months with the same loop in charge; the opening position is left out. */
export function stretchesOf({ inCharge, loops }: LoopsInCharge): readonly Stretch[] {
	const nameOf = (id: string | null) => loops.find((loop) => loop.id === id)?.name ?? null;
	const stretches: Stretch[] = [];
	for (let month = 1; month < inCharge.length; month++) {
		const name = nameOf(inCharge[month] ?? null);
		const previous = stretches.at(-1);
		if (previous?.name === name) stretches.splice(-1, 1, { ...previous, last: month });
		else stretches.push({ name, first: month, last: month });
	}
	return stretches;
}

/** Says of a stretch who is in charge and when. */
export function stretchInWords({ name, first, last }: Stretch, months: readonly string[]): string {
	const from = formatShortMonth(months[first] ?? '');
	const to = formatShortMonth(months[last] ?? '');
	const when = first === last ? from : `${from} to ${to}`;
	return `${name ?? 'No loop'}: ${when}`;
}
