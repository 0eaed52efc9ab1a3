/** Opening position of England, all trusts as one employer, at the end of March 2017. */
import type { FieldOrigin, Profile } from '../data/profile.ts';
import { profileOf } from '../data/profiles.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { burnoutBefore, byGroup, cashDays, groupsOf, origin } from './opening-parts.ts';
import { payLevelOf } from './outside-world.ts';
import stored from './generated/openings.json' with { type: 'json' };

type Values = Record<string, number | Readonly<Record<StaffGroup, number>>>;
type Origins = Record<string, FieldOrigin>;

/** Occupancy judged from the winters that followed. */
const occupancyIn2017 = 0.888;

/** Leavers from all trusts in 2016/17 by group: nurses as quoted, doctors with rotation, the rest as in 2022 less a ninth. */
const leavingIn2017: Readonly<Record<StaffGroup, number>> = {
	nursing: 0.104,
	medical: 0.147,
	alliedHealth: 0.102,
	clinicalSupport: 0.113,
	infrastructure: 0.098,
	management: 0.087
};

/** Vacancy rates of June 2017: nursing and medical as quoted, the rest judged. */
const vacanciesIn2017: Readonly<Record<StaffGroup, number>> = {
	nursing: 0.111,
	medical: 0.092,
	alliedHealth: 0.075,
	clinicalSupport: 0.08,
	infrastructure: 0.075,
	management: 0.05
};

/** Staff by group in March 2017, with the few of unknown classification shared out. */
function englandStaff(): Record<StaffGroup, number> {
	const known = stored.staff['2017-03'];
	const sum = staffGroups.reduce((total, group) => total + known[group], 0);
	return byGroup((group) => (known[group] * stored.staffAll) / sum);
}

/** Figures about people: staff, leaving, sickness, pay. */
function peopleIn2017(): Values {
	const shape = profileOf('acute-large')!;
	const staff = englandStaff();
	const shaped = groupsOf(shape, 'profileSickness');
	const mean = meanOver(shaped, staff);
	const pay = payLevelOf(2016) / payLevelOf(2026);
	return {
		profileStaffInPost: staff,
		profileVacancyRate: vacanciesIn2017,
		profileLeaverRate: leavingIn2017,
		profileSickness: byGroup((group) => (shaped[group] * stored.sickness['2017-03']) / mean),
		profileBurnout: byGroup(() => burnoutBefore),
		profileEngagement: groupsOf(shape, 'profileEngagement'),
		profilePayCost: byGroup((group) => groupsOf(shape, 'profilePayCost')[group] * pay)
	};
}

/** Mean of a figure over the groups, weighted by staff. */
function meanOver(
	values: Readonly<Record<StaffGroup, number>>,
	staff: Readonly<Record<StaffGroup, number>>
): number {
	const sum = staffGroups.reduce((total, group) => total + values[group] * staff[group], 0);
	return sum / staffGroups.reduce((total, group) => total + staff[group], 0);
}

/** Figures about money and services. */
function servicesIn2017(payBill: number): Values {
	const income = stored.income['2016/17'];
	const waits = stored.waits['2017-03'];
	return {
		profileIncome: income,
		profileSurplusShare: -791e6 / income,
		profileBankShare: 2.511e9 / payBill,
		profileAgencyShare: 2.935e9 / payBill,
		profileWaitingList: waits.list,
		profileReferrals: waits.list * waits.referrals,
		profileRemovalShare: waits.removals,
		profileBeds: stored.occupiedBeds['2017-03'] / occupancyIn2017,
		profileBedOccupancy: occupancyIn2017,
		profileEmergencyDemand: stored.attendances['2017-03'],
		profileOversightSegment: 2.4,
		profileCash: (income * cashDays) / 365
	};
}

/** Gives all trusts of England as one employer, as they stood at the end of March 2017. */
export function englandOpening(): Profile {
	const people = peopleIn2017();
	const staff = people.profileStaffInPost as Readonly<Record<StaffGroup, number>>;
	const cost = people.profilePayCost as Readonly<Record<StaffGroup, number>>;
	const payBill = staffGroups.reduce((sum, group) => sum + staff[group] * cost[group], 0);
	return {
		id: 'england',
		name: 'England, all NHS trusts as one employer',
		kind: 'archetype',
		archetype: 'acute-large',
		region: 'England',
		values: { ...people, ...servicesIn2017(payBill) },
		origins: { ...originsOfPeople(), ...originsOfServices() }
	};
}

const read = (source: string, period: string, method = ''): FieldOrigin =>
	origin('own', source, period, method);
const judged = (source: string, method: string): FieldOrigin =>
	origin('judgement', source, '2016/17', method);
const waits = read('rtt_national_monthly.csv', '2016/17', 'With estimates for missing trusts.');

const originsOfPeople = (): Origins => ({
	profileStaffInPost: read('hchs_workforce_national_monthly.csv', 'March 2017'),
	profileVacancyRate: judged(
		'vacancies_quoted.csv',
		'Nursing and medical as quoted for June 2017, the rest judged.'
	),
	profileLeaverRate: judged(
		'turnover_quoted.csv, turnover_hchs_england_official.csv',
		'Nurses and doctors as quoted; the rest as in the year to September 2022, less a ninth. Moves between trusts do not count.'
	),
	profileSickness: read(
		'sickness_national_monthly.csv',
		'2016/17',
		'Shaped by group as in 2024/25, to the same mean.'
	),
	profileBurnout: judged('F-4', 'Level before the pandemic; the question was not asked.'),
	profileEngagement: judged(
		'staff_survey_trust_2025_scores.csv',
		'Level of 2025, large acute trusts.'
	),
	profilePayCost: judged(
		'afc_pay_scales.csv, afc_pay_awards.csv',
		'Today’s cost in a large acute trust with the awards since taken off.'
	)
});

const originsOfServices = (): Origins => ({
	profileIncome: read('finance_national_from_trusts_2010_2019.csv', '2016/17'),
	profileSurplusShare: read('finance_national_quoted.csv', '2016/17'),
	profileBankShare: read(
		'finance_national_quoted.csv',
		'2016/17',
		'Over the pay bill that staff and pay costs imply.'
	),
	profileAgencyShare: read(
		'finance_national_quoted.csv',
		'2016/17',
		'Over the pay bill that staff and pay costs imply.'
	),
	profileWaitingList: waits,
	profileReferrals: waits,
	profileRemovalShare: waits,
	profileBeds: judged(
		'beds_kh03_national_quarterly.csv',
		'Occupied beds over an occupancy of 88.8%.'
	),
	profileBedOccupancy: judged(
		'beds_kh03_trust_quarterly_2013_2023.csv',
		'As in the following winters.'
	),
	profileEmergencyDemand: read('ae_national_monthly.csv', '2016/17'),
	profileOversightSegment: judged('D-7', 'Mean of the framework.'),
	profileCash: judged('D-11', `${cashDays} days of spending.`)
});
