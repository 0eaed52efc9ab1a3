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
	/** Setting that was tried: half-way from the status quo to the far end, or as much further as it takes to move anything. */
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

/** A part of the way from the status quo to the end that lies further from it. */
function settingAt({ min, max, statusQuo }: LeverInfo, part: number): number {
	const far = max - statusQuo >= statusQuo - min ? max : min;
	return Number((statusQuo + part * (far - statusQuo)).toPrecision(6));
}

/** Runs every lever alone and tells what changed. */
export function leverEffects(): LeverEffect[] {
	const base = { ...exampleScenario(effectProfile), months: 36 };
	const plain = runSeries(base).series;
	return catalogue.levers.map((lever) => {
		let part = 0.5;
		let effect = effectOf(lever, part, plain);
		while (!moves(effect) && part < 0.99) {
			part = (1 + part) / 2;
			effect = effectOf(lever, part, plain);
		}
		return effect;
	});
}

const moves = ({ firstYear, thirdYear }: LeverEffect): boolean =>
	[...Object.values(firstYear), ...Object.values(thirdYear)].some((change) => change !== 0);

function effectOf(
	lever: LeverInfo,
	part: number,
	plain: Readonly<Record<string, Series>>
): LeverEffect {
	const base = exampleScenario(effectProfile);
	const set = settingAt(lever, part);
	const phases = [{ value: set, from: base.start, rampMonths: 0, until: null }];
	const { series } = runSeries({ ...base, months: 36, levers: { [lever.id]: phases } });
	return {
		lever: lever.id,
		set,
		firstYear: changesIn(series, plain, 1),
		thirdYear: changesIn(series, plain, 3)
	};
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
