/** What happens along a chart: events, decisions, targets missed, turns of the line. At most five, the weightiest. */
import type { Catalogue, Phase, Scenario, Setting } from '#sim-core';
import { monthNumber } from '#sim-core';
import type { OutputInfo } from '#sim-core';
import { planningYears, yearValue, type PlanningYear } from '../results/reading.ts';
import type { Flag } from './picture.ts';

/** More pins than this cover each other and the lines. */
export const mostFlags = 5;
/** How far a turn has to stand out, as a share of the whole movement. */
const turnShare = 0.25;

/** What a chart is looked at with. */
export interface FlagSource {
	readonly scenario: Scenario;
	readonly catalogue: Catalogue;
	readonly output: OutputInfo;
	/** The plan's monthly values. */
	readonly values: Float64Array;
	readonly months: readonly string[];
	/** Planning years in which a target of this outcome is missed. */
	readonly missed: readonly PlanningYear[];
}

/** Picks at most five flags, in order of time; pins of the same month and kind become one. */
export function flagsOf(source: FlagSource): readonly Flag[] {
	const { scenario, catalogue, months, missed } = source;
	const start = monthNumber(scenario.start) ?? 0;
	const placeOf = (month: string): number => (monthNumber(month) ?? 0) - start + 1;
	const [decided, atStart] = decisionsOf(scenario, catalogue, placeOf);
	const firstMissed = missed[0];
	const ranked: Flag[] = [
		...(firstMissed === undefined
			? []
			: [flag(firstMissed.last, 'missed', `Target missed in ${firstMissed.label}`)]),
		...eventsOf(scenario, catalogue, placeOf),
		...decided,
		...turnsOf(source),
		...atStart
	];
	return merged(ranked.filter(({ at }) => at >= 1 && at < months.length))
		.slice(0, mostFlags)
		.sort((a, b) => a.at - b.at);
}

function flag(at: number, kind: Flag['kind'], text: string): Flag {
	return { at, kind, text };
}

function eventsOf(
	{ world }: Scenario,
	{ events, drivers }: Catalogue,
	placeOf: (month: string) => number
): Flag[] {
	const labelOf = (id: string) => events.find((info) => info.id === id)?.label ?? id;
	const dated = world.events.map(({ id, from }) => flag(placeOf(from), 'event', labelOf(id)));
	const changed = drivers.flatMap(({ id, label }) =>
		(world.drivers[id] ?? []).map(({ from }) => flag(placeOf(from), 'event', `${label} changes`))
	);
	return [...dated, ...changed];
}

/** Lists decisions that begin or end later on, and apart from them those that begin with the run. */
function decisionsOf(
	{ levers, start }: Scenario,
	catalogue: Catalogue,
	placeOf: (month: string) => number
): [later: Flag[], atStart: Flag[]] {
	const all = catalogue.levers.flatMap(({ id, label }) =>
		phasesIn(levers[id]).flatMap(({ from, until }) => [
			flag(placeOf(from), 'decision', `${label} begins`),
			...(until === null ? [] : [flag(placeOf(until) + 1, 'decision', `${label} ends`)])
		])
	);
	const first = placeOf(start);
	return [all.filter(({ at }) => at !== first), all.filter(({ at }) => at === first)];
}

function phasesIn(setting: Setting | undefined): readonly Phase[] {
	if (setting === undefined) return [];
	if (isForEveryone(setting)) return setting;
	return Object.values(setting).flatMap((phases) => phases ?? []);
}

const isForEveryone = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);

/** Finds the year in which a line turns: higher, or lower, than both of its ends by a good part of its movement. */
function turnsOf({ output, values, months }: FlagSource): Flag[] {
	const years = planningYears(months).filter(({ first, last }) => last - first === 11);
	const figures = years.map((year) => yearValue(output.report, values, year));
	const ends = [figures[0] ?? 0, figures.at(-1) ?? 0];
	const [high, low] = [Math.max(...figures), Math.min(...figures)];
	const least = (high - low) * turnShare;
	if (years.length < 3 || least === 0) return [];
	const turn = (extreme: number, word: string): Flag[] => {
		const year = years[figures.indexOf(extreme)];
		const standsOut = ends.every((end) => Math.abs(extreme - end) > least);
		return year !== undefined && standsOut
			? [flag(year.last, 'turn', `${output.label} ${word} in ${year.label}`)]
			: [];
	};
	return [...turn(high, 'highest'), ...turn(low, 'lowest')].slice(0, 1);
}

/** Makes one flag of those of the same kind in the same month, keeping the first one's rank. */
function merged(flags: readonly Flag[]): Flag[] {
	const byPlace = new Map<string, Flag[]>();
	for (const one of flags) {
		const key = `${one.kind} ${one.at}`;
		byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
	}
	return [...byPlace.values()].map((group) => {
		const [first] = group as [Flag, ...Flag[]];
		const texts = [...new Set(group.map(({ text }) => text))];
		const more = texts.length > 2 ? ` and ${texts.length - 2} more` : '';
		return { ...first, text: `${texts.slice(0, 2).join('; ')}${more}` };
	});
}
