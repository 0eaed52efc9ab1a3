/** What is assumed about wellbeing: how fast and how strongly work is felt. */
import { assumption } from '../spec/variable.ts';

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
		grade: source === 'judgement' ? 'judgement' : 'weak'
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

export const wellbeingAssumptions = {
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
	)
};
