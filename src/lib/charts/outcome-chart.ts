/** From runs to a chart of one outcome: title, subtitle, summary and lines, as pure data. */
import type { OutputInfo, RunResult } from '#sim-core';
import { unitName } from '../quantity.ts';
import { planningYears, valuesIn, yearValue, type Whom } from '../results/reading.ts';
import { finding, trend } from '../results/wording.ts';
import { noEnds, type Picture } from './picture.ts';
import type { SeriesRole } from './series-style.ts';

/** One run with the way it is drawn. */
export interface DrawnRun {
	readonly role: SeriesRole;
	readonly name: string;
	readonly run: RunResult;
}

/** What to show of an outcome: for whom, and in which planning year the title reads it. */
export interface Look {
	readonly whom: Whom;
	readonly whomLabel: string;
	readonly year: number;
	readonly size: Picture['size'];
}

/** Everything that ChartFrame says and draws. */
export interface OutcomeChart {
	readonly title: string;
	readonly subtitle: string;
	readonly summary: string;
	readonly picture: Picture;
}

/** Describes an outcome of some runs; the last is the plan that the title speaks of, `baseline` what it is compared with. */
export function outcomeChart(
	output: OutputInfo,
	runs: readonly DrawnRun[],
	look: Look,
	baseline: RunResult | undefined
): OutcomeChart {
	const whom = output.perGroup ? look.whom : 'all';
	const plan = runs.at(-1);
	if (plan === undefined) throw new Error('A chart needs at least one run.');
	const years = planningYears(plan.run.months);
	const year = years[Math.min(look.year, years.length) - 1];
	const figure = (run: RunResult | undefined) => {
		const values = run === undefined ? undefined : valuesIn(run, output.id, whom);
		return values === undefined || year === undefined
			? undefined
			: yearValue(output.report, values, year);
	};
	const when = { label: year?.label ?? '', isLast: year === years.at(-1) };
	return {
		title: finding(output, when, figure(plan.run) ?? Number.NaN, figure(baseline)),
		subtitle: subtitleOf(output, look),
		summary: runs.map((drawn) => sentenceOf(output, drawn, whom)).join(' '),
		picture: {
			quantity: output,
			months: plan.run.months,
			lines: runs.map(({ role, name, run }) => ({
				role,
				label: name,
				values: valuesIn(run, output.id, whom) ?? new Float64Array(0)
			})),
			size: look.size,
			zero: false,
			ends: noEnds
		}
	};
}

/** Names measure, unit and staff group under a chart's title. */
export function subtitleOf(
	output: OutputInfo,
	{ whom, whomLabel }: Pick<Look, 'whom' | 'whomLabel'>
): string {
	const rhythm = {
		end: 'at month end',
		total: 'in the month',
		trailing: 'over the last 12 months'
	};
	const group = output.perGroup && whom !== 'all' ? `, ${whomLabel}` : '';
	return `${output.label}, ${unitName(output)}, ${rhythm[output.report]}${group}`;
}

function sentenceOf(output: OutputInfo, { name, run }: DrawnRun, whom: Whom): string {
	const values = valuesIn(run, output.id, whom);
	return values === undefined ? '' : `${name} ${trend(output, values)}.`;
}
