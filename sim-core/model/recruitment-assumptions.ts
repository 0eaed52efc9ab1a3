/** What is assumed about recruitment: stage times, drop-out, applicants and vacancy control. */
import { assumption } from '../spec/variable.ts';
import { lasting, loopSwitch } from './ranged.ts';

export const recruitmentAssumptions = {
	timeToRelease: lasting(
		'weeks',
		'Time to release a post',
		'From a post falling empty to a request to fill it.',
		{ range: [1.6, 2, 4], source: 'P-2' }
	),
	timeToApprove: lasting('weeks', 'Time to approve', 'From the request to the advert.', {
		range: [2, 4, 6],
		source: 'P-2'
	}),
	timeToCheck: lasting(
		'weeks',
		'Time for interviews and checks',
		'From selection to a firm start date.',
		{ range: [5, 6.5, 8], source: 'P-2' }
	),
	timeToServeNotice: lasting(
		'weeks',
		'Notice served elsewhere',
		'From a firm start date to the first day.',
		{ range: [4, 8, 12], source: 'P-2' }
	),
	hiringFollowsGaps: loopSwitch(
		'Hiring follows gaps',
		'1 as things are; 0 puts forward no more posts than in the opening position, which cuts the loop “Hiring”.'
	),
	dropoutShare: assumption({
		unit: '1',
		label: 'Offers that fall through',
		description: 'Share of people offered a post who never start.',
		min: 0,
		max: 0.4,
		step: 0.01,
		low: 0.08,
		likely: 0.15,
		high: 0.25,
		source: 'P-3',
		grade: 'judgement'
	}),
	driveOnFilling: assumption({
		unit: '1',
		label: 'Reach of a recruitment drive',
		description:
			'How much faster adverts fill at full effort, at first; rivals answer and returns shrink.',
		min: 0,
		max: 1,
		step: 0.05,
		low: 0.1,
		likely: 0.35,
		high: 0.6,
		source: 'P-4',
		grade: 'judgement'
	}),
	payOnApplicants: assumption({
		unit: '1',
		label: 'Pay’s pull on applicants',
		description: 'Elasticity of applicants to pay against outside earnings.',
		min: 0,
		max: 3,
		step: 0.1,
		low: 1,
		likely: 1.5,
		high: 3,
		source: 'P-26',
		grade: 'judgement'
	}),
	reputationOnApplicants: assumption({
		unit: '1',
		label: 'Reputation’s pull on applicants',
		description:
			'Elasticity of applicants to the trust’s reputation; the direction is known, the size is not.',
		min: 0,
		max: 4,
		step: 0.1,
		low: 0,
		likely: 1.5,
		high: 3,
		source: 'P-26',
		grade: 'judgement'
	}),
	overspendOnVacancyControl: assumption({
		unit: '1',
		label: 'Overspending tightens vacancy control',
		description:
			'Share of empty posts held back per unit of income by which the position has worsened beyond the tolerance.',
		min: 0,
		max: 20,
		step: 0.5,
		low: 0,
		likely: 4,
		high: 10,
		source: 'E-14',
		grade: 'judgement'
	}),
	timeToReview: assumption({
		unit: 'year',
		label: 'Time between reviews of held posts',
		description: 'How long a post held back waits until it is looked at again.',
		min: 0.1,
		max: 2,
		step: 0.05,
		low: 0.25,
		likely: 0.5,
		high: 1,
		source: 'judgement',
		grade: 'judgement'
	}),
	overspendTolerance: assumption({
		unit: '1',
		label: 'Overspending tolerated',
		description: 'Worsening, as a share of income, before vacancy control tightens by itself.',
		min: 0,
		max: 0.05,
		step: 0.0025,
		low: 0.005,
		likely: 0.01,
		high: 0.02,
		source: 'D-13',
		grade: 'judgement'
	}),
	mostAutomaticControl: assumption({
		unit: '1',
		label: 'Most vacancy control by overspending',
		description: 'Largest share of empty posts that overspending alone holds back.',
		min: 0,
		max: 1,
		step: 0.05,
		low: 0.2,
		likely: 0.4,
		high: 0.6,
		source: 'E-14',
		grade: 'judgement'
	})
};
