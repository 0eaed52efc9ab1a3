/** The outside world: what nobody in the trust chooses. */
import { driver } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

/** A driver that stands at nothing unless an event or a planner moves it. */
const shock = (label: string, description: string, max: number, source: string) =>
	driver({
		unit: '1',
		label,
		description,
		min: 0,
		max,
		step: 0.01,
		statusQuo: 0,
		source,
		grade: 'judgement'
	});

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
	sicknessShock: shock(
		'Extra sickness',
		'Extra sickness absence as a share of its usual level, as in an outbreak.',
		9,
		'K-1'
	),
	traumaShock: {
		...shock(
			'Moral injury and trauma',
			'A shock to burnout from outside the workload, in log-odds of being burnt out.',
			1.5,
			'F-4'
		),
		shownAs: 'index'
	},
	leavingPostponed: shock(
		'Leaving postponed',
		'Share of would-be leavers who put off leaving, as in 2020.',
		0.6,
		'B-10'
	),
	electiveLost: shock(
		'Planned care lost',
		'Share of planned care cancelled, as in strike weeks.',
		1,
		'F-26'
	),
	bankOutbid: shock(
		'Neighbours’ higher bank rates',
		'Share of the bank’s hours lost to neighbours that pay more.',
		0.8,
		'judgement'
	),
	internationalPause: shock(
		'International recruitment paused',
		'Share of international recruitment that may not go ahead.',
		1,
		'P-15'
	),
	nationalVacancyControl: shock(
		'National vacancy control',
		'Share of vacancies that may not be filled by order from outside.',
		1,
		'judgement'
	),
	savingsSlippage: shock(
		'Extra slippage of savings',
		'Share of the savings delivered that an outside event makes slip away.',
		1,
		'X-12'
	),
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
