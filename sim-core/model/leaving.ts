/** Why people leave: tenure, intention, pay, colleagues who left; retirement; leaving put off and made good later. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { leavingAssumptions } from './leaving-assumptions.ts';

export const leavingSector = sector('Leaving', {
	...leavingAssumptions,

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
		shownAs: 'index',
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
			'max(0 / year, openingLeaveHazard * (1 + intentionOnLeaving * intentionToLeave) / (1 + intentionOnLeaving * intentionOpening) * relativePay ^ payOnLeaving * labourMarketTightness ^ tightnessOnLeaving * (1 + flexibleWorkingOnLeaving * flexibleWorkingInPlace) + contagion)',
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
