/** Scenario v1: what a person chooses, as readable JSON. See scenario/validate.ts for its rules. */
import type { Grade } from '../spec/catalogue.ts';
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

/**
 * How chance lies within a range: `balanced` puts half of it on either side of the likely value, `triangle` has its peak
 * there, `even` knows no likelier value.
 */
export type RangeShape = 'balanced' | 'triangle' | 'even';

/**
 * What a planner states of an assumption, a driver or a lever: the ends of its range, and on what grounds. The likely
 * value is the one that the scenario runs with, so it stands in its usual place and not here.
 */
export interface StatedRange {
	/** Both ends or neither, in the quantity's unit; levers are chosen, so they have none. */
	readonly low?: number;
	readonly high?: number;
	readonly shape?: RangeShape;
	readonly source: string;
	/** When the source is from, as written: "March 2026". */
	readonly date: string;
	readonly grade: Grade;
	readonly rationale: string;
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
	/** Ranges and grounds of the planner's own, by assumption, driver or lever. */
	readonly ranges?: Readonly<Record<string, StatedRange>>;
	/** Formulas as typed, by what they set; their results stand in the usual places, so that a run needs no formula. */
	readonly formulas?: Readonly<Record<string, string>>;
	/** Version of the model under which the file was released; its headlines then. */
	readonly modelVersion?: string;
	readonly headlines?: Readonly<Record<string, number>>;
}
