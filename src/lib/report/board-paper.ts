/** What a board paper says, worked out from runs: options, bridge, trade-off, uncertain assumptions, who gains and who bears. */
import type {
	AssumptionInfo,
	Catalogue,
	OutputInfo,
	Profile,
	RunResult,
	Scenario
} from '#sim-core';
import type { Tornado } from '#sim-core/sensitivity.ts';
import type { Candidate } from '../charts/comparison.ts';
import { formatMoney, formatValue } from '../format.ts';
import { moneyRows } from '../results/money-table.ts';
import { planningYears, valuesIn, yearValue, type PlanningYear } from '../results/reading.ts';
import { outcomeOrStandIn } from '../results/stand-in.ts';

/** One row of the options table: an outcome with its figure for each option, in words. */
export interface OptionRow {
	readonly id: string;
	readonly label: string;
	readonly figures: readonly string[];
}

/** Outcomes of the options table at the end of the run, in the order of a board report. */
const optionOutcomes: readonly string[] = [
	'quality',
	'vacancyRate',
	'leaverRate',
	'pressure',
	'waitingList',
	'agencySpend',
	'savingsRecurrent',
	'surplus'
];

/** Builds the options table: money over the whole run first, then the last year's figures. */
export function optionRows(
	outputs: readonly OutputInfo[],
	options: readonly Candidate[]
): readonly OptionRow[] {
	const months = options[0]?.run.months ?? [];
	const years = planningYears(months);
	const last = years.at(-1);
	if (last === undefined) return [];
	const whole = { ...last, first: 1 };
	const position = optionRow(
		'position',
		`Surplus or deficit, ${years.length} years`,
		options,
		(run) => formatMoney(yearValue('total', valuesIn(run, 'surplus') ?? new Float64Array(0), whole))
	);
	const rows = optionOutcomes.flatMap((usual) => {
		const id = outcomeOrStandIn(usual, options[0]?.run ?? null);
		const output = outputs.find((one) => one.id === id);
		return output === undefined ? [] : [lastYearRow(output, options, last)];
	});
	return [position, ...rows];
}

function lastYearRow(
	output: OutputInfo,
	options: readonly Candidate[],
	last: PlanningYear
): OptionRow {
	return optionRow(output.id, `${output.label}, ${last.label}`, options, (run) => {
		const values = valuesIn(run, output.id);
		return values === undefined ? '' : formatValue(output, yearValue(output.report, values, last));
	});
}

const optionRow = (
	id: string,
	label: string,
	options: readonly Candidate[],
	figure: (run: RunResult) => string
): OptionRow => ({ id, label, figures: options.map(({ run }) => figure(run)) });

/** One step of a bridge in GBP; the ends are positions, the rest move the position by their value. */
export interface BridgeStep {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	readonly kind: 'end' | 'move';
}

/** Walks from the baseline's position in a year to the plan's: what each line of income or cost adds. Steps add up exactly. */
export function bridgeSteps(
	plan: RunResult,
	baseline: RunResult,
	year: PlanningYear
): readonly BridgeStep[] {
	const rows = moneyRows(plan, baseline, year);
	const result = rows.find(({ kind }) => kind === 'result');
	if (result === undefined) return [];
	const moves = rows
		.filter(({ kind, difference }) => kind !== 'result' && difference !== 0)
		.map(({ id, label, difference, kind }) => ({
			id,
			label,
			value: kind === 'income' ? difference : -difference,
			kind: 'move' as const
		}));
	return [
		{ id: 'baseline', label: 'Baseline', value: result.baseline, kind: 'end' },
		...moves,
		{ id: 'plan', label: 'Plan', value: result.plan, kind: 'end' }
	];
}

/** An assumption that the answer rests on, with how far it moves the position at the end of the run. */
export interface UncertainAssumption {
	readonly assumption: AssumptionInfo;
	/** Furthest that the outcome of this plan goes with it at its low or its high end, in the outcome's unit. */
	readonly reach: number;
	/** The planner's own source in words, in place of the model's. */
	readonly ownSource?: string;
}

/**
 * Ranks the assumptions by how far they move the outcome of this plan, at this trust; what moves it by nothing is left
 * out. The influence that the page Evidence tells of is another trust's, with every lever at work.
 */
export function uncertainAssumptions(
	{ assumptions }: Pick<Catalogue, 'assumptions'>,
	{ base, bars }: Tornado
): readonly UncertainAssumption[] {
	return bars
		.flatMap(({ id, atLow, atHigh }) => {
			const assumption = assumptions.find((one) => one.id === id);
			const reach = Math.max(Math.abs(atLow - base), Math.abs(atHigh - base));
			return assumption === undefined ? [] : [{ assumption, reach }];
		})
		.filter(({ reach }) => reach > 0)
		.sort((a, b) => b.reach - a.reach || (a.assumption.id < b.assumption.id ? -1 : 1));
}

/**
 * Puts a planner's own ends and sources in the place of the model's. A value or a range that was changed without a source
 * has none: the model's is about another number.
 */
export const withOwnGrounds = (
	ranked: readonly UncertainAssumption[],
	{ ranges = {}, assumptions }: Pick<Scenario, 'ranges' | 'assumptions'>
): readonly UncertainAssumption[] =>
	ranked.map((one) => {
		const { id } = one.assumption;
		const own = ranges[id];
		const hasEnds = own?.low !== undefined && own.high !== undefined;
		const ends = hasEnds ? { low: own.low, high: own.high } : {};
		const assumption = { ...one.assumption, ...ends };
		const ownSource = [own?.source, own?.date].filter(Boolean).join(', ');
		if (own !== undefined && own.source !== '') return { ...one, assumption, ownSource };
		const isChanged = assumptions[id] !== undefined || hasEnds;
		return isChanged ? { ...one, assumption: { ...assumption, source: 'judgement' } } : one;
	});

/** Tells whether no source is given, neither the model's nor the planner's. */
export const isUnsourced = ({ assumption, ownSource }: UncertainAssumption): boolean =>
	assumption.source === 'judgement' && ownSource === undefined;

/** Who gains from a plan's levers and who bears them, one row a lever set. */
export interface AffectedRow {
	readonly id: string;
	readonly label: string;
	readonly benefits: string;
	readonly bears: string;
	readonly lag: string;
}

/** Lists whom the levers of a plan touch. */
export const affectedRows = (scenario: Scenario, catalogue: Catalogue): readonly AffectedRow[] =>
	catalogue.levers
		.filter(({ id }) => id in scenario.levers)
		.map(({ id, label, benefits, bears, lag }) => ({ id, label, benefits, bears, lag }));

/** Marks what kind of figures a paper stands on, for the head of every page. */
export const standing = ({ kind }: Pick<Profile, 'kind'>): string => standings[kind];

const standings: Readonly<Record<Profile['kind'], string>> = {
	trust: 'Planning estimate, from public figures',
	own: 'Planning estimate, from your own baseline',
	archetype: 'Synthetic, for training',
	invented: 'Synthetic, for training'
};

/** Begins a text in lower case, as it stands after a colon; an abbreviation stays as it is. */
export const inSentence = (text: string): string =>
	text.replace(/^[A-Z](?=[a-z’ ])/, (first) => first.toLowerCase());
