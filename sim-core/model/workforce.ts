/** People in post: newcomers, experienced staff and staff recruited abroad; posts funded, empty, added and removed. */
import { assumption, auxiliary, flow, opening, stock, trailing } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { forGroups, loopSwitch } from './ranged.ts';

export const workforceSector = sector('Workforce', {
	timeAsNewStarter: assumption({
		unit: 'year',
		label: 'Time as a newcomer',
		description: 'How long a joiner counts as new.',
		min: 0.5,
		max: 2,
		step: 0.1,
		low: 0.75,
		likely: 1,
		high: 1.25,
		source: 'P-22',
		grade: 'weak'
	}),
	newcomersLearn: loopSwitch(
		'Newcomers become experienced',
		'1 as things are; 0 keeps newcomers new for ever, which cuts the loop “Learning”.'
	),
	timeToChangePosts: assumption({
		unit: 'year',
		label: 'Time to change the establishment',
		description: 'Time from deciding to fund or remove posts until budgets say so.',
		min: 0.1,
		max: 1,
		step: 0.05,
		low: 0.15,
		likely: 0.25,
		high: 0.5,
		source: 'judgement',
		grade: 'judgement'
	}),

	fundedPostsLevel: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Posts that national money pays for',
		description: 'Posts funded from outside against the opening position.',
		initial: '1',
		inflows: ['fundedPostsIncrease'],
		outflows: []
	}),
	fundedPostsIncrease: flow({
		unit: '1/year',
		label: 'Growth of funded posts',
		description: 'Growth of posts that national money pays for.',
		equation: 'fundedPostsLevel * postsGrowth'
	}),
	openingEstablishment: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening establishment',
		description: 'Funded posts in the opening position.',
		equation: 'profileStaffInPost / (1 - profileVacancyRate)'
	}),
	openingLeavers: opening({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Opening leavers',
		description: 'Leavers a year in the opening position; in balance, as many join.',
		equation: 'profileLeaverRate * profileStaffInPost'
	}),

	// Newcomers in balance: joiners = maturing + leaving, with leaving at the newcomers' own hazard.
	newStarters: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Newcomers',
		description: 'Staff in their first 12 months in the trust.',
		initial:
			'openingLeavers / (1 / timeAsNewStarter + openingLeaveHazard * newStarterLeavingFactor)',
		inflows: ['joinersDomestic', 'joinersTrained', 'joinersReturning'],
		outflows: ['newStartersLeaving', 'maturing'],
		report: 'end',
		wholeTrust: 'sum',
		loops: ['newcomerLoad']
	}),
	experienced: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Experienced staff',
		description: 'Staff past their first 12 months.',
		initial: 'profileStaffInPost - newStarters',
		inflows: ['maturing'],
		outflows: ['experiencedLeaving', 'retirements', 'deferredLeaving'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	internationalStaff: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff recruited abroad',
		description:
			'Registered staff recruited abroad since the start of the run; they leave at their own rate.',
		initial: '0 WTE',
		inflows: ['joinersInternational'],
		outflows: ['internationalLeaving'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	staffInPost: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff in post',
		description: 'Substantive staff in post.',
		equation: 'newStarters + experienced + internationalStaff',
		report: 'end',
		wholeTrust: 'sum',
		better: 'higher',
		loops: ['stretch', 'hiring']
	}),
	maturing: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Newcomers becoming experienced',
		description: 'Newcomers who complete their first year.',
		equation: 'newcomersLearn * newStarters / timeAsNewStarter',
		loops: ['learning']
	}),

	// Posts: removed only as they stand empty and free of a recruit, so establishment never falls below people and promises.
	establishment: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Funded posts',
		description: 'Funded establishment.',
		initial: 'openingEstablishment',
		inflows: ['postsCreated'],
		outflows: ['postsRemoved'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	managersOnly: forGroups(
		'Managers’ posts',
		'Which groups the lever on management posts moves: managers alone.',
		[0, 0, 0, 0, 0, 1],
		{ low: 0, high: 1, max: 1, source: 'judgement', held: true }
	),
	establishmentSought: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Funded posts sought',
		description: 'Establishment that decisions aim for, savings from posts taken off.',
		equation:
			'max(0 WTE, openingEstablishment * (fundedPostsLevel + establishmentChange + managementPosts * managersOnly) - postsCutForSavings)'
	}),
	postsCreated: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts created',
		description: 'New funded posts.',
		equation: 'max(0 WTE, establishmentSought - establishment) / timeToChangePosts'
	}),
	postsRemoved: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts removed',
		description:
			'Funded posts taken away; only posts that are empty and not promised to a recruit.',
		equation:
			'min(max(0 WTE, establishment - establishmentSought), unpromisedPosts) / timeToChangePosts'
	}),
	vacancies: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Vacancies',
		description: 'Funded posts without a person in them.',
		equation: 'max(0 WTE, establishment - staffInPost)',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['stretch', 'costlyCover', 'hiring']
	}),
	vacancyRate: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Vacancy rate',
		description: 'Share of funded posts without a person in them.',
		equation: 'share(vacancies, establishment)',
		report: 'end',
		wholeTrust: { weightedBy: 'establishment' },
		better: 'lower'
	}),
	unpromisedPosts: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Empty posts not in recruitment',
		description: 'Vacancies that no recruitment has been started for.',
		equation: 'max(0 WTE, establishment - staffInPost - postsInRecruitment)'
	}),

	joiners: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Joiners',
		description: 'Everyone who starts: recruited at home and abroad, newly trained, returning.',
		equation: 'joinersDomestic + joinersTrained + joinersReturning + joinersInternational',
		report: 'total',
		wholeTrust: 'sum',
		better: 'higher'
	}),
	leavers: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Leavers',
		description:
			'Everyone who leaves the trust: to other employers, out of health care, or to retire.',
		equation:
			'newStartersLeaving + experiencedLeaving + retirements + deferredLeaving + internationalLeaving',
		report: 'total',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['stretch', 'contagion']
	}),
	leaverRate: trailing({
		by: 'staffGroup',
		unit: '1/year',
		label: 'Leaver rate',
		description: 'Leavers over the last 12 months as a share of staff in post.',
		flow: 'leavers',
		stock: 'staffInPost',
		openingRate: 'profileLeaverRate',
		better: 'lower'
	})
});
