/** Management and leadership: how much there is, what draws on it, and what development adds. Effects are small and may be nil. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { levelVariables, overLevels } from './leadership-levels.ts';
import { lasting, ranged } from './ranged.ts';

export const leadershipSector = sector('Leadership', {
	...levelVariables,
	gainFromDevelopment: ranged(
		'1',
		'Gain from leadership development',
		'Leadership capability from one full round of places at all levels, in standard deviations between trusts.',
		{ range: [0, 0.25, 0.5], source: 'C-63', grade: 'weak' }
	),
	timeToApplyLearning: lasting(
		'months',
		'Time until learning is put to use',
		'Mean time from a development place to practice: 6 to 12 months.',
		{ range: [6, 9, 12], source: 'F-17', grade: 'judgement' }
	),
	daysWorked: ranged('1', 'Days worked in a year', 'Working days of a full-time post in a year.', {
		range: [200, 215, 225],
		source: 'judgement'
	}),
	timeCapabilityLasts: ranged(
		'year',
		'Time that leadership capability lasts',
		'Mean life of capability without reinforcement: a half-life of 18 months.',
		{ range: [1.4, 2.2, 2.9], source: 'F-17', grade: 'judgement' }
	),
	capabilityOnEngagement: ranged(
		'1',
		'Leadership’s lift of engagement',
		'Engagement per unit of capability: up to 0.15 of the 0.02 by which trusts differ; possibly nil.',
		{ range: [0, 0.006, 0.018], source: 'F-17', grade: 'weak' }
	),
	managersOnProductivity: ranged(
		'1',
		'Managers and productivity',
		'Work done per hour gained per unit of managers’ share of staff; studies conflict, so nil is included.',
		{ range: [0, 1.5, 5], source: 'F-16', grade: 'weak' }
	),
	mostUsefulManagers: ranged(
		'1',
		'Managers’ share beyond which nothing is gained',
		'Share of staff above which more managers add nothing.',
		{ range: [0.03, 0.04, 0.05], source: 'C-65', grade: 'judgement' }
	),
	timeForManagers: ranged(
		'year',
		'Time for managers to make a difference',
		'Lag between a change in managers and in productivity.',
		{ range: [0.5, 1, 2], source: 'C-65', grade: 'judgement' }
	),
	scrutinyOnManagement: ranged(
		'1',
		'Scrutiny’s draw on management',
		'Share of management time that a full loss of public confidence takes.',
		{ range: [0, 0.5, 1], source: 'judgement', grade: 'judgement' }
	),
	interventionOnManagement: ranged(
		'1',
		'Intervention’s draw on management',
		'Share of management time that full intervention takes.',
		{ range: [0.1, 0.17, 0.25], source: 'F-25', grade: 'weak' }
	),
	collaborationOnManagement: ranged(
		'1',
		'Collaboration’s draw on management',
		'Share of management time that full collaboration with neighbours takes.',
		{ range: [0.01, 0.04, 0.08], source: 'X-5', grade: 'judgement' }
	),

	managerShare: auxiliary({
		unit: '1',
		label: 'Managers as a share of staff',
		description: 'Managers in post over all staff in post; what counts as a manager is contested.',
		equation: 'share(staffInPost[management], sum(staffInPost))',
		report: 'end'
	}),
	openingManagerShare: opening({
		unit: '1',
		label: 'Opening share of managers',
		description: 'Managers as a share of staff in the opening position.',
		equation: 'managerShare'
	}),
	feltManagerShare: stock({
		unit: '1',
		label: 'Managers’ share as it tells',
		description: 'Managers as a share of staff, a year behind; nothing is gained above a limit.',
		initial: 'min(mostUsefulManagers, managerShare)',
		inflows: ['changeInFeltManagerShare'],
		outflows: []
	}),
	changeInFeltManagerShare: flow({
		unit: '1/year',
		label: 'Change in managers as it tells',
		description: 'Adjustment to the present share of managers.',
		equation: '(min(mostUsefulManagers, managerShare) - feltManagerShare) / timeForManagers'
	}),
	managementOnWork: auxiliary({
		unit: '1',
		label: 'Work done thanks to management',
		description:
			'Factor on work done per hour from more or fewer managers than in the opening position.',
		equation:
			'max(0.8, 1 + managersOnProductivity * (feltManagerShare - min(mostUsefulManagers, openingManagerShare)))',
		loops: ['managerBandwidth']
	}),

	openingManagers: opening({
		unit: 'WTE',
		label: 'Opening managers',
		description: 'Managers in the opening position, newcomers counted in part.',
		equation: 'experienced[management] + newcomerWork * newStarters[management]'
	}),
	managementCapacity: auxiliary({
		shownAs: 'index',
		unit: '1',
		label: 'Management capacity',
		description:
			'Management time for savings and change against the opening position: managers at work, less what operations, scrutiny and intervention take.',
		equation:
			'max(0, share(experienced[management] + internationalStaff[management] + newcomerWork * newStarters[management], openingManagers) * (1 - transformationTime) * (1 - pressureOnManagement * (feltClinicalPressure - 1) - scrutinyOnManagement * (openingConfidence - publicConfidence) - interventionOnManagement * (intervention - openingIntervention) - collaborationOnManagement * systemCollaboration - regulatorVisit))',
		report: 'end',
		better: 'higher',
		loops: ['managerBandwidth', 'confidence']
	}),
	timeInDevelopment: auxiliary({
		unit: '1',
		label: 'Time in leadership development',
		description: 'Share of all working time that leaders spend on development.',
		equation: `(${overLevels((name, lever) => `share${name} * ${lever} * days${name}`)}) / daysWorked`
	}),
	leadershipCapability: auxiliary({
		shownAs: 'index',
		unit: '1',
		label: 'Leadership capability',
		description:
			'Capability from development at all five levels, in standard deviations between trusts; 0 as in the opening position.',
		equation: `gainFromDevelopment * (${overLevels((name) => `weight${name} * capability${name}`)})`,
		report: 'end',
		better: 'higher'
	})
});
