/** Loops of people: working, tiring, leaving, coming. */
import type { Loop } from '../spec/loop.ts';
import { fromPressureToLeaving, fromReleaseToStart } from './loop-paths.ts';

export const loopsOfPeople: readonly Loop[] = [
	{
		id: 'stretch',
		name: 'Stretch',
		sentence:
			'Gaps raise pressure, pressure tires and burns people out, some of them leave, and the gaps grow.',
		polarity: 'reinforcing',
		members: [
			'experienced',
			'effectiveStaffBeforeCover',
			'effectiveStaff',
			...fromPressureToLeaving
		],
		switch: { assumption: 'burnoutOnIntention', off: 0 },
		source: 'F-8'
	},
	{
		id: 'newcomerLoad',
		name: 'Newcomer load',
		sentence:
			'Newcomers need the time of experienced staff, who feel the pressure and leave, so that more newcomers are hired.',
		polarity: 'reinforcing',
		members: [
			'supervisionTime',
			'effectiveStaffBeforeCover',
			'effectiveStaff',
			...fromPressureToLeaving,
			'experienced',
			'staffInPost',
			'emptyPostsComingUp',
			'postsToDecide',
			...fromReleaseToStart
		],
		switch: { assumption: 'supervisionLoad', off: 0 },
		source: 'P-25'
	},
	{
		id: 'tiredBank',
		name: 'Tired bank',
		sentence:
			'Gaps are filled by extra shifts of the same staff, who tire, burn out and leave, and the gaps grow.',
		polarity: 'reinforcing',
		members: [
			'bankStaff',
			'extraHours',
			'fatigue',
			'burnoutTarget',
			'burnout',
			'intentionToLeave',
			'leaveHazard',
			'experienced',
			'staffInPost',
			'vacancies',
			'gap',
			'demandForCover',
			'bankAskedFirst'
		],
		switch: { assumption: 'bankOnFatigue', off: 0 },
		source: 'F-24'
	},
	{
		id: 'contagion',
		name: 'Contagion',
		sentence: 'When colleagues leave, those who stay think of leaving too.',
		polarity: 'reinforcing',
		members: ['leavers', 'recentLeaving', 'contagion', 'leaveHazard', 'experiencedLeaving'],
		switch: { assumption: 'contagionWithinGroup', off: 0 },
		source: 'F-12'
	},
	{
		id: 'reputation',
		name: 'Reputation',
		sentence:
			'Poor quality puts applicants off, posts fill slowly, and short staffing keeps quality poor.',
		polarity: 'reinforcing',
		members: [
			'quality',
			'reputation',
			'easeOfFilling',
			'offersMade',
			'recruitsInChecks',
			'recruitsServingNotice',
			'newStarters',
			'effectiveStaffBeforeCover',
			'effectiveStaff',
			'pressure',
			'clinicalPressure',
			'shortDays',
			'harm'
		],
		switch: { assumption: 'reputationOnApplicants', off: 0 },
		source: 'P-26'
	},
	{
		id: 'hiring',
		name: 'Hiring',
		sentence:
			'Empty posts are put forward and filled, which closes the gap after the time to hire.',
		polarity: 'balancing',
		members: ['staffInPost', 'emptyPostsComingUp', 'postsToDecide', ...fromReleaseToStart],
		switch: { assumption: 'hiringFollowsGaps', off: 0 },
		source: 'P-2'
	},
	{
		id: 'recovery',
		name: 'Recovery',
		sentence: 'When the load eases people recover, more slowly than they burnt out.',
		polarity: 'balancing',
		members: ['burnout', 'changeInBurnout'],
		switch: { assumption: 'burnoutEases', off: 0 },
		source: 'F-5'
	},
	{
		id: 'learning',
		name: 'Learning',
		sentence: 'Newcomers become experienced, and the more there are, the more do so.',
		polarity: 'balancing',
		members: ['newStarters', 'maturing'],
		switch: { assumption: 'newcomersLearn', off: 0 },
		source: 'P-22'
	}
];
