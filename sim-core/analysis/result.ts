/** What a run gives back, and how to read values from it. */
import type { StaffGroup } from '../spec/dimensions.ts';

/** What identifies a run: reopening the same scenario under the same model version gives the same `resultHash`. */
export interface Receipt {
	readonly modelVersion: string;
	/** SHA-256 of everything in the scenario that can move a result (not its name or notes). */
	readonly scenarioHash: string;
	readonly seed: string;
	/** SHA-256 over every output bit, months and names included. */
	readonly resultHash: string;
}

export interface Series {
	readonly unit: string;
	readonly label: string;
	/** One value a month; index 0 is the opening position. */
	readonly total: Float64Array;
	readonly byGroup?: Readonly<Record<StaffGroup, Float64Array>>;
}

export interface RunResult {
	readonly receipt: Receipt;
	/** YYYY-MM; index 0 is the month before the scenario's start. */
	readonly months: readonly string[];
	readonly series: Readonly<Record<string, Series>>;
}
