/** Where scenarios differ in what was set, one row a setting, in words. */
import { startName } from '../data/profile-for.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import type { Phase, Scenario, Setting, StatedRange } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';

export interface SettingRow {
	/** Path in the scenario, as in `levers.vacancyControl.nursing`. */
	readonly path: string;
	readonly label: string;
	/** One text per scenario, in the order given. */
	readonly values: readonly string[];
}

export type SettingKind = 'lever' | 'driver' | 'assumption' | 'event' | 'figure';

/** Finds the label of something that a scenario sets. */
export type LabelOf = (kind: SettingKind, id: string) => string;

const notSet = 'not set';

/** Lists the settings in which at least two scenarios differ; what all agree on is left out. */
export function settingsThatDiffer(
	scenarios: readonly Scenario[],
	labelOf: LabelOf
): readonly SettingRow[] {
	const rows: SettingRow[] = [
		...headRows(scenarios),
		...baselineRows(scenarios, labelOf),
		...leverRows(scenarios, labelOf),
		...keyed(scenarios, (one) => one.world.drivers, 'driver', labelOf),
		...eventRows(scenarios, labelOf),
		...keyed(scenarios, (one) => one.assumptions, 'assumption', labelOf),
		...rangeRows(scenarios, labelOf)
	];
	return rows.filter(({ values }) => new Set(values).size > 1);
}

function headRows(scenarios: readonly Scenario[]): SettingRow[] {
	const row = (path: string, label: string, of: (one: Scenario) => string): SettingRow => ({
		path,
		label,
		values: scenarios.map(of)
	});
	return [
		row('profile', 'Trust', startName),
		row('start', 'First month', ({ start }) => start),
		row('months', 'Number of months', ({ months }) => String(months)),
		row('seed', 'Seed', ({ seed }) => seed)
	];
}

/** Figures of planners' own baselines, where every scenario starts from one; otherwise the row of the trust says it all. */
function baselineRows(scenarios: readonly Scenario[], labelOf: LabelOf): SettingRow[] {
	const owns = scenarios.flatMap(({ own }) => own ?? []);
	if (owns.length < scenarios.length) return [];
	const rows = keysOf(owns.map(({ values }) => values)).flatMap((id) => {
		const entered = owns.map(({ values }) => values[id]);
		const row = (path: string, label: string, of: (value: unknown) => unknown): SettingRow => ({
			path,
			label,
			values: entered.map((value) => ownFigure(of(value)))
		});
		const label = labelOf('figure', id);
		if (entered.every((value) => typeof value !== 'object'))
			return [row(`own.values.${id}`, label, (value) => value)];
		return staffGroups.map((group) =>
			row(`own.values.${id}.${group}`, `${label}, ${group}`, (value) =>
				typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[group] : value
			)
		);
	});
	const typical = owns.map(({ archetype }) => startName({ profile: archetype }));
	return [{ path: 'own.archetype', label: 'Filled from', values: typical }, ...rows];
}

const ownFigure = (value: unknown): string =>
	value === undefined ? 'not entered' : canonicalJson(value);

/** Every key that any scenario sets, in the order of first use. */
const keysOf = (records: readonly Readonly<Record<string, unknown>>[]): string[] => [
	...new Set(records.flatMap(Object.keys))
];

function keyed(
	scenarios: readonly Scenario[],
	read: (one: Scenario) => Readonly<Record<string, unknown>>,
	kind: 'driver' | 'assumption',
	labelOf: LabelOf
): SettingRow[] {
	const folder = kind === 'driver' ? 'world.drivers' : 'assumptions';
	return keysOf(scenarios.map(read)).map((id) => ({
		path: `${folder}.${id}`,
		label: labelOf(kind, id),
		values: scenarios.map((one) => {
			const value = read(one)[id];
			if (value === undefined) return notSet;
			return Array.isArray(value) ? phasesInWords(value as Phase[]) : canonicalJson(value);
		})
	}));
}

/** Ranges that scenarios state of their own, by their ends and shape. */
function rangeRows(scenarios: readonly Scenario[], labelOf: LabelOf): SettingRow[] {
	return keysOf(scenarios.map(({ ranges }) => ranges ?? {})).map((id) => {
		const known = labelOf('assumption', id);
		return {
			path: `ranges.${id}`,
			label: `Range of ${known === id ? labelOf('driver', id) : known}`,
			values: scenarios.map(({ ranges }) => rangeInWords(ranges?.[id]))
		};
	});
}

function rangeInWords(range: StatedRange | undefined): string {
	if (range?.low === undefined) return notSet;
	return `${range.low} to ${range.high}, ${range.shape}`;
}

function leverRows(scenarios: readonly Scenario[], labelOf: LabelOf): SettingRow[] {
	return keysOf(scenarios.map(({ levers }) => levers)).flatMap((id) => {
		const settings = scenarios.map(({ levers }) => levers[id]);
		const label = labelOf('lever', id);
		if (settings.every((setting) => setting === undefined || Array.isArray(setting))) {
			const values = settings.map((setting) => phasesInWords((setting ?? []) as Phase[]));
			return [{ path: `levers.${id}`, label, values }];
		}
		return staffGroups.map((group) => ({
			path: `levers.${id}.${group}`,
			label: `${label}, ${group}`,
			values: settings.map((setting) => phasesInWords(phasesOf(setting, group)))
		}));
	});
}

function phasesOf(
	setting: Setting | undefined,
	group: (typeof staffGroups)[number]
): readonly Phase[] {
	if (setting === undefined) return [];
	if (Array.isArray(setting)) return setting as readonly Phase[];
	return (setting as Readonly<Partial<Record<string, readonly Phase[]>>>)[group] ?? [];
}

/** A setting over time in words: "0.3 from 2026-04 over 12 months until 2027-03". */
export function phasesInWords(phases: readonly Phase[]): string {
	if (phases.length === 0) return notSet;
	return phases
		.map(({ value, from, rampMonths, until }) => {
			const ramp = rampMonths > 0 ? ` over ${rampMonths} months` : '';
			return `${value} from ${from}${ramp}${until === null ? '' : ` until ${until}`}`;
		})
		.join('; then ');
}

function eventRows(scenarios: readonly Scenario[], labelOf: LabelOf): SettingRow[] {
	const key = (event: Scenario['world']['events'][number]): string => `${event.id} ${event.from}`;
	const all = new Map(scenarios.flatMap(({ world }) => world.events.map((e) => [key(e), e.id])));
	return [...all].map(([at, id]) => ({
		path: `world.events.${at.replace(' ', '.')}`,
		label: labelOf('event', id),
		values: scenarios.map(({ world }) => {
			const here = world.events.filter((event) => key(event) === at);
			if (here.length === 0) return 'does not happen';
			return here.map((e) => `size ${e.size} from ${e.from} for ${e.months} months`).join('; ');
		})
	}));
}
