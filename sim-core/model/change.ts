/** Improvement and productivity: time set aside today, gains that embed later or fail, and the cynicism that failure breeds. */
import { auxiliary, flow, stock } from '../spec/variable.ts';
import { ranged } from './ranged.ts';
import { sector } from '../spec/model.ts';

export const changeSector = sector('Change', {
	managementOnChange: ranged(
		'1',
		'Management time and change',
		'Elasticity of improvement started to management time; possibly nil.',
		{ range: [0, 0.5, 1], source: 'X-13', grade: 'judgement' }
	),
	winsOnCynicism: ranged(
		'1',
		'Wins against cynicism',
		'Share of cynicism that each unit of embedded improvement takes away; possibly nil.',
		{ range: [0, 20, 40], source: 'X-3', grade: 'judgement' }
	),
	digitalGain: ranged(
		'1',
		'Gain from digital change',
		'Work done per hour gained once a full programme is in use; possibly nil.',
		{ range: [0, 0.02, 0.05], source: 'X-9', grade: 'judgement' }
	),
	digitalDip: ranged(
		'1',
		'Dip during digital change',
		'Work done per hour lost while a full programme is introduced: a dip of 5–20% over some weeks, spread over the time it takes.',
		{ range: [0.005, 0.015, 0.03], source: 'X-10', grade: 'weak' }
	),
	productivityTrend: ranged(
		'1/year',
		'Underlying productivity growth',
		'Growth in work done per hour without new effort: 0.9% a year over ten years, about 2% in recovery.',
		{ range: [0.005, 0.012, 0.02], source: 'M-13', grade: 'moderate' }
	),
	yieldOfChange: ranged(
		'1',
		'Yield of protected time',
		'Productivity that a year of each unit of time set aside would bring if none of it came to nothing; possibly nil.',
		{ range: [0, 1.7, 3.4], source: 'X-11', grade: 'judgement' }
	),
	timeToEmbed: ranged(
		'year',
		'Time for change to embed',
		'Time from improvement work to lasting gain.',
		{ range: [1.5, 3, 5], source: 'X-7', grade: 'judgement' }
	),
	pressureOnChange: ranged(
		'1',
		'Pressure’s drain on change',
		'Loss of yield per unit of pressure felt: no time to improve.',
		{ range: [0, 3, 6], source: 'X-13', grade: 'judgement' }
	),

	failureShare: ranged(
		'1',
		'Share of change that fails',
		'Share of improvement work that comes to nothing in ordinary conditions.',
		{ range: [0.3, 0.4, 0.6], source: 'X-1', grade: 'weak' }
	),
	cynicismOnFailure: ranged(
		'1',
		'Cynicism’s push on failure',
		'Extra share of change that fails per unit of cynicism.',
		{ range: [0, 0.5, 1], source: 'X-3', grade: 'judgement' }
	),
	failureOnCynicism: ranged(
		'1',
		'Failed change breeds cynicism',
		'Cynicism from each unit of productivity promised by change that came to nothing.',
		{ range: [0, 8, 10], source: 'X-4', grade: 'judgement' }
	),
	timeToForget: ranged(
		'year',
		'Time for cynicism to fade',
		'Time over which change that came to nothing is forgotten.',
		{ range: [1, 3, 5], source: 'judgement', grade: 'judgement' }
	),
	communicationOnCynicism: ranged(
		'1',
		'Openness against cynicism',
		'Share of cynicism kept away by open communication at full reach; possibly nil.',
		{ range: [0, 0.3, 0.6], source: 'X-3', grade: 'judgement' }
	),

	roomForChange: auxiliary({
		unit: '1',
		label: 'Room for change',
		description: 'Share of improvement work that comes to something under the pressure felt.',
		equation: 'max(0, min(1.2, 1 - pressureOnChange * (feltClinicalPressure - 1)))',
		loops: ['firefighting']
	}),
	changeInFlight: stock({
		unit: '1',
		label: 'Improvement in flight',
		description: 'Productivity on its way from improvement work, not yet embedded.',
		initial: '0',
		inflows: ['improvementStarted'],
		outflows: ['improvementEmbedded', 'improvementFailed', 'improvementStranded'],
		report: 'end'
	}),
	improvementStarted: flow({
		unit: '1/year',
		label: 'Improvement started',
		description: 'Productivity that protected time will bring.',
		equation:
			'transformationTime * yieldOfChange * roomForChange * managementCapacity ^ managementOnChange / (1 year)',
		loops: ['firefighting', 'managerBandwidth']
	}),
	shareThatFails: auxiliary({
		unit: '1',
		label: 'Share of change that fails now',
		description: 'Failure grows with cynicism.',
		equation: 'min(0.95, failureShare + cynicismOnFailure * cynicism)',
		loops: ['cynicism']
	}),
	improvementEmbedded: flow({
		unit: '1/year',
		label: 'Improvement embedded',
		description: 'Improvement that has become how work is done.',
		equation: 'changeInFlight / timeToEmbed * (1 - shareThatFails)'
	}),
	improvementFailed: flow({
		unit: '1/year',
		label: 'Improvement lost',
		description: 'Improvement work that came to nothing.',
		equation: 'changeInFlight / timeToEmbed * shareThatFails',
		loops: ['cynicism']
	}),
	improvementStranded: flow({
		unit: '1/year',
		label: 'Improvement stranded',
		description: 'Improvement work that a change of policy left behind.',
		equation: 'changeInFlight * policyChurn'
	}),
	cynicism: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Cynicism about change',
		description: 'Disbelief bred by change that came to nothing; 0 as in the opening position.',
		initial: '0',
		inflows: ['cynicismBred'],
		outflows: ['cynicismFading', 'cynicismOvercome'],
		report: 'end',
		better: 'lower',
		loops: ['cynicism']
	}),
	cynicismBred: flow({
		unit: '1/year',
		label: 'Cynicism bred',
		description:
			'Cynicism from change that came to nothing or was stranded, less what openness keeps away.',
		equation:
			'failureOnCynicism * (improvementFailed + improvementStranded) * (1 - communicationOnCynicism * openCommunication)',
		loops: ['cynicism']
	}),
	cynicismFading: flow({
		unit: '1/year',
		label: 'Cynicism fading',
		description: 'Failed change forgotten.',
		equation: 'cynicism / timeToForget'
	}),
	cynicismOvercome: flow({
		unit: '1/year',
		label: 'Cynicism overcome',
		description: 'Cynicism that visible wins take away: what works earns credibility.',
		equation: 'cynicism * winsOnCynicism * improvementEmbedded'
	}),
	digitalUnderWay: auxiliary({
		unit: '1',
		label: 'Digital change under way',
		description: 'Part of the digital programme that is being introduced and not yet in use.',
		equation: 'max(0, digitalProgramme - digitalInPlace)'
	}),
	digitalOnWork: auxiliary({
		unit: '1',
		label: 'Work done thanks to digital change',
		description: 'Factor on work done per hour: a dip while systems are introduced, a gain after.',
		equation: '1 + digitalGain * digitalInPlace - digitalDip * digitalUnderWay'
	}),
	productivity: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Productivity',
		description: 'Work done per hour against the opening position.',
		initial: '1',
		inflows: ['productivityGain'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['firefighting']
	}),
	productivityGain: flow({
		unit: '1/year',
		label: 'Gain in productivity',
		description: 'Underlying growth and embedded improvement.',
		equation: 'productivity * productivityTrend + improvementEmbedded'
	})
});
