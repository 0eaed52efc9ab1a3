/** What each choice makes of a gap in one year: figures as they are shown, so that they add up on the page. */
import type { OutputInfo } from '#sim-core';
import { soloEffectsAt, type Attribution } from '#sim-core/explain.ts';
import { displayUnit } from '../format.ts';
import type { PlanningYear } from '../results/reading.ts';
import { roundToSum } from '../results/rounding.ts';

/** One line of the list of causes, in the outcome's own unit, rounded as shown. */
export interface CauseRow {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	/** `alone`: one choice by itself; `others`: further small ones; `combined`: what they do only together. */
	readonly kind: 'alone' | 'others' | 'combined';
}

export interface Causes {
	/** The whole gap as shown; the rows add up to it. */
	readonly gap: number;
	readonly rows: readonly CauseRow[];
	/** Takes the place of a ranking where choices act together. */
	readonly warning: string | null;
}

/** Reads the causes of an outcome's gap in a year; null when the attribution does not hold the outcome. */
export function causesOf(
	split: Attribution,
	output: OutputInfo,
	year: PlanningYear
): Causes | null {
	const place = split.measures.findIndex(({ outcome }) => outcome === output.id);
	if (place < 0) return null;
	const { gap, effects, others, othersCount, combined, warning } = soloEffectsAt(
		ofYear(split, place, output, year),
		0,
		0
	);
	const rows: CauseRow[] = [
		...effects.map(({ id, label, value }) => ({ id, label, value, kind: 'alone' as const })),
		...(othersCount === 0
			? []
			: [
					{
						id: 'others',
						label: othersCount === 1 ? 'One other choice' : `${othersCount} other choices`,
						value: others,
						kind: 'others' as const
					}
				]),
		...(split.parts.length < 2
			? []
			: [{ id: 'combined', label: 'Combined effect', value: combined, kind: 'combined' as const }])
	];
	return { ...rounded(rows, gap, displayUnit(output, gap)), warning };
}

function rounded(
	rows: readonly CauseRow[],
	gap: number,
	unit: number
): { gap: number; rows: readonly CauseRow[] } {
	// Adding nothing turns a minus nought into nought.
	const whole = Math.round(gap / unit) * unit + 0;
	const values = roundToSum(
		rows.map(({ value }) => value),
		whole,
		unit
	);
	return { gap: whole, rows: rows.map((row, i) => ({ ...row, value: values[i] ?? 0 })) };
}

/** Makes an attribution of one measure whose only month is the year: its sum for totals, otherwise its end. */
function ofYear(
	split: Attribution,
	place: number,
	{ report }: OutputInfo,
	year: PlanningYear
): Attribution {
	const measure = split.measures[place];
	if (measure === undefined) throw new Error(`The attribution has no measure ${place}.`);
	const figure = (values: Float64Array): Float64Array => {
		if (report !== 'total') return values.slice(year.last, year.last + 1);
		const months = values.slice(year.first, year.last + 1);
		return Float64Array.of(months.reduce((sum, value) => sum + value, 0));
	};
	const { gap, shares, alone } = measure;
	return {
		months: [year.label],
		parts: split.parts,
		measures: [
			{
				...measure,
				gap: figure(gap),
				shares: shares.map(figure),
				errors: null,
				alone: alone.map(figure)
			}
		]
	};
}
