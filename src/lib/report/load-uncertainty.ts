/** Fetches what a board paper says of uncertainty: too much to be part of every page. */
import type { Catalogue } from '#sim-core';
import { uncertainAssumptions, type UncertainAssumption } from './board-paper.ts';

export interface Uncertainty {
	/** Every assumption that moves the outcome, the furthest first. */
	readonly ranked: readonly UncertainAssumption[];
	readonly sourceInWords: (id: string) => string;
}

/** Loads influence and sources and ranks the assumptions by how far they move an outcome. */
export async function loadUncertainty(catalogue: Catalogue, outcome: string): Promise<Uncertainty> {
	const { influenceRows, sourceInWords } = await import('#sim-core/model-description.ts');
	const influence = new Map(influenceRows.map(({ assumption, effects }) => [assumption, effects]));
	return { ranked: uncertainAssumptions(catalogue, influence, outcome), sourceInWords };
}
