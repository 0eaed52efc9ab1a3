/** The outside world: what nobody in the trust chooses. */
import { driver } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { shocks } from './shocks.ts';

export const outsideWorldSector = sector('Outside world', {
	demandGrowth: driver({
		unit: '1/year',
		label: 'Growth in emergency demand',
		description: 'Underlying growth in people who need urgent and emergency care.',
		min: -0.1,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.025,
		source: 'A-4',
		grade: 'moderate'
	}),
	referralGrowth: driver({
		unit: '1/year',
		label: 'Growth in new pathways',
		description: 'Underlying growth in referrals that join the waiting list.',
		min: -0.1,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.015,
		source: 'judgement',
		grade: 'judgement'
	}),
	postsGrowth: driver({
		unit: '1/year',
		label: 'Growth in funded posts',
		description: 'Growth in the posts that national money pays for; none unless set.',
		min: -0.1,
		max: 0.15,
		step: 0.001,
		statusQuo: 0,
		source: 'M-15',
		grade: 'weak'
	}),
	referralShock: driver({
		unit: '1',
		label: 'Change in new pathways',
		description: 'A step in referrals on top of their growth; −1 stops them.',
		min: -1,
		max: 1,
		step: 0.01,
		statusQuo: 0,
		source: 'data/rtt_national_monthly.csv',
		grade: 'moderate'
	}),
	demandShock: driver({
		unit: '1',
		label: 'Change in emergency demand',
		description: 'A step in emergency demand on top of its growth; −1 stops it, 1 doubles it.',
		min: -1,
		max: 1,
		step: 0.01,
		statusQuo: 0,
		source: 'judgement',
		grade: 'judgement'
	}),
	winterSeverity: driver({
		shownAs: 'index',
		unit: '1',
		label: 'Winter severity',
		description:
			'How far winter swings demand and sickness: 1 is an ordinary winter, 2 doubles the swing.',
		min: 0,
		max: 4,
		step: 0.1,
		statusQuo: 1,
		source: 'A-14',
		grade: 'weak'
	}),
	payAward: driver({
		unit: '1/year',
		label: 'Pay award',
		description: 'National pay award, paid each April to all staff.',
		min: -0.02,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.033,
		source: 'M-11',
		grade: 'weak'
	}),
	payAwardPlanned: driver({
		unit: '1/year',
		label: 'Pay award in the settlement',
		description: 'The award that the income uplift was set for.',
		min: -0.02,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.028,
		source: 'F-27',
		grade: 'weak'
	}),
	payAwardFunded: driver({
		unit: '1',
		label: 'Share of any extra award that is funded',
		description: 'Share of an award above the settlement that comes as extra income.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0.9,
		source: 'F-27',
		grade: 'weak'
	}),
	nonPayInflation: driver({
		unit: '1/year',
		label: 'Non-pay inflation',
		description: 'Growth in the price of drugs, energy, supplies and contracts.',
		min: -0.05,
		max: 0.2,
		step: 0.001,
		statusQuo: 0.04,
		source: 'M-17',
		grade: 'moderate'
	}),
	incomeUplift: driver({
		unit: '1/year',
		label: 'Income uplift',
		description:
			'Growth in income for the same work each April, after the efficiency factor, with growth money.',
		min: -0.6,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.03,
		source: 'M-12',
		grade: 'weak'
	}),
	labourMarketTightness: driver({
		shownAs: 'index',
		unit: '1',
		label: 'Labour market tightness',
		description:
			'How hard the trust’s recruits are to find: 1 as in the opening position, above 1 harder.',
		min: 0.5,
		max: 3,
		step: 0.05,
		statusQuo: 1,
		source: 'judgement',
		grade: 'judgement'
	}),
	recruitSupply: driver({
		shownAs: 'index',
		unit: '1',
		label: 'Supply of recruits',
		description:
			'People who look for posts here, newly trained or come from abroad of themselves: 1 as in the opening position.',
		min: 0.3,
		max: 3,
		step: 0.05,
		statusQuo: 1,
		source: 'P-13',
		grade: 'judgement'
	}),
	outsideEarningsGrowth: driver({
		unit: '1/year',
		label: 'Earnings growth elsewhere',
		description: 'Growth in what staff could earn outside the trust.',
		min: -0.02,
		max: 0.15,
		step: 0.001,
		statusQuo: 0.033,
		source: 'judgement',
		grade: 'judgement'
	}),
	...shocks,
	agencyRules: driver({
		unit: '1',
		label: 'National agency rules',
		description:
			'Most that national rules let a trust spend on agency staff, as a share of the pay bill; 10% stands for no rule.',
		min: 0,
		max: 0.1,
		step: 0.0025,
		statusQuo: 0.1,
		source: 'T-11',
		grade: 'strong'
	}),
	extraFunding: driver({
		unit: '1',
		label: 'One-off income',
		description: 'Extra income, as a share of a year’s income, for as long as it is set.',
		min: -0.1,
		max: 0.1,
		step: 0.001,
		statusQuo: 0,
		source: 'D-2',
		grade: 'moderate'
	}),
	policyChurn: driver({
		unit: '1/year',
		label: 'Policy churn',
		description: 'Share of improvement work that changes of national policy strand in a year.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0.1,
		source: 'X-6',
		grade: 'judgement'
	}),
	monthToMonthChance: driver({
		shownAs: 'index',
		unit: '1',
		label: 'Month-to-month chance',
		description:
			'Strength of random variation between months: 0 shows the smooth line, 1 the usual variation.',
		min: 0,
		max: 2,
		step: 0.1,
		statusQuo: 0,
		source: 'judgement',
		grade: 'judgement'
	})
});
