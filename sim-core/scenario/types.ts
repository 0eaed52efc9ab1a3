/** Scenario v1: what a person chooses, as readable JSON. See scenario/validate.ts for its rules. */
import type { StaffGroup } from '../spec/dimensions.ts';

/** One setting over time: `value` applies from month `from` (YYYY-MM), reached over `rampMonths`, up to and including `until` (null: does not end). */
export interface Phase {
	readonly value: number;
	readonly from: string;
	readonly rampMonths: number;
	readonly until: string | null;
}

/** A lever set for everyone, or per staff group. */
export type Setting = readonly Phase[] | Readonly<Partial<Record<StaffGroup, readonly Phase[]>>>;

/** A dated event of the outside world; `size` in the event's own unit, lasting `months`. */
export interface WorldEvent {
	readonly id: string;
	readonly from: string;
	readonly size: number;
	readonly months: number;
}

export interface World {
	readonly drivers: Readonly<Record<string, readonly Phase[]>>;
	readonly events: readonly WorldEvent[];
}

/** A starting position that a planner entered: only what was entered, the rest comes from a typical trust. */
export interface OwnBaseline {
	readonly name: string;
	/** Id of the archetype that gives what was not entered. */
	readonly archetype: string;
	/** Keyed by the model's profile fields, in their units; for all staff groups or for some. */
	readonly values: Readonly<Record<string, number | Readonly<Partial<Record<StaffGroup, number>>>>>;
	/** Period the figures are for, as the planner wrote it. */
	readonly period?: string;
	/** Why figures that looked odd were kept. */
	readonly note?: string;
}

/** The wire form, as read from a file, a link or storage, once validated. */
export interface Scenario {
	readonly schemaVersion: 1;
	readonly name: string;
	/** Id of a profile, as `sim list profiles` prints it, or “own”: the baseline in `own`. */
	readonly profile: string;
	/** First month of the run, YYYY-MM. The opening position is the end of the month before. */
	readonly start: string;
	readonly months: number;
	readonly seed: string;
	readonly levers: Readonly<Record<string, Setting>>;
	readonly world: World;
	readonly assumptions: Readonly<
		Record<string, number | Readonly<Partial<Record<StaffGroup, number>>>>
	>;
	readonly notes: string;
	/** The planner's own starting position; there if, and only if, `profile` is “own”. */
	readonly own?: OwnBaseline;
	/** Version of the model under which the file was released; its headlines then. */
	readonly modelVersion?: string;
	readonly headlines?: Readonly<Record<string, number>>;
}
