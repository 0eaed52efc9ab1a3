/** How work feels: pressure as perceived, fatigue, burnout, engagement, goodwill; and the sickness that follows. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

/** A time constant in months. */
const months = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	source: string
) =>
	assumption({
		unit: 'year',
		label,
		description,
		min: 0.03,
		max: 4,
		step: 0.01,
		low: of[0] / 12,
		likely: of[1] / 12,
		high: of[2] / 12,
		source,
		grade: 'weak'
	});

/** The strength of a link, as a pure number. */
const strength = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	evidence: { readonly source: string; readonly grade: 'moderate' | 'weak' | 'judgement' }
) =>
	assumption({
		unit: '1',
		label,
		description,
		min: 0,
		max: 5,
		step: 0.01,
		low: of[0],
		likely: of[1],
		high: of[2],
		...evidence
	});

export const wellbeingSector = sector('Wellbeing', {
	timeToPerceive: months(
		'Time to perceive pressure',
		'How long until a change in workload is felt.',
		[0.5, 1, 2],
		'B-12'
	),
	timeToTire: months(
		'Time to tire or rest',
		'Time over which load turns into fatigue: some weeks.',
		[1, 2, 3],
		'B-7'
	),
	timeToBurnOut: months(
		'Time to burn out',
		'Time over which burnout builds up under overload.',
		[3, 6, 12],
		'F-5'
	),
	timeToRecover: months(
		'Time to recover from burnout',
		'Time over which burnout eases; slower than it builds up.',
		[6, 14, 24],
		'F-5'
	),
	timeToEngage: months(
		'Time to engage',
		'Time over which engagement changes.',
		[6, 9, 15],
		'judgement'
	),
	timeForGoodwill: months(
		'Time for goodwill',
		'Time over which goodwill is spent or earned.',
		[3, 6, 12],
		'judgement'
	),
	pressureOnBurnout: strength(
		'Pressure’s push on burnout',
		'Log-odds of burnout per unit of workload; halved from cross-sectional studies.',
		[0.5, 1.2, 2.2],
		{ source: 'F-4', grade: 'weak' }
	),
	engagementOnBurnout: strength(
		'Engagement’s guard against burnout',
		'Log-odds of burnout per unit of engagement.',
		[0, 2, 4],
		{ source: 'F-4', grade: 'judgement' }
	),
	wellbeingOnBurnout: strength(
		'Wellbeing work’s relief of burnout',
		'Fall in log-odds of burnout at full reach: 54% to 44% in trials with doctors, halved.',
		[0, 0.2, 0.4],
		{ source: 'C-21', grade: 'moderate' }
	),
	bankOnFatigue: strength(
		'Extra shifts’ push on fatigue',
		'Fatigue from own staff’s extra hours, against the same share of ordinary workload.',
		[0.2, 0.5, 0.8],
		{ source: 'F-24', grade: 'weak' }
	),
	ownShareOfBank: strength(
		'Own staff’s share of bank hours',
		'Share of bank hours worked by the trust’s own staff.',
		[0.5, 0.62, 0.75],
		{ source: 'T-14', grade: 'weak' }
	),
	burnoutOnSickness: strength(
		'Burnout’s push on sickness',
		'Strength k of sickness = base × (1 + k × burnout).',
		[0.2, 0.85, 1.6],
		{ source: 'F-6', grade: 'moderate' }
	),
	pressureOnEngagement: strength(
		'Pressure’s drain on engagement',
		'Fall in engagement per unit of pressure felt.',
		[0, 0.2, 0.4],
		{ source: 'judgement', grade: 'judgement' }
	),
	flexibleOnEngagement: strength(
		'Flexible working’s lift of engagement',
		'Rise in engagement at full reach.',
		[0, 0.01, 0.02],
		{ source: 'C-44', grade: 'weak' }
	),
	fatigueOnGoodwill: strength(
		'Fatigue’s drain on goodwill',
		'Fall in goodwill per unit of fatigue.',
		[0, 1, 2],
		{ source: 'judgement', grade: 'judgement' }
	),
	goodwillOnHours: strength(
		'Work done on goodwill',
		'Share of effective hours that rests on goodwill: breaks missed, time given.',
		[0, 0.03, 0.06],
		{ source: 'judgement', grade: 'judgement' }
	),
	overtimeOnFatigue: strength(
		'Waiting-list sessions’ push on fatigue',
		'Fatigue of clinical staff per unit of extra planned care.',
		[0, 0.3, 0.6],
		{ source: 'B-7', grade: 'weak' }
	),
	mostSickness: strength(
		'Most sickness absence',
		'Ceiling on sickness absence, so that a shock cannot empty a trust altogether.',
		[0.9, 0.95, 0.99],
		{ source: 'judgement', grade: 'judgement' }
	),

	perceivedPressure: stock({
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
			'(burnoutTarget - burnout) / (burnoutTarget > burnout ? timeToBurnOut : timeToRecover)',
		loops: ['recovery']
	}),
	engagement: stock({
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
		description: 'Engagement falls with pressure felt and rises with flexible working.',
		equation:
			'(max(0.05, min(0.99, profileEngagement - pressureOnEngagement * (feltOverload - 1) + flexibleOnEngagement * flexibleWorkingInPlace)) - engagement) / timeToEngage'
	}),
	goodwill: stock({
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
