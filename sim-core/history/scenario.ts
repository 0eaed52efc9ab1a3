/** The past as a scenario: an opening position and the outside world, with nothing decided. */
import type { Profile } from '../data/profile.ts';
import type { Scenario } from '../scenario/types.ts';
import { fittedShocks } from './fitted.ts';
import { englandOpening } from './england-opening.ts';
import { trustOpening } from './openings.ts';
import { historyDrivers } from './outside-world.ts';
import type { Shocks } from './shock-parameters.ts';

/** Somewhere with a past: where it starts and how long it runs, to March 2026. */
export interface History {
	readonly profile: Profile;
	readonly start: string;
	readonly months: number;
}

/** Finds the past of England or of a real trust; undefined when there is none of that id. */
export function historyOf(id: string): History | undefined {
	if (id === 'england') return { profile: englandOpening(), start: '2017-04', months: 108 };
	const profile = trustOpening(id);
	return profile === undefined ? undefined : { profile, start: '2019-04', months: 84 };
}

/** Writes the scenario of a past; assumptions as the model has them unless given. */
export const historyScenario = (
	{ profile, start, months }: History,
	shocks: Shocks = fittedShocks,
	assumptions: Scenario['assumptions'] = {}
): Scenario => ({
	schemaVersion: 1,
	name: `${profile.name}, ${start} to March 2026, as the outside world moved it`,
	profile: profile.id,
	start,
	months,
	seed: 'history',
	levers: {},
	world: { drivers: historyDrivers(start, shocks), events: [] },
	assumptions,
	notes: ''
});
