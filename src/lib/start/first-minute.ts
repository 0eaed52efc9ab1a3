/** The first minute: a freeze for a year, what a newcomer expects of it, and what the run gives, in words made from the run. */
import type { OutputInfo, RunResult, Scenario } from '#sim-core';
import type { OutcomeChart } from '../charts/outcome-chart.ts';
import { subtitleOf } from '../charts/outcome-chart.ts';
import { noEnds } from '../charts/picture.ts';
import { formatDifference, formatMoney, formatNumber, formatValue } from '../format.ts';
import { flowRows } from '../results/flow-table.ts';
import { planningYears, valuesIn, yearValue, type PlanningYear } from '../results/reading.ts';
import { describeChange, trend } from '../results/wording.ts';
import type { WorkbenchCore } from '../state/core.ts';

export type Guess = 'lower' | 'same' | 'higher';
export type Choice = 'freeze' | 'keep';

export const guesses: readonly { readonly id: Guess; readonly label: string }[] = [
	{ id: 'lower', label: 'Lower' },
	{ id: 'same', label: 'About the same' },
	{ id: 'higher', label: 'Higher' }
];

export const choices: readonly { readonly id: Choice; readonly label: string }[] = [
	{ id: 'freeze', label: 'Freeze for a year' },
	{ id: 'keep', label: 'Keep recruiting' }
];

/** The two plans of the first minute and their runs. */
export interface Runs {
	readonly keep: RunResult;
	readonly freeze: RunResult;
}

const trust = 'aldermere';
const lever = 'vacancyControl';
const asked = 'vacancyRate';
/** The freeze lasts the first planning year; the question looks at the end of the second. */
const freezeMonths = 12;
const lookMonth = 24;
/** A change of less than this counts as about the same; a share, so half a percentage point. */
const sameWithin = 0.005;
/** How far the line of a guess leads away from where it starts: the dot marks a direction, not a figure. */
const guessStep = 0.02;

type Core = Pick<WorkbenchCore, 'catalogue' | 'exampleScenario' | 'profileOf'>;

/** Makes the two plans: nothing decided, and every post that falls empty in the first year held back. */
export function plansOf(core: Core): { readonly keep: Scenario; readonly freeze: Scenario } {
	const info = core.catalogue.levers.find(({ id }) => id === lever);
	if (info === undefined) throw new Error(`The catalogue has no lever "${lever}".`);
	const keep = core.exampleScenario(trust);
	const [year, month] = keep.start.split('-');
	if (month !== '04') throw new Error(`The first minute speaks of a year to March: ${keep.start}.`);
	const until = `${Number(year) + 1}-03`;
	const phase = { value: info.max, from: keep.start, rampMonths: 0, until };
	return { keep, freeze: { ...keep, name: 'Freeze for a year', levers: { [lever]: [phase] } } };
}

/** What is asked, in three sentences with figures of the runs. */
export function questionOf(core: Core, { keep, freeze }: Runs) {
	const output = outputIn(core, asked);
	const now = valueAt(keep, asked, 0);
	const [first] = yearsOf(keep);
	const saved = inYear(core, freeze, 'surplus', first) - inYear(core, keep, 'surplus', first);
	const name = core.profileOf(trust)?.name ?? trust;
	return {
		scene: `${name} is an invented trust. About 1 in ${formatNumber(1 / now, 0)} of its posts is empty (${formatValue(output, now)}).`,
		offer: `You can stop filling posts for a year. That ${saved < 0 ? 'costs' : 'saves'} ${formatMoney(Math.abs(saved))} in the year. Then hiring starts again.`,
		question:
			'A year after hiring restarts, how does the vacancy rate compare with the day the freeze ended?'
	};
}

/** What came of it, in words; every figure is read from the runs. */
export interface Reveal {
	readonly headline: string;
	readonly guessed: string;
	readonly reason: string;
	readonly money: string;
	readonly output: OutputInfo;
	readonly chart: OutcomeChart;
}

/** Tells what the run gave, against what was expected and chosen. */
export function revealOf(core: Core, runs: Runs, guess: Guess, choice: Choice): Reveal {
	const output = outputIn(core, asked);
	const [then, later] = [freezeMonths, lookMonth].map((at) => valueAt(runs.freeze, asked, at));
	const answer = answerOf(runs);
	const change = describeChange(output, later ?? NaN, then ?? NaN, 'when the freeze ended').words;
	const kept = formatValue(output, valueAt(runs.keep, asked, lookMonth));
	const headline = `A year after the freeze, the vacancy rate is ${formatValue(output, later ?? NaN)}: ${change}`;
	return {
		headline,
		guessed: [
			`You expected ${expected[guess]}. In this model it is ${guess === answer ? 'so' : expected[answer]}.`,
			choice === 'keep' ? `You kept recruiting, which leaves it at ${kept}.` : ''
		]
			.join(' ')
			.trim(),
		reason: reasonOf(core, runs.freeze),
		money: moneyOf(core, runs),
		output,
		chart: chartOf(output, runs, guess, headline)
	};
}

