/** Recruitment from the UK, stage by stage: approval, advert, checks, notice. How hard a trust finds it follows from its own vacancies. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

/** A stage time in years, from weeks. */
const stage = (label: string, description: string, weeks: readonly [number, number, number]) =>
	assumption({
		unit: 'year',
		label,
		description,
		min: 0.03,
		max: 0.5,
		step: 0.005,
		low: weeks[0] / 52,
		likely: weeks[1] / 52,
		high: weeks[2] / 52,
		source: 'P-2',
		grade: 'weak'
	});

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
	timeToRelease: stage(
		'Time to release a post',
		'From a post falling empty to a request to fill it.',
		[1.6, 2, 4]
	),
	timeToApprove: stage('Time to approve', 'From the request to the advert.', [2, 4, 6]),
	timeToCheck: stage(
		'Time for interviews and checks',
		'From selection to a firm start date.',
		[5, 6.5, 8]
	),
	timeToServeNotice: stage(
		'Notice served elsewhere',
		'From a firm start date to the first day.',
		[4, 8, 12]
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
	}),

	// In balance, recruits who start equal leavers, and vacancies equal the posts held in all stages.
	// What the fixed stages do not explain is the time an advert stays open: the trust's own difficulty.
	openingRecruits: opening({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Opening recruits selected',
		description: 'People selected a year in balance, those who drop out included.',
		equation: 'openingLeavers / (1 - dropoutShare)'
	}),
	openingVacancies: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening vacancies',
		description: 'Vacancies in the opening position.',
		equation: 'openingEstablishment - profileStaffInPost'
	}),
	openingTimeVacant: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Opening time a post stays empty',
		description: 'Mean time that a post stays empty in balance.',
		equation: 'share(openingVacancies, openingRecruits)'
	}),
	fixedStageTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Time in fixed stages',
		description: 'Release, approval, checks and notice together.',
		equation: 'timeToRelease + timeToApprove + timeToCheck + timeToServeNotice * (1 - dropoutShare)'
	}),
	recruitmentPace: opening({
		by: 'staffGroup',
		unit: '1',
		label: 'Pace of recruitment here',
		description:
			'Scales stage times down where posts stay empty for less time than the usual stages take.',
		equation: 'min(1, 0.7 * share(openingTimeVacant, fixedStageTime))'
	}),
	releaseTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Release time here',
		description: 'Time to release a post in this trust; never below a week and a half.',
		equation: 'max(0.03 year, timeToRelease * recruitmentPace)'
	}),
	approvalTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Approval time here',
		description: 'Time to approve a post in this trust.',
		equation: 'max(0.03 year, timeToApprove * recruitmentPace)'
	}),
	checkTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Checking time here',
		description: 'Time for interviews and checks in this trust.',
		equation: 'max(0.03 year, timeToCheck * recruitmentPace)'
	}),
	noticeTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Notice time here',
		description: 'Time of notice in this trust.',
		equation: 'max(0.03 year, timeToServeNotice * recruitmentPace)'
	}),
	fillingTime: opening({
		by: 'staffGroup',
		unit: 'year',
		label: 'Time an advert stays open here',
		description:
			'What the trust’s vacancies and leavers imply once the other stages are taken off.',
		equation:
			'max(0.04 year, openingTimeVacant - releaseTime - approvalTime - checkTime - noticeTime * (1 - dropoutShare))'
	}),
	openingPipelineScale: opening({
		by: 'staffGroup',
		unit: '1',
		label: 'Scale of the opening pipeline',
		description: 'Below 1 only where vacancies are too few to hold all stages.',
		equation:
			'min(1, share(openingTimeVacant, releaseTime + approvalTime + fillingTime + checkTime + noticeTime * (1 - dropoutShare)))'
	}),

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
			outflows: ['offersMade', 'joinersTrained', 'joinersReturning', 'internationalOffers']
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
		description: 'Empty posts at some stage of recruitment, abroad included.',
		equation:
			'postsAwaitingApproval + postsAdvertised + recruitsInChecks + recruitsServingNotice + internationalOnTheWay + internationalAwaitingRegistration'
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
	postsToDecide: auxiliary({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Posts up for decision',
		description:
			'Wanted empty posts, neither held back nor in recruitment, as they come up to be filled.',
		equation:
			'max(0 WTE, min(establishment, establishmentSought) - staffInPost - postsInRecruitment - postsHeld) / releaseTime'
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
			'How fast adverts fill against the opening position: effort, pay, reputation, labour market, chance.',
		equation:
			'(1 + driveOnFilling * recruitmentDriveInPlace) * relativePay ^ payOnApplicants * reputation ^ reputationOnApplicants * applicantNoise / labourMarketTightness',
		loops: ['reputation']
	}),
	offersMade: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People selected',
		description:
			'People selected for advertised posts; an advert stays open a week and a half at least.',
		equation: 'postsAdvertised * min(easeOfFilling / fillingTime, 25 / year)',
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
