/** Stretches of cause and effect that several loops share. */

/** From a workload felt too high to people leaving. */
export const fromPressureToLeaving = [
	'pressure',
	'perceivedPressure',
	'feltOverload',
	'fatigue',
	'burnoutTarget',
	'burnout',
	'intentionToLeave',
	'leaveHazard'
] as const;

/** From posts released to people who have started. */
export const fromReleaseToStart = [
	'postsReleased',
	'postsAwaitingApproval',
	'postsAdvertised',
	'offersMade',
	'recruitsInChecks',
	'recruitsServingNotice',
	'newStarters'
] as const;

/** From a worse position to fewer posts released. */
export const fromPositionToFreeze = [
	'surplus',
	'surplusShare',
	'feltSurplusShare',
	'overspend',
	'automaticVacancyControl',
	'shareReleased'
] as const;

export const toFeltPressure = ['pressure', 'clinicalPressure', 'feltClinicalPressure'] as const;
