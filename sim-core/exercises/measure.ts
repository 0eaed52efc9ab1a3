/** Figures that targets, predictions and model checks read off a run. */
import { catalogue, type OutputInfo, type RunResult } from '../index.ts';
import type { Target } from './format.ts';

/** What a run must hold to be read. */
export type Readable = Pick<RunResult, 'series'>;

/** What is read, without a target's direction and value. */
export type Measure = Pick<
	Target,
	'outcome' | 'per' | 'group' | 'sinceOpening' | 'span' | 'from' | 'month'
>;

/** Finds what the catalogue says of an outcome. Throws for an id that a checked exercise cannot hold. */
export function outputInfo(id: string): OutputInfo {
	const found = catalogue.outputs.find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no outcome ${id}.`);
	return found;
}

/** Gives the value of an outcome at a month: a position or rate then, or a flow over the 12 months to it. */
export function valueAt(
	run: Readable,
	outcome: string,
	month: number,
	group: Target['group'] = null
): number {
	const series = run.series[outcome]!;
	const values = group === null ? series.total : series.byGroup![group];
	if (outputInfo(outcome).report !== 'total') return values[month]!;
	let sum = 0;
	// Months before the start count as the opening month.
	for (let back = 11; back >= 0; back--) sum += values[Math.max(0, month - back)]!;
	return sum;
}

/** Reads a measure off a run. */
export function readMeasure(run: Readable, measure: Measure): number {
	if (measure.span === 'at') return readAt(run, measure, measure.month);
	let found = readAt(run, measure, measure.from);
	for (let month = measure.from + 1; month <= measure.month; month++) {
		const value = readAt(run, measure, month);
		if (measure.span === 'highest' ? value > found : value < found) found = value;
	}
	return found;
}

function readAt(
	run: Readable,
	{ outcome, per, group, sinceOpening }: Measure,
	month: number
): number {
	const at = (when: number): number => {
		const value = valueAt(run, outcome, when, group);
		if (per === null) return value;
		const whole = valueAt(
			run,
			per,
			when,
			group !== null && outputInfo(per).perGroup ? group : null
		);
		return whole === 0 ? 0 : value / whole;
	};
	if (!sinceOpening) return at(month);
	const opening = at(0);
	return opening === 0 ? 0 : at(month) / opening - 1;
}
