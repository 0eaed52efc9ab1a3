/** Recruitment from the UK, stage by stage: approval, advert, checks, notice. How hard a trust finds it follows from its own vacancies. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { recruitmentAssumptions } from './recruitment-assumptions.ts';
import { recruitmentOpening } from './recruitment-opening.ts';

const pipelineStock = (
	label: string,
	description: string,
	stageTime: string,
	flows: {
		readonly inflows: readonly string[];
		readonly outflows: readonly string[];
	}
) =>
	stock({
		by: 'staffGroup',
		unit: 'WTE',
		label,
		description,
		initial: `openingPipelineScale * openingRecruits * ${stageTime}`,
		...flows,
		report: 'end',
		wholeTrust: 'sum',
		loops: ['hiring']
	});

export const recruitmentSector = sector('Recruitment', {
	...recruitmentAssumptions,
	...recruitmentOpening,

	postsAwaitingApproval: pipelineStock(
		'Posts awaiting approval',
		'Posts asked for and not yet approved.',
		'approvalTime',
		{ inflows: ['postsReleased'], outflows: ['postsApproved'] }
	),
	postsAdvertised: pipelineStock(
		'Posts advertised',
		'Approved posts for which nobody has been selected.',
		'fillingTime',
		{
			inflows: ['postsApproved'],
			outflows: ['offersMade', 'joinersTrained', 'joinersReturning', 'joinersInternational']
		}
	),
	recruitsInChecks: pipelineStock(
		'Recruits in checks',
		'People selected who are being checked.',
		'checkTime',
		{ inflows: ['offersMade'], outflows: ['offersConfirmed', 'offersLost'] }
	),
	recruitsServingNotice: pipelineStock(
		'Recruits serving notice',
		'People with a start date.',
		'(1 - dropoutShare) * noticeTime',
		{ inflows: ['offersConfirmed'], outflows: ['joinersDomestic'] }
	),
	postsInRecruitment: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Posts in recruitment',
		description:
			'Empty posts at some stage of recruitment; recruits from abroad take an advertised post when they register.',
		equation: 'postsAwaitingApproval + postsAdvertised + recruitsInChecks + recruitsServingNotice'
	}),

	overspend: auxiliary({
		unit: '1',
		label: 'Worsening beyond tolerance',
		description:
			'By how much the position is worse than in the opening, as a share of income, beyond what is tolerated.',
		equation: 'max(0, openingSurplusShare - feltSurplusShare - overspendTolerance)',
		loops: ['costlyCover']
	}),
	automaticVacancyControl: auxiliary({
		unit: '1',
		label: 'Vacancy control from overspending',
		description: 'Share of empty posts held back because the position has worsened.',
		equation: 'min(mostAutomaticControl, overspendOnVacancyControl * overspend)',
		report: 'end',
		better: 'lower',
		loops: ['costlyCover']
	}),
	shareReleased: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Share of empty posts released',
		description: 'What vacancy control of every kind leaves to be filled.',
		equation: '(1 - vacancyControl) * (1 - automaticVacancyControl) * (1 - nationalVacancyControl)'
	}),
	// A freeze takes posts out of circulation: they are looked at again only from time to time, and a full freeze never releases.
	postsHeld: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Posts held back',
		description: 'Empty posts that vacancy control keeps from being filled.',
		initial: '0 WTE',
		inflows: ['postsFrozen'],
		outflows: ['postsThawed', 'heldPostsRemoved'],
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['costlyCover']
	}),
	emptyPostsComingUp: auxiliary({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Empty posts coming up',
		description:
			'Wanted empty posts, neither held back nor in recruitment, as they come up to be filled.',
		equation:
			'max(0 WTE, min(establishment, establishmentSought) - staffInPost - postsInRecruitment - postsHeld) / releaseTime',
		loops: ['hiring']
	}),
	openingPostsComingUp: opening({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Opening empty posts coming up',
		description: 'Empty posts coming up a year in the opening position.',
		equation: 'emptyPostsComingUp'
	}),
	postsToDecide: auxiliary({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts up for decision',
		description:
			'Empty posts to be decided on: all that come up, or, with the loop “Hiring” cut, no more than in the opening position.',
		equation:
			'hiringFollowsGaps * emptyPostsComingUp + (1 - hiringFollowsGaps) * min(emptyPostsComingUp, openingPostsComingUp)',
		loops: ['hiring']
	}),
	postsReleased: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts released',
		description: 'Empty posts put forward to be filled, those thawed included.',
		equation: 'postsToDecide * shareReleased + postsThawed',
		loops: ['hiring', 'costlyCover']
	}),
	postsFrozen: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts frozen',
		description: 'Empty posts that vacancy control holds back.',
		equation: 'postsToDecide * (1 - shareReleased)'
	}),
	postsThawed: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts thawed',
		description: 'Held posts looked at again and released.',
		equation: 'postsHeld * shareReleased / timeToReview'
	}),
	heldPostsRemoved: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Held posts removed',
		description: 'Held posts among those taken out of the establishment.',
		equation: 'postsRemoved * share(min(postsHeld, unpromisedPosts), unpromisedPosts)'
	}),
	postsApproved: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts approved',
		description: 'Posts that go out to advert.',
		equation: 'postsAwaitingApproval / approvalTime'
	}),
	easeOfFilling: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Ease of filling posts',
		description:
			'How fast adverts fill against the opening position: effort, pay, reputation, intervention, labour market, chance.',
		equation:
			'(1 + driveOnFilling * recruitmentDriveInPlace) * relativePay ^ payOnApplicants * reputation ^ reputationOnApplicants * (1 - interventionOnHiring * (intervention - openingIntervention)) * applicantNoise * recruitSupply * localMarketSupply ^ marketOnFilling / labourMarketTightness',
		loops: ['reputation']
	}),
	offersMade: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People selected',
		description:
			'People selected for advertised posts; an advert stays open a week and a half at least.',
		equation: 'postsAdvertised * min(easeOfFilling / fillingTime, 25 / year)',
		report: 'total',
		wholeTrust: 'sum',
		loops: ['hiring']
	}),
	offersConfirmed: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Offers confirmed',
		description: 'People who pass their checks and keep their offer.',
		equation: 'recruitsInChecks * (1 - dropoutShare) / checkTime'
	}),
	offersLost: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Offers lost',
		description: 'People who drop out; their posts stand empty again.',
		equation: 'recruitsInChecks * dropoutShare / checkTime'
	}),
	joinersDomestic: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Joiners from the UK',
		description: 'Recruits from the UK who start.',
		equation: 'recruitsServingNotice / noticeTime',
		report: 'total',
		wholeTrust: 'sum'
	})
});
