/** Why people leave: tenure, intention, pay, colleagues who left; retirement; leaving put off and made good later. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

export const leavingSector = sector('Leaving', {
	newStarterLeavingFactor: assumption({
		unit: '1',
		label: 'Newcomers’ extra leaving',
		description: 'How much likelier newcomers are to leave than experienced staff.',
		min: 1,
		max: 3.5,
		step: 0.1,
		low: 1.5,
		likely: 1.9,
		high: 2.5,
		source: 'L-10',
		grade: 'weak'
	}),
	retirementRate: assumption({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Retirement rate',
		description: 'Share of experienced staff who retire in a year.',
		min: 0,
		max: 0.05,
		step: 0.001,
		low: 0.015,
		likely: {
			nursing: 0.02,
			medical: 0.015,
			alliedHealth: 0.015,
			clinicalSupport: 0.02,
			infrastructure: 0.022,
			management: 0.02
		},
		high: 0.025,
		source: 'L-7',
		grade: 'moderate'
	}),
	internationalLeavingFactor: assumption({
		unit: '1',
		label: 'Leaving of staff recruited abroad',
		description: 'Their leaving against that of other staff: 11% against 16% in a year.',
		min: 0.3,
		max: 1.5,
		step: 0.05,
		low: 0.5,
		likely: 0.69,
		high: 1.1,
		source: 'P-11',
		grade: 'moderate'
	}),
	intentionOpening: assumption({
		unit: '1',
		label: 'Intention to leave in the opening position',
		description: 'Share who will probably look for a new job within 12 months.',
		min: 0.1,
		max: 0.35,
		step: 0.01,
		low: 0.18,
		likely: 0.21,
		high: 0.24,
		source: 'F-7',
		grade: 'moderate'
	}),
	burnoutOnIntention: assumption({
		unit: '1',
		label: 'Burnout’s pull on intention to leave',
		description:
			'Log-odds of intending to leave per unit of burnout: ln 4 across people, halved for cause.',
		min: 0,
		max: 1.5,
		step: 0.05,
		low: 0.35,
		likely: 0.7,
		high: 1.39,
		source: 'C-15',
		grade: 'weak'
	}),
	engagementOnIntention: assumption({
		unit: '1',
		label: 'Engagement’s hold on intention to leave',
		description:
			'Log-odds per unit of engagement; set so that 10% less engagement means 4% more leaving, half of the published 8% because burnout covers part of it.',
		min: 0,
		max: 4,
		step: 0.1,
		low: 0.8,
		likely: 1.6,
		high: 3.3,
		source: 'F-10',
		grade: 'weak'
	}),
	intentionOnLeaving: assumption({
		unit: '1',
		label: 'Intention turned into leaving',
		description: 'Extra leaving hazard of those who intend to leave, against those who do not.',
		min: 1,
		max: 7,
		step: 0.1,
		low: 2.6,
		likely: 3.7,
		high: 5.2,
		source: 'F-8',
		grade: 'moderate'
	}),
	payOnLeaving: assumption({
		unit: '1',
		label: 'Pay’s hold on staff',
		description: 'Elasticity of leaving to pay against outside earnings.',
		min: -2,
		max: 0,
		step: 0.05,
		low: -1.5,
		likely: -0.7,
		high: -0.3,
		source: 'C-54',
		grade: 'judgement'
	}),
	contagionWithinGroup: assumption({
		unit: '1',
		label: 'Leaving spreads within a group',
		description: 'Extra yearly leaving per extra point of leaving the year before; may be nil.',
		min: 0,
		max: 0.3,
		step: 0.01,
		low: 0,
		likely: 0.1,
		high: 0.2,
		source: 'F-12',
		grade: 'judgement'
	}),
	contagionFromNursing: assumption({
		by: 'staffGroup',
		unit: '1',
		label: 'Nurses’ leaving spreads to doctors',
		description: 'Elasticity of retention to nurses’ retention; found for senior doctors.',
		min: 0,
		max: 0.4,
		step: 0.01,
		low: 0.06,
		likely: {
			nursing: 0,
			medical: 0.16,
			alliedHealth: 0,
			clinicalSupport: 0,
			infrastructure: 0,
			management: 0
		},
		high: 0.26,
		source: 'F-11',
		grade: 'strong'
	}),
	timeToNoticeLeaving: assumption({
		unit: 'year',
		label: 'Time over which leaving is felt',
		description: 'Period over which colleagues’ leaving adds up.',
		min: 0.25,
		max: 2,
		step: 0.25,
		low: 0.5,
		likely: 1,
		high: 1.5,
		source: 'F-12',
		grade: 'judgement'
	}),
	timeLeavingStaysPostponed: assumption({
		unit: 'year',
		label: 'Time that leaving stays postponed',
		description: 'How long postponed leavers stay.',
		min: 0.5,
		max: 4,
		step: 0.25,
		low: 0.75,
		likely: 1.5,
		high: 3,
		source: 'F-9',
		grade: 'weak'
	}),
	flexibleWorkingOnLeaving: assumption({
		unit: '1',
		label: 'Flexible working’s hold on staff',
		description: 'Change in leaving at full reach; the published −11.8% shrunk, and possibly nil.',
		min: -0.2,
		max: 0,
		step: 0.01,
		low: -0.15,
		likely: -0.1,
		high: 0,
		source: 'F-15',
		grade: 'moderate'
	}),
	preceptorshipOnLeaving: assumption({
		unit: '1',
		label: 'Preceptorship’s hold on newcomers',
		description: 'Change in newcomers’ leaving at full reach; possibly nil.',
		min: -0.3,
		max: 0,
		step: 0.01,
		low: -0.3,
		likely: -0.15,
		high: 0,
		source: 'C-45',
		grade: 'weak'
	}),
	shareToOtherEmployers: assumption({
		unit: '1',
		label: 'Leavers who stay in the NHS',
		description: 'Share of leavers below retirement who move to another NHS employer.',
		min: 0.2,
		max: 0.6,
		step: 0.01,
		low: 0.3,
		likely: 0.38,
		high: 0.45,
		source: 'DEF-5',
		grade: 'judgement'
	}),

	// The hazard that, with newcomers and retirement in balance, gives exactly the trust's own leaver rate:
	// the positive root of f·h² + (m + f·r − λ)·h + r·(m − λ) − λ·m = 0, with m = 1 / time as newcomer.
	openingHazardLinear: opening({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Opening hazard, linear term',
		description: 'Linear coefficient of the quadratic that the opening hazard solves.',
		equation: '1 / timeAsNewStarter + newStarterLeavingFactor * retirementRate - profileLeaverRate'
	}),
	openingHazardConstant: opening({
		by: 'staffGroup',
		unit: '1/year^2',
		label: 'Opening hazard, constant term',
		description: 'Constant of the quadratic that the opening hazard solves.',
		equation:
			'retirementRate * (1 / timeAsNewStarter - profileLeaverRate) - profileLeaverRate / timeAsNewStarter'
	}),
	openingLeaveHazard: opening({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Opening leaving hazard',
		description:
			'Hazard of experienced staff, retirement apart, that reproduces the trust’s own leaver rate.',
		equation:
			'max(0 / year, (sqrt(openingHazardLinear ^ 2 - 4 * newStarterLeavingFactor * openingHazardConstant) - openingHazardLinear) / (2 * newStarterLeavingFactor))'
	}),

	intentionToLeave: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Intention to leave',
		description: 'Share who think of leaving, moved by burnout and engagement.',
		equation:
			'logistic(logit(intentionOpening) + burnoutOnIntention * (burnout - profileBurnout) + engagementOnIntention * (profileEngagement - engagement))',
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch']
	}),
	relativePay: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Pay against outside earnings',
		description:
			'Pay here, premium included, against what staff could earn elsewhere; 1 as in the opening position.',
		equation: 'payLevel * (1 + retentionPremium) / outsideEarningsLevel'
	}),
	recentLeaving: stock({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Recent leaving',
		description: 'Leaving as colleagues feel it, smoothed over about a year.',
		initial: 'profileLeaverRate',
		inflows: ['changeInRecentLeaving'],
		outflows: []
	}),
	changeInRecentLeaving: flow({
		by: 'staffGroup',
		unit: '1/year^2',
		label: 'Change in recent leaving',
		description: 'Adjustment of recent leaving.',
		equation: '(share(leavers, staffInPost) - recentLeaving) / timeToNoticeLeaving'
	}),
	contagion: auxiliary({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Leaving that spreads',
		description: 'Extra leaving because colleagues left.',
		equation:
			'contagionWithinGroup * (recentLeaving - profileLeaverRate) + contagionFromNursing * (1 - profileLeaverRate * 1 year) * (recentLeaving[nursing] - profileLeaverRate[nursing]) / (1 - profileLeaverRate[nursing] * 1 year)',
		loops: ['contagion']
	}),
	leaveHazard: auxiliary({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Leaving hazard',
		description: 'Yearly hazard of leaving of experienced staff, retirement apart.',
		equation:
			'max(0 / year, openingLeaveHazard * (1 + intentionOnLeaving * intentionToLeave) / (1 + intentionOnLeaving * intentionOpening) * relativePay ^ payOnLeaving * (1 + flexibleWorkingOnLeaving * flexibleWorkingInPlace) + contagion)',
		loops: ['stretch', 'contagion']
	}),

	newStartersLeaving: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Newcomers leaving',
		description: 'Newcomers who leave.',
		equation:
			'newStarters * leaveHazard * newStarterLeavingFactor * (1 + preceptorshipOnLeaving * preceptorshipInPlace)',
		report: 'total',
		wholeTrust: 'sum'
	}),
	experiencedLeaving: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Experienced staff leaving',
		description: 'Experienced staff who leave, those who put it off taken out.',
		equation: 'experienced * leaveHazard * (1 - leavingPostponed)'
	}),
	internationalLeaving: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Staff recruited abroad leaving',
		description: 'Staff recruited abroad who leave.',
		equation: 'internationalStaff * leaveHazard * internationalLeavingFactor'
	}),
	retirements: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Retirements',
		description: 'Experienced staff who retire.',
		equation: 'experienced * retirementRate',
		report: 'total',
		wholeTrust: 'sum'
	}),
	deferredLeavers: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Postponed leavers',
		description: 'Staff still in post who put off leaving during a shock.',
		initial: '0 WTE',
		inflows: ['leavingDeferred'],
		outflows: ['deferredLeaving'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	leavingDeferred: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Leaving put off',
		description: 'Staff who would have left and stay for now.',
		equation: 'experienced * leaveHazard * leavingPostponed'
	}),
	deferredLeaving: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Postponed leaving made good',
		description: 'Postponed leavers who go.',
		equation: 'min(deferredLeavers, experienced) / timeLeavingStaysPostponed'
	}),
	leaversToOtherEmployers: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Leavers to other NHS employers',
		description: 'Leavers who move to another NHS employer.',
		equation: 'shareToOtherEmployers * (leavers - retirements)',
		report: 'total',
		wholeTrust: 'sum'
	}),
	leaversFromHealthService: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Leavers from the NHS',
		description: 'Leavers who leave the NHS, retirement included.',
		equation: 'leavers - leaversToOtherEmployers',
		report: 'total',
		wholeTrust: 'sum'
	})
});
