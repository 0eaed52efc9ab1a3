/** The public surface of the core: everything that a page, a script or a test may use. */
import {
	settingsThatDiffer as differing,
	type SettingKind,
	type SettingRow
} from './analysis/settings-that-differ.ts';
import { profileOf, profileSummaries } from './data/profiles.ts';
import { headroomModel } from './model/index.ts';
import { catalogueOf } from './scenario/catalogue.ts';
import { decodeScenario, encodeScenario } from './scenario/permalink.ts';
import { parseScenarioWith } from './scenario/parse.ts';
import type { Scenario } from './scenario/types.ts';
import { ownId } from './scenario/validate-own.ts';
import { checkScenario } from './scenario/validate.ts';
import type { Result } from './spec/result.ts';

/** Version of the model, which every receipt carries. */
export const modelVersion: string = headroomModel.version;

/** What can be set and seen: levers, drivers, assumptions, events, outputs and profile fields. */
export const catalogue = catalogueOf(headroomModel);

/** Every starting position by id, name, kind, archetype and region. */
export const profiles = profileSummaries;

const known = {
	catalogue,
	profileExists: (id: string) => id === ownId || profileOf(id) !== undefined,
	archetypes: profiles.filter(({ kind }) => kind === 'archetype').map(({ id }) => id)
};

/** Validates an unknown value as a scenario; every problem comes back at once. */
export const validateScenario = (input: unknown): Result<Scenario> => checkScenario(input, known);

/** Reads a scenario from JSON text, with limits on its length and depth. */
export const parseScenario = (text: string): Result<Scenario> =>
	parseScenarioWith(text, validateScenario);

/** Makes the scenario in which nothing is decided: five years from April 2026. */
export function exampleScenario(profileId: string): Scenario {
	return {
		schemaVersion: 1,
		name: 'No change',
		profile: profileId,
		start: '2026-04',
		months: 60,
		seed: 'headroom',
		levers: {},
		world: { drivers: {}, events: [] },
		assumptions: {},
		notes: ''
	};
}

/** Packs a scenario into text for the fragment of a link. */
export const encodeScenarioLink = (scenario: Scenario): string => encodeScenario(scenario);

/** Unpacks and validates a scenario from the fragment of a link. */
export function decodeScenarioLink(text: string): Result<Scenario> {
	const decoded = decodeScenario(text);
	return decoded.ok ? validateScenario(decoded.value) : decoded;
}

/** Label of anything a scenario sets, from the catalogue; the id itself when it is unknown. */
function labelOf(kind: SettingKind, id: string): string {
	const lists: Readonly<
		Record<string, readonly { readonly id: string; readonly label: string }[]>
	> = {
		lever: catalogue.levers,
		driver: catalogue.drivers,
		assumption: catalogue.assumptions,
		event: catalogue.events,
		figure: catalogue.profileFields
	};
	return lists[kind]?.find((one) => one.id === id)?.label ?? id;
}

/** Lists the settings in which scenarios differ, one row each; settings that agree are left out. */
export const settingsThatDiffer = (scenarios: readonly Scenario[]): readonly SettingRow[] =>
	differing(scenarios, labelOf);

export { differenceOf, valuesOf } from './analysis/compare-runs.ts';
export { leversInUse } from './analysis/no-effect.ts';
export { plainText, runToCsv, runToJson } from './analysis/export-run.ts';
export { profileFor, startName, withoutOwnBaseline } from './data/profile-for.ts';
export { archetypeOf, profileOf } from './data/profiles.ts';
export { changesSinceRelease, stampScenario, withoutStamp } from './release.ts';
export { runScenario } from './run.ts';
export { monthNumber, monthText } from './scenario/months.ts';
export { monthlyLevels } from './scenario/levels.ts';
export type { Progress } from './analysis/job.ts';
export type { HeadlineChange } from './analysis/headlines.ts';
export type { SinceRelease } from './release.ts';
export type { SettingRow } from './analysis/settings-that-differ.ts';
export type { Receipt, RunResult, Series } from './analysis/result.ts';
export type { FieldOrigin, Origin, Profile } from './data/profile.ts';
export type { ProfileSummary } from './data/profiles.ts';
export type { Catalogue } from './scenario/catalogue.ts';
export type {
	OwnBaseline,
	Phase,
	RangeShape,
	Scenario,
	Setting,
	StatedRange,
	World,
	WorldEvent
} from './scenario/types.ts';
export type {
	AssumptionInfo,
	DriverInfo,
	EventInfo,
	Grade,
	LeverGroup,
	LeverInfo,
	OutputInfo,
	ProfileFieldInfo,
	QuantityInfo,
	ShownAs
} from './spec/catalogue.ts';
export type { StaffGroup } from './spec/dimensions.ts';
export type { Issue, Result } from './spec/result.ts';
