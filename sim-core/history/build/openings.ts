/** National ratios and the few own figures from which the opening positions of the past are made. */
import { numberIn, requiredIn, textIn, type Row } from '../../data/build/csv.ts';
import { staffGroups, type StaffGroup } from '../../spec/dimensions.ts';
import { englandPublished } from './england.ts';
import { shocks } from './shocks.ts';
import { table, tidy, type Points } from './tables.ts';

/** What the opening of a past year needs to know. */
export interface StoredOpenings {
	/** England's staff by group at the month given, WTE. */
	readonly staff: Readonly<Record<string, Readonly<Record<StaffGroup, number>>>>;
	/** All staff of England in March 2017, those of unknown classification included, WTE. */
	readonly staffAll: number;
	/** Mean sickness of the year to the month given. */
	readonly sickness: Readonly<Record<string, number>>;
	/** Waiting list, and a year's referrals and other removals for each pathway on it, to the month given. */
	readonly waits: Readonly<
		Record<string, { readonly list: number; readonly referrals: number; readonly removals: number }>
	>;
	/** Attendances of the year to the month given. */
	readonly attendances: Readonly<Record<string, number>>;
	/** Occupied beds of the quarter to the month given. */
	readonly occupiedBeds: Readonly<Record<string, number>>;
	/** Sum of the trusts' own lists in May 2026. */
	readonly listsNow: number;
	/** Operating income of all trusts, GBP, by financial year. */
	readonly income: Readonly<Record<string, number>>;
	/** What the pandemic did month by month from March 2020 to March 2023, as shares of what was usual. */
	readonly shocks: Readonly<Record<'illness' | 'attendances' | 'referrals' | 'completed', Points>>;
	/** By trust: staff in March 2019 (WTE), income and surplus of 2018/19 (GBP); null where not published. */
	readonly trusts: Readonly<
		Record<string, readonly [staff: number | null, income: number | null, surplus: number | null]>
	>;
}

const moments = ['2017-03', '2019-03'] as const;

function sumOfYearTo(points: Points, month: string): number {
	const [year, number] = [Number(month.slice(0, 4)), month.slice(5)];
	const from = `${year - 1}-${number}`;
	const values = Object.entries(points).filter(([at]) => at > from && at <= month);
	if (values.length !== 12)
		throw new Error(`Found ${values.length} months to ${month}, expected 12`);
	return values.reduce((sum, [, value]) => sum + value, 0);
}

const forEach = <T>(months: readonly string[], value: (month: string) => T): Record<string, T> =>
	Object.fromEntries(months.map((month) => [month, value(month)]));

/** Works out what the openings need from the published tables. */
export function storedOpenings(): StoredOpenings {
	const england = englandPublished();
	const total = (name: string): Points => england[name]!.total;
	const staff = england.staffInPost!.byGroup!;
	const baseline = table('trust_baseline');
	return {
		staff: forEach([...moments, '2023-10', '2026-02'], (month) => staffAt(staff, month)),
		staffAll: total('staffInPost')['2017-03']!,
		sickness: forEach([...moments, '2025-03'], (month) =>
			tidy(sumOfYearTo(total('sicknessAbsenceRate'), month) / 12)
		),
		waits: forEach(moments, (month) => waitsAt(total, month)),
		attendances: forEach([...moments, '2026-05'], (month) =>
			sumOfYearTo(total('emergencyDemand'), month)
		),
		occupiedBeds: occupiedBeds(),
		listsNow: baseline.reduce(
			(sum, row) => sum + (numberIn(row, 'incomplete_total_n_2026_05') ?? 0),
			0
		),
		income: Object.fromEntries(
			table('finance_national_from_trusts_2010_2019').map((row) => [
				textIn(row, 'financial_year'),
				requiredIn(row, 'operating_income_gbp_m') * 1e6
			])
		),
		shocks: shocks(),
		trusts: Object.fromEntries(baseline.map(ownFigures))
	};
}

/** A trust's own staff of March 2019 and accounts of 2018/19. */
function ownFigures(row: Row): readonly [string, StoredOpenings['trusts'][string]] {
	const thousands = (column: string): number | null => {
		const value = numberIn(row, column);
		return value === null ? null : value * 1e3;
	};
	return [
		textIn(row, 'trust_code'),
		[
			numberIn(row, 'fte_all_2019_03'),
			thousands('operating_income_gbp_k_2018_19'),
			thousands('surplus_deficit_gbp_k_2018_19')
		]
	];
}

function staffAt(
	staff: Partial<Record<StaffGroup, Points>>,
	month: string
): Record<StaffGroup, number> {
	const entries = staffGroups.map((group) => [group, staff[group]![month]!] as const);
	return Object.fromEntries(entries) as Record<StaffGroup, number>;
}

function waitsAt(total: (name: string) => Points, month: string) {
	const list = total('waitingList')[month]!;
	return {
		list,
		referrals: tidy(sumOfYearTo(total('referrals'), month) / list),
		removals: tidy(sumOfYearTo(total('removals'), month) / list)
	};
}

function occupiedBeds(): Record<string, number> {
	const rows = table('beds_kh03_national_quarterly');
	const at = (month: string): number => {
		const row = rows.find((each) => textIn(each, 'quarter_end').startsWith(month));
		if (row === undefined) throw new Error(`No beds of the quarter to ${month}`);
		return requiredIn(row, 'beds_occupied_total');
	};
	return forEach([...moments, '2026-03'], at);
}
