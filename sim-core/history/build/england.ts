/** What was published for England, under the model's own names. */
import { numberIn, requiredIn, textIn, type Row } from '../../data/build/csv.ts';
import { staffGroups, type StaffGroup } from '../../spec/dimensions.ts';
import {
	middleOfQuarterTo,
	monthOf,
	pointsFrom,
	table,
	tidy,
	type Points,
	type PublishedByName
} from './tables.ts';

const clinical = 'Professionally qualified clinical staff';
const infrastructure = 'NHS infrastructure support';

/** The published groups that make up each group of the model, added or taken off. */
const partsOf: Readonly<Record<StaffGroup, readonly (readonly [string, string, 1 | -1])[]>> = {
	nursing: [
		[clinical, 'Nurses & health visitors', 1],
		[clinical, 'Midwives', 1]
	],
	medical: [[clinical, 'HCHS doctors - All grades', 1]],
	alliedHealth: [
		[clinical, 'Scientific, therapeutic & technical staff', 1],
		[clinical, 'Ambulance staff', 1]
	],
	clinicalSupport: [['Support to clinical staff', 'All staff groups', 1]],
	infrastructure: [
		[infrastructure, 'All staff groups', 1],
		[infrastructure, 'Managers', -1],
		[infrastructure, 'Senior managers', -1]
	],
	management: [
		[infrastructure, 'Managers', 1],
		[infrastructure, 'Senior managers', 1]
	]
};

const isGroup = (row: Row, main: string, group: string): boolean =>
	textIn(row, 'main_staff_group') === main && textIn(row, 'staff_group') === group;

/** Staff in post by group of the model, WTE, each month. */
function staff(): PublishedByName {
	const rows = table('hchs_workforce_national_monthly');
	const byGroup = Object.fromEntries(
		staffGroups.map((group) => {
			const sum: Points = {};
			for (const [main, part, sign] of partsOf[group]) {
				for (const row of rows.filter((each) => isGroup(each, main, part))) {
					const month = monthOf(textIn(row, 'date'));
					sum[month] = tidy((sum[month] ?? 0) + sign * requiredIn(row, 'fte'));
				}
			}
			return [group, sum];
		})
	);
	const all = rows.filter((row) => isGroup(row, 'All staff groups', 'All staff groups'));
	const total = pointsFrom(all, 'fte', (row) => monthOf(textIn(row, 'date')));
	return {
		staffInPost: { source: 'data/hchs_workforce_national_monthly.csv', total, byGroup }
	};
}

/** Sickness absence: all staff, and by group where one published group stands for it. */
function sickness(): PublishedByName {
	const month = (row: Row): string => monthOf(textIn(row, 'month'));
	const rates = 'sickness_absence_rate_pct';
	const rows = table('sickness_staff_group_monthly');
	const group = (main: string, part: string): Points =>
		pointsFrom(
			rows.filter((row) => isGroup(row, main, part)),
			rates,
			month,
			0.01
		);
	return {
		sicknessAbsenceRate: {
			source: 'data/sickness_national_monthly.csv',
			total: pointsFrom(table('sickness_national_monthly'), rates, month, 0.01),
			byGroup: {
				nursing: group(clinical, 'Nurses & health visitors'),
				medical: group(clinical, 'HCHS doctors - All grades'),
				alliedHealth: group(clinical, 'Scientific, therapeutic & technical staff'),
				clinicalSupport: group('Support to clinical staff', 'All staff groups'),
				infrastructure: group(infrastructure, 'All staff groups')
			}
		}
	};
}

/** Waiting list and its flows, with NHS England's estimates for trusts that did not report. */
function waits(): PublishedByName {
	const rows = table('rtt_national_monthly');
	const month = (row: Row): string => monthOf(textIn(row, 'month'));
	const source = 'data/rtt_national_monthly.csv';
	const series = (column: string) => ({ source, total: pointsFrom(rows, column, month) });
	return {
		waitingList: series('incomplete_total_incl_estimates_n'),
		referrals: series('new_rtt_periods_incl_estimates_n'),
		completedPathways: series('total_completed_incl_estimates_n'),
		removals: series('unreported_removals_incl_estimates_n')
	};
}

function urgentCare(): PublishedByName {
	const beds = table('beds_kh03_national_quarterly').flatMap((row) => {
		const [open, used] = [
			numberIn(row, 'beds_available_total'),
			numberIn(row, 'beds_occupied_total')
		];
		if (open === null || used === null) return [];
		return [[middleOfQuarterTo(textIn(row, 'quarter_end')), tidy(used / open)] as const];
	});
	return {
		emergencyDemand: {
			source: 'data/ae_national_monthly.csv',
			total: pointsFrom(table('ae_national_monthly'), 'attendances_total_n', (row) =>
				monthOf(textIn(row, 'month'))
			)
		},
		bedOccupancy: {
			source: 'data/beds_kh03_national_quarterly.csv',
			total: { ...occupancyFromTrusts(), ...Object.fromEntries(beds) }
		}
	};
}

/** Occupancy of the trusts that are published, where no national figure of open beds is to be had. */
function occupancyFromTrusts(): Points {
	const open: Points = {};
	const used: Points = {};
	for (const row of table('beds_kh03_trust_quarterly_2013_2023')) {
		const [year = '', q = ''] = textIn(row, 'calendar_quarter').split('-Q');
		const month = `${year}-${String(Number(q) * 3 - 1).padStart(2, '0')}`;
		open[month] = (open[month] ?? 0) + (numberIn(row, 'beds_available') ?? 0);
		used[month] = (used[month] ?? 0) + (numberIn(row, 'beds_occupied') ?? 0);
	}
	return Object.fromEntries(Object.keys(open).map((m) => [m, tidy(used[m]! / open[m]!)]));
}

