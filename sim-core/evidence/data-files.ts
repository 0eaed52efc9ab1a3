/** The public data files that the model and its profiles draw on; all under the Open Government Licence v3.0. */

export interface DataFile {
	/** "data/" and the name of the file, as declarations cite it. */
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly period: string;
}

const file = (name: string, title: string, publisher: string, period: string): DataFile => ({
	id: `data/${name}.csv`,
	title,
	publisher,
	period
});

const england = 'NHS England';

export const dataFiles: readonly DataFile[] = [
	file(
		'trust_baseline',
		'One row per trust, joined from the files below',
		england,
		'mixed, to 2026'
	),
	file('trust_profiles', 'Typical figures of nine types of trust', england, 'mixed, to 2026'),
	file('trust_finance_acute_2024_25', 'Trust accounts and oversight segments', england, '2024/25'),
	file('turnover_trust_stability_2017_18', 'Stability index by trust', 'NHS Digital', '2017/18'),
	file('sickness_trust_monthly_2024_25', 'Sickness absence by trust', england, '2024/25'),
	file('sickness_national_monthly', 'Sickness absence, England', england, '2009 to 2025'),
	file('sickness_staff_group_monthly', 'Sickness absence by staff group', england, '2017 to 2025'),
	file('staff_survey_trust_2021_2024', 'NHS Staff Survey by trust', england, '2021 to 2024'),
	file('staff_survey_trust_2025_scores', 'NHS Staff Survey scores by trust', england, '2025'),
	file('rtt_trust_quarterly', 'Waiting list by trust', england, '2021 to 2026'),
	file('rtt_national_monthly', 'Waiting list, England', england, '2007 to March 2023'),
	file('ae_trust_monthly', 'A&E attendances by trust', england, '2021 to 2026'),
	file(
		'ae_national_monthly',
		'A&E attendances and emergency admissions, England',
		england,
		'2010 to 2026'
	),
	file(
		'beds_kh03_trust_quarterly_2024_26',
		'Beds and their occupancy by trust',
		england,
		'2024 to 2026'
	),
	file('hchs_workforce_trust_ae_trusts', 'Staff by trust and group', england, '2009 to 2026'),
	file(
		'hchs_workforce_trust_quarterly_2019_2023',
		'Staff by trust and group',
		england,
		'2019 to 2023'
	),
	file('vacancies_quoted', 'Vacancy statistics as quoted', england, '2017 to 2026'),
	file('hchs_workforce_national_monthly', 'Staff of England by group', england, '2009 to 2026'),
	file(
		'sickness_trust_quarterly_2009_2023',
		'Sickness by trust and quarter',
		england,
		'2009 to 2023'
	),
	file('sickness_reasons_monthly', 'Reasons for sickness absence', england, '2019 to 2025'),
	file('staff_survey_national_quoted', 'NHS Staff Survey as quoted', england, '2020 to 2024'),
	file('beds_kh03_national_quarterly', 'Beds and occupancy, England', england, '2010 to 2026'),
	file('beds_kh03_trust_quarterly_2013_2023', 'Beds by trust', england, '2014 to 2023'),
	file('turnover_hchs_england_official', 'Joiners and leavers, England', england, '2022 to 2025'),
	file('turnover_quoted', 'Leavers as quoted', england, '2010 to 2024'),
	file('finance_national_quoted', 'Money of trusts as quoted', england, '2009/10 to 2025/26'),
	file(
		'finance_national_from_trusts_2010_2019',
		'Sums of trust accounts',
		england,
		'2010/11 to 2018/19'
	),
	file('afc_pay_scales', 'Agenda for Change pay scales', 'NHS Employers', '2017/18 to 2025/26')
];
