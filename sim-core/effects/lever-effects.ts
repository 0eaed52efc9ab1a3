/** What each lever does in the first and in the third year, from runs: it alone is set, all else as in the opening. */
import { catalogue, exampleScenario } from '../index.ts';
import { runSeries } from '../run.ts';
import type { LeverInfo } from '../spec/catalogue.ts';
import type { Series } from '../analysis/result.ts';

/** Outcomes told for each lever, stocks at the end of a year and flows over it. */
export const effectOutcomes = [
	'staffInPost',
	'pressure',
	'burnout',
	'leaverRate',
	'quality',
	'waitingList',
	'bankSpend',
	'agencySpend',
	'savingsNet',
	'leverSpend',
	'surplus'
] as const;

type Outcome = (typeof effectOutcomes)[number];

/** Change of every outcome against the run in which nothing is decided. */
export type Changes = Readonly<Record<Outcome, number>>;

export interface LeverEffect {
	readonly lever: string;
	/** Setting that was tried: half-way from the status quo to the far end. */
	readonly set: number;
	readonly firstYear: Changes;
	readonly thirdYear: Changes;
}

/** Starting position that effects are told for. */
export const effectProfile = 'acute-large';

const flows: readonly string[] = [
	'bankSpend',
	'agencySpend',
	'savingsNet',
	'leverSpend',
	'surplus'
];

/** Half-way to the end that lies further from the status quo. */
export function usualSetting({ min, max, statusQuo }: LeverInfo): number {
	const far = max - statusQuo >= statusQuo - min ? max : min;
	return Number((statusQuo + (far - statusQuo) / 2).toPrecision(6));
}

/** Runs every lever alone and tells what changed. */
export function leverEffects(): LeverEffect[] {
	const base = { ...exampleScenario(effectProfile), months: 36 };
	const plain = runSeries(base).series;
	return catalogue.levers.map((lever) => {
		const set = usualSetting(lever);
		const phases = [{ value: set, from: base.start, rampMonths: 0, until: null }];
		const { series } = runSeries({ ...base, levers: { [lever.id]: phases } });
		return {
			lever: lever.id,
			set,
			firstYear: changesIn(series, plain, 1),
			thirdYear: changesIn(series, plain, 3)
		};
	});
}

function changesIn(
	series: Readonly<Record<string, Series>>,
	plain: Readonly<Record<string, Series>>,
	year: number
): Changes {
	const read = (from: Readonly<Record<string, Series>>, id: string): number => {
		const { total } = from[id]!;
		if (!flows.includes(id)) return total[12 * year]!;
		return total.slice(12 * year - 11, 12 * year + 1).reduce((sum, value) => sum + value, 0);
	};
	const entries = effectOutcomes.map(
		(id) => [id, Number((read(series, id) - read(plain, id)).toPrecision(4))] as const
	);
	return Object.fromEntries(entries) as Changes;
}