/** Leavers of all trusts as one employer: year-ends as published, moves between trusts left out. */
function leaving(): PublishedByName {
	const official = table('turnover_hchs_england_official').filter(
		(row) => textIn(row, 'nhse_region') === 'England' && textIn(row, 'flow') === 'leavers'
	);
	const rates = (main: string, group: string): Points =>
		pointsFrom(
			official.filter((row) => isGroup(row, main, group)),
			'rate_fte_pct',
			(row) => monthOf(textIn(row, 'period_end')),
			0.01
		);
	return {
		leaverRate: {
			source: 'data/turnover_hchs_england_official.csv',
			total: rates('All staff groups', 'All staff groups'),
			byGroup: {
				nursing: { ...quotedLeaving('Nurses'), ...rates(clinical, 'Nurses & health visitors') },
				medical: {
					...quotedLeaving('HCHS doctors (all grades'),
					...rates(clinical, 'HCHS doctors - All grades')
				},
				clinicalSupport: rates('Support to clinical staff', 'All staff groups')
			}
		}
	};
}

/** Leaver rates quoted in answers and papers for a group whose name starts as given. */
const quotedLeaving = (group: string): Points =>
	pointsFrom(
		table('turnover_quoted').filter(
			(row) =>
				textIn(row, 'metric') === 'leaver_rate' && textIn(row, 'staff_group').startsWith(group)
		),
		'value',
		(row) => monthOf(textIn(row, 'period_end')),
		0.01
	);

/** Vacancies as quoted from the quarterly statistics. */
function vacancies(): PublishedByName {
	const source = 'data/vacancies_quoted.csv';
	const counts: Record<string, Points> = {};
	const rates: Record<string, Points> = {};
	for (const row of table('vacancies_quoted')) {
		if (textIn(row, 'geography') !== 'England' || textIn(row, 'sector') !== 'All NHS trusts')
			continue;
		const group = groupOfVacancies(textIn(row, 'staff_group'));
		const metric = textIn(row, 'metric');
		if (group === null || !['vacancies', 'vacancy_rate'].includes(metric)) continue;
		const month = monthOf(textIn(row, 'as_at'));
		const to = metric === 'vacancies' ? counts : rates;
		(to[group] ??= {})[month] = requiredIn(row, 'value') * (metric === 'vacancies' ? 1 : 0.01);
	}
	const of = ({ all = {}, ...byGroup }: Record<string, Points>) => ({
		source,
		total: all,
		byGroup
	});
	return { vacancies: of(counts), vacancyRate: of(rates) };
}

function groupOfVacancies(text: string): string | null {
	if (text === 'All staff') return 'all';
	if (text === 'Medical') return 'medical';
	return text.startsWith('Registered nursing') ? 'nursing' : null;
}

/** Staff Survey, asked each autumn: the mean over trusts, weighted by respondents; and quoted intentions. */
function survey(): PublishedByName {
	const source = 'data/staff_survey_trust_2021_2024.csv';
	const rows = table('staff_survey_trust_2021_2024');
	const mean = (column: string): Points => {
		const sum: Points = {};
		const n: Points = {};
		for (const row of rows) {
			const [value, people] = [numberIn(row, column), numberIn(row, 'respondents_n')];
			const month = `${textIn(row, 'survey_year')}-11`;
			if (value === null || people === null) continue;
			sum[month] = (sum[month] ?? 0) + (value / 100) * people;
			n[month] = (n[month] ?? 0) + people;
		}
		return Object.fromEntries(
			Object.keys(n).map((month) => [month, tidy(sum[month]! / n[month]!)])
		);
	};
	const intention: Points = {};
	for (const row of table('staff_survey_national_quoted')) {
		if (textIn(row, 'metric') !== 'look_for_new_job_next_12_months') continue;
		intention[`${textIn(row, 'survey_year')}-11`] = requiredIn(row, 'value') / 100;
	}
	return {
		burnout: { source, total: mean('burnt_out_often_always_pct') },
		enoughStaff: { source, total: mean('enough_staff_agree_pct') },
		intentionToLeave: { source: 'data/staff_survey_national_quoted.csv', total: intention }
	};
}

/** Everything published month by month for England. */
export const englandPublished = (): PublishedByName => ({
	...staff(),
	...sickness(),
	...waits(),
	...urgentCare(),
	...leaving(),
	...vacancies(),
	...survey()
});

/** Money published for a whole financial year, in pounds, by the year's first calendar year. */
export function englandYears(): Record<string, { source: string; years: Record<string, number> }> {
	const source = 'data/finance_national_quoted.csv';
	const wanted: Readonly<Record<string, string>> = {
		agency_spend: 'agencySpend',
		bank_spend: 'bankSpend',
		aggregate_surplus_deficit: 'surplus'
	};
	const found: Record<string, { source: string; years: Record<string, number> }> = {};
	for (const row of table('finance_national_quoted')) {
		const name = wanted[textIn(row, 'metric')];
		if (name === undefined || textIn(row, 'scope') !== 'NHS providers (England)') continue;
		const scale = textIn(row, 'unit') === 'gbp_bn' ? 1e9 : 1e6;
		const year = textIn(row, 'financial_year').slice(0, 4);
		(found[name] ??= { source, years: {} }).years[year] = requiredIn(row, 'value') * scale;
	}
	// Bank spending of 2022/23 is quoted in the evidence base (T-5), not in the table.
	found.bankSpend!.years['2022'] = 5.8e9;
	return found;
}
