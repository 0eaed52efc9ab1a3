/** What a number is asked to depend on: every uncertain assumption, and on request the levers in use and the outside world. */
import type { Catalogue, Scenario } from '#sim-core';
import type { AskedTornado, Measure } from '#sim-core/sensitivity.ts';

export type AskedDrivers = AskedTornado;

/** What is varied beside the assumptions. */
export interface AlsoVaried {
	readonly levers: boolean;
	readonly drivers: boolean;
}

/** Makes the question from the plan, the number and what is varied. */
export function driversAsked(
	plan: Scenario,
	measure: Measure,
	also: AlsoVaried,
	catalogue: Pick<Catalogue, 'levers' | 'drivers'>
): AskedDrivers {
	const inUse = catalogue.levers.filter(({ id }) => plan.levers[id] !== undefined);
	return {
		plan,
		measure,
		levers: also.levers ? inUse.map(({ id }) => id) : [],
		drivers: also.drivers ? catalogue.drivers.map(({ id }) => id) : []
	};
}
