/** Loops of running a trust: cover, standards, savings, change and those who watch. */
import type { Loop } from '../spec/loop.ts';
import { fromPositionToFreeze, fromReleaseToStart, toFeltPressure } from './loop-paths.ts';

export const loopsOfRunning: readonly Loop[] = [
	{
		id: 'costlyCover',
		name: 'Costly cover',
		sentence:
			'Gaps are covered by agencies at a premium, overspending tightens vacancy control, and more posts stay empty.',
		polarity: 'reinforcing',
		members: [
			'agencyStaff',
			'agencySpend',
			'totalCost',
			...fromPositionToFreeze,
			...fromReleaseToStart,
			'staffInPost',
			'vacancies',
			'gap',
			'demandForCover',
			'agencySought',
			'agencyAvailable'
		],
		switch: { assumption: 'overspendOnVacancyControl', off: 0 },
		source: 'E-14'
	},
	{
		id: 'standardsRatchet',
		name: 'Standards ratchet',
		sentence:
			'Hurried care becomes the standard, and from a lower standard the next hurry starts lower still.',
		polarity: 'reinforcing',
		members: ['careStandard', 'timePerPatient'],
		switch: { assumption: 'standardsRatchet', off: 0 },
		source: 'F-3'
	},
	{
		id: 'firefighting',
		name: 'Firefighting',
		sentence:
			'Under pressure there is no time to improve, so productivity falls behind and pressure stays.',
		polarity: 'reinforcing',
		members: [
			'roomForChange',
			'improvementStarted',
			'changeInFlight',
			'improvementEmbedded',
			'productivity',
			'workload',
			...toFeltPressure
		],
		switch: { assumption: 'pressureOnChange', off: 0 },
		source: 'X-13'
	},
	{
		id: 'diminishingSavings',
		name: 'Diminishing savings',
		sentence: 'Easy savings are taken first, and each one leaves less to be found.',
		polarity: 'balancing',
		members: ['schemesFound', 'savingsOpportunity', 'savingsReach'],
		switch: { assumption: 'poolOnSavings', off: 0 },
		source: 'F-19'
	},
	{
		id: 'rebound',
		name: 'Rebound',
		sentence:
			'Under pressure savings come back as cost, the position worsens, posts are held back, and pressure rises.',
		polarity: 'reinforcing',
		members: [
			'savingsRebound',
			'nonPay',
			'totalCost',
			...fromPositionToFreeze,
			...fromReleaseToStart,
			'effectiveStaffBeforeCover',
			'effectiveStaff',
			...toFeltPressure
		],
		switch: { assumption: 'pressureOnRebound', off: 0 },
		source: 'E-11'
	},
	{
		id: 'managerBandwidth',
		name: 'Manager bandwidth',
		sentence:
			'Operations under pressure take managers’ time, less is improved, and the pressure stays.',
		polarity: 'reinforcing',
		members: [
			'managementCapacity',
			'improvementStarted',
			'changeInFlight',
			'improvementEmbedded',
			'productivity',
			'workload',
			...toFeltPressure
		],
		switch: { assumption: 'pressureOnManagement', off: 0 },
		source: 'X-13'
	},
	{
		id: 'confidence',
		name: 'Confidence',
		sentence:
			'A deficit brings intervention, intervention takes managers’ time, fewer savings are found, and the deficit stays.',
		polarity: 'reinforcing',
		members: [
			'surplus',
			'surplusShare',
			'feltSurplusShare',
			'segmentSought',
			'oversightSegment',
			'intervention',
			'managementCapacity',
			'savingsReach',
			'schemesFound',
			'schemesInPlan',
			'schemesDelivered',
			'deliveredFromNonPay',
			'recurrentFromNonPay',
			'nonPay',
			'totalCost'
		],
		switch: { assumption: 'moneyOnSegment', off: 0 },
		source: 'F-25'
	},
	{
		id: 'cynicism',
		name: 'Cynicism',
		sentence: 'Failed change breeds disbelief, and disbelief makes the next change fail.',
		polarity: 'reinforcing',
		members: ['cynicism', 'shareThatFails', 'improvementFailed'],
		switch: { assumption: 'cynicismOnFailure', off: 0 },
		source: 'X-4'
	}
];
