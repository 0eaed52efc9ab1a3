/** The table of assumptions: what is known of each, how much it moves results, sorted and filtered. */
import { catalogue, type AssumptionInfo, type Grade } from '#sim-core';
import type { Influence } from '#sim-core/model-description.ts';
import { formatStored } from '../format-stored.ts';
import { formatDifference } from '../format.ts';
import type { Quantity } from '../quantity.ts';

/** The outcome that an assumption moves most, for its size. */
export interface Leading {
	readonly outcome: string;
	/** Change of the outcome when the assumption is at its low and at its high end. */
	readonly low: number;
	readonly high: number;
	/** Its widest change over that of the assumption that moves the outcome most: 0 to 1. */
	readonly share: number;
}

export interface AssumptionRow {
	readonly info: AssumptionInfo;
	/** The likely value, the middle one of the groups where each has its own. */
	readonly likely: number;
	readonly differsByGroup: boolean;
	/** Likely value by evidence alone, where a fit to public series moved it. */
	readonly prior: number | null;
	readonly leading: Leading | null;
}

export type SortKey = 'influence' | 'label' | 'sector' | 'grade';

/** What to show: words typed, one sector, one grade; empty text for all. */
export interface Filters {
	readonly typed: string;
	readonly sector: string;
	readonly grade: string;
}

/** Grades from the firmest to the loosest. */
export const grades: readonly Grade[] = ['strong', 'moderate', 'weak', 'judgement'];

const likelyOf = ({ likely }: AssumptionInfo): readonly number[] =>
	typeof likely === 'number' ? [likely] : Object.values(likely).sort((a, b) => a - b);

/** Joins assumptions with their influence and, where they were fitted, the value before. */
export function assumptionRows(
	infos: readonly AssumptionInfo[],
	influences: readonly Influence[],
	priors: ReadonlyMap<string, number>
): readonly AssumptionRow[] {
	const widest = widestOf(influences);
	const byId = new Map(influences.map((one) => [one.assumption, one]));
	return infos.map((info) => {
		const values = likelyOf(info);
		return {
			info,
			likely: values[Math.floor(values.length / 2)] ?? Number.NaN,
			differsByGroup: new Set(values).size > 1,
			prior: priors.get(info.id) ?? null,
			leading: leadingOf(byId.get(info.id), widest)
		};
	});
}

const sizeOf = ([low, high]: readonly [number, number]): number =>
	Math.max(Math.abs(low), Math.abs(high));

/** The widest change of each outcome over all assumptions. */
function widestOf(influences: readonly Influence[]): ReadonlyMap<string, number> {
	const widest = new Map<string, number>();
	for (const { effects } of influences) {
		for (const [outcome, pair] of Object.entries(effects)) {
			widest.set(outcome, Math.max(widest.get(outcome) ?? 0, sizeOf(pair)));
		}
	}
	return widest;
}

function leadingOf(
	influence: Influence | undefined,
	widest: ReadonlyMap<string, number>
): Leading | null {
	if (influence === undefined) return null;
	const all = Object.entries(influence.effects).map(([outcome, pair]) => {
		const most = widest.get(outcome) ?? 0;
		const share = most === 0 ? 0 : sizeOf(pair) / most;
		return { outcome, low: pair[0], high: pair[1], share };
	});
	return all.reduce<Leading | null>(
		(best, one) => (best === null || one.share > best.share ? one : best),
		null
	);
}

/** Filters and sorts; equal rows stay in the order of the model. */
export function shownRows(
	rows: readonly AssumptionRow[],
	filters: Filters,
	key: SortKey,
	descending: boolean
): readonly AssumptionRow[] {
	const words = filters.typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const kept = rows.filter(({ info }) => {
		const text = `${info.label} ${info.description} ${info.id}`.toLowerCase();
		return (
			(filters.sector === '' || info.sector === filters.sector) &&
			(filters.grade === '' || info.grade === filters.grade) &&
			words.every((word) => text.includes(word))
		);
	});
	const sign = descending ? -1 : 1;
	return kept.sort((a, b) => sign * compared(a, b, key));
}

function compared(a: AssumptionRow, b: AssumptionRow, key: SortKey): number {
	if (key === 'influence') return (a.leading?.share ?? 0) - (b.leading?.share ?? 0);
	if (key === 'grade') return grades.indexOf(a.info.grade) - grades.indexOf(b.info.grade);
	return a.info[key].localeCompare(b.info[key], 'en-GB');
}

const outputOf = (id: string) => catalogue.outputs.find((one) => one.id === id);

const signed = (quantity: Quantity, change: number): string => {
	const sign = change < 0 ? '\u2212' : '+';
	return change === 0 ? 'nothing' : `${sign}${formatDifference(quantity, change)}`;
};

/** Words what an assumption does most: "staff in post by −120 WTE to +80 WTE". */
export function influenceInWords({ leading }: AssumptionRow): string {
	if (leading === null || leading.share === 0) return 'moves nothing that is told here';
	const output = outputOf(leading.outcome);
	if (output === undefined) throw new Error(`The model reports no ${leading.outcome}.`);
	const [low, high] = [signed(output, leading.low), signed(output, leading.high)];
	return `${output.label.toLowerCase()} by ${low} (low end), ${high} (high end)`;
}

/** Names the size of an influence beside that of the strongest. */
export function influenceSize({ leading }: AssumptionRow): 'large' | 'middling' | 'small' | 'none' {
	const share = leading?.share ?? 0;
	if (share === 0) return 'none';
	return share >= 0.4 ? 'large' : share >= 0.1 ? 'middling' : 'small';
}

/** Words the range: "0.5 to 2.2, likely 1.2". */
export function rangeInWords({ info, likely, differsByGroup }: AssumptionRow): string {
	const write = (value: number): string => formatStored(info.unit, value);
	const middle = differsByGroup ? 'likely differs by staff group' : `likely ${write(likely)}`;
	return `${write(info.low)} to ${write(info.high)}, ${middle}`;
}
