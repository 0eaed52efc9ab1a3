/** Comparing runs: which are chosen, how they are drawn, and how they differ from one of them. */
import {
	differenceOf,
	type OutputInfo,
	type RunResult,
	type Scenario,
	type Series,
	type StaffGroup
} from '#sim-core';
import { differenceOfQuantity, unitName } from '../quantity.ts';
import { planningYears, valuesIn, yearValue, type Whom } from '../results/reading.ts';
import { describeChange, figureInWords, verdictOf } from '../results/wording.ts';
import { noEnds, type Picture } from './picture.ts';
import type { NamedRun } from './table-rows.ts';
import { scenarioRoles, seriesStyles, type SeriesRole } from './series-style.ts';

/** A run that can be chosen for comparison. */
export interface Candidate {
	readonly id: string;
	readonly role: SeriesRole;
	/** As on screen, with its letter: "A Freeze". */
	readonly name: string;
	readonly run: RunResult;
	/** Name of the starting position. */
	readonly trust: string;
	readonly start: string;
	/** What the scenario sets of the model's assumptions. */
	readonly assumptions: Scenario['assumptions'];
}

/** A saved scenario, or the plan being worked on, with its run. */
export type Comparable = Omit<Candidate, 'role' | 'name'> & { readonly name: string };

/** A saved scenario whose run may not have come back yet. */
type Waiting = Omit<Comparable, 'run'> & { readonly run: RunResult | null };

/**
 * Gives the runs their lines: the baseline, the saved scenarios A to D, and the present plan in the first letter
 * that is free. A present plan that equals a saved scenario, or finds no letter free, is left out.
 */
export function candidatesOf(
	baseline: Comparable | null,
	saved: readonly Waiting[],
	present: Comparable | null
): readonly Candidate[] {
	const named = saved.flatMap(({ run, name, ...rest }, index): Candidate[] => {
		const role = scenarioRoles[index];
		if (role === undefined || run === null) return [];
		return [{ ...rest, run, role, name: `${seriesStyles[role].letter} ${name}` }];
	});
	const free = scenarioRoles[saved.length];
	const isKept = named.some(({ run }) => sameScenario(run, present?.run));
	return [
		...(baseline === null ? [] : [{ ...baseline, role: 'baseline' as const }]),
		...named,
		...(present === null || free === undefined || isKept ? [] : [{ ...present, role: free }])
	];
}

/** Says in sentences what makes these runs hard to compare; empty when nothing does. */
export function caveats(candidates: readonly Candidate[]): readonly string[] {
	const distinct = (values: readonly string[]) => [...new Set(values)];
	const trusts = distinct(candidates.map(({ trust }) => trust));
	const starts = distinct(candidates.map(({ start }) => start));
	const lengths = distinct(candidates.map(({ run }) => String(run.months.length - 1)));
	const sets = distinct(candidates.map(({ assumptions }) => sortedText(assumptions)));
	const versions = distinct(candidates.map(({ run }) => run.receipt.modelVersion));
	return [
		trusts.length > 1 ? `These plans are for different trusts: ${trusts.join(', ')}.` : '',
		starts.length > 1 ? `These plans start in different months: ${starts.join(', ')}.` : '',
		lengths.length > 1 ? `These plans run for different times: ${lengths.join(', ')} months.` : '',
		sets.length > 1
			? 'These plans rest on different assumptions; “Settings that differ” lists which.'
			: '',
		versions.length > 1
			? `These results come from different versions of the model: ${versions.join(', ')}.`
			: ''
	].filter((sentence) => sentence !== '');
}

