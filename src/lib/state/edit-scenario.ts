/** Changes to a scenario as pure functions: each returns a new scenario and leaves the given one alone. */
import type { Phase, Scenario, Setting, StaffGroup, WorldEvent } from '#sim-core';

/** When a setting applies; see `Phase`. */
export type Timing = Omit<Phase, 'value'>;

/** One lever or driver as a control shows it: its first phase, or the status quo when it is not set. */
export interface SettingView extends Phase {
	/** True when the scenario says something about this lever (or this staff group of it). */
	readonly changed: boolean;
	/** True when a lever read for everyone has been set for single staff groups. */
	readonly mixed: boolean;
	/** How many phases there are; a control that edits one phase shows the first. */
	readonly phases: number;
}

/** Which list of phases is meant: of a lever for everyone (`group` null) or for one staff group. */
export interface LeverPlace {
	readonly id: string;
	readonly group: StaffGroup | null;
	/** The level before any phase, in the lever's own unit. */
	readonly statusQuo: number;
}

const isList = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);

/** Copies an object without one of its keys. */
function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

const defaultTiming = (scenario: Scenario): Timing => ({
	from: scenario.start,
	rampMonths: 0,
	until: null
});

/** Tells whether phases say nothing that the status quo does not say. */
function saysNothing(phases: readonly Phase[], statusQuo: number, start: string): boolean {
	return phases.every(
		({ value, from, rampMonths, until }) =>
			value === statusQuo && from === start && rampMonths === 0 && until === null
	);
}

/** Replaces one phase, or adds the first one, with the change applied. */
function changePhase(phases: readonly Phase[], at: number, change: (old: Phase | null) => Phase) {
	const old = phases[at] ?? null;
	return old === null
		? [...phases, change(null)]
		: phases.map((phase, i) => (i === at ? change(phase) : phase));
}

/** Reads the phases of a lever, for everyone or for one staff group; empty when it is not set there. */
function phasesOf(setting: Setting | undefined, group: StaffGroup | null): readonly Phase[] {
	if (setting === undefined) return [];
	if (isList(setting)) return setting;
	return group === null ? [] : (setting[group] ?? []);
}

/** Reads a lever as a control shows it. */
export function viewLever(scenario: Scenario, { id, group, statusQuo }: LeverPlace): SettingView {
	const setting = scenario.levers[id];
	const mixed = group === null && setting !== undefined && !isList(setting);
	return viewPhases(scenario, phasesOf(setting, group), { statusQuo, mixed });
}

/** Reads a driver of the outside world as a control shows it. */
export function viewDriver(scenario: Scenario, id: string, statusQuo: number): SettingView {
	return viewPhases(scenario, scenario.world.drivers[id] ?? [], { statusQuo, mixed: false });
}

/** Tells whether a control would look the same for two readings. */
export function sameView(one: SettingView, other: SettingView): boolean {
	const keys = Object.keys(one) as (keyof SettingView)[];
	return keys.every((key) => one[key] === other[key]);
}

function viewPhases(
	scenario: Scenario,
	phases: readonly Phase[],
	{ statusQuo, mixed }: { statusQuo: number; mixed: boolean }
): SettingView {
	const first = phases[0] ?? { value: statusQuo, ...defaultTiming(scenario) };
	return { ...first, mixed, changed: mixed || phases.length > 0, phases: phases.length };
}

/**
 * Puts phases in the place of a lever's present ones; an empty list takes the setting away.
 * A setting for everyone that is changed for one group is first spelt out for each of `groups`.
 */
function placePhases(
	scenario: Scenario,
	{ id, group }: LeverPlace,
	phases: readonly Phase[],
	groups: readonly StaffGroup[]
): Scenario {
	const present = scenario.levers[id];
	let next: Setting = phases;
	if (group !== null) {
		const spelt =
			present !== undefined && isList(present)
				? Object.fromEntries(groups.map((name) => [name, present]))
				: (present ?? {});
		const others = without(spelt as Record<string, readonly Phase[]>, group);
		next = phases.length === 0 ? others : { ...others, [group]: phases };
	}
	const levers =
		Object.keys(next).length === 0
			? without(scenario.levers, id)
			: { ...scenario.levers, [id]: next };
	return { ...scenario, levers };
}

/** A change of one phase: the new value, the new timing, or both, and which phase (0: the first). */
export interface PhaseChange {
	readonly value?: number;
	readonly timing?: Timing;
	readonly phase: number;
}

