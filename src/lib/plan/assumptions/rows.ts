/** The table of everything a plan rests on: starting figures, assumptions, the outside world and what is ours to choose. */
import type {
	AssumptionInfo,
	Catalogue,
	Grade,
	Phase,
	Profile,
	QuantityInfo,
	Scenario,
	Setting
} from '#sim-core';
import { originName } from '../../controls/origin-rows.ts';
import { formatStored, plainNumber, storedUnitName } from '../../format-stored.ts';
import { formatEnd } from '../../format.ts';
import { unitName } from '../../quantity.ts';

export type RowKind = 'baseline' | 'assumption' | 'driver' | 'lever';

export interface PlannedRow {
	readonly id: string;
	readonly kind: RowKind;
	readonly info: QuantityInfo;
	readonly low: string;
	readonly likely: string;
	readonly high: string;
	readonly unit: string;
	readonly shape: string;
	/** Id of a source, or words. */
	readonly source: string;
	readonly isInWords: boolean;
	readonly hasSource: boolean;
	readonly date: string;
	readonly grade: Grade;
	/** What it was before: "was 6%"; empty when it is as shipped. */
	readonly changed: string;
	readonly formula: string | null;
	/** The value that runs lies beyond an end of its range, which futures then stretch to it. */
	readonly isOutside: boolean;
}

/** How each kind is called. */
export const kindWords: Readonly<Record<RowKind, string>> = {
	baseline: 'baseline',
	assumption: 'uncertain',
	driver: 'outside world',
	lever: 'ours to choose'
};

/** Letters that planners know for the grades. */
export const gradeLetters: Readonly<Record<Grade, string>> = {
	strong: 'A',
	moderate: 'B',
	weak: 'C',
	judgement: 'D'
};

export const shapeWords = {
	balanced: 'half either side of likely',
	triangle: 'triangle',
	even: 'all equally likely'
} as const;

type ByGroup = Readonly<Partial<Record<string, number>>>;

/** Writes one number of a quantity as the table shows it, with the unit in a column of its own. */
export function writeNumber(kind: RowKind, info: QuantityInfo, value: number): string {
	if (kind !== 'assumption') return formatEnd(info, value, info.step);
	return info.unit === 'year' ? formatStored(info.unit, value) : plainNumber(value);
}

function writeValue(kind: RowKind, info: QuantityInfo, value: number | ByGroup): string {
	if (typeof value === 'number') return writeNumber(kind, info, value);
	const all = Object.values(value).filter((one) => one !== undefined);
	const [least, most] = [Math.min(...all), Math.max(...all)];
	const ends = [least, most].map((one) => writeNumber(kind, info, one));
	return least === most ? ends[0]! : `${ends.join(' to ')} by group`;
}

/** Words a setting over time by its first and its last value. */
function writePhases(kind: RowKind, info: QuantityInfo, phases: readonly Phase[]): string {
	const values = phases.map(({ value }) => writeNumber(kind, info, value));
	const [first = ''] = values;
	const last = values.at(-1) ?? first;
	return first === last ? first : `${first}, later ${last}`;
}

const isPhases = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);

/** Builds every row of a scenario. */
export function plannedRows(
	catalogue: Catalogue,
	scenario: Scenario,
	profile: Profile
): readonly PlannedRow[] {
	return [
		...catalogue.assumptions.map((info) => assumptionRow(info, scenario)),
		...catalogue.drivers.map((info) =>
			settingRow('driver', info, scenario.world.drivers[info.id], scenario)
		),
		...catalogue.levers.map((info) =>
			settingRow('lever', info, scenario.levers[info.id], scenario)
		),
		...catalogue.profileFields.map((info) => baselineRow(info, profile))
	];
}

const noGrounds = { source: '', date: '' };

/** What a planner's own words say of a row; the declared source and grade where there are none. */
function groundsOf({ id, source, grade }: QuantityInfo, { ranges = {}, formulas = {} }: Scenario) {
	const own = ranges[id] ?? { ...noGrounds, grade };
	const isInWords = own.source !== '';
	return {
		...{ isInWords, hasSource: isInWords || source !== 'judgement' },
		source: isInWords ? own.source : source,
		...{ date: own.date, grade: own.grade, formula: formulas[id] ?? null }
	};
}

/** Says what was there before, or that only grounds were added. */
const changedWords = (was: readonly string[], hasGrounds: boolean): string =>
	was.length > 0 ? `was ${was.join(', ')}` : hasGrounds ? 'grounds added' : '';

/** Tells whether one value for all lies beyond the ends of its range. */
const isBeyond = (
	value: number | ByGroup | undefined,
	{ low, high }: { readonly low: number; readonly high: number }
): boolean => typeof value === 'number' && (value < low || value > high);

