/** Named versions of a planner's plan, what changed between them, when and why. */
import type { Scenario } from '#sim-core';
import { changesBetween, type ChangedSetting } from '../../controls/changes.ts';
import type { Entry, Naming, Version } from '../../library/entry.ts';
import type { WorkbenchCore } from '../../state/core.ts';

type Core = Pick<WorkbenchCore, 'settingsThatDiffer' | 'catalogue'>;

/** A version with its name. */
export interface NamedVersion extends Version {
	readonly naming: Naming;
}

/** One change of the audit list. */
export interface AuditRow extends ChangedSetting {
	/** When the version was named that brought it, in ISO form; empty for changes not in a version yet. */
	readonly when: string;
	/** Name of that version. */
	readonly version: string;
	readonly why: string;
	readonly initials: string;
}

const isNamed = (version: Version): version is NamedVersion => version.naming !== undefined;

/** Lists the named versions of an entry, the latest first. */
export const namedVersions = (entry: Entry): readonly NamedVersion[] =>
	[entry, ...entry.history].filter(isNamed);

/** Lists the entries of the library that have named versions. */
export const versionedEntries = (entries: readonly Entry[]): readonly Entry[] =>
	entries.filter((entry) => namedVersions(entry).length > 0);

/** Lists every input in which two plans differ: settings, formulas, and the grounds of ranges. */
export function planChanges(
	before: Scenario,
	after: Scenario,
	core: Core
): readonly ChangedSetting[] {
	return [...changesBetween(before, after, core), ...textChanges(before, after, core)];
}

/** What a planner wrote of a quantity: its formula, and where its range comes from. */
function textChanges(before: Scenario, after: Scenario, { catalogue }: Core): ChangedSetting[] {
	const { assumptions, drivers, levers } = catalogue;
	const labelOf = (id: string): string =>
		[...assumptions, ...drivers, ...levers].find((one) => one.id === id)?.label ?? id;
	const row = (
		[folder, what]: readonly [string, string],
		read: (one: Scenario, id: string) => string | undefined
	): ChangedSetting[] => {
		const ids = [before, after].flatMap((one) => [
			...Object.keys(one.formulas ?? {}),
			...Object.keys(one.ranges ?? {})
		]);
		return [...new Set(ids)].flatMap((id) => {
			const [from, to] = [read(before, id) ?? 'none', read(after, id) ?? 'none'];
			const label = `${what} of ${labelOf(id)}`;
			return from === to ? [] : [{ path: `${folder}.${id}`, label, from, to }];
		});
	};
	return [
		...row(['formulas', 'Formula'], (one, id) => one.formulas?.[id]),
		...row(['grounds', 'Grounds'], (one, id) => {
			const stated = one.ranges?.[id];
			if (stated === undefined) return undefined;
			const { source, date, grade, rationale } = stated;
			return [source, date, grade, rationale].filter((words) => words !== '').join(', ');
		})
	];
}

/** Lists every change from one version to the next, the latest first: when, what, from, to, why and by whom. */
export function auditRows(versions: readonly NamedVersion[], core: Core): readonly AuditRow[] {
	return versions.flatMap((version, place) => {
		const before = versions[place + 1];
		if (before === undefined) return [];
		return planChanges(before.scenario, version.scenario, core).map((change) =>
			explained(change, version)
		);
	});
}

function explained(change: ChangedSetting, { naming, rationale, savedAt }: NamedVersion): AuditRow {
	return {
		...change,
		when: savedAt,
		version: naming.label,
		why: naming.reasons[change.path] ?? rationale,
		initials: naming.initials
	};
}

/**
 * Lists what differs between two versions, the earlier one first, with when and why each input was changed last on the
 * way; `after` null is the present plan, whose own changes have no reason yet.
 */
export function differenceRows(
	versions: readonly NamedVersion[],
	[from, to]: readonly [number, number | null],
	present: Scenario,
	core: Core
): readonly AuditRow[] {
	const before = versions[from];
	const after = to === null ? present : versions[to]?.scenario;
	if (before === undefined || after === undefined) return [];
	const onTheWay = auditRows(versions.slice(to ?? 0, from + 1), core);
	const latest = versions[0];
	const unnamed =
		to === null && latest !== undefined
			? new Set(planChanges(latest.scenario, present, core).map(({ path }) => path))
			: new Set<string>();
	return planChanges(before.scenario, after, core).map((change) => {
		const cause = onTheWay.find(({ path }) => path === change.path);
		if (unnamed.has(change.path) || cause === undefined) return { ...change, ...notYet };
		const { when, version, why, initials } = cause;
		return { ...change, when, version, why, initials };
	});
}

const notYet = { when: '', version: '', why: 'not in a version yet', initials: '' };

/** Writes rows for a spreadsheet. */
export const auditCells = (rows: readonly AuditRow[]): string[][] => [
	['when', 'version', 'what', 'from', 'to', 'why', 'initials'],
	...rows.map(({ when, version, label, from, to, why, initials }) => [
		...[when, version, label, from, to, why, initials]
	])
];
