/** Savings: found, delivered late and in part, worn away; one-offs that return; a pool that only change refills. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { savingsAssumptions } from './savings-assumptions.ts';

export const savingsSector = sector('Savings', {
	...savingsAssumptions,

	openingCost: opening({
		unit: 'GBP/year',
		label: 'Opening cost',
		description: 'Total cost in the opening position.',
		equation: 'profileIncome * (1 - profileSurplusShare)'
	}),
	spendBase: auxiliary({
		unit: 'GBP/year',
		label: 'Spending that targets refer to',
		description: 'Opening cost at today’s pay prices.',
		equation: 'openingCost * payLevel'
	}),
	savingsReach: auxiliary({
		unit: '1/year',
		label: 'Recurrent savings within reach',
		description:
			'Most that can be found in a year: management time, engagement and what is left in the pool.',
		equation:
			'mostRecurrent * managementCapacity ^ managementOnSavings * (clinicalEngagement / openingClinicalEngagement) ^ engagementOnSavings * max(0.0001, share(savingsOpportunity, openingOpportunity)) ^ poolOnSavings * (1 - consentOnPace * (2 * clinicalConsent - 1))',
		loops: ['managerBandwidth', 'diminishingSavings']
	}),
	savingsTarget: flow({
		unit: 'GBP/year',
		label: 'Savings target',
		description: 'New savings asked for.',
		equation: 'cipTarget * spendBase * (1 year)',
		report: 'total'
	}),
	schemesFound: flow({
		unit: 'GBP/year^2',
		label: 'Recurrent schemes found',
		description:
			'Recurrent savings put into plans; the more is asked, the less of it can be found.',
		equation:
			'spendBase * savingsReach * (1 - exp(-(share(cipTarget * recurrentShare, savingsReach))))',
		loops: ['diminishingSavings']
	}),
	schemesInPlan: stock({
		unit: 'GBP/year',
		label: 'Savings planned, not delivered',
		description: 'Yearly value of schemes between plan and delivery.',
		initial: 'schemesFound * timeToDeliver',
		inflows: ['schemesFound'],
		outflows: ['schemesDelivered', 'schemesLost'],
		report: 'end'
	}),
	pathwayPart: auxiliary({
		unit: '1',
		label: 'Part of savings from pathways',
		description: 'Share of recurrent savings sought from redesigned pathways.',
		equation: '(1 - workforceShareOfSavings) * pathwayShareOfSavings'
	}),
	shareDelivered: auxiliary({
		unit: '1',
		label: 'Share of planned savings delivered',
		description: 'What slippage leaves.',
		equation: '(1 - slippage) * (1 - savingsSlippage) * (1 - pathwaySlippage * pathwayPart)'
	}),
	schemesDelivered: flow({
		unit: 'GBP/year^2',
		label: 'Savings delivered',
		description: 'Yearly value of schemes that start to save.',
		equation: 'schemesInPlan / timeToDeliver * shareDelivered'
	}),
	schemesLost: flow({
		unit: 'GBP/year^2',
		label: 'Savings that slip away',
		description: 'Yearly value of schemes that never save.',
		equation: 'schemesInPlan / timeToDeliver * (1 - shareDelivered)'
	}),
	savingsOpportunity: stock({
		unit: 'GBP/year',
		label: 'Savings still to be had',
		description: 'Yearly value of savings not yet found; lasting change refills it.',
		initial: 'savingsPool * openingCost',
		inflows: ['opportunityOpened'],
		outflows: ['schemesFound'],
		report: 'end',
		better: 'higher',
		loops: ['diminishingSavings']
	}),
	openingOpportunity: opening({
		unit: 'GBP/year',
		label: 'Opening pool of savings',
		description: 'Savings to be had in the opening position.',
		equation: 'savingsPool * openingCost'
	}),
	opportunityOpened: flow({
		unit: 'GBP/year^2',
		label: 'Savings opened by change',
		description: 'Savings that embedded improvement makes possible.',
		equation: 'refillByChange * spendBase * improvementEmbedded'
	}),
	recurrentFromPosts: stock({
		unit: 'GBP/year',
		label: 'Recurrent savings from posts',
		description: 'Yearly value of savings taken by removing posts.',
		initial: '0 GBP/year',
		inflows: ['deliveredFromPosts'],
		outflows: ['wornFromPosts']
	}),
	recurrentFromNonPay: stock({
		unit: 'GBP/year',
		label: 'Recurrent savings from non-pay',
		description: 'Yearly value of savings taken from non-pay and pathways.',
		initial: '0 GBP/year',
		inflows: ['deliveredFromNonPay'],
		outflows: ['wornFromNonPay']
	}),
	deliveredFromPosts: flow({
		unit: 'GBP/year^2',
		label: 'Savings delivered from posts',
		description: 'Yearly value of posts removed for savings.',
		equation: 'schemesDelivered * workforceShareOfSavings'
	}),
	deliveredFromNonPay: flow({
		unit: 'GBP/year^2',
		label: 'Savings delivered from non-pay',
		description: 'Yearly value of other recurrent savings.',
		equation: 'schemesDelivered * (1 - workforceShareOfSavings)'
	}),
	wornFromPosts: flow({
		unit: 'GBP/year^2',
		label: 'Savings from posts worn away',
		description: 'Posts that creep back.',
		equation: 'recurrentFromPosts * regrowth'
	}),
	wornFromNonPay: flow({
		unit: 'GBP/year^2',
		label: 'Savings from non-pay worn away',
		description: 'Costs that creep back.',
		equation: 'recurrentFromNonPay * regrowth * (1 - pathwaysLast * pathwayShareOfSavings)'
	}),
	// Posts go from every group in proportion to its pay bill; the money follows when the posts stand empty.
	postsCutForSavings: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Posts cut for savings',
		description: 'Funded posts taken away as savings.',
		equation: 'profileStaffInPost * share(recurrentFromPosts, openingPayCost * payLevel)'
	}),

	savingsRecurrent: flow({
		unit: 'GBP/year',
		label: 'Recurrent savings',
		description: 'Savings of the month from schemes that last.',
		equation: 'recurrentFromPosts + recurrentFromNonPay',
		report: 'total',
		better: 'higher'
	}),
	recurrentThisYear: stock({
		unit: 'GBP/year^2',
		label: 'Recurrent savings delivered of late',
		description: 'Recurrent delivery smoothed over a year, against which one-offs fill the target.',
		initial: 'schemesDelivered',
		inflows: ['changeInRecurrentThisYear'],
		outflows: []
	}),
	changeInRecurrentThisYear: flow({
		unit: 'GBP/year^3',
		label: 'Change in late recurrent delivery',
		description: 'Adjustment of the year’s recurrent delivery.',
		equation: '(schemesDelivered - recurrentThisYear) / (1 year)'
	}),
	savingsNonRecurrent: flow({
		unit: 'GBP/year',
		label: 'One-off savings',
		description:
			'Savings of the month that do not last: what the target still lacks, as far as one-offs can be found.',
		equation:
			'min(mostOneOff * spendBase, max(0 GBP/year, savingsTarget - recurrentThisYear * 1 year))',
		report: 'total'
	}),
	savingsGross: flow({
		unit: 'GBP/year',
		label: 'Savings before rebound',
		description: 'Recurrent and one-off savings of the month.',
		equation: 'savingsRecurrent + savingsNonRecurrent',
		report: 'total',
		better: 'higher'
	}),
	savingsRebound: flow({
		unit: 'GBP/year',
		label: 'Savings that rebound',
		description: 'Recurrent savings that come back as cost because pressure has risen.',
		equation: 'savingsRecurrent * max(0, min(1, pressureOnRebound * (feltClinicalPressure - 1)))',
		report: 'total',
		better: 'lower',
		loops: ['rebound']
	}),
	savingsNet: flow({
		unit: 'GBP/year',
		label: 'Savings after rebound',
		description: 'What is left of the savings.',
		equation: 'savingsGross - savingsRebound',
		report: 'total',
		better: 'higher'
	})
});
