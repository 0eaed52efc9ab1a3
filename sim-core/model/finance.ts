/** Money: prices, income, the pay bill, cover, non-pay, what levers cost, and the position that results. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { ranged } from './ranged.ts';

export const financeSector = sector('Finance', {
	electiveShareOfIncome: ranged(
		'1',
		'Planned care’s share of income',
		'Share of income paid per pathway treated; the rest is a block.',
		{ range: [0.15, 0.22, 0.3], source: 'M-18', grade: 'judgement' }
	),
	nonPayOnActivity: ranged(
		'1',
		'Non-pay that moves with activity',
		'Share of non-pay that rises and falls with patients treated.',
		{ range: [0.2, 0.35, 0.5], source: 'judgement', grade: 'judgement' }
	),
	incrementsForgone: ranged(
		'1',
		'Newcomers’ lower pay',
		'By how much a newcomer’s pay lies below that of experienced staff: foot against top of a band, in part.',
		{ range: [0.03, 0.08, 0.15], source: 'M-7', grade: 'moderate' }
	),
	hireCost: ranged('GBP/WTE', 'Cost of a hire', 'Advert, checks and induction for each joiner.', {
		range: [1000, 2500, 5000],
		source: 'P-5',
		grade: 'judgement'
	}),
	timeToFeelPosition: assumption({
		unit: 'year',
		label: 'Time for the position to be felt',
		description: 'How long the financial position takes to change decisions.',
		min: 0.1,
		max: 2,
		step: 0.05,
		low: 0.25,
		likely: 0.5,
		high: 1,
		source: 'judgement',
		grade: 'judgement'
	}),

	income: flow({
		unit: 'GBP/year',
		label: 'Income',
		description: 'Block income, planned care at the margin, and one-off money.',
		equation:
			'profileIncome * (incomeLevel * (1 + electiveShareOfIncome * (share(completedPathways, openingCompleted) - (openingCompleted > 0 pathway/year ? 1 : 0))) + extraFunding)',
		report: 'total',
		better: 'higher'
	}),
	newcomerShare: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Newcomers’ share of staff',
		description: 'Newcomers as a share of staff in post.',
		equation: 'share(newStarters, staffInPost)'
	}),
	openingNewcomerShare: opening({
		by: 'staffGroup',
		unit: '1',
		label: 'Opening share of newcomers',
		description: 'Newcomers as a share of staff in the opening position.',
		equation: 'newcomerShare'
	}),
	payByGroup: flow({
		by: 'staffGroup',
		unit: 'GBP/year',
		label: 'Pay bill by group',
		description:
			'Pay of staff in post with awards, premiums and on-costs; newcomers stand lower on the scale.',
		equation:
			'staffInPost * profilePayCost * (1 + retentionPremium) * (1 - incrementsForgone * (newcomerShare - openingNewcomerShare)) * payLevel',
		report: 'total',
		wholeTrust: 'sum'
	}),
	payBill: flow({
		unit: 'GBP/year',
		label: 'Pay bill',
		description: 'Pay of staff in post, premiums and on-costs included.',
		equation: 'sum(payByGroup)',
		report: 'total'
	}),
	bankSpend: flow({
		unit: 'GBP/year',
		label: 'Bank spending',
		description: 'Pay of bank staff.',
		equation: 'sum(bankStaff * bankCostRatio * profilePayCost) * payLevel * (1 + bankRate)',
		report: 'total',
		better: 'lower'
	}),
	agencySpend: flow({
		unit: 'GBP/year',
		label: 'Agency spending',
		description: 'Cost of agency staff.',
		equation: 'sum(agencyStaff * agencyRate)',
		report: 'total',
		better: 'lower',
		loops: ['costlyCover']
	}),
	// Non-pay before savings: what is left of opening cost, with the opening one-offs put back.
	openingNonPay: opening({
		unit: 'GBP/year',
		label: 'Opening non-pay before one-off savings',
		description:
			'Cost that is neither pay nor cover, before the one-off savings of the opening position.',
		equation:
			'openingCost - openingPayCost * (1 + profileBankShare + profileAgencyShare) + savingsNonRecurrent'
	}),
	openingJoiners: opening({
		unit: 'WTE/year',
		label: 'Opening joiners',
		description: 'Joiners a year in the opening position, whose cost is part of non-pay.',
		equation: 'sum(joiners)'
	}),
	activity: auxiliary({
		unit: '1',
		label: 'Activity',
		description: 'Patients treated against the opening position.',
		equation:
			'0.6 * emergencyIndex + 0.4 * (openingCompleted > 0 pathway/year ? share(completedPathways, openingCompleted) : 1)'
	}),
	nonPay: flow({
		unit: 'GBP/year',
		label: 'Non-pay',
		description:
			'Drugs, supplies, premises and contracts, with hiring costs and rebound, less savings.',
		equation:
			'openingNonPay * nonPayLevel * (1 + nonPayOnActivity * (activity - 1)) + hireCost * (sum(joiners) - openingJoiners) * nonPayLevel - recurrentFromNonPay - savingsNonRecurrent + savingsRebound',
		report: 'total'
	}),
	totalCost: flow({
		unit: 'GBP/year',
		label: 'Total cost',
		description: 'Pay bill, bank, agency, non-pay and levers.',
		equation: 'payBill + bankSpend + agencySpend + nonPay + leverSpend',
		report: 'total',
		better: 'lower'
	}),
	surplus: flow({
		unit: 'GBP/year',
		label: 'Surplus or deficit',
		description: 'Income less total cost.',
		equation: 'income - totalCost',
		report: 'total',
		better: 'higher',
		loops: ['costlyCover', 'rebound']
	}),
	underlyingRunRate: auxiliary({
		unit: 'GBP/year',
		label: 'Underlying run-rate',
		description: 'The month’s position over a year, without one-off savings and one-off income.',
		equation: 'surplus - savingsNonRecurrent - profileIncome * extraFunding',
		report: 'end',
		better: 'higher'
	}),
	cumulativePosition: stock({
		unit: 'GBP',
		label: 'Cumulative position',
		description: 'Surpluses less deficits since the start of the run.',
		initial: '0 GBP',
		inflows: ['surplus'],
		outflows: [],
		report: 'end',
		better: 'higher'
	}),
	cash: stock({
		unit: 'GBP',
		label: 'Cash',
		description: 'Cash at bank; below zero the trust depends on support.',
		initial: 'profileCash',
		inflows: ['surplus', 'cashSupport'],
		outflows: [],
		report: 'end',
		better: 'higher'
	}),
	cashSupport: flow({
		unit: 'GBP/year',
		label: 'Cash support',
		description: 'Cash from the centre to a trust in deficit under intervention; it is not income.',
		equation: 'supportForDeficit * intervention * max(0 GBP/year, -surplus)',
		report: 'total'
	}),
	surplusShare: auxiliary({
		unit: '1',
		label: 'Position as a share of income',
		description: 'Surplus as a share of income.',
		equation: 'share(surplus, max(1 GBP/year, income))'
	}),
	openingSurplusShare: opening({
		unit: '1',
		label: 'Opening position as a share of income',
		description: 'The position in the opening, which later ones are judged against.',
		equation: 'surplusShare'
	}),
	feltSurplusShare: stock({
		unit: '1',
		label: 'Position as felt',
		description: 'Position as a share of income, as it weighs on decisions after some months.',
		initial: 'profileSurplusShare',
		inflows: ['changeInFeltSurplusShare'],
		outflows: [],
		loops: ['costlyCover']
	}),
	changeInFeltSurplusShare: flow({
		unit: '1/year',
		label: 'Change in the position felt',
		description: 'Adjustment of the position felt.',
		equation: '(surplusShare - feltSurplusShare) / timeToFeelPosition'
	})
});
