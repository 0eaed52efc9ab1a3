/** Where a run starts: the figures a profile gives. Labels, units and bounds are declared here and nowhere else. */
import { profileField } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

export const profileSector = sector('Starting position', {
	profileStaffInPost: profileField({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff in post',
		description: 'Substantive staff in post, whole-time equivalents.',
		min: 0,
		max: 40000,
		step: 1,
		source: 'data/trust_baseline.csv',
		grade: 'strong'
	}),
	profileVacancyRate: profileField({
		by: 'staffGroup',
		unit: '1',
		label: 'Vacancy rate',
		description:
			'Share of funded posts without a person in them; below zero there are more people than posts.',
		min: -0.25,
		max: 0.5,
		step: 0.001,
		source: 'V-12',
		grade: 'moderate'
	}),
	profileLeaverRate: profileField({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Leaver rate',
		description:
			'Share of staff who leave the trust in a year, moves to other NHS employers included.',
		min: 0.03,
		max: 0.6,
		step: 0.001,
		source: 'data/turnover_trust_stability_2017_18.csv',
		grade: 'moderate'
	}),
	profileSickness: profileField({
		by: 'staffGroup',
		unit: '1',
		label: 'Sickness absence rate',
		description: 'Share of working time lost to sickness, mean over a year.',
		min: 0,
		max: 0.3,
		step: 0.001,
		source: 'data/sickness_trust_monthly_2024_25.csv',
		grade: 'strong'
	}),
	profileBurnout: profileField({
		by: 'staffGroup',
		unit: '1',
		label: 'Burnout',
		description: 'Share of staff who say that they are often or always burnt out by work.',
		min: 0.02,
		max: 0.9,
		step: 0.001,
		source: 'data/staff_survey_trust_2021_2024.csv',
		grade: 'strong'
	}),
	profileEngagement: profileField({
		shownAs: 'outOfTen',
		by: 'staffGroup',
		unit: '1',
		label: 'Engagement',
		description: 'Staff Survey engagement theme, 0 to 10, written as a share.',
		min: 0.1,
		max: 0.98,
		step: 0.001,
		source: 'data/staff_survey_trust_2025_scores.csv',
		grade: 'strong'
	}),
	profilePayCost: profileField({
		by: 'staffGroup',
		unit: 'GBP/WTE/year',
		label: 'Pay cost',
		description:
			'What one whole-time equivalent costs in a year, enhancements and on-costs included.',
		min: 15000,
		max: 300000,
		step: 100,
		source: 'M-9',
		grade: 'moderate'
	}),
	profileIncome: profileField({
		unit: 'GBP/year',
		label: 'Operating income',
		description: 'Operating income in a year.',
		min: 1e6,
		max: 1e10,
		step: 1e5,
		source: 'data/trust_finance_acute_2024_25.csv',
		grade: 'strong'
	}),
	profileSurplusShare: profileField({
		unit: '1',
		label: 'Operating margin',
		description: 'Surplus as a share of income; below zero it is a deficit.',
		min: -0.3,
		max: 0.3,
		step: 0.001,
		source: 'data/trust_finance_acute_2024_25.csv',
		grade: 'moderate'
	}),
	profileBankShare: profileField({
		unit: '1',
		label: 'Bank share of the pay bill',
		description: 'Spending on bank staff as a share of the substantive pay bill.',
		min: 0,
		max: 0.4,
		step: 0.001,
		source: 'T-5',
		grade: 'weak'
	}),
	profileAgencyShare: profileField({
		unit: '1',
		label: 'Agency share of the pay bill',
		description: 'Spending on agency staff as a share of the substantive pay bill.',
		min: 0,
		max: 0.4,
		step: 0.001,
		source: 'T-1',
		grade: 'weak'
	}),
	profileWaitingList: profileField({
		unit: 'pathway',
		label: 'Waiting list',
		description: 'Incomplete referral-to-treatment pathways.',
		min: 0,
		max: 1e6,
		step: 1,
		source: 'data/rtt_trust_quarterly.csv',
		grade: 'strong'
	}),
	profileReferrals: profileField({
		unit: 'pathway/year',
		label: 'New pathways',
		description: 'Pathways that join the waiting list in a year.',
		min: 0,
		max: 5e6,
		step: 1,
		source: 'data/rtt_national_monthly.csv',
		grade: 'moderate'
	}),
	profileRemovalShare: profileField({
		unit: '1/year',
		label: 'Removals from the list',
		description: 'Share of the waiting list taken off each year for reasons other than treatment.',
		min: 0,
		max: 3,
		step: 0.01,
		source: 'data/rtt_national_monthly.csv',
		grade: 'moderate'
	}),
	profileBeds: profileField({
		unit: 'bed',
		label: 'Beds',
		description: 'Overnight beds available, all types.',
		min: 0,
		max: 10000,
		step: 1,
		source: 'data/beds_kh03_trust_quarterly_2024_26.csv',
		grade: 'strong'
	}),
	profileBedOccupancy: profileField({
		unit: '1',
		label: 'Bed occupancy',
		description: 'Share of overnight beds occupied.',
		min: 0.3,
		max: 1,
		step: 0.001,
		source: 'data/beds_kh03_trust_quarterly_2024_26.csv',
		grade: 'strong'
	}),
	profileEmergencyDemand: profileField({
		unit: 'patient/year',
		label: 'Emergency demand',
		description: 'People who come for urgent and emergency care in a year.',
		min: 0,
		max: 5e6,
		step: 1,
		source: 'data/ae_trust_monthly.csv',
		grade: 'strong'
	}),
	profileOversightSegment: profileField({
		shownAs: 'index',
		unit: '1',
		label: 'Oversight segment',
		description: 'Segment of the regulator’s oversight framework: 1 best, 4 most intervention.',
		min: 1,
		max: 5,
		step: 1,
		source: 'data/trust_finance_acute_2024_25.csv',
		grade: 'moderate'
	}),
	profileCash: profileField({
		unit: 'GBP',
		label: 'Cash',
		description: 'Cash at bank in the opening position.',
		min: -1e9,
		max: 5e9,
		step: 1e5,
		source: 'D-11',
		grade: 'judgement'
	})
});
