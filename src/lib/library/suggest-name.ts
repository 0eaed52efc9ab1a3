/** A name for a plan, made of what it changes. */
import type { Catalogue, Phase, QuantityInfo, Scenario, Setting } from '#sim-core';
import { formatSetting } from '../format.ts';
import type { WorkbenchCore } from '../state/core.ts';

/** What of the core naming needs. */
type NamingCore = Pick<WorkbenchCore, 'catalogue' | 'exampleScenario' | 'profileFor'>;

/** How many settings a name spells out. */
const spelt = 2;
const longest = 80;

/** Suggests a name from the levers, drivers and events that a plan sets, as in "Vacancy control 80%, Agency cap 2%". */
export function suggestName(scenario: Scenario, catalogue: Catalogue, trust: string): string {
	const parts = settingsInWords(scenario, catalogue);
	if (parts.length === 0) return clipped(`Nothing decided, ${trust}`);
	const more = parts.length - spelt;
	const words = parts.slice(0, spelt).join(', ');
	return clipped(more > 0 ? `${words} and ${more} more` : words);
}

/** The name a plan goes by: its own, or one made of what it changes where nobody has given it any. */
export function nameGoneBy(core: NamingCore, plan: Scenario): string {
	if (!lacksName(core, plan)) return plan.name;
	return suggestName(plan, core.catalogue, core.profileFor(plan).name);
}

/** Tells whether a plan sets something and still has the name with which every plan begins. */
export function lacksName(core: NamingCore, plan: Scenario): boolean {
	const isAsGiven = core.exampleScenario(plan.profile).name === plan.name;
	return isAsGiven && settingsInWords(plan, core.catalogue).length > 0;
}

/** Lists what a plan sets, one short text for each lever, driver and event. */
export function settingsInWords(scenario: Scenario, catalogue: Catalogue): readonly string[] {
	const levers = catalogue.levers.flatMap((info) => {
		const setting = scenario.levers[info.id];
		return setting === undefined ? [] : [settingText(info, setting)];
	});
	const drivers = catalogue.drivers.flatMap((info) => {
		const phases = scenario.world.drivers[info.id] ?? [];
		return phases.length === 0 ? [] : [phaseText(info, phases)];
	});
	const events = scenario.world.events.map(
		({ id }) => catalogue.events.find((event) => event.id === id)?.label ?? id
	);
	return [...levers, ...drivers, ...events];
}

function settingText(info: QuantityInfo, setting: Setting): string {
	return isList(setting) ? phaseText(info, setting) : `${bare(info.label)} by staff group`;
}

function phaseText(info: QuantityInfo, phases: readonly Phase[]): string {
	const [first] = phases;
	if (first === undefined) return bare(info.label);
	return `${bare(info.label)} ${formatSetting(info, first.value, info.step)}`;
}

const isList = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);

/** Takes what stands in brackets off a label. */
const bare = (label: string): string => label.replace(/\s*\(.*\)$/, '');

const clipped = (text: string): string =>
	text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
