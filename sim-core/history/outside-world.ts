/**
 * The outside world from April 2017 to March 2026, month by month: what nobody in a trust chose.
 * Prices, awards, rules and the labour market are published or judged; the strengths of shocks are fitted up to March 2023.
 * After that month no outcome is looked at: shocks fade or stay by the rules written here.
 */
import type { Phase } from '../scenario/types.ts';
import { monthNumber, monthText } from '../scenario/months.ts';
import stored from './generated/openings.json' with { type: 'json' };
import type { Shocks } from './shock-parameters.ts';

/** One value for each financial year, by its first calendar year. */
type ByYear = Readonly<Record<number, number>>;

/** Awards paid each April, mean over staff (evidence section 6.2; data/afc_pay_awards.csv; 2017 from the cap of 1%). */
const payAwards: ByYear = {
	2017: 0.01,
	2018: 0.03,
	2019: 0.025,
	2020: 0.0265,
	2021: 0.03,
	2022: 0.048,
	2023: 0.05,
	2024: 0.055,
	2025: 0.036,
	2026: 0.033
};

/** What the settlement had set aside for the award (F-27). */
const payPlanned: ByYear = { ...payAwards, 2022: 0.03, 2023: 0.021, 2024: 0.021, 2025: 0.028 };

/** Prices of goods and services: the deflator as section 6.2 has it, judged where it has none (M-17). */
const prices: ByYear = {
	2017: 0.018,
	2018: 0.02,
	2019: 0.023,
	2020: 0.03,
	2021: 0.02,
	2022: 0.067,
	2023: 0.061,
	2024: 0.04,
	2025: 0.0275
};

/** Growth of regular pay elsewhere, judged from memory of the national series. */
const outsideEarnings: ByYear = {
	2017: 0.024,
	2018: 0.032,
	2019: 0.03,
	2020: 0.03,
	2021: 0.043,
	2022: 0.064,
	2023: 0.067,
	2024: 0.053,
	2025: 0.048
};

/** National vacancies for each unemployed person against 2016/17, judged from memory of the national series. */
const market: ByYear = {
	2017: 1.05,
	2018: 1.15,
	2019: 1.15,
	2020: 0.65,
	2021: 1.4,
	2022: 1.8,
	2023: 1.35,
	2024: 1.1,
	2025: 0.9
};

/** Most that may go on agency staff from 2023/24, as a share of the pay bill: ceilings of T-11, then the cut of T-4. */
const agencyCeilings: ByYear = { 2023: 0.037, 2024: 0.032, 2025: 0.022 };

/** Growth in posts after the window of calibration, from published intentions: the long-term plan, then plans to shrink (T-4). */
const postsLater: ByYear = { 2023: 0.03, 2024: 0.015, 2025: -0.02 };

/** Share of a year's planned care lost to strikes (F-26), by the month it fell in, judged. */
const strikes: readonly (readonly [from: string, to: string, lost: number])[] = [
	['2022-12', '2023-03', 0.015],
	['2023-04', '2024-02', 0.02],
	['2024-06', '2024-07', 0.015],
	['2025-07', '2025-12', 0.005]
];

const firstYear = 2017;
const lastYear = 2025;
const monthsOfHistory = 12 * (lastYear - firstYear + 1);

/** Last month whose outcomes are used, and last month of the pandemic as an emergency. */
const lastMonthSeen = '2023-03';
const lastMonthOfEmergency = '2023-05';

/** Pay level of a financial year's prices against those of 2016/17; awards fall in April. */
export function payLevelOf(year: number): number {
	let level = 1;
	for (let each = firstYear; each <= year; each++) level *= 1 + payAwards[each]!;
	return level;
}

type Reading = (month: string, year: number) => number;

