/** What was published for single trusts from March 2019, under the model's own names. */
import { numberIn, textIn, type Row } from '../../data/build/csv.ts';
import { staffGroups, type StaffGroup } from '../../spec/dimensions.ts';
import {
	byTrust,
	middleOf,
	monthOf,
	pointsFrom,
	table,
	tidy,
	type Points,
	type Published,
	type PublishedByName
} from './tables.ts';

/** Columns of the organisation files that make up each group; managers are too few to hold a trust to. */
const columnsOf: Readonly<Partial<Record<StaffGroup, readonly string[]>>> = {
	nursing: ['fte_nurses_health_visitors', 'fte_midwives'],
	medical: ['fte_doctors'],
	alliedHealth: ['fte_scientific_therapeutic_technical', 'fte_ambulance'],
	clinicalSupport: ['fte_support_to_clinical']
};

const since = (points: Points): Points =>
	Object.fromEntries(Object.entries(points).filter(([month]) => month >= '2019-03'));

/** Quarters that hold a single month, which is known. */
const singleMonths: Readonly<Record<string, string>> = {
	'2019-Q1': '2019-03',
	'2023-Q4': '2023-10'
};

function staffOf(quarterly: readonly Row[], monthly: readonly Row[]): Published {
	const quarter = (row: Row): string => {
		const name = textIn(row, 'calendar_quarter');
		return singleMonths[name] ?? middleOf(name);
	};
	const month = (row: Row): string => monthOf(textIn(row, 'month'));
	const both = (columns: readonly string[]): Points => {
		const sum: Points = {};
		for (const [rows, at] of [
			[quarterly, quarter],
			[monthly, month]
		] as const) {
			for (const row of rows) {
				const values = columns.map((column) => numberIn(row, column) ?? 0);
				sum[at(row)] = tidy(values.reduce((a, b) => a + b, 0));
			}
		}
		return since(sum);
	};
	const byGroup = Object.fromEntries(
		staffGroups.flatMap((group) => {
			const columns = columnsOf[group];
			return columns === undefined ? [] : [[group, both(columns)] as const];
		})
	);
	const source = 'data/hchs_workforce_trust_quarterly_2019_2023.csv';
	return { source, total: both(['fte_all']), byGroup };
}

/** Everything published for each trust that has more than its opening figures. */
export function trustsPublished(): Record<string, PublishedByName> {
	const quarterly = byTrust(table('hchs_workforce_trust_quarterly_2019_2023'));
	const monthly = byTrust(table('hchs_workforce_trust_ae_trusts'));
	const tables = {
		sickQuarters: byTrust(table('sickness_trust_quarterly_2009_2023')),
		sickMonths: byTrust(table('sickness_trust_monthly_2024_25')),
		survey: byTrust(table('staff_survey_trust_2021_2024')),
		list: byTrust(table('rtt_trust_quarterly')),
		urgent: byTrust(table('ae_trust_monthly')),
		bedsTo2023: byTrust(table('beds_kh03_trust_quarterly_2013_2023')),
		bedsFrom2024: byTrust(table('beds_kh03_trust_quarterly_2024_26'))
	};
	const codes = byTrust(table('trust_baseline')).keys();
	return Object.fromEntries(
		[...codes].flatMap((code) => {
			const found: PublishedByName = {
				staffInPost: staffOf(quarterly.get(code) ?? [], monthly.get(code) ?? []),
				...trustSeries(code, tables)
			};
			const kept = Object.entries(found).filter(([, { total }]) => Object.keys(total).length > 0);
			return kept.length === 0 ? [] : [[code, Object.fromEntries(kept)]];
		})
	);
}

type Tables = Readonly<
	Record<
		'sickQuarters' | 'sickMonths' | 'survey' | 'list' | 'urgent' | 'bedsTo2023' | 'bedsFrom2024',
		Map<string, Row[]>
	>
>;

function trustSeries(code: string, tables: Tables): PublishedByName {
	const rows = (name: keyof Tables): Row[] => tables[name].get(code) ?? [];
	const month = (row: Row): string => monthOf(textIn(row, 'month'));
	const quarter = (row: Row): string => middleOf(textIn(row, 'calendar_quarter'));
	const autumn = (row: Row): string => `${textIn(row, 'survey_year')}-11`;
	const sick = 'sickness_absence_rate_pct';
	const survey = (column: string): Published => ({
		source: 'data/staff_survey_trust_2021_2024.csv',
		total: pointsFrom(rows('survey'), column, autumn, 0.01)
	});
	return {
		sicknessAbsenceRate: {
			source: 'data/sickness_trust_quarterly_2009_2023.csv',
			total: since({
				...pointsFrom(rows('sickQuarters'), sick, quarter, 0.01),
				...pointsFrom(rows('sickMonths'), sick, month, 0.01)
			})
		},
		burnout: survey('burnt_out_often_always_pct'),
		enoughStaff: survey('enough_staff_agree_pct'),
		waitingList: {
			source: 'data/rtt_trust_quarterly.csv',
			total: pointsFrom(rows('list'), 'incomplete_total_n', month)
		},
		emergencyDemand: {
			source: 'data/ae_trust_monthly.csv',
			total: pointsFrom(rows('urgent'), 'attendances_all_n', month)
		},
		bedOccupancy: bedsOf(rows('bedsTo2023'), rows('bedsFrom2024'))
	};
}

/** Beds as two files have them, before and after the change of table. */
function bedsOf(to2023: readonly Row[], from2024: readonly Row[]): Published {
	const quarter = (row: Row): string => middleOf(textIn(row, 'calendar_quarter'));
	return {
		source: 'data/beds_kh03_trust_quarterly_2013_2023.csv',
		total: since({
			...occupancy(to2023, 'beds_available', 'beds_occupied', quarter),
			...occupancy(from2024, 'beds_available_total', 'beds_occupied_total', middleOfRow)
		})
	};
}

function middleOfRow(row: Row): string {
	const date = textIn(row, 'quarter_end');
	return `${date.slice(0, 4)}-${String(Number(date.slice(5, 7)) - 1).padStart(2, '0')}`;
}

/** Occupied over available beds; trusts with hardly a bed are left out. */
function occupancy(
	rows: readonly Row[],
	open: string,
	used: string,
	month: (row: Row) => string
): Points {
	const points: Points = {};
	for (const row of rows) {
		const [available, occupied] = [numberIn(row, open), numberIn(row, used)];
		if (available === null || occupied === null || available < 30) continue;
		points[month(row)] = tidy(occupied / available);
	}
	return points;
}
