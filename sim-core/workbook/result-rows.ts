/** The rows of the results: every reported series, whole trust first, then its staff groups, each month a formula. */
import { readingOf } from '../analysis/recording.ts';
import { headroomModel } from '../model/index.ts';
import { staffGroupLabels, staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { layoutOf } from '../spec/layout.ts';
import type { Trailing, WholeTrust } from '../spec/variable.ts';
import { cell } from './columns.ts';
import { stepsOfMonth } from './model-sheets.ts';
import { calledOf } from './places.ts';
import type { Told } from './sheets.ts';

const reading = readingOf(headroomModel, layoutOf(headroomModel));

/** First row of the results, and the column of their opening position; month m stands m columns further. */
export const resultsFrom = 5;
export const firstMonthColumn = 6;

/** One row of the results. */
export interface ResultRow {
	readonly row: number;
	readonly name: string;
	readonly label: string;
	readonly group: string;
	readonly unit: string;
	readonly how: string;
	/** Figures of the run, the opening position first. */
	readonly values: Float64Array;
	readonly formula: (month: number) => string;
}

type Kept = (typeof reading.kept)[number];

const howWords = { end: 'at month end', total: 'over the month', trailing: 'last 12 months' };

/** Lists the rows of the results in the order of the run. */
export function resultRows(told: Told): ResultRow[] {
	return new ResultRows(told).rows;
}

class ResultRows {
	readonly rows: ResultRow[] = [];
	readonly #told: Told;
	readonly #starts = new Map<string, number>();

	constructor(told: Told) {
		this.#told = told;
		const { series } = told.run;
		let row = resultsFrom;
		for (const [name, { byGroup }] of Object.entries(series)) {
			this.#starts.set(name, row);
			row += byGroup === undefined ? 1 : 1 + staffGroups.length;
		}
		for (const name of Object.keys(series)) this.#add(name);
	}

	#add(name: string): void {
		const { total, byGroup } = this.#told.run.series[name]!;
		const kept = reading.kept.find((one) => one.name === name);
		const how = howWords[kept?.report ?? 'trailing'];
		this.#row(name, how, 'Whole trust', [total, this.#formulaOf(name, kept, null)]);
		if (byGroup === undefined) return;
		staffGroups.forEach((group: StaffGroup, element) => {
			const is = this.#formulaOf(name, kept, element);
			this.#row(name, how, staffGroupLabels[group], [byGroup[group], is]);
		});
	}

	#row(
		name: string,
		how: string,
		group: string,
		[values, formula]: readonly [Float64Array, (month: number) => string]
	): void {
		const { label, unit } = this.#told.run.series[name]!;
		const row = resultsFrom + this.rows.length;
		this.rows.push({ row, name, label, group, unit, how, values, formula });
	}

	#formulaOf(
		name: string,
		kept: Kept | undefined,
		element: number | null
	): (month: number) => string {
		if (kept === undefined) return this.#trailing(name, element);
		if (element === null && kept.perGroup) return this.#whole(name, kept.wholeTrust!);
		return this.#read(calledOf(name, element), kept.report);
	}

	/** Reads a number off the model: as it ends the month, or added up over it. */
	#read(called: string, report: Kept['report']): (month: number) => string {
		const { places, plan } = this.#told;
		const opening = places.openingCell(called);
		const column = places.modelColumn(called);
		if (report === 'end') {
			return (month) => (month === 0 ? opening : stepsOfMonth(column, month).end);
		}
		const stepsPerYear = 12 * plan.stepsPerMonth;
		return (month) =>
			month === 0 ? `${opening}/12` : `SUM(${stepsOfMonth(column, month).steps})/${stepsPerYear}`;
	}

	/** Adds up the staff groups in the rows below, or weighs them. */
	#whole(name: string, wholeTrust: WholeTrust): (month: number) => string {
		if (wholeTrust === 'sum') return (month) => `SUM(${this.#groups(name, month)})`;
		return (month) => {
			const weights = this.#groups(wholeTrust.weightedBy, month);
			return weighted(this.#groups(name, month), weights);
		};
	}

	/** A flow over the last twelve months against the mean of a stock; before the start stands the opening. */
	#trailing(name: string, element: number | null): (month: number) => string {
		const declared = reading.trailing.find((one) => one.name === name)!.variable;
		const place = element === null ? 0 : 1 + element;
		const own = this.#starts.get(name)! + place;
		const stock = this.#starts.get(declared.stock)! + place;
		const flow = this.#starts.get(declared.flow)! + place;
		const opening = this.#openingOfTrailing(name, declared, element);
		return (month) => {
			if (month === 0) return opening;
			const before = Math.max(0, 12 - month);
			const months = [Math.max(1, month - 11), month].map((one) => firstMonthColumn + one);
			const over = (row: number): string => `SUM(${months.map((one) => cell(one, row)).join(':')})`;
			const start = cell(firstMonthColumn, stock);
			const held = before === 0 ? over(stock) : `(${over(stock)}+${before}*${start})`;
			const left = `${before}/12*${start}*${cell(firstMonthColumn, own)}`;
			const moved = before === 0 ? over(flow) : `(${over(flow)}+${left})`;
			return `IF(${held}=0,0,${moved}*12/${held})`;
		};
	}

	#openingOfTrailing(name: string, declared: Trailing, element: number | null): string {
		if (element !== null) return calledOf(declared.openingRate, element);
		return weighted(this.#groups(name, 0), this.#groups(declared.stock, 0));
	}

	/** The cells of the staff groups of a series in a month. */
	#groups(name: string, month: number): string {
		const start = this.#starts.get(name)!;
		const column = firstMonthColumn + month;
		return `${cell(column, start + 1)}:${cell(column, start + staffGroups.length)}`;
	}
}

const weighted = (values: string, weights: string): string =>
	`IF(SUM(${weights})=0,0,SUMPRODUCT(${values},${weights})/SUM(${weights}))`;