function sortedText(assumptions: Scenario['assumptions']): string {
	return JSON.stringify(Object.entries(assumptions).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Draws the runs over each other. */
export function overlayPicture(
	output: OutputInfo,
	candidates: readonly Candidate[],
	whom: Whom
): Picture {
	return {
		quantity: output,
		months: longest(candidates),
		lines: candidates.map(({ role, name, run }) => ({
			role,
			label: name,
			values: valuesIn(run, output.id, whom) ?? new Float64Array(0)
		})),
		size: 'main',
		zero: false,
		ends: noEnds
	};
}

/** A chart of its own for one plan, the run it is compared with behind it. */
export interface Multiple {
	readonly candidate: Candidate;
	readonly picture: Picture;
	readonly runs: readonly Candidate[];
}

/** Draws each run in a chart of its own beside the baseline; with a common scale all y axes are the same. */
export function multiples(
	output: OutputInfo,
	candidates: readonly Candidate[],
	whom: Whom,
	commonScale: boolean
): readonly Multiple[] {
	const baseline = candidates.find(({ role }) => role === 'baseline');
	const plans = candidates.filter(({ role }) => role !== 'baseline');
	const all = candidates.map(({ run }) => valuesIn(run, output.id, whom) ?? new Float64Array(0));
	return (plans.length === 0 ? candidates : plans).map((candidate) => {
		const runs =
			baseline === undefined || baseline === candidate ? [candidate] : [baseline, candidate];
		const picture = overlayPicture(output, runs, whom);
		return {
			candidate,
			runs,
			picture: { ...picture, size: 'middle', ...(commonScale ? { alsoInView: all } : {}) }
		};
	});
}

/** Draws each run less the one it is compared with; the ends of the axis say which side is better. */
export function differencePicture(
	output: OutputInfo,
	candidates: readonly Candidate[],
	against: Candidate,
	whom: Whom
): Picture {
	const group = whom === 'all' ? null : whom;
	return {
		quantity: differenceOfQuantity(output),
		months: longest(candidates),
		lines: candidates
			.filter(({ id }) => id !== against.id)
			.map(({ role, name, run }) => ({
				role,
				label: name,
				values: differenceOf(run, against.run, output.id, group) ?? new Float64Array(0)
			})),
		size: 'main',
		zero: true,
		ends: { top: endWord(output, 'higher'), bottom: endWord(output, 'lower') }
	};
}

/** Gives the runs less the one they are compared with, for the table and the file of the difference view. */
export function differenceRuns(
	output: OutputInfo,
	candidates: readonly Candidate[],
	against: Candidate
): readonly NamedRun[] {
	return candidates
		.filter(({ id }) => id !== against.id)
		.map(({ name, run }) => ({
			name: `${name} less ${against.name}`,
			run: { ...run, series: { [output.id]: differenceSeries(output, run, against.run) } }
		}));
}

/** States the widest gap at the end of the last year. */
export function overlayTitle(
	output: OutputInfo,
	candidates: readonly Candidate[],
	whom: Whom
): string {
	const figures = lastFigures(output, candidates, whom).sort((a, b) => a.value - b.value);
	const [lowest] = figures;
	const highest = figures.at(-1);
	if (lowest === undefined || highest === undefined || lowest === highest) return output.label;
	const [low, high] = [lowest, highest].map(
		({ name, value }) => `${figureInWords(output, value)} (${name})`
	);
	return `${output.label} in the last year: from ${low} to ${high}`;
}

/** States how the plan furthest from the one compared with differs from it. */
export function differenceTitle(
	output: OutputInfo,
	candidates: readonly Candidate[],
	against: Candidate,
	whom: Whom
): string {
	const figures = lastFigures(output, candidates, whom);
	const base = figures.find(({ id }) => id === against.id)?.value ?? Number.NaN;
	const [widest] = figures
		.filter(({ id }) => id !== against.id)
		.sort((a, b) => Math.abs(b.value - base) - Math.abs(a.value - base));
	if (widest === undefined) return output.label;
	const { words, verdict } = describeChange(output, widest.value, base, against.name);
	const judged = verdict === 'neither' ? '' : `, which is ${verdict}`;
	return `${output.label} in the last year: ${widest.name} is ${words}${judged}`;
}

/** Names measure and unit of a difference. */
export function differenceSubtitle(output: OutputInfo, against: string): string {
	return `${output.label}, difference from ${against}, ${unitName(differenceOfQuantity(output))}`;
}

function sameScenario(run: RunResult, other: RunResult | undefined): boolean {
	return run.receipt.scenarioHash === other?.receipt.scenarioHash;
}

function lastFigures(output: OutputInfo, candidates: readonly Candidate[], whom: Whom) {
	return candidates.flatMap(({ id, name, run }) => {
		const values = valuesIn(run, output.id, whom);
		const year = planningYears(run.months).at(-1);
		if (values === undefined || year === undefined) return [];
		return [{ id, name, value: yearValue(output.report, values, year) }];
	});
}

function differenceSeries(output: OutputInfo, run: RunResult, against: RunResult): Series {
	const less = (group: StaffGroup | null) =>
		differenceOf(run, against, output.id, group) ?? new Float64Array(0);
	const { unit = output.unit, label = output.label, byGroup } = run.series[output.id] ?? {};
	const total = less(null);
	if (byGroup === undefined) return { unit, label, total };
	const groups = Object.keys(byGroup) as StaffGroup[];
	const differences = Object.fromEntries(groups.map((group) => [group, less(group)]));
	return { unit, label, total, byGroup: differences as Record<StaffGroup, Float64Array> };
}

function endWord(output: OutputInfo, direction: 'higher' | 'lower'): string {
	const verdict = verdictOf(output, direction);
	return verdict === 'neither' ? direction : `${direction}: ${verdict}`;
}

function longest(candidates: readonly Candidate[]): readonly string[] {
	return candidates.reduce<readonly string[]>(
		(months, { run }) => (run.months.length > months.length ? run.months : months),
		[]
	);
}
