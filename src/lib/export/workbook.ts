/** A run as a workbook: what it is, what was set, yearly and monthly results, where the figures come from. Cells are typed. */
import {
	plainText,
	type Catalogue,
	type FieldOrigin,
	type Profile,
	type RunResult,
	type Scenario,
	type StaffGroup
} from '#sim-core';
import type { SheetData } from 'write-excel-file/universal';
import { planningYears, yearValue } from '../results/reading.ts';

/** One sheet as rows of typed cells. */
export interface Sheet {
	readonly sheet: string;
	readonly data: SheetData;
	readonly stickyRowsCount: number;
	readonly columns: readonly { readonly width: number }[];
}

/** Everything that a workbook tells. */
export interface WorkbookParts {
	readonly scenario: Scenario;
	readonly run: RunResult;
	readonly profile: Profile | undefined;
	readonly catalogue: Catalogue;
	/** Address at which the plan can be opened again; left out when empty. */
	readonly link: string;
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
const head = (...names: readonly string[]) => names.map(bold);

/** Lays out the sheets of a workbook. */
export function workbookSheets(parts: WorkbookParts): readonly Sheet[] {
	return [
		sheet('README', [24, 90], 0, readMe(parts)),
		sheet('Inputs', [34, 34, 18, 16, 14, 14, 14], 1, inputs(parts)),
		sheet('Years', [34, 22, 22, ...years(parts).map(() => 18)], 1, yearly(parts)),
		sheet('Months', [26, 34, 18, 18, 12, 20], 1, monthly(parts)),
		sheet('Provenance', [34, 20, 26, 18, 60], 1, provenance(parts))
	];
}

const sheet = (
	name: string,
	widths: readonly number[],
	stickyRowsCount: number,
	data: SheetData
): Sheet => ({ sheet: name, data, stickyRowsCount, columns: widths.map((width) => ({ width })) });

function readMe({ scenario, run, profile, link }: WorkbookParts): SheetData {
	const rows: readonly (readonly [string, string])[] = [
		['Plan', scenario.name],
		['Trust', profile?.name ?? scenario.profile],
		['What this is', 'A run of a model, for learning and rough planning. Not a forecast.'],
		['Not for', 'Safe staffing, clinical or individual employment decisions. Not an NHS product.'],
		['Inputs', 'Every setting of the plan and every changed assumption.'],
		[
			'Years',
			'Whole-trust figures by planning year: totals added up, positions at the year’s end.'
		],
		['Months', 'Every reported series, one row a month and staff group.'],
		['Provenance', 'Where each starting figure of the trust comes from.'],
		['Model version', run.receipt.modelVersion],
		['Scenario hash', run.receipt.scenarioHash],
		['Seed', run.receipt.seed],
		['Result hash', run.receipt.resultHash],
		['Notes', scenario.notes],
		['Open again at', link]
	];
	return rows
		.filter(([, text]) => text !== '')
		.map(([name, text]) => [bold(name), { value: plainText(text), wrap: true }]);
}

function inputs(parts: WorkbookParts): SheetData {
	const { scenario } = parts;
	return [
		head('What', 'Which', 'Staff group', 'Value', 'Unit', 'From', 'Until'),
		['Run', 'Months', null, scenario.months, 'month', scenario.start, null],
		...leverRows(parts),
		...worldRows(parts),
		...assumptionRows(parts)
	];
}

const leverRows = ({ scenario, catalogue }: WorkbookParts): SheetData =>
	catalogue.levers.flatMap(({ id, label, unit }) =>
		phasesByGroup(scenario.levers[id]).flatMap(([group, phases]) =>
			phases.map(({ value, from, until }) => ['Lever', label, group, value, unit, from, until])
		)
	);

function worldRows({ scenario, catalogue }: WorkbookParts): SheetData {
	const { drivers, events } = scenario.world;
	const set = catalogue.drivers.flatMap(({ id, label, unit }) =>
		(drivers[id] ?? []).map(({ value, from, until }) => [
			'Outside world',
			label,
			null,
			value,
			unit,
			from,
			until
		])
	);
	const dated = events.map(({ id, from, size, months }) => {
		const event = catalogue.events.find((one) => one.id === id);
		const lasts = `for ${months} month${months === 1 ? '' : 's'}`;
		return ['Event', event?.label ?? id, null, size, event?.unit ?? '', from, lasts];
	});
	return [...set, ...dated];
}

const assumptionRows = ({ scenario, catalogue }: WorkbookParts): SheetData =>
	catalogue.assumptions.flatMap(({ id, label, unit }) =>
		valuesByGroup(scenario.assumptions[id]).map(([group, value]) => [
			'Assumption',
			label,
			group,
			value,
			unit,
			null,
			null
		])
	);

type Phases = Scenario['world']['drivers'][string];

function phasesByGroup(
	setting: Scenario['levers'][string] | undefined
): readonly (readonly [string | null, Phases])[] {
	if (setting === undefined) return [];
	if (Array.isArray(setting)) return [[null, setting as Phases]];
	return Object.entries(setting as Partial<Record<StaffGroup, Phases>>);
}

function valuesByGroup(
	value: Scenario['assumptions'][string] | undefined
): readonly (readonly [string | null, number])[] {
	if (value === undefined) return [];
	return typeof value === 'number' ? [[null, value]] : Object.entries(value);
}

const years = ({ run }: WorkbookParts) => planningYears(run.months);

function yearly(parts: WorkbookParts): SheetData {
	const { run, catalogue } = parts;
	const columns = years(parts);
	const rows: SheetData = [head('Outcome', 'Unit', 'How', ...columns.map(({ label }) => label))];
	const how = { end: 'at the end', total: 'added up', trailing: 'last 12 months' };
	for (const { id, label, unit, report } of catalogue.outputs) {
		const values = run.series[id]?.total;
		if (values === undefined) continue;
		rows.push([
			label,
			unit,
			how[report],
			...columns.map((year) => yearValue(report, values, year))
		]);
	}
	return rows;
}

function monthly({ run }: WorkbookParts): SheetData {
	const rows: SheetData = [head('Series', 'Label', 'Unit', 'Staff group', 'Month', 'Value')];
	for (const [name, { label, unit, total, byGroup }] of Object.entries(run.series)) {
		const columns = [['total', total] as const, ...Object.entries(byGroup ?? {})];
		for (const [group, values] of columns) {
			run.months.forEach((month, i) =>
				rows.push([name, label, unit, group, month, values[i] ?? null])
			);
		}
	}
	return rows;
}

const originWords = {
	own: 'the trust’s own figure',
	archetype: 'filled from trusts of its kind',
	national: 'filled from national figures',
	judgement: 'judgement'
} as const;

function provenance({ profile, catalogue }: WorkbookParts): SheetData {
	const rows: SheetData = [head('Starting figure', 'Value', 'Unit', 'Staff group', 'Where from')];
	for (const { id, label, unit } of catalogue.profileFields) {
		for (const [group, value] of valuesByGroup(profile?.values[id])) {
			rows.push([label, value, unit, group, originOf(profile?.origins[id], group)]);
		}
	}
	return rows;
}

/** Says where a figure comes from; a field may have one origin for all staff groups or one for each. */
function originOf(told: Profile['origins'][string] | undefined, group: string | null): string {
	if (told === undefined) return '';
	const one = 'source' in told ? told : told[group as StaffGroup];
	const { origin, source, period } = one as FieldOrigin;
	return [originWords[origin], source, period].filter((part) => part !== '').join('; ');
}

/** Writes the sheets as one .xlsx file. The library is loaded when first asked for. */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Blob> {
	const { default: writeXlsxFile } = await import('write-excel-file/universal');
	return writeXlsxFile(
		sheets.map(({ columns, ...rest }) => ({ ...rest, columns: [...columns] }))
	).toBlob();
}
