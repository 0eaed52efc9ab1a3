/** The pandemic as published series show it, month by month up to March 2023 and no further. */
import { requiredIn, textIn } from '../../data/build/csv.ts';
import { englandPublished } from './england.ts';
import { monthOf, table, type Points } from './tables.ts';

const first = '2020-03';
const last = '2023-03';

/** Coughs and flu, chest complaints, infectious diseases: the reasons under which the pandemic was recorded. */
const infectious: readonly string[] = ['S13', 'S15', 'S27'];

const inWindow = (month: string): boolean => month >= first && month <= last;

/** Three decimals: these are shares of what was usual. */
const rounded = (value: number): number => Number(value.toFixed(3));

/** Month of the year before the pandemic that stands for the usual: April 2019 to February 2020; February for March. */
function usualMonth(month: string): string {
	const number = month.slice(5);
	if (number === '03') return '2020-02';
	return number < '03' ? `2020-${number}` : `2019-${number}`;
}

/** Sickness from infections beyond that of the same month before, as a share of all sickness in that month before. */
function illness(): Points {
	const rates = englandPublished().sicknessAbsenceRate!.total;
	const infections: Points = {};
	for (const row of table('sickness_reasons_monthly')) {
		if (textIn(row, 'staff_group') !== 'All staff groups') continue;
		if (!infectious.includes(textIn(row, 'reason_code'))) continue;
		const month = monthOf(textIn(row, 'month'));
		const share = requiredIn(row, 'share_of_fte_days_lost_pct') / 100;
		infections[month] = (infections[month] ?? 0) + share * rates[month]!;
	}
	const months = Object.keys(infections).filter(inWindow);
	return Object.fromEntries(
		months.map((month) => {
			const usual = usualMonth(month);
			return [month, rounded((infections[month]! - infections[usual]!) / rates[usual]!)];
		})
	);
}

/** A series against the same month of 2019, less one. */
function against2019(name: string): Points {
	const { total } = englandPublished()[name]!;
	const months = Object.keys(total).filter(inWindow);
	return Object.fromEntries(
		months.map((month) => [month, rounded(total[month]! / total[`2019-${month.slice(5)}`]! - 1)])
	);
}

/** Every shock of the pandemic that can be read off a published series. */
export const shocks = () => ({
	illness: illness(),
	attendances: against2019('emergencyDemand'),
	referrals: against2019('referrals'),
	completed: against2019('completedPathways')
});
