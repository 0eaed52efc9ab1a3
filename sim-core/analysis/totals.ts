/** Whole-trust figures straight from the rows of a run: what thousands of runs keep of themselves. */
import { staffGroups } from '../spec/dimensions.ts';
import { trailingRate, type Reading } from './recording.ts';

/** One list of monthly figures to be read off a run. */
type Line = (rows: Float64Array, months: number) => Float64Array;

/**
 * Plans how to read the whole-trust figures of series, in the order named; the same bits as the totals of `seriesFrom`.
 * `openingRates` gives the opening value of each trailing rate by group.
 */
export function totalsReader(
	reading: Reading,
	names: readonly string[],
	openingRates: Readonly<Record<string, readonly number[]>>
): (rows: Float64Array) => Float64Array[] {
	const lines = names.map((name) => lineOf(reading, name, openingRates));
	return (rows) => lines.map((line) => line(rows, rows.length / reading.width));
}

function lineOf(
	reading: Reading,
	name: string,
	openingRates: Readonly<Record<string, readonly number[]>>
): Line {
	const trailing = reading.trailing.find((one) => one.name === name);
	if (trailing === undefined) return totalOf(reading, name);
	const { variable } = trailing;
	const flow = totalOf(reading, variable.flow);
	const stock = totalOf(reading, variable.stock);
	const { column } = keptOf(reading, variable.stock);
	const opening = openingRates[name]!;
	return (rows, months) => {
		let staff = 0;
		let leaving = 0;
		for (let i = 0; i < staffGroups.length; i++) {
			staff += rows[column + i]!;
			leaving += rows[column + i]! * opening[i]!;
		}
		return trailingRate(flow(rows, months), stock(rows, months), staff === 0 ? 0 : leaving / staff);
	};
}

function totalOf(reading: Reading, name: string): Line {
	const { width } = reading;
	const { column, perGroup, wholeTrust } = keptOf(reading, name);
	if (!perGroup) return (rows, months) => columnOf(rows, column, width, months);
	const weights =
		wholeTrust === 'sum' || wholeTrust === null
			? null
			: keptOf(reading, wholeTrust.weightedBy).column;
	return (rows, months) => {
		const total = new Float64Array(months);
		for (let month = 0; month < months; month++) {
			let sum = 0;
			let whole = 0;
			for (let i = 0; i < staffGroups.length; i++) {
				const weight = weights === null ? 1 : rows[month * width + weights + i]!;
				sum += weight * rows[month * width + column + i]!;
				whole += weight;
			}
			total[month] = weights === null ? sum : whole === 0 ? 0 : sum / whole;
		}
		return total;
	};
}

function columnOf(rows: Float64Array, column: number, width: number, months: number): Float64Array {
	const values = new Float64Array(months);
	for (let month = 0; month < months; month++) values[month] = rows[month * width + column]!;
	return values;
}

function keptOf(reading: Reading, name: string): Reading['kept'][number] {
	const kept = reading.kept.find((one) => one.name === name);
	if (kept === undefined) throw new Error(`${name} was not recorded.`);
	return kept;
}
