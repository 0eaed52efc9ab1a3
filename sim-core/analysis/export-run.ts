/** A run as JSON or as a tidy table, for other programs. */
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { Receipt, RunResult } from './result.ts';

/** A series as plain numbers. */
export interface SeriesJson {
	readonly unit: string;
	readonly label: string;
	readonly total: readonly number[];
	readonly byGroup?: Readonly<Record<StaffGroup, readonly number[]>>;
}

export interface RunJson {
	readonly receipt: Receipt;
	readonly months: readonly string[];
	readonly series: Readonly<Record<string, SeriesJson>>;
}

/** Writes a run as plain data; index 0 of every list is the opening position. */
export function runToJson({ receipt, months, series }: RunResult): RunJson {
	const plain = Object.entries(series).map(([name, { unit, label, total, byGroup }]) => {
		const whole = { unit, label, total: [...total] };
		if (byGroup === undefined) return [name, whole] as const;
		const groups = staffGroups.map((group) => [group, [...byGroup[group]]] as const);
		const each = Object.fromEntries(groups) as Record<StaffGroup, number[]>;
		return [name, { ...whole, byGroup: each }] as const;
	});
	return { receipt, months, series: Object.fromEntries(plain) };
}

/**
 * Makes text harmless in a cell: a spreadsheet would run what begins like a formula, so such text gets an apostrophe
 * in front, as Excel itself would put it.
 */
export const plainText = (text: string): string =>
	/^[\s]*[=+\-@＝＋－＠\t\r\n\0]/.test(text) ? `'${text}` : text;

/** Text for one cell of CSV: made harmless, quotes doubled (RFC 4180). */
export function textCell(text: string): string {
	const harmless = plainText(text);
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes a run as CSV, one row per month, series and group ("total" for the whole trust); lines end in LF. */
export function runToCsv({ months, series }: RunResult): string {
	const lines = ['month,series,label,unit,group,value'];
	for (const [name, { unit, label, total, byGroup }] of Object.entries(series)) {
		const columns: readonly (readonly [string, Float64Array])[] = [
			['total', total],
			...(byGroup === undefined ? [] : staffGroups.map((g) => [g, byGroup[g]] as const))
		];
		const head = `${name},${textCell(label)},${textCell(unit)}`;
		for (const [group, values] of columns) {
			months.forEach((month, i) => lines.push(`${month},${head},${group},${values[i]!}`));
		}
	}
	return `${lines.join('\n')}\n`;
}