/** Every driver that history moves, as a reading of month and financial year. */
function readings(shocks: Shocks): Readonly<Record<string, Reading>> {
	const of = (id: string): number => {
		const value = shocks[id];
		if (value === undefined) throw new Error(`History has no strength for ${id}.`);
		return value;
	};
	const real = (year: number): number => of(year < 2019 ? 'fundingGrowth2017' : 'fundingGrowth');
	return {
		payAward: (_, year) => payAwards[year]!,
		payAwardPlanned: (_, year) => payPlanned[year]!,
		nonPayInflation: (_, year) => prices[year]!,
		outsideEarningsGrowth: (_, year) => outsideEarnings[year]!,
		incomeUplift: (_, year) => real(year) + prices[year]!,
		agencyRules: (_, year) => agencyCeilings[year] ?? of('agencyRule'),
		labourMarketTightness: (_, year) => 1 + of('marketScale') * (market[year]! - 1),
		recruitSupply: (_, year) => (year < 2019 ? 1 : of(`supply${firstOf(year, [2019, 2021])}`)),
		postsGrowth: (_, year) =>
			postsLater[year] ?? of(`postsGrowth${firstOf(year, [2017, 2019, 2021])}`),
		sicknessShock: (month) => Math.max(0, of('illnessScale') * illnessIn(month)),
		traumaShock: (month) => traumaIn(month, of),
		leavingPostponed: (month) =>
			month >= '2020-03' && month <= '2021-03' ? of('postponed2020') : 0,
		demandGrowth: (_, year) => (year === 2020 ? 0 : of('demandGrowth')),
		demandShock: (month) =>
			during(stored.shocks.attendances, month) ?? after(month, of('demandLeft')),
		referralGrowth: (_, year) => (year === 2020 ? 0 : of('referralGrowth')),
		referralShock: (month) =>
			during(stored.shocks.referrals, month) ?? after(month, of('referralLeft')),
		electiveLost: (month) =>
			Math.max(0, -of('electiveScale') * (during(stored.shocks.completed, month) ?? 0)) +
			strikesIn(month),
		productivityLost: (_, year) =>
			year < 2020 ? 0 : of(`productivity${firstOf(year, [2020, 2021, 2022])}`)
	};
}

/** The latest of the years that is not after the one given. */
const firstOf = (year: number, years: readonly number[]): number =>
	years.findLast((each) => each <= year)!;

/** A shock read off a published series, in the year it is used for: March 2020 to March 2021. */
function during(points: Readonly<Record<string, number>>, month: string): number | undefined {
	return month >= '2020-03' && month <= '2021-03' ? points[month] : undefined;
}

const after = (month: string, left: number): number => (month > '2021-03' ? left : 0);

/** Infections as recorded up to March 2023; then the level of its last quarter stays, for nothing later may be looked at. */
function illnessIn(month: string): number {
	const points: Readonly<Record<string, number>> = stored.shocks.illness;
	if (month < '2020-03') return 0;
	if (month <= lastMonthSeen) return points[month]!;
	return (points['2023-01']! + points['2023-02']! + points['2023-03']!) / 3;
}

/** Moral injury lasts as long as the emergency does: the World Health Organization ended it in May 2023. */
function traumaIn(month: string, of: (id: string) => number): number {
	if (month < '2020-04') return 0;
	if (month <= '2021-03') return of('trauma2020');
	if (month <= '2022-03') return of('trauma2021');
	return month <= lastMonthOfEmergency ? of('trauma2022') : 0;
}

const strikesIn = (month: string): number =>
	strikes.find(([from, to]) => month >= from && month <= to)?.[2] ?? 0;

/** Writes the outside world from a month on as settings of drivers, one phase for each change. */
export function historyDrivers(start: string, shocks: Shocks): Record<string, readonly Phase[]> {
	const first = monthNumber(start)!;
	const end = monthNumber(`${firstYear}-04`)! + monthsOfHistory;
	return Object.fromEntries(
		Object.entries(readings(shocks)).map(([driver, read]) => {
			const phases: Phase[] = [];
			for (let number = first; number < end; number++) {
				const from = monthText(number);
				const value = read(from, Math.floor((number - 3) / 12));
				if (phases.at(-1)?.value !== value)
					phases.push({ value, from, rampMonths: 0, until: null });
			}
			return [driver, phases];
		})
	);
}