function assumptionRow(info: AssumptionInfo, scenario: Scenario): PlannedRow {
	const { id, unit } = info;
	const write = (value: number | ByGroup) => writeValue('assumption', info, value);
	const own = scenario.ranges?.[id];
	const ends = { low: info.low, high: info.high, shape: 'balanced' as const, ...own };
	const set = scenario.assumptions[id];
	const grounds = groundsOf(info, scenario);
	const wasValue = set === undefined ? [] : [write(info.likely)];
	const wasEnds = own?.low === undefined ? [] : [`${write(info.low)} to ${write(info.high)}`];
	return {
		...{ id, info, kind: 'assumption' },
		...{ low: write(ends.low), likely: write(set ?? info.likely), high: write(ends.high) },
		isOutside: isBeyond(set, ends),
		unit: unit === 'year' ? 'time' : storedUnitName(unit),
		shape: shapeWords[ends.shape],
		...grounds,
		// A value of one's own has the model's source no longer.
		hasSource: grounds.isInWords || (grounds.hasSource && set === undefined),
		changed: changedWords([...wasValue, ...wasEnds], own !== undefined)
	};
}

type SettingInfo = QuantityInfo & { readonly statusQuo: number };

function settingRow(
	kind: 'driver' | 'lever',
	info: SettingInfo,
	setting: Setting | undefined,
	scenario: Scenario
): PlannedRow {
	const own = scenario.ranges?.[info.id];
	const write = (value: number) => writeNumber(kind, info, value);
	const ends = [own?.low, own?.high].map((end) => (end === undefined ? '' : write(end)));
	const grounds = groundsOf(info, scenario);
	const was = setting === undefined ? [] : [write(info.statusQuo)];
	return {
		...{ id: info.id, info, kind, likely: settingWords(kind, info, setting) },
		...{ low: ends[0]!, high: ends[1]!, unit: unitName(info), isOutside: false },
		shape: own?.shape === undefined ? '' : shapeWords[own.shape],
		...grounds,
		hasSource: grounds.isInWords || (grounds.hasSource && setting === undefined),
		changed: changedWords(was, own !== undefined)
	};
}

/** Words what is set: the status quo where nothing is. */
function settingWords(
	kind: 'driver' | 'lever',
	info: SettingInfo,
	setting: Setting | undefined
): string {
	if (setting === undefined) return writeNumber(kind, info, info.statusQuo);
	return isPhases(setting) ? writePhases(kind, info, setting) : 'by staff group';
}

function baselineRow(info: QuantityInfo, profile: Profile): PlannedRow {
	const declared = profile.origins[info.id];
	const origin = declared === undefined || 'origin' in declared ? declared : declared.nursing;
	return {
		...{ id: info.id, info, kind: 'baseline', low: '', high: '', shape: '' },
		likely: writeValue('baseline', info, profile.values[info.id] ?? Number.NaN),
		unit: unitName(info),
		source: origin === undefined ? '' : originName(profile, origin.origin),
		...{ isInWords: true, hasSource: origin !== undefined && origin.origin !== 'judgement' },
		...{ date: '', grade: info.grade, changed: '', formula: null, isOutside: false }
	};
}

/** What is shown of the table. */
export interface RowFilter {
	readonly show: 'top' | 'all' | 'changed' | 'unsourced';
	readonly kind: RowKind | '';
	readonly typed: string;
}

/** How much a grade leaves open, by which influence counts; a judgement, said on the page. */
export const opennessOf: Readonly<Record<Grade, number>> = {
	strong: 0.25,
	moderate: 0.5,
	weak: 0.75,
	judgement: 1
};

/** Filters rows; the top ten are those whose effect, times what their grade leaves open, is largest. */
export function filterRows(
	rows: readonly PlannedRow[],
	{ show, kind, typed }: RowFilter,
	effects: ReadonlyMap<string, number>
): readonly PlannedRow[] {
	const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const kept = rows.filter((row) => {
		const text = `${row.info.label} ${row.info.description} ${row.id}`.toLowerCase();
		const fits = kind === '' || row.kind === kind;
		return fits && words.every((word) => text.includes(word)) && belongs(row, show);
	});
	if (show !== 'top') return kept;
	const weight = ({ id, grade }: PlannedRow) => (effects.get(id) ?? 0) * opennessOf[grade];
	return kept
		.filter((row) => weight(row) > 0)
		.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
		.slice(0, 10);
}

function belongs({ changed, hasSource, kind }: PlannedRow, show: RowFilter['show']): boolean {
	if (show === 'changed') return changed !== '';
	return show === 'unsourced' ? !hasSource && kind !== 'lever' : true;
}
