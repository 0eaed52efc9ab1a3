/** Opening positions of real trusts at the end of March 2019. */
import type { FieldOrigin, Profile } from '../data/profile.ts';
import { profileOf } from '../data/profiles.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import {
	burnoutBefore,
	burnoutNow,
	byGroup,
	cashDays,
	groupsOf,
	numberOf,
	origin
} from './opening-parts.ts';
import { payLevelOf } from './outside-world.ts';
import stored from './generated/openings.json' with { type: 'json' };

type Values = Record<string, number | Readonly<Record<StaffGroup, number>>>;
type Origins = Record<string, FieldOrigin>;

/** Vacancy rates of 2019 against those of March 2026: all staff 9.1% then, about 6.3% now. */
const vacanciesThen = 1.45;

/** Agency and bank spending as shares of the substantive pay bill of 2018/19 against those of today's profiles (T-1, T-3, T-5). */
const agencyThen = 1.7;
const bankThen = 0.85;

const moved = (what: string): string => `Today's figure of the trust, ${what}.`;

/** Staff of a trust in March 2019: its own total where published, by groups that grew as England's did. */
function staffIn2019(now: Profile): {
	readonly staff: Record<StaffGroup, number>;
	readonly from: FieldOrigin;
} {
	const today = groupsOf(now, 'profileStaffInPost');
	const period = periodOfStaff(now);
	const { '2019-03': then, [period]: later } = stored.staff;
	const rewound = byGroup((group) => (today[group] * then[group]) / later[group]);
	const own = stored.trusts[now.id as keyof typeof stored.trusts]?.[0] ?? null;
	const sum = staffGroups.reduce((total, group) => total + rewound[group], 0);
	const factor = own === null ? 1 : own / sum;
	const shape = 'split by group as today, each group taken back as in England';
	return {
		staff: byGroup((group) => rewound[group] * factor),
		from:
			own === null
				? origin('national', 'trust_baseline.csv', 'March 2019', moved(`${shape}; no own total`))
				: origin('own', 'trust_baseline.csv', 'March 2019', `Own total of March 2019, ${shape}.`)
	};
}

/** Month of the staff figures that today's profile holds. */
function periodOfStaff(now: Profile): '2023-10' | '2026-02' {
	const told = now.origins.profileStaffInPost as Readonly<Record<StaffGroup, FieldOrigin>>;
	return told.nursing.period === 'October 2023' ? '2023-10' : '2026-02';
}

/** Income and margin of 2018/19: own accounts where published, else today's taken back by pay and staff. */
function moneyIn2019(
	now: Profile,
	ratio: number
): { readonly income: number; readonly margin: number; readonly from: FieldOrigin } {
	const own = stored.trusts[now.id as keyof typeof stored.trusts];
	const [, income = null, surplus = null] = own ?? [];
	if (income !== null) {
		const margin = surplus === null ? 0 : surplus / income;
		return { income, margin, from: origin('own', 'trust_baseline.csv', '2018/19', '') };
	}
	const rewound = (numberOf(now, 'profileIncome') * ratio) / (payLevelOf(2026) / payLevelOf(2018));
	const method = moved('taken back by staff and pay awards; margin of all trusts');
	return {
		income: rewound,
		margin: -0.01,
		from: origin('national', 'trust_baseline.csv', '2018/19', method)
	};
}

/**
 * Gives a real trust as it stood at the end of March 2019; undefined when there is no such trust.
 * Only trust_baseline.csv and national figures are used, so that every trust is treated alike.
 */
export function trustOpening(id: string): Profile | undefined {
	const now = profileOf(id);
	if (now === undefined || now.kind !== 'trust') return undefined;
	const { staff, from } = staffIn2019(now);
	const before = staffGroups.reduce((sum, group) => sum + staff[group], 0);
	const today = groupsOf(now, 'profileStaffInPost');
	const ratio = before / staffGroups.reduce((sum, group) => sum + today[group], 0);
	const money = moneyIn2019(now, ratio);
	const pay = payLevelOf(2018) / payLevelOf(2026);
	const sickness = stored.sickness['2019-03'] / stored.sickness['2025-03'];
	const waits = stored.waits['2019-03'];
	const urgent = stored.attendances['2019-03'] / stored.attendances['2026-05'];
	const beds = stored.occupiedBeds['2019-03'] / stored.occupiedBeds['2026-03'];
	const scaled = (field: string, factor: number, most = Infinity) =>
		byGroup((group) => Math.min(most, groupsOf(now, field)[group] * factor));
	const values: Values = {
		...now.values,
		profileStaffInPost: staff,
		profileVacancyRate: scaled('profileVacancyRate', vacanciesThen, 0.25),
		profileSickness: scaled('profileSickness', sickness),
		profileBurnout: scaled('profileBurnout', burnoutBefore / burnoutNow),
		profilePayCost: scaled('profilePayCost', pay),
		profileIncome: money.income,
		profileSurplusShare: Math.max(-0.25, Math.min(0.25, money.margin)),
		profileAgencyShare: numberOf(now, 'profileAgencyShare') * agencyThen,
		profileBankShare: numberOf(now, 'profileBankShare') * bankThen,
		profileWaitingList: (numberOf(now, 'profileWaitingList') * waits.list) / stored.listsNow,
		profileReferrals:
			(numberOf(now, 'profileWaitingList') * waits.list * waits.referrals) / stored.listsNow,
		profileRemovalShare: waits.removals,
		profileBeds: numberOf(now, 'profileBeds') * beds,
		profileEmergencyDemand: numberOf(now, 'profileEmergencyDemand') * urgent,
		profileCash: (money.income * cashDays) / 365
	};
	return { ...now, values, origins: originsOf2019(now, from, money.from) };
}

function originsOf2019(now: Profile, staff: FieldOrigin, money: FieldOrigin): Profile['origins'] {
	const national = (source: string, what: string): FieldOrigin =>
		origin('national', source, 'March 2019', moved(what));
	const changed: Origins = {
		profileStaffInPost: staff,
		profileVacancyRate: national(
			'vacancies_quoted.csv',
			'times the rates of 2019 over those of 2026'
		),
		profileSickness: national(
			'sickness_national_monthly.csv',
			"moved as England's, 2018/19 over 2024/25"
		),
		profileBurnout: national(
			'F-4',
			'moved from the survey of 2024 to the level before the pandemic, 28%'
		),
		profilePayCost: national('afc_pay_awards.csv', 'with the awards since taken off'),
		profileIncome: money,
		profileSurplusShare: money,
		profileAgencyShare: national(
			'T-1, T-3',
			'times the national share of 2018/19 over that of 2024/25'
		),
		profileBankShare: national('T-5', 'times the national share of 2018/19 over that of 2024/25'),
		profileWaitingList: national(
			'rtt_national_monthly.csv',
			"as its share of all lists, of England's list"
		),
		profileReferrals: national(
			'rtt_national_monthly.csv',
			"as its share of all lists, of England's flow"
		),
		profileRemovalShare: national('rtt_national_monthly.csv', "replaced by England's of 2018/19"),
		profileBeds: national('beds_kh03_national_quarterly.csv', "moved as England's occupied beds"),
		profileEmergencyDemand: national('ae_national_monthly.csv', "moved as England's attendances"),
		profileCash: origin('judgement', 'D-11', '2018/19', `${cashDays} days of spending.`)
	};
	return { ...now.origins, ...changed };
}
