/** How work feels: pressure as perceived, fatigue, burnout, engagement, goodwill; and the sickness that follows. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { wellbeingAssumptions } from './wellbeing-assumptions.ts';

export const wellbeingSector = sector('Wellbeing', {
	...wellbeingAssumptions,

	perceivedPressure: stock({
		shownAs: 'index',
		by: 'staffGroup',
		unit: '1',
		label: 'Pressure as felt',
		description: 'Workload as staff have come to feel it.',
		initial: 'normalPressure',
		inflows: ['changeInPerceivedPressure'],
		outflows: [],
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch']
	}),
	changeInPerceivedPressure: flow({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Change in pressure felt',
		description: 'Adjustment of felt to actual pressure.',
		equation: '(pressure - perceivedPressure) / timeToPerceive'
	}),
	feltOverload: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Felt pressure against the opening',
		description: 'Pressure felt against its opening level; bounded so that no shock runs away.',
		equation: 'max(0.3, min(3, perceivedPressure / normalPressure))'
	}),
	extraHours: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Own staff’s extra hours',
		description: 'Bank hours worked by own staff as a share of staff in post.',
		equation: 'share(ownShareOfBank * bankStaff, staffInPost)',
		loops: ['tiredBank']
	}),
	openingExtraHours: opening({
		by: 'staffGroup',
		unit: '1',
		label: 'Own staff’s extra hours at the opening',
		description: 'The same share in the opening position.',
		equation: 'share(ownShareOfBank * openingBank, profileStaffInPost)'
	}),
	fatigue: stock({
		shownAs: 'index',
		by: 'staffGroup',
		unit: '1',
		label: 'Fatigue',
		description: 'Tiredness from load over the last weeks; 1 as in the opening position.',
		initial: '1',
		inflows: ['changeInFatigue'],
		outflows: [],
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch', 'tiredBank']
	}),
	changeInFatigue: flow({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Change in fatigue',
		description: 'Adjustment of fatigue to load: workload, extra shifts, waiting-list sessions.',
		equation:
			'(feltOverload + bankOnFatigue * min(1, extraHours - openingExtraHours) + overtimeOnFatigue * overtime * electiveWeight - fatigue) / timeToTire'
	}),
	burnoutTarget: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Burnout that would settle',
		description: 'Share burnt out that present conditions would lead to.',
		equation:
			'logistic(logit(profileBurnout) + pressureOnBurnout * (fatigue - 1) + engagementOnBurnout * (profileEngagement - engagement) + traumaShock - wellbeingOnBurnout * wellbeingInPlace)',
		loops: ['stretch']
	}),
	burnout: stock({
		by: 'staffGroup',
		unit: '1',
		label: 'Burnout',
		description: 'Share of staff often or always burnt out by work.',
		initial: 'profileBurnout',
		inflows: ['changeInBurnout'],
		outflows: [],
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch', 'recovery']
	}),
	changeInBurnout: flow({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Change in burnout',
		description: 'Burnout builds up faster than it eases.',
		equation:
			'(burnoutTarget - burnout) * (burnoutTarget > burnout ? 1 / timeToBurnOut : burnoutEases / timeToRecover)',
		loops: ['recovery']
	}),
	engagement: stock({
		shownAs: 'outOfTen',
		by: 'staffGroup',
		unit: '1',
		label: 'Engagement',
		description: 'Staff Survey engagement, as a share of its full scale.',
		initial: 'profileEngagement',
		inflows: ['changeInEngagement'],
		outflows: [],
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'higher'
	}),
	changeInEngagement: flow({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Change in engagement',
		description:
			'Engagement falls with pressure felt and rises with flexible working and leadership.',
		equation:
			'(max(0.05, min(0.99, profileEngagement - pressureOnEngagement * (feltOverload - 1) + flexibleOnEngagement * flexibleWorkingInPlace + capabilityOnEngagement * leadershipCapability)) - engagement) / timeToEngage'
	}),
	enoughStaff: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Say there are enough staff',
		description:
			'Share of staff who would agree that there are enough of them to do the job properly.',
		equation:
			'logistic(logit(enoughStaffOpening) - pressureOnEnoughStaff * (perceivedPressure - normalPressure))',
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'higher'
	}),
	goodwill: stock({
		shownAs: 'index',
		by: 'staffGroup',
		unit: '1',
		label: 'Goodwill',
		description: 'Readiness to do more than is owed; 1 as in the opening position.',
		initial: '1',
		inflows: ['changeInGoodwill'],
		outflows: [],
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'higher',
		loops: ['tiredBank']
	}),
	changeInGoodwill: flow({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Change in goodwill',
		description: 'Goodwill is spent by fatigue and earned by rest.',
		equation: '(max(0.1, 1 - fatigueOnGoodwill * (fatigue - 1)) - goodwill) / timeForGoodwill'
	}),
	sicknessSwing: auxiliary({
		unit: '1',
		label: 'Season of sickness here',
		description:
			'Seasonal factor of sickness, scaled by the strength of the season and the winter.',
		equation:
			'max(0.2, 1 + seasonStrength * (sicknessSeason > 1 ? winterSeverity : 1) * (sicknessSeason - 1))'
	}),
	sicknessAbsenceRate: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Sickness absence rate',
		description: 'Share of working time lost to sickness.',
		equation:
			'min(mostSickness, profileSickness * sicknessSwing * sicknessNoise * (1 + sicknessShock) * (1 + burnoutOnSickness * burnout) / (1 + burnoutOnSickness * profileBurnout))',
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch']
	})
});
