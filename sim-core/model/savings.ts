/** Savings: found, delivered late and in part, worn away; one-offs that return; a pool that only change refills. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

const number = (
	unit: '1' | '1/year' | 'year',
	label: string,
	description: string,
	of: readonly [number, number, number],
	evidence: { readonly source: string; readonly grade: 'moderate' | 'weak' | 'judgement' }
) =>
	assumption({
		unit,
		label,
		description,
		min: 0,
		max: 10,
		step: 0.005,
		low: of[0],
		likely: of[1],
		high: of[2],
		...evidence
	});

export const changeSector = sector('Change', {
	productivityTrend: number(
		'1/year',
		'Underlying productivity growth',
		'Growth in work done per hour without new effort: 0.9% a year over ten years, about 2% in recovery.',
		[0.005, 0.012, 0.02],
		{ source: 'M-13', grade: 'moderate' }
	),
	yieldOfChange: number(
		'1',
		'Yield of protected time',
		'Productivity gained in the end from a year of each unit of time set aside; possibly nil.',
		[0, 1, 2],
		{ source: 'X-11', grade: 'judgement' }
	),
	timeToEmbed: number(
		'year',
		'Time for change to embed',
		'Time from improvement work to lasting gain.',
		[1.5, 3, 5],
		{ source: 'X-7', grade: 'judgement' }
	),
	pressureOnChange: number(
		'1',
		'Pressure’s drain on change',
		'Loss of yield per unit of pressure felt: no time to improve.',
		[0, 3, 6],
		{ source: 'X-13', grade: 'judgement' }
	),

	roomForChange: auxiliary({
		unit: '1',
		label: 'Room for change',
		description: 'Share of improvement work that comes to something under the pressure felt.',
		equation: 'max(0, min(1.2, 1 - pressureOnChange * (feltClinicalPressure - 1)))',
		loops: ['firefighting']
	}),
	changeInFlight: stock({
		unit: '1',
		label: 'Improvement in flight',
		description: 'Productivity on its way from improvement work, not yet embedded.',
		initial: '0',
		inflows: ['improvementStarted'],
		outflows: ['improvementEmbedded'],
		report: 'end'
	}),
	improvementStarted: flow({
		unit: '1/year',
		label: 'Improvement started',
		description: 'Productivity that protected time will bring.',
		equation: 'transformationTime * yieldOfChange * roomForChange / (1 year)'
	}),
	improvementEmbedded: flow({
		unit: '1/year',
		label: 'Improvement embedded',
		description: 'Improvement that has become how work is done.',
		equation: 'changeInFlight / timeToEmbed'
	}),
	productivity: stock({
		unit: '1',
		label: 'Productivity',
		description: 'Work done per hour against the opening position.',
		initial: '1',
		inflows: ['productivityGain'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['firefighting']
	}),
	productivityGain: flow({
		unit: '1/year',
		label: 'Gain in productivity',
		description: 'Underlying growth and embedded improvement.',
		equation: 'productivity * productivityTrend + improvementEmbedded'
	})
});

export const savingsSector = sector('Savings', {
	mostRecurrent: number(
		'1/year',
		'Most recurrent saving in a year',
		'Recurrent savings a year that average management can find, as a share of spending.',
		[0.012, 0.025, 0.035],
		{ source: 'F-18', grade: 'moderate' }
	),
	savingsPool: number(
		'1',
		'Pool of savings',
		'Recurrent savings to be had before it gets hard, as a share of spending.',
		[0.1, 0.2, 0.4],
		{ source: 'F-19', grade: 'judgement' }
	),
	managementOnSavings: number(
		'1',
		'Management time and savings',
		'Elasticity of savings found to management time; numbers of managers may not matter.',
		[0, 0.5, 1],
		{ source: 'F-20', grade: 'weak' }
	),
	engagementOnSavings: number(
		'1',
		'Clinical engagement and savings',
		'Elasticity of savings found to clinical engagement.',
		[0, 0.5, 1],
		{ source: 'C-64', grade: 'weak' }
	),
	pressureOnManagement: number(
		'1',
		'Operations’ pull on management',
		'Share of management time that operations take per unit of pressure felt.',
		[0, 1, 2],
		{ source: 'X-13', grade: 'judgement' }
	),
	timeToDeliver: number(
		'year',
		'Time to deliver a saving',
		'Mean time from a scheme’s plan to its saving.',
		[0.25, 0.5, 0.9],
		{ source: 'E-12', grade: 'judgement' }
	),
	slippage: number(
		'1',
		'Slippage',
		'Share of planned savings that never arrive.',
		[0.1, 0.2, 0.4],
		{ source: 'X-12', grade: 'weak' }
	),
	regrowth: number(
		'1/year',
		'Wear of savings',
		'Share of recurrent savings worn away in a year.',
		[0.05, 0.1, 0.25],
		{ source: 'E-13', grade: 'judgement' }
	),
	mostOneOff: number(
		'1',
		'Most one-off savings',
		'One-off savings that can be found in a year, as a share of spending.',
		[0.01, 0.025, 0.04],
		{ source: 'E-8', grade: 'weak' }
	),
	pressureOnRebound: number(
		'1',
		'Rebound of savings',
		'Share of recurrent savings that comes back as cost per unit of pressure felt; possibly nil.',
		[0, 1.5, 3],
		{ source: 'E-11', grade: 'judgement' }
	),
	refillByChange: number(
		'1',
		'Savings opened by change',
		'Recurrent savings opened, as a share of spending, per unit of productivity embedded; possibly nil.',
		[0, 0.5, 1],
		{ source: 'X-8', grade: 'judgement' }
	),

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
	managementCapacity: auxiliary({
		unit: '1',
		label: 'Management capacity',
		description:
			'Management time for savings and change against the opening position: managers at work, less what operations take under pressure.',
		equation:
			'max(0, share(experienced[management] + internationalStaff[management] + newcomerWork * newStarters[management], openingManagers) * (1 - transformationTime) * (1 - pressureOnManagement * (feltClinicalPressure - 1)))',
		report: 'end',
		better: 'higher',
		loops: ['managerBandwidth']
	}),
	openingManagers: opening({
		unit: 'WTE',
		label: 'Opening managers',
		description: 'Managers in the opening position, newcomers counted in part.',
		equation: 'experienced[management] + newcomerWork * newStarters[management]'
	}),
	clinicalEngagement: auxiliary({
		unit: '1',
		label: 'Clinical engagement',
		description: 'Engagement of nursing, medical and allied staff.',
		equation:
			'share(engagement[nursing] * profileStaffInPost[nursing] + engagement[medical] * profileStaffInPost[medical] + engagement[alliedHealth] * profileStaffInPost[alliedHealth], profileStaffInPost[nursing] + profileStaffInPost[medical] + profileStaffInPost[alliedHealth])',
		report: 'end',
		better: 'higher'
	}),
	openingClinicalEngagement: opening({
		unit: '1',
		label: 'Opening clinical engagement',
		description: 'Clinical engagement in the opening position.',
		equation: 'max(0.01, clinicalEngagement)'
	}),
	savingsReach: auxiliary({
		unit: '1/year',
		label: 'Recurrent savings within reach',
		description:
			'Most that can be found in a year: management time, engagement and what is left in the pool.',
		equation:
			'mostRecurrent * managementCapacity ^ managementOnSavings * (clinicalEngagement / openingClinicalEngagement) ^ engagementOnSavings * max(0, share(savingsOpportunity, openingOpportunity))',
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
	shareDelivered: auxiliary({
		unit: '1',
		label: 'Share of planned savings delivered',
		description: 'What slippage leaves.',
		equation: '(1 - slippage) * (1 - savingsSlippage)'
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
		equation: 'recurrentFromNonPay * regrowth'
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
