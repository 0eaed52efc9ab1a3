/** What a scenario sets at a path, in the words and units of the page. */
import type { Catalogue, Phase, QuantityInfo, Scenario, Setting, StaffGroup } from '#sim-core';
import { formatStored } from '../format-stored.ts';
import { formatSetting, formatValue } from '../format.ts';
import { formatMonth } from '../months.ts';
import { timingInWords } from '../controls/phases.ts';

/** A row of "settings that differ" as the core gives it. */
export interface DifferingRow {
	readonly path: string;
	readonly label: string;
	readonly values: readonly string[];
}

/** Words the values of a row as the page does; what is no lever and no driver stays as the core words it. */
export function wordedRow(
	row: DifferingRow,
	scenarios: readonly Scenario[],
	catalogue: Catalogue
): DifferingRow {
	const [root, id = '', third] = row.path.split('.');
	if (row.path === 'start') {
		return { ...row, values: scenarios.map(({ start }) => formatMonth(start)) };
	}
	if (root === 'own') return wordedFigures(row, scenarios, catalogue);
	if (root === 'assumptions') return wordedAssumption(row, scenarios, catalogue);
	if (row.path.startsWith('world.events.')) return wordedEvent(row, scenarios, catalogue);
	if (root === 'levers') {
		const info = catalogue.levers.find((lever) => lever.id === id);
		const group = catalogue.staffGroups.find((name) => name === third);
		if (info === undefined) return row;
		return {
			path: row.path,
			label:
				group === undefined ? info.label : `${info.label}, ${catalogue.staffGroupLabels[group]}`,
			values: scenarios.map(({ levers }) => phasesText(info, phasesOf(levers[id], group)))
		};
	}
	const driver = catalogue.drivers.find((info) => row.path === `world.drivers.${info.id}`);
	if (driver === undefined) return row;
	return {
		...row,
		values: scenarios.map(({ world }) => phasesText(driver, world.drivers[driver.id] ?? []))
	};
}

/** Words the figures of planners' own baselines in their units. */
function wordedFigures(
	row: DifferingRow,
	scenarios: readonly Scenario[],
	{ profileFields, staffGroups, staffGroupLabels }: Catalogue
): DifferingRow {
	const [, , id = '', third] = row.path.split('.');
	const field = profileFields.find((info) => info.id === id);
	if (field === undefined) return row;
	const group = staffGroups.find((name) => name === third);
	return {
		path: row.path,
		label: group === undefined ? field.label : `${field.label}, ${staffGroupLabels[group]}`,
		values: scenarios.map(({ own }, i) => {
			const entered = own?.values[id];
			const value = typeof entered === 'object' ? group && entered[group] : entered;
			return value === undefined ? (row.values[i] ?? '') : formatSetting(field, value, field.step);
		})
	};
}

/** Words an assumption in its unit, for all or by staff group. */
function wordedAssumption(
	row: DifferingRow,
	scenarios: readonly Scenario[],
	{ assumptions, staffGroups, staffGroupLabels }: Catalogue
): DifferingRow {
	const info = assumptions.find(({ id }) => row.path === `assumptions.${id}`);
	if (info === undefined) return row;
	const write = (value: number) => formatStored(info.unit, value);
	const values = scenarios.map((scenario) => {
		const value = scenario.assumptions[info.id];
		if (value === undefined) return 'As the model has it';
		if (typeof value === 'number') return write(value);
		return staffGroups
			.flatMap((group) => {
				const own = value[group];
				return own === undefined ? [] : [`${staffGroupLabels[group]} ${write(own)}`];
			})
			.join('; ');
	});
	return { ...row, values };
}

/** Words a dated event: "6.0% from December 2027, 3 months". */
function wordedEvent(
	row: DifferingRow,
	scenarios: readonly Scenario[],
	{ events }: Catalogue
): DifferingRow {
	const [, , id = '', month = ''] = row.path.split('.');
	const info = events.find((event) => event.id === id);
	if (info === undefined) return row;
	const values = scenarios.map(({ world }) => {
		const here = world.events.filter((event) => event.id === id && event.from === month);
		if (here.length === 0) return 'Does not happen';
		const told = here.map(
			({ size, from, months }) =>
				`${formatValue(info, size)} from ${formatMonth(from)}, ${months} months`
		);
		return told.join('; ');
	});
	return { ...row, values };
}

/** Words phases as in "100% from Apr 2026, at once; then 0% from Apr 2028, at once". */
export function phasesText(
	info: QuantityInfo & { readonly statusQuo: number },
	phases: readonly Phase[]
): string {
	const value = (level: number) => formatSetting(info, level, info.step);
	if (phases.length === 0) return `As today, ${value(info.statusQuo)}`;
	return phases.map((phase) => `${value(phase.value)} ${timingInWords(phase)}`).join('; then ');
}

function phasesOf(setting: Setting | undefined, group: StaffGroup | undefined): readonly Phase[] {
	if (setting === undefined) return [];
	if (isForEveryone(setting)) return setting;
	return group === undefined ? [] : (setting[group] ?? []);
}

function isForEveryone(setting: Setting): setting is readonly Phase[] {
	return Array.isArray(setting);
}
