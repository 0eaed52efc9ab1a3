/** Which feedback loop is in charge from month to month, as stretches to be drawn and said. */
import type { LoopsInCharge } from '#sim-core/explain.ts';
import { formatShortMonth } from '../months.ts';

/** A stretch of months in which one loop is in charge. */
export interface Stretch {
	/** Name of the loop; null where no loop moves the outcome. */
	readonly name: string | null;
	/** Months since the opening, both included. */
	readonly first: number;
	readonly last: number;
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
