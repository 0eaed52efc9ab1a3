/** The account of a difference: rows that add up to it, from declared flows where they fill or drain what is asked about. */
import { directParts, type DirectPart } from './direct-parts.ts';
import { differenceBy, type Contrast, type Figure, type Weighted } from './functional.ts';

/** One row of the account, with the weights by which its quantity makes it; null for who is counted. */
export interface AccountPart {
	readonly name: string | null;
	readonly value: number;
	readonly weighted: Weighted | null;
}

/** Opens an account: rows in the order in which they are met, equal names added up, what cancels left out. */
export function accountOf(contrast: Contrast, figure: Figure): AccountPart[] {
	const rows = new Map<string, AccountPart>();
	for (const part of opened(contrast, figure.weighted, 0)) {
		const known = rows.get(part.name);
		rows.set(part.name, known === undefined ? part : together(known, part));
	}
	const parts: AccountPart[] = [...rows.values()];
	if (figure.rest !== 0) parts.push({ name: null, value: figure.rest, weighted: null });
	const largest = Math.max(...parts.map(({ value }) => Math.abs(value)), 0);
	return parts.filter(({ value }) => Math.abs(value) > 1e-9 * largest);
}

function together(one: AccountPart, other: DirectPart): AccountPart {
	const weights = one.weighted!.weights.map((weight, i) => weight + other.weighted.weights[i]!);
	return {
		name: one.name,
		value: one.value + other.value,
		weighted: { ...other.weighted, weights }
	};
}

/** Opens what is itself an account: a sum, a stock, the one flow of a stock that follows something. */
function opened(contrast: Contrast, of: Weighted, depth: number): DirectPart[] {
	return directParts(contrast, of).flatMap((part) => {
		const further = depth < 6 && part.standing === 0 && opens(contrast, of, part);
		return further ? opened(contrast, part.weighted, depth + 1) : [part];
	});
}

/** Whether a part is told by its own parts: the only flow of a stock, a stock in a sum, a short sum in a sum. */
function opens({ machine }: Contrast, of: Weighted, part: DirectPart): boolean {
	if (part.name === of.name) return false;
	const flows = machine.set.ledger.filter(({ stock }) => stock === of.name);
	if (flows.length === 1) return true;
	if (machine.equations.get(of.name)?.adds !== true) return false;
	const equation = machine.equations.get(part.name);
	const shortSum = equation?.adds === true && equation.uses.length > 1 && equation.uses.length <= 8;
	return shortSum || machine.variables.get(part.name)?.kind === 'stock';
}

/** A quantity on the way from what is asked about to what caused it. */
export interface Upstream {
	readonly name: string;
	/** What it makes of the difference by this way. */
	readonly value: number;
	readonly weighted: Weighted;
}

/** Walks from a row of the account to what moved it, one link at a time, always along the largest part that pushes its way. */
export function upstreamOf(contrast: Contrast, from: Upstream, longest = 18): Upstream[] {
	const path: Upstream[] = [from];
	const seen = new Set([from.name]);
	while (path.length < longest) {
		const at = path.at(-1)!;
		const push = Math.sign(differenceBy(contrast, at.weighted));
		const parts = directParts(contrast, at.weighted).filter(
			({ name, value }) => Math.sign(value) === push && !seen.has(name)
		);
		if (parts.length === 0) return path;
		const next = parts.reduce((best, one) =>
			Math.abs(one.value) > Math.abs(best.value) ? one : best
		);
		seen.add(next.name);
		path.push(next);
	}
	return path;
}

/** Whether a quantity stood higher (1) or lower (−1) where it counted; 0 when neither. */
export function directionOf(contrast: Contrast, weighted: Weighted): number {
	const counted = { ...weighted, weights: weighted.weights.map(Math.abs) };
	return Math.sign(differenceBy(contrast, counted));
}
