/** Improvement and productivity: time set aside today, gains that embed later. */
import { assumption, auxiliary, flow, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

/** Low, likely and high, with the evidence for them. */
interface Ranged {
	readonly range: readonly [number, number, number];
	readonly source: string;
	readonly grade: 'moderate' | 'weak' | 'judgement';
}

const number = (unit: '1' | '1/year' | 'year', label: string, description: string, of: Ranged) =>
	assumption({
		unit,
		label,
		description,
		min: 0,
		max: 10,
		step: 0.005,
		low: of.range[0],
		likely: of.range[1],
		high: of.range[2],
		source: of.source,
		grade: of.grade
	});

export const changeSector = sector('Change', {
	productivityTrend: number(
		'1/year',
		'Underlying productivity growth',
		'Growth in work done per hour without new effort: 0.9% a year over ten years, about 2% in recovery.',
		{ range: [0.005, 0.012, 0.02], source: 'M-13', grade: 'moderate' }
	),
	yieldOfChange: number(
		'1',
		'Yield of protected time',
		'Productivity gained in the end from a year of each unit of time set aside; possibly nil.',
		{ range: [0, 1, 2], source: 'X-11', grade: 'judgement' }
	),
	timeToEmbed: number(
		'year',
		'Time for change to embed',
		'Time from improvement work to lasting gain.',
		{ range: [1.5, 3, 5], source: 'X-7', grade: 'judgement' }
	),
	pressureOnChange: number(
		'1',
		'Pressure’s drain on change',
		'Loss of yield per unit of pressure felt: no time to improve.',
		{ range: [0, 3, 6], source: 'X-13', grade: 'judgement' }
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
		outflows: ['improvementEmbedded'],
		report: 'end'
	}),
	improvementStarted: flow({
		unit: '1/year',
		label: 'Improvement started',
		description: 'Productivity that protected time will bring.',
		equation: 'transformationTime * yieldOfChange * roomForChange / (1 year)'
	}),
	improvementEmbedded: flow({
		unit: '1/year',
		label: 'Improvement embedded',
		description: 'Improvement that has become how work is done.',
		equation: 'changeInFlight / timeToEmbed'
	}),
	productivity: stock({
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
