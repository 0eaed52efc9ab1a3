/** Those who watch: the regulator, whose segment follows money, quality and waits, and the public. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { ranged } from './ranged.ts';

export const governanceSector = sector('Governance', {
	confidenceOpening: ranged(
		'1',
		'Public confidence in the opening position',
		'Share of the public satisfied with how the health service runs.',
		{ range: [0.18, 0.22, 0.3], source: 'A-18', grade: 'moderate' }
	),
	qualityOnConfidence: ranged(
		'1',
		'Quality and public confidence',
		'Elasticity of public confidence to quality.',
		{ range: [0, 1, 2], source: 'judgement', grade: 'judgement' }
	),
	waitsOnConfidence: ranged(
		'1',
		'Waits and public confidence',
		'Elasticity of public confidence to the waiting list, downwards.',
		{ range: [0, 0.3, 0.6], source: 'A-18', grade: 'judgement' }
	),
	communicationOnConfidence: ranged(
		'1',
		'Openness and public confidence',
		'Share by which open communication lifts public confidence at full reach; possibly nil.',
		{ range: [0, 0.05, 0.1], source: 'judgement', grade: 'judgement' }
	),
	closuresOnConfidence: ranged(
		'1',
		'Closures and public confidence',
		'Share of public confidence lost when all planned services are closed, in proportion.',
		{ range: [0, 1, 2], source: 'judgement', grade: 'judgement' }
	),
	supportForDeficit: ranged(
		'1',
		'Cash support under intervention',
		'Share of the month’s deficit that comes as cash from the centre under full intervention.',
		{ range: [0.3, 0.7, 1], source: 'D-2', grade: 'weak' }
	),
	timeForConfidence: ranged(
		'year',
		'Time for public confidence',
		'Time over which public confidence changes.',
		{ range: [0.5, 1, 2], source: 'judgement', grade: 'judgement' }
	),
	moneyOnSegment: ranged(
		'1',
		'Money and the oversight segment',
		'Segments by which oversight tightens per tenth of income by which the position has worsened.',
		{ range: [1, 3, 6], source: 'D-7', grade: 'judgement' }
	),
	qualityOnSegment: ranged(
		'1',
		'Quality and the oversight segment',
		'Segments by which oversight tightens per tenth of quality lost.',
		{ range: [0.3, 0.8, 1.5], source: 'F-25', grade: 'judgement' }
	),
	waitsOnSegment: ranged(
		'1',
		'Waits and the oversight segment',
		'Segments by which oversight tightens when the waiting list doubles.',
		{ range: [0.2, 0.6, 1.2], source: 'F-25', grade: 'judgement' }
	),
	timeToEnterOversight: ranged(
		'year',
		'Time for oversight to tighten',
		'Time over which the regulator responds to decline.',
		{ range: [0.5, 0.75, 1.5], source: 'D-8', grade: 'judgement' }
	),
	timeToLeaveOversight: ranged(
		'year',
		'Time to leave oversight',
		'Time over which oversight loosens: about 22 months on average.',
		{ range: [1.2, 1.83, 2.75], source: 'F-25', grade: 'moderate' }
	),
	interventionOnHiring: ranged(
		'1',
		'Intervention’s drag on recruitment',
		'Share by which full intervention slows recruitment: fewer want to come.',
		{ range: [0.05, 0.1, 0.15], source: 'F-25', grade: 'weak' }
	),

	openingConfidence: opening({
		unit: '1',
		label: 'Opening public confidence',
		description: 'Public confidence in the opening position.',
		equation: 'confidenceOpening'
	}),
	listGrowth: auxiliary({
		unit: '1',
		label: 'Waiting list against the opening',
		description: 'Waiting list against its opening length; 1 where there is none.',
		equation:
			'profileWaitingList > 0 pathway ? max(0.1, share(waitingList, profileWaitingList)) : 1'
	}),
	publicConfidence: stock({
		unit: '1',
		label: 'Public confidence',
		description: 'Share of the public content with the trust’s service.',
		initial: 'confidenceOpening',
		inflows: ['changeInPublicConfidence'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['confidence']
	}),
	changeInPublicConfidence: flow({
		unit: '1/year',
		label: 'Change in public confidence',
		description: 'Confidence follows quality and waits, and openness a little.',
		equation:
			'(min(0.95, confidenceOpening * quality ^ qualityOnConfidence * listGrowth ^ -waitsOnConfidence * (1 + communicationOnConfidence * publicCommunication) * (1 - closuresOnConfidence * serviceReduction) * (1 - headline)) - publicConfidence) / timeForConfidence'
	}),
	segmentSought: auxiliary({
		unit: '1',
		label: 'Segment that the record points to',
		description: 'Oversight segment that money, quality and waits point to, between 1 and 5.',
		equation:
			'max(1, min(5, profileOversightSegment + 10 * moneyOnSegment * (openingSurplusShare - feltSurplusShare) + 10 * qualityOnSegment * (1 - quality) + waitsOnSegment * (listGrowth - 1)))',
		loops: ['confidence']
	}),
	oversightSegment: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Oversight segment',
		description:
			'Regulator’s segment: 1 best, 4 intervention, above 4 towards recovery support; between whole numbers, the chance of either.',
		initial: 'profileOversightSegment',
		inflows: ['changeInOversightSegment'],
		outflows: [],
		report: 'end',
		better: 'lower',
		loops: ['confidence']
	}),
	changeInOversightSegment: flow({
		unit: '1/year',
		label: 'Change in the oversight segment',
		description: 'Oversight tightens within months and loosens over years.',
		equation:
			'(segmentSought - oversightSegment) / (segmentSought > oversightSegment ? timeToEnterOversight : timeToLeaveOversight)'
	}),
	intervention: auxiliary({
		unit: '1',
		label: 'Intervention',
		description:
			'Strength of the regulator’s intervention: none up to segment 3, full from segment 4.',
		equation: 'max(0, min(1, oversightSegment - 3))',
		report: 'end',
		better: 'lower',
		loops: ['confidence']
	}),
	openingIntervention: opening({
		unit: '1',
		label: 'Opening intervention',
		description:
			'Intervention in the opening position, whose effects the opening figures already hold.',
		equation: 'max(0, min(1, profileOversightSegment - 3))'
	})
});
