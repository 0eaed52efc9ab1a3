/** System scenario v1: several trusts of one system, each with its own decisions, in one outside world. */
import type { Scenario, World } from '../scenario/types.ts';

/** One trust of the system. */
export interface SystemTrust {
	readonly profile: string;
	readonly levers: Scenario['levers'];
	readonly assumptions: Scenario['assumptions'];
}

/** Money that the system moves from one trust to another: what one loses the other gets. */
export interface Transfer {
	/** Places in the list of trusts, from 0. */
	readonly from: number;
	readonly to: number;
	/** GBP a year. */
	readonly amountPerYear: number;
	readonly start: string;
	readonly months: number;
}

export interface SystemScenario {
	readonly schemaVersion: 1;
	readonly name: string;
	readonly start: string;
	readonly months: number;
	readonly seed: string;
	readonly world: World;
	readonly trusts: readonly SystemTrust[];
	readonly transfers: readonly Transfer[];
	readonly notes: string;
}
