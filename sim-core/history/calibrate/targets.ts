/** What the model is held to, up to March 2023: each series with how far off counts as a misfit. */

/** One series of outcomes, with the error that is tolerated, relative to its mean unless `absolute`. */
export interface Target {
	readonly id: string;
	readonly tolerance: number;
	readonly absolute?: boolean;
	/** How many independent facts the series is taken to hold, however many months it has. */
	readonly worth: number;
}

/** National series month by month, with tolerances of evidence section 12 where it gives them. */
export const englandTargets: readonly Target[] = [
	{ id: 'staffInPost', tolerance: 0.01, worth: 8 },
	{ id: 'sicknessAbsenceRate', tolerance: 0.05, worth: 8 },
	{ id: 'leaverRate', tolerance: 0.005, absolute: true, worth: 2 },
	{ id: 'burnout', tolerance: 0.01, absolute: true, worth: 2 },
	{ id: 'enoughStaff', tolerance: 0.02, absolute: true, worth: 2 },
	{ id: 'intentionToLeave', tolerance: 0.02, absolute: true, worth: 1 },
	{ id: 'vacancyRate', tolerance: 0.01, absolute: true, worth: 1 },
	{ id: 'vacancies', tolerance: 0.12, worth: 2 },
	{ id: 'waitingList', tolerance: 0.03, worth: 6 },
	{ id: 'referrals', tolerance: 0.05, worth: 4 },
	{ id: 'completedPathways', tolerance: 0.05, worth: 6 },
	{ id: 'removals', tolerance: 0.1, worth: 4 },
	{ id: 'emergencyDemand', tolerance: 0.04, worth: 4 },
	{ id: 'bedOccupancy', tolerance: 0.02, absolute: true, worth: 4 }
];

/** National groups whose leaving and vacancies are published for more years than the total. */
export const englandGroupTargets = [
	{ id: 'leaverRate', group: 'nursing', tolerance: 0.006, worth: 5 },
	{ id: 'vacancyRate', group: 'nursing', tolerance: 0.012, worth: 4 },
	{ id: 'staffInPost', group: 'nursing', tolerance: 0.02, worth: 3 },
	{ id: 'staffInPost', group: 'clinicalSupport', tolerance: 0.02, worth: 3 }
] as const;

/** Money of financial years; the position is judged against income, cover against itself. */
export const yearTargets = [
	{ id: 'agencySpend', tolerance: 0.1, of: 'agencySpend' },
	{ id: 'bankSpend', tolerance: 0.1, of: 'bankSpend' },
	{ id: 'surplus', tolerance: 0.01, of: 'income' }
] as const;

/** Series of single trusts; they share a quarter of the weight of England's. */
export const trustTargets: readonly Target[] = [
	{ id: 'staffInPost', tolerance: 0.05, worth: 1 },
	{ id: 'sicknessAbsenceRate', tolerance: 0.1, worth: 1 },
	{ id: 'burnout', tolerance: 0.03, absolute: true, worth: 1 },
	{ id: 'enoughStaff', tolerance: 0.05, absolute: true, worth: 1 },
	{ id: 'bedOccupancy', tolerance: 0.05, absolute: true, worth: 0.5 }
];

/** Assumptions that these series may say something about; the rest stay as the evidence has them. */
export const fittedAssumptions: readonly string[] = [
	'pressureOnBurnout',
	'timeToBurnOut',
	'timeToRecover',
	'burnoutOnSickness',
	'seasonStrength',
	'intentionOnLeaving',
	'payOnLeaving',
	'tightnessOnLeaving',
	'timeLeavingStaysPostponed',
	'pressureOnEnoughStaff',
	'enoughStaffOpening',
	'timePerTaskOnPressure',
	'removalsFollowList',
	'stayTrend',
	'emergencyShareOfBeds',
	'bankReach',
	'agencyReach',
	'agencyIntoBank',
	'workIntoCover',
	'mostRecurrent'
];
