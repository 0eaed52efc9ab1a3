/** Scenarios that model tests share. */
import { catalogue, exampleScenario, type Phase, type Scenario } from '#sim-core';

/** One setting from the first month on. */
export const fromStart = (value: number): readonly Phase[] => [
	{ value, from: '2026-04', rampMonths: 0, until: null }
];

/** A scenario in which some levers are set from the first month on. */
export const setAll = (profile: string, levers: Readonly<Record<string, number>>): Scenario => ({
	...exampleScenario(profile),
	levers: Object.fromEntries(Object.entries(levers).map(([id, value]) => [id, fromStart(value)]))
});

/** A world without growth, season or chance, and a trust that seeks no savings: nothing should move. */
export function calmWorld(profile: string): Scenario {
	const still = ['demandGrowth', 'referralGrowth', 'nonPayInflation', 'incomeUplift'];
	const awards = ['payAward', 'payAwardPlanned', 'outsideEarningsGrowth'];
	const drivers = Object.fromEntries([...still, ...awards].map((id) => [id, fromStart(0)]));
	for (const id of Object.keys(drivers)) {
		if (!catalogue.drivers.some((driver) => driver.id === id))
			throw new Error(`${id} is no driver.`);
	}
	return {
		...exampleScenario(profile),
		levers: {},
		world: { drivers, events: [] },
		assumptions: {
			seasonStrength: 0,
			productivityTrend: 0,
			stayTrend: 0,
			mostRecurrent: 0,
			mostOneOff: 0
		}
	};
}
