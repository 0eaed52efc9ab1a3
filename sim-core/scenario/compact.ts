/** Scenario ↔ the short form that links carry: positions instead of names, and nothing that goes without saying. */
import type { Phase, Scenario, Setting, StatedRange } from './types.ts';

/** A phase as `[value, from, rampMonths, until]`; from the end, what is as usual is left out. */
type ShortPhase = readonly unknown[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a function to every value of an object; a key of any name stays an ordinary key. */
const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)] as const));

function shortPhase({ value, from, rampMonths, until }: Phase, start: string): ShortPhase {
	if (until !== null) return [value, from, rampMonths, until];
	if (rampMonths !== 0) return [value, from, rampMonths];
	return from === start ? [value] : [value, from];
}

function longPhase(short: unknown, start: string): unknown {
	if (!Array.isArray(short) || short.length === 0 || short.length > 4) return short;
	const [value, from = start, rampMonths = 0, until = null] = short as unknown[];
	return { value, from, rampMonths, until };
}

function shortSetting(setting: Setting, start: string): unknown {
	const shorten = (phases: readonly Phase[]): unknown =>
		phases.map((phase) => shortPhase(phase, start));
	return isList(setting) ? shorten(setting) : mapValues(setting, shorten);
}

function longSetting(short: unknown, start: string): unknown {
	if (Array.isArray(short)) return short.map((phase) => longPhase(phase, start));
	return isRecord(short) ? mapValues(short, (phases) => longSetting(phases, start)) : short;
}

const isList = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);

/** Ends and shape of each range that has any, which move futures; the grounds are free text and stay behind. */
const shortRanges = (ranges: Readonly<Record<string, StatedRange>>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(ranges)
			.filter(([, { low }]) => low !== undefined)
			.map(([id, { low, high, shape }]) => [id, [low, high, shape]])
	);

function longRange(short: unknown): unknown {
	if (!Array.isArray(short) || short.length !== 3) return short;
	const [low, high, shape] = short as unknown[];
	return { low, high, shape, source: '', date: '', grade: 'judgement', rationale: '' };
}

/**
 * Shortens a scenario. `expandScenario` gives it back but for formulas, whose results it carries, and the grounds of
 * ranges, which are free text.
 */
export function compactScenario(scenario: Scenario): readonly unknown[] {
	const { profile, start, months, seed, name, notes, levers, world, assumptions } = scenario;
	const ranges = shortRanges(scenario.ranges ?? {});
	return [
		profile,
		start,
		months,
		seed,
		name,
		notes,
		mapValues(levers, (setting) => shortSetting(setting, start)),
		mapValues(world.drivers, (phases) => shortSetting(phases, start)),
		world.events.map(({ id, from, size, months: duration }) => [id, from, size, duration]),
		assumptions,
		...(Object.keys(ranges).length === 0 ? [] : [ranges])
	];
}

/** Spells a short form out; null when it is not one. What it says has still to be validated. */
export function expandScenario(short: unknown): unknown {
	if (!Array.isArray(short) || short.length < 10 || short.length > 11) return null;
	const [profile, start, months, seed, name, notes, levers, drivers, events, assumptions, ranges] =
		short as unknown[];
	if (typeof start !== 'string' || !isRecord(levers) || !isRecord(drivers)) return null;
	if (!Array.isArray(events)) return null;
	const spellOut = (setting: unknown): unknown => longSetting(setting, start);
	const world = { drivers: mapValues(drivers, spellOut), events: events.map(longEvent) };
	return {
		schemaVersion: 1,
		name,
		profile,
		start,
		months,
		seed,
		levers: mapValues(levers, spellOut),
		world,
		assumptions,
		notes,
		...(isRecord(ranges) ? { ranges: mapValues(ranges, longRange) } : {})
	};
}

function longEvent(short: unknown): unknown {
	if (!Array.isArray(short) || short.length !== 4) return short;
	const [id, from, size, months] = short as unknown[];
	return { id, from, size, months };
}
