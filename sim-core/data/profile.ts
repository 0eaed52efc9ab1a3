/** A starting position: where a trust, an archetype or an invented trust begins a run. */
import type { StaffGroup } from '../spec/dimensions.ts';

/** Where a starting figure comes from, best first. */
export type Origin = 'own' | 'archetype' | 'national' | 'judgement';

export interface FieldOrigin {
	readonly origin: Origin;
	/** File of sim-core/data/inputs, or row id of the evidence base, that the figure was read from. */
	readonly source: string;
	/** Period the figure is for, as published, e.g. "2024/25" or "February 2026". */
	readonly period: string;
	/** How it was made when it was not simply read, in one sentence; empty when simply read. */
	readonly method: string;
}

export interface Profile {
	readonly id: string;
	readonly name: string;
	/** What kind of start it is; `own` is one that a planner entered. */
	readonly kind: 'trust' | 'archetype' | 'invented' | 'own';
	/** Id of the archetype that fills what is missing. */
	readonly archetype: string;
	readonly region: string;
	/** Keyed by the model's profile parameters; per staff group where the parameter is. */
	readonly values: Readonly<Record<string, number | Readonly<Record<StaffGroup, number>>>>;
	/** Keyed as `values`: one origin for the whole field, or one per staff group. */
	readonly origins: Readonly<
		Record<string, FieldOrigin | Readonly<Record<StaffGroup, FieldOrigin>>>
	>;
}
