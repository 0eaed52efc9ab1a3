/** What is assumed about wellbeing: how fast and how strongly work is felt. */
import { ranged, lasting, loopSwitch } from './ranged.ts';

export const wellbeingAssumptions = {
	timeToPerceive: lasting(
		'months',
		'Time to perceive pressure',
		'How long until a change in workload is felt.',
		{ range: [0.5, 1, 2], source: 'B-12' }
	),
	timeToTire: lasting(
		'months',
		'Time to tire or rest',
		'Time over which load turns into fatigue: some weeks.',
		{ range: [1, 2, 3], source: 'B-7' }
	),
	timeToBurnOut: lasting(
		'months',
		'Time to burn out',
		'Time over which burnout builds up under overload.',
		{ range: [3, 6, 12], source: 'F-5' }
	),
	timeToRecover: lasting(
		'months',
		'Time to recover from burnout',
		'Time over which burnout eases; slower than it builds up.',
		{ range: [6, 14, 24], source: 'F-5' }
	),
	burnoutEases: loopSwitch(
		'Burnout eases',
		'1 as things are; 0 lets burnout build up and never ease, which cuts the loop “Recovery”.'
	),
	enoughStaffOpening: ranged(
		'1',
		'Staff who say there are enough of them, at the opening',
		'Share who agree that there are enough staff in the opening position: 26% in 2022, 34% in 2024.',
		{ range: [0.26, 0.33, 0.4], source: 'data/staff_survey_trust_2021_2024.csv', grade: 'strong' }
	),
	pressureOnEnoughStaff: ranged(
		'1',
		'Pressure and the sense of enough staff',
		'Fall in log-odds of saying that there are enough staff per unit of pressure felt.',
		{ range: [2, 4, 6], source: 'judgement' }
	),
	timeToEngage: lasting('months', 'Time to engage', 'Time over which engagement changes.', {
		range: [6, 9, 15],
		source: 'judgement'
	}),
	timeForGoodwill: lasting(
		'months',
		'Time for goodwill',
		'Time over which goodwill is spent or earned.',
		{ range: [3, 6, 12], source: 'judgement' }
	),
	pressureOnBurnout: ranged(
		'1',
		'Pressure’s push on burnout',
		'Log-odds of burnout per unit of workload; halved from cross-sectional studies.',
		{ range: [0.5, 1.2, 2.2], source: 'F-4', grade: 'weak' }
	),
	engagementOnBurnout: ranged(
		'1',
		'Engagement’s guard against burnout',
		'Log-odds of burnout per unit of engagement.',
		{ range: [0, 2, 4], source: 'F-4', grade: 'judgement' }
	),
	wellbeingOnBurnout: ranged(
		'1',
		'Wellbeing work’s relief of burnout',
		'Fall in log-odds of burnout at full reach: 54% to 44% in trials with doctors, halved.',
		{ range: [0, 0.2, 0.4], source: 'C-21', grade: 'moderate' }
	),
	bankOnFatigue: ranged(
		'1',
		'Extra shifts’ push on fatigue',
		'Fatigue from own staff’s extra hours, against the same share of ordinary workload.',
		{ range: [0.2, 0.5, 0.8], source: 'F-24', grade: 'weak' }
	),
	ownShareOfBank: ranged(
		'1',
		'Own staff’s share of bank hours',
		'Share of bank hours worked by the trust’s own staff.',
		{ range: [0.5, 0.62, 0.75], source: 'T-14', grade: 'weak' }
	),
	burnoutOnSickness: ranged(
		'1',
		'Burnout’s push on sickness',
		'Strength k of sickness = base × (1 + k × burnout).',
		{ range: [0.2, 0.85, 1.6], source: 'F-6', grade: 'moderate' }
	),
	pressureOnEngagement: ranged(
		'1',
		'Pressure’s drain on engagement',
		'Fall in engagement per unit of pressure felt.',
		{ range: [0, 0.2, 0.4], source: 'judgement', grade: 'judgement' }
	),
	flexibleOnEngagement: ranged(
		'1',
		'Flexible working’s lift of engagement',
		'Rise in engagement at full reach.',
		{ range: [0, 0.01, 0.02], source: 'C-44', grade: 'weak' }
	),
	fatigueOnGoodwill: ranged(
		'1',
		'Fatigue’s drain on goodwill',
		'Fall in goodwill per unit of fatigue.',
		{ range: [0, 1, 2], source: 'judgement', grade: 'judgement' }
	),
	goodwillOnHours: ranged(
		'1',
		'Work done on goodwill',
		'Share of effective hours that rests on goodwill: breaks missed, time given.',
		{ range: [0, 0.03, 0.06], source: 'judgement', grade: 'judgement' }
	),
	overtimeOnFatigue: ranged(
		'1',
		'Waiting-list sessions’ push on fatigue',
		'Fatigue of clinical staff per unit of extra planned care.',
		{ range: [0, 0.3, 0.6], source: 'B-7', grade: 'weak' }
	),
	mostSickness: ranged(
		'1',
		'Most sickness absence',
		'Ceiling on sickness absence, so that a shock cannot empty a trust altogether.',
		{ range: [0.9, 0.95, 0.99], source: 'judgement', grade: 'judgement' }
	)
};
