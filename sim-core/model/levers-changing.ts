/** Levers on changing what the trust does and how. */
import { leversOf } from './lever-group.ts';

const change = leversOf('change');

export const changingLevers = {
	electivePlan: change({
		label: 'Planned-care activity plan',
		description:
			'Planned care attempted, against today; below zero less is treated and more people wait.',
		min: -0.5,
		max: 0.2,
		step: 0.01,
		statusQuo: 0,
		level: 3,
		cost: 'More work for the same staff; income follows at the margin.',
		lag: 'Within months.',
		benefits: 'People who wait.',
		bears: 'Clinical teams.',
		costSeries: null,
		source: 'M-18',
		grade: 'moderate'
	}),
	serviceReduction: change({
		label: 'Service reduction',
		description:
			'Planned services that the trust stops offering, as a share of today’s: fewer referrals come, less is treated and earned.',
		min: 0,
		max: 0.3,
		step: 0.01,
		statusQuo: 0,
		level: 3,
		cost: 'Income for the work that stops, and public confidence.',
		lag: 'At once on work and income; confidence follows over a year.',
		benefits: 'Stretched teams; beds for urgent care.',
		bears: 'People who must go elsewhere, or without.',
		costSeries: null,
		source: 'M-18',
		grade: 'judgement'
	}),
	dischargeAndFlow: change({
		label: 'Discharge and flow',
		description: 'Reach of work that gets people home sooner; 100% is a full programme.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A yearly sum per bed.',
		lag: 'About six months.',
		benefits: 'Patients; people who wait for a bed.',
		bears: 'Community partners.',
		costSeries: 'costOfFlow',
		source: 'A-12',
		grade: 'judgement'
	}),
	workloadRedesign: change({
		label: 'Workload and rota redesign',
		description: 'Reach of redesign that takes needless work out; 100% is every team.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A yearly sum per member of staff while it runs.',
		lag: 'About a year.',
		benefits: 'Clinical teams.',
		bears: 'Teams that are asked to change.',
		costSeries: 'costOfRedesign',
		source: 'C-44',
		grade: 'judgement'
	}),
	transformationTime: change({
		label: 'Protected time for change',
		description: 'Share of clinical and management time set aside for improvement.',
		min: 0,
		max: 0.05,
		step: 0.0025,
		statusQuo: 0,
		level: 2,
		cost: 'That time is taken from today’s work; project costs besides.',
		lag: 'Two to four years; worse before better.',
		benefits: 'Later years.',
		bears: 'Today’s teams and patients.',
		costSeries: 'costOfTransformation',
		source: 'X-11',
		grade: 'judgement'
	}),
	clinicalConsent: change({
		label: 'Consent of clinicians to change',
		description:
			'Share of change and savings made with clinicians’ agreement: 1 slows savings, 0 costs engagement.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0.5,
		level: 3,
		cost: 'Fewer savings within reach in a year when more is agreed.',
		lag: 'Pace at once; engagement over nine months and more.',
		benefits: 'Clinicians and later change.',
		bears: 'This year’s savings.',
		costSeries: null,
		source: 'X-3',
		grade: 'judgement'
	}),
	openCommunication: change({
		label: 'Open communication with staff',
		description:
			'Reach of honest communication with staff about trade-offs; 100% is a full programme.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A yearly sum for each member of staff.',
		lag: 'About a year.',
		benefits: 'Staff; later change.',
		bears: 'Leaders’ time and the budget, a little.',
		costSeries: 'costOfCommunication',
		source: 'X-3',
		grade: 'judgement'
	})
};
