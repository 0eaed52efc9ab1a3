/** The question whose answer ranks what a plan rests on: every assumption and the whole outside world, one at a time. */
import type { Catalogue, Scenario } from '#sim-core';
import type { AskedTornado, Measure, Tornado } from '#sim-core/sensitivity.ts';

/** Asks how far each assumption and each driver moves a number of a plan. */
export const influenceAsked = (
	plan: Scenario,
	measure: Measure,
	{ drivers }: Pick<Catalogue, 'drivers'>
): AskedTornado => ({ plan, measure, drivers: drivers.map(({ id }) => id) });

/** How far each moves it, by id. */
export const effectsIn = (tornado: Tornado | null): ReadonlyMap<string, number> =>
	new Map(tornado?.bars.map(({ id, effect }) => [id, effect]));
