/** Which outcomes lead: the tiles in board-report order, and the sentence that is read out after a change. */
import type { OutputInfo, RunResult } from '#sim-core';
import { planningYear, valuesIn, yearValue, type PlanningYear } from './reading.ts';
import { outcomeOrStandIn } from './stand-in.ts';
import { describeChange, figureInWords, type Change } from './wording.ts';

/** One headline figure of a year, with its change against the baseline. */
export interface Headline {
	readonly domain: string;
	readonly output: OutputInfo;
	readonly value: number;
	readonly change: Change;
}

/** Board reports lead with quality, then people, access, productivity and finance. */
const tiles: readonly (readonly [domain: string, output: string])[] = [
	['Quality', 'quality'],
	['People', 'vacancyRate'],
	['People', 'leaverRate'],
	['People', 'pressure'],
	['Access', 'waitingList'],
	['Productivity', 'productivity'],
	['Finance', 'agencySpend'],
	['Finance', 'surplus']
];

/** What the one-line strip of a narrow screen shows, under names short enough for it. */
export const stripNames: ReadonlyMap<string, string> = new Map([
	['vacancyRate', 'Vacancies'],
	['pressure', 'Pressure'],
	['surplus', 'Result']
]);

/** The small charts that are shown first: those of the tiles. */
export const firstCharts: readonly string[] = tiles.map(([, outcome]) => outcome);

/** Builds the tiles of a year; outcomes that a run does not report are left out, others may stand in for what a trust lacks. */
export function headlines(
	outputs: readonly OutputInfo[],
	plan: RunResult,
	baseline: RunResult,
	year: PlanningYear
): readonly Headline[] {
	return tiles.flatMap(([part, usual]) => {
		const id = outcomeOrStandIn(usual, baseline);
		const domain = id === usual ? part : 'Care';
		const output = outputs.find((candidate) => candidate.id === id);
		const planned = valuesIn(plan, id);
		const before = valuesIn(baseline, id);
		if (output === undefined || planned === undefined || before === undefined) return [];
		const value = yearValue(output.report, planned, year);
		const against = yearValue(output.report, before, year);
		return [{ domain, output, value, change: describeChange(output, value, against) }];
	});
}

/** Writes what is read out when results have changed: at most 25 words. */
export function announcement(
	outputs: readonly OutputInfo[],
	plan: RunResult,
	baseline: RunResult,
	yearNumber: number
): string {
	const year = planningYear(plan.months, yearNumber);
	const said = headlines(outputs, plan, baseline, year)
		.filter(({ output }) => output.id === 'vacancyRate' || output.id === 'surplus')
		.map(({ output, value, change }) => {
			const judged = change.verdict === 'neither' ? '' : `, ${change.verdict}`;
			return `${output.label} ${figureInWords(output, value)}${judged}.`;
		});
	return [`Results for ${year.label}, against the baseline.`, ...said].join(' ');
}