function applyChange(
	scenario: Scenario,
	phases: readonly Phase[],
	statusQuo: number,
	change: PhaseChange
): readonly Phase[] {
	const next = changePhase(phases, change.phase, (old) => {
		const { value, ...timing } = old ?? { value: statusQuo, ...defaultTiming(scenario) };
		return { value: change.value ?? value, ...timing, ...change.timing };
	});
	return saysNothing(next, statusQuo, scenario.start) ? [] : next;
}

/** Changes one phase of a lever; what then equals the status quo from the start is taken away. */
export function withLever(
	scenario: Scenario,
	place: LeverPlace,
	change: PhaseChange,
	groups: readonly StaffGroup[]
): Scenario {
	const phases = phasesOf(scenario.levers[place.id], place.group);
	return placePhases(
		scenario,
		place,
		applyChange(scenario, phases, place.statusQuo, change),
		groups
	);
}

/** Takes a lever's setting away: all of it (`group` null) or that of one staff group. */
export function withoutLever(
	scenario: Scenario,
	place: LeverPlace,
	groups: readonly StaffGroup[]
): Scenario {
	return placePhases(scenario, place, [], groups);
}

/** Changes one phase of a driver of the outside world. */
export function withDriver(
	scenario: Scenario,
	id: string,
	statusQuo: number,
	change: PhaseChange
): Scenario {
	const { drivers } = scenario.world;
	const phases = applyChange(scenario, drivers[id] ?? [], statusQuo, change);
	const next = phases.length === 0 ? without(drivers, id) : { ...drivers, [id]: phases };
	return { ...scenario, world: { ...scenario.world, drivers: next } };
}

/** Takes a driver of the outside world back to its default. */
export function withoutDriver(scenario: Scenario, id: string): Scenario {
	return {
		...scenario,
		world: { ...scenario.world, drivers: without(scenario.world.drivers, id) }
	};
}

/** Puts another list of events in the scenario. */
export function withEvents(scenario: Scenario, events: readonly WorldEvent[]): Scenario {
	return { ...scenario, world: { ...scenario.world, events } };
}

/** Which assumption, of everyone (`group` null) or one staff group; a null `value` is the model's own figure. */
export interface AssumptionChange {
	readonly id: string;
	readonly group: StaffGroup | null;
	readonly value: number | null;
}

/** Sets an assumption or takes it back; one set for everyone is first spelt out for each of `groups`. */
export function withAssumption(
	scenario: Scenario,
	{ id, group, value }: AssumptionChange,
	groups: readonly StaffGroup[]
): Scenario {
	const others = without(scenario.assumptions, id);
	if (group === null) {
		return { ...scenario, assumptions: value === null ? others : { ...others, [id]: value } };
	}
	const present = scenario.assumptions[id] ?? {};
	const spelt: Readonly<Record<string, number>> =
		typeof present === 'number'
			? Object.fromEntries(groups.map((name) => [name, present]))
			: present;
	const next = value === null ? without(spelt, group) : { ...spelt, [group]: value };
	const isEmpty = Object.keys(next).length === 0;
	return { ...scenario, assumptions: isEmpty ? others : { ...others, [id]: next } };
}

/** Finds what a scenario says of an assumption, a driver or a lever. */
const settingOf = ({ assumptions, levers, world }: Scenario, id: string): unknown =>
	assumptions[id] ?? levers[id] ?? world.drivers[id];

/** Takes formulas away whose quantity was changed while they stayed as they were: its value was set by hand. */
export function withoutOvertakenFormulas(before: Scenario, after: Scenario): Scenario {
	if (after.formulas === undefined) return after;
	const kept = Object.entries(after.formulas).filter(
		([id, text]) =>
			before.formulas?.[id] !== text ||
			JSON.stringify(settingOf(before, id)) === JSON.stringify(settingOf(after, id))
	);
	if (kept.length === Object.keys(after.formulas).length) return after;
	const { formulas: _, ...rest } = after;
	return kept.length === 0 ? rest : { ...rest, formulas: Object.fromEntries(kept) };
}

/** Makes the scenario in which nobody chooses anything and the outside world keeps to its defaults. */
export function statusQuoOf(scenario: Scenario): Scenario {
	return {
		...scenario,
		name: 'Status quo',
		notes: '',
		levers: {},
		world: { drivers: {}, events: [] }
	};
}
