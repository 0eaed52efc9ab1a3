/** How hard this trust finds it to recruit: what its own vacancies and leavers imply for each stage. */
import { opening } from '../spec/variable.ts';

export const recruitmentOpening = {
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
		description: 'Vacancies in the opening position; none where people outnumber posts.',
		equation: 'max(0 WTE, openingEstablishment - profileStaffInPost)'
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
	})
};
