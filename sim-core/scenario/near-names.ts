/** Names like one that there is none of, so that a message can offer what was probably meant. */

/** Pairs of neighbouring characters, whatever their case. */
function pairsOf(text: string): ReadonlySet<string> {
	const plain = text.toLowerCase();
	return new Set(
		Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2))
	);
}

/** How alike two names are, from 0 to 1: twice the pairs that both have, over all pairs (Dice, 1945). */
function likeness(one: string, other: string): number {
	const [a, b] = [pairsOf(one), pairsOf(other)];
	const common = [...a].filter((pair) => b.has(pair)).length;
	return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Words an offer of known names that are like the one given; nothing where none is. */
export function didYouMean(given: string, known: readonly string[]): string {
	const near = nearNames(given, known);
	return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/** Lists up to three known names that are like the one given, the likest first. */
function nearNames(given: string, known: readonly string[]): string[] {
	return known
		.map((name) => ({ name, like: likeness(given, name) }))
		.filter(({ like }) => like > 0.3)
		.sort((a, b) => b.like - a.like || (a.name < b.name ? -1 : 1))
		.slice(0, 3)
		.map(({ name }) => name);
}