const expected: Record<Guess, string> = {
	lower: 'lower',
	same: 'about the same',
	higher: 'higher'
};

/** Reads the answer to the question from the run. */
export function answerOf({ freeze }: Runs): Guess {
	const change = valueAt(freeze, asked, lookMonth) - valueAt(freeze, asked, freezeMonths);
	if (Math.abs(change) < sameWithin) return 'same';
	return change > 0 ? 'higher' : 'lower';
}

/** Why: who joined and who left in the year after the freeze. */
function reasonOf(core: Core, freeze: RunResult): string {
	const [, second] = yearsOf(freeze);
	const all = flowRows(freeze, second, core.catalogue.staffGroups).at(-1);
	if (all === undefined) throw new Error('The run reports no joiners and leavers.');
	const people = `${formatNumber(all.left, 0)} people left and ${formatNumber(all.joined, 0)} joined`;
	return all.joined < all.left
		? `In this model, ${people} in that year, because posts opened again take months to fill.`
		: `In this model, ${people} in that year, so the gap closed.`;
}

/** What it saved and what it cost, since both are true at once. */
function moneyOf(core: Core, { keep, freeze }: Runs): string {
	const [, second] = yearsOf(freeze);
	const position =
		valueAt(freeze, 'cumulativePosition', lookMonth) -
		valueAt(keep, 'cumulativePosition', lookMonth);
	const agency =
		inYear(core, freeze, 'agencySpend', second) - inYear(core, keep, 'agencySpend', second);
	const verb = position < 0 ? 'cost' : 'saved';
	const agencyOutput = outputIn(core, 'agencySpend');
	const direction = agency < 0 ? 'lower' : 'higher';
	return `By then the freeze has ${verb} ${formatMoney(Math.abs(position))}. Agency spending that year is ${formatDifference(agencyOutput, agency)} ${direction} than without it.`;
}

function chartOf(output: OutputInfo, runs: Runs, guess: Guess, title: string): OutcomeChart {
	const cut = (run: RunResult) => seriesOf(run, asked).subarray(0, lookMonth + 1);
	const lines = [
		{ role: 'baseline', label: 'Keep recruiting', values: cut(runs.keep) },
		{ role: 'plan', label: 'Freeze', values: cut(runs.freeze) },
		{ role: 'c', label: 'Your guess', values: guessLine(runs.freeze, guess) }
	] as const;
	const words = lines.slice(0, 2).map(({ label, values }) => `${label} ${trend(output, values)}.`);
	return {
		title,
		subtitle: subtitleOf(output, { whom: 'all', whomLabel: '' }),
		summary: [...words, `Your guess was ${expected[guess]}.`].join(' '),
		picture: {
			quantity: output,
			months: runs.keep.months.slice(0, lookMonth + 1),
			lines,
			size: 'main',
			zero: false,
			ends: noEnds,
			divides: [freezeMonths]
		}
	};
}

/** Draws a guess as a line from the end of the freeze; nothing before it. */
function guessLine(freeze: RunResult, guess: Guess): Float64Array {
	const from = valueAt(freeze, asked, freezeMonths);
	const step = { lower: -guessStep, same: 0, higher: guessStep }[guess];
	return Float64Array.from({ length: lookMonth + 1 }, (_, month) =>
		month < freezeMonths
			? Number.NaN
			: from + (step * (month - freezeMonths)) / (lookMonth - freezeMonths)
	);
}

function outputIn({ catalogue }: Core, id: string): OutputInfo {
	const output = catalogue.outputs.find((one) => one.id === id);
	if (output === undefined) throw new Error(`The catalogue has no outcome "${id}".`);
	return output;
}

function seriesOf(run: RunResult, id: string): Float64Array {
	const values = valuesIn(run, id);
	if (values === undefined) throw new Error(`The run does not report "${id}".`);
	return values;
}

const valueAt = (run: RunResult, id: string, month: number): number =>
	seriesOf(run, id)[month] ?? Number.NaN;

function inYear(core: Core, run: RunResult, id: string, year: PlanningYear): number {
	return yearValue(outputIn(core, id).report, seriesOf(run, id), year);
}

function yearsOf({ months }: RunResult): readonly [PlanningYear, PlanningYear] {
	const [first, second] = planningYears(months);
	if (first === undefined || second === undefined) {
		throw new Error(`The first minute needs two years, the run has ${months.length - 1} months.`);
	}
	return [first, second];
}
