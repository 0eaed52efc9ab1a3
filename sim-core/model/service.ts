/** Demand and what becomes of it: urgent care, planned care and its list, beds, the standard of care, quality, reputation. */
import { auxiliary, flow, lookup, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { serviceAssumptions } from './service-assumptions.ts';

export const serviceSector = sector('Service', {
	...serviceAssumptions,

	occupancyOnHarm: lookup({
		label: 'Occupancy and harm',
		description: 'Harm against a hospital below the tipping point at 92.5%.',
		unit: '1',
		inputUnit: '1',
		points: [
			[0, 1],
			[0.925, 1],
			[0.96, 1.02],
			[1, 1.06],
			[1.1, 1.12]
		],
		source: 'C-34',
		grade: 'moderate'
	}),
	occupancyOnElective: lookup({
		label: 'Occupancy and planned care',
		description: 'Planned care that goes ahead as beds fill.',
		unit: '1',
		inputUnit: '1',
		points: [
			[0, 1],
			[0.9, 1],
			[0.95, 0.985],
			[1, 0.94],
			[1.1, 0.85]
		],
		source: 'judgement',
		grade: 'judgement'
	}),

	clinicalPressure: auxiliary({
		unit: '1',
		label: 'Clinical pressure against the opening',
		description:
			'Pressure on nursing, medical, allied and support staff, by headroom of posts, against its opening level.',
		equation:
			'max(0.3, min(3, (pressure[nursing] / normalPressure[nursing] * profileStaffInPost[nursing] + pressure[medical] / normalPressure[medical] * profileStaffInPost[medical] + pressure[alliedHealth] / normalPressure[alliedHealth] * profileStaffInPost[alliedHealth] + pressure[clinicalSupport] / normalPressure[clinicalSupport] * profileStaffInPost[clinicalSupport]) / clinicalPosts))'
	}),
	clinicalPosts: opening({
		unit: 'WTE',
		label: 'Opening clinical staff',
		description: 'Nursing, medical, allied and support staff in the opening position.',
		equation:
			'max(1 WTE, profileStaffInPost[nursing] + profileStaffInPost[medical] + profileStaffInPost[alliedHealth] + profileStaffInPost[clinicalSupport])'
	}),
	feltClinicalPressure: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Clinical pressure as felt',
		description: 'Clinical pressure against the opening, as felt after some weeks.',
		initial: '1',
		inflows: ['changeInFeltClinicalPressure'],
		outflows: [],
		report: 'end',
		better: 'lower'
	}),
	changeInFeltClinicalPressure: flow({
		unit: '1/year',
		label: 'Change in clinical pressure felt',
		description: 'Adjustment of felt to actual clinical pressure.',
		equation: '(clinicalPressure - feltClinicalPressure) / timeToPerceive'
	}),
	timePerPatient: auxiliary({
		unit: '1',
		label: 'Time per patient',
		description: 'Time given to each patient against the opening position.',
		equation: 'careStandard * feltClinicalPressure ^ timePerTaskOnPressure',
		loops: ['standardsRatchet']
	}),
	careStandard: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Standard of care',
		description:
			'What staff have come to hold for proper time per patient; falls faster than it recovers.',
		initial: '1',
		inflows: ['changeInCareStandard'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['standardsRatchet']
	}),
	changeInCareStandard: flow({
		unit: '1/year',
		label: 'Change in the standard of care',
		description:
			'The standard follows practice down quickly and up slowly; it never exceeds the opening one.',
		equation:
			'standardsRatchet * (min(1, timePerPatient) - careStandard) / (timePerPatient < careStandard ? timeForStandardToFall : timeForStandardToRise)',
		loops: ['standardsRatchet']
	}),

	stayLevel: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Underlying length of stay',
		description: 'What changes in treatment make of length of stay, against the opening position.',
		initial: '1',
		inflows: [],
		outflows: ['stayShortening']
	}),
	stayShortening: flow({
		unit: '1/year',
		label: 'Shortening of stays',
		description: 'Stays that grow shorter as treatment changes.',
		equation: 'stayLevel * stayTrend'
	}),
	lengthOfStay: auxiliary({
		shownAs: 'index',
		unit: '1',
		label: 'Length of stay',
		description:
			'Length of stay against the opening position: overload lengthens it, flow work shortens it.',
		equation:
			'stayLevel * (1 + stayOnPressure * max(0, feltClinicalPressure * normalPressure[nursing] - 1.08)) / (1 + stayOnPressure * max(0, normalPressure[nursing] - 1.08)) * (1 - flowOnStay * flowInPlace)',
		report: 'end',
		better: 'lower'
	}),
	bedDemand: auxiliary({
		unit: '1',
		label: 'Beds needed',
		description:
			'Beds needed as a share of beds open; above 1, people wait for a bed. A trust without beds stays as it is.',
		equation:
			'profileBeds > 0 bed ? profileBedOccupancy * (1 + emergencyShareOfBeds * (emergencyIndex - 1) + (1 - emergencyShareOfBeds) * (electivePlan - serviceReduction)) * lengthOfStay / (1 + extraBeds) : profileBedOccupancy'
	}),
	bedOccupancy: auxiliary({
		unit: '1',
		label: 'Bed occupancy',
		description: 'Share of beds occupied.',
		equation: 'max(0, min(1, bedDemand))',
		report: 'end',
		better: 'lower'
	}),

	openingCompleted: opening({
		unit: 'pathway/year',
		label: 'Opening completed pathways',
		description: 'Pathways treated a year that keep the opening list level.',
		equation: 'max(0 pathway/year, profileReferrals - profileWaitingList * profileRemovalShare)'
	}),
	openingElectiveFlow: opening({
		unit: '1',
		label: 'Opening room for planned care',
		description: 'Planned care that the opening occupancy lets through.',
		equation: 'occupancyOnElective(profileBedOccupancy)'
	}),
	electiveCapacity: auxiliary({
		unit: 'pathway/year',
		label: 'Room for planned care',
		description:
			'Planned care that staff, beds and plans allow; hurried care treats more for a while.',
		equation:
			'openingCompleted * max(0, 1 + electivePlan + overtime - serviceReduction) * clinicalPressure ^ -1 * feltClinicalPressure ^ -timePerTaskOnPressure * occupancyOnElective(bedDemand) / openingElectiveFlow * (1 - electiveLost) * (1 + seasonStrength * (electiveSeason - 1))'
	}),
	completedPathways: flow({
		unit: 'pathway/year',
		label: 'Completed pathways',
		description: 'Pathways that end in treatment or discharge.',
		equation: 'min(electiveCapacity, waitingList / shortestWait)',
		report: 'total',
		better: 'higher'
	}),
	removals: flow({
		unit: 'pathway/year',
		label: 'Other removals',
		description: 'Pathways taken off the list for other reasons.',
		equation:
			'min(profileWaitingList * profileRemovalShare * share(referrals, profileReferrals) * max(0.0001, listGrowth) ^ removalsFollowList, waitingList * 12 / year)',
		report: 'total'
	}),
	waitingList: stock({
		unit: 'pathway',
		label: 'Waiting list',
		description: 'Pathways waiting for treatment.',
		initial: 'profileWaitingList',
		inflows: ['referrals'],
		outflows: ['completedPathways', 'removals'],
		report: 'end',
		better: 'lower'
	}),

	temporaryShare: auxiliary({
		unit: '1',
		label: 'Temporary share of staff',
		description: 'Bank and agency staff as a share of all who work.',
		equation: 'share(sum(bankStaff + agencyStaff), sum(bankStaff + agencyStaff + staffInPost))',
		report: 'end',
		better: 'lower'
	}),
	openingTemporaryShare: opening({
		unit: '1',
		label: 'Opening temporary share',
		description: 'Temporary share of staff in the opening position.',
		equation: 'temporaryShare'
	}),
	shortDays: auxiliary({
		unit: '1',
		label: 'Short-staffed days',
		description: 'Share of days staffed below what is usual; a half in the opening position.',
		equation: 'logistic(shortDaysSteepness * (clinicalPressure * careStandard ^ -1 - 1))'
	}),
	harm: auxiliary({
		unit: '1',
		label: 'Harm',
		description: 'Risk of harm against the opening position.',
		equation:
			'max(0.5, (1 + shortDaysOnHarm * (2 * shortDays - 1) + temporaryOnHarm * (temporaryShare - openingTemporaryShare)) * occupancyOnHarm(bedDemand) / occupancyOnHarm(profileBedOccupancy))'
	}),
	quality: auxiliary({
		shownAs: 'index',
		unit: '1',
		label: 'Quality and safety',
		description: 'Index of quality and safety: 1 as in the opening position.',
		equation: 'careStandard ^ standardOnQuality / harm',
		report: 'end',
		better: 'higher',
		loops: ['reputation', 'standardsRatchet']
	}),
	reputation: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Reputation as an employer',
		description: 'What applicants think of the trust: quality, some months behind.',
		initial: '1',
		inflows: ['changeInReputation'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['reputation']
	}),
	changeInReputation: flow({
		unit: '1/year',
		label: 'Change in reputation',
		description: 'Adjustment of reputation to quality.',
		equation: '(quality * (1 - surveyResult) - reputation) / timeForReputation'
	})
});
