/** What is assumed about services: hurried care, standards, beds, harm and reputation. */
import { assumption } from '../spec/variable.ts';

const one = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	evidence: {
		readonly source: string;
		readonly grade: 'strong' | 'moderate' | 'weak' | 'judgement';
	}
) =>
	assumption({
		unit: '1',
		label,
		description,
		min: -1,
		max: 10,
		step: 0.01,
		low: of[0],
		likely: of[1],
		high: of[2],
		...evidence
	});

const weeks = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	source: string
) =>
	assumption({
		unit: 'year',
		label,
		description,
		min: 0.05,
		max: 10,
		step: 0.05,
		low: of[0] / 52,
		likely: of[1] / 52,
		high: of[2] / 52,
		source,
		grade: source === 'judgement' ? 'judgement' : 'weak'
	});

export const serviceAssumptions = {
	timePerTaskOnPressure: one(
		'Time per patient under pressure',
		'Elasticity of time per patient to pressure; −0.64 was found in a bank, care gives less.',
		[-0.64, -0.4, -0.15],
		{ source: 'F-2', grade: 'weak' }
	),
	standardsRatchet: one(
		'Standards follow practice',
		'Strength of the ratchet by which hurried care becomes the norm: 0 switches it off.',
		[0, 1, 1],
		{ source: 'F-3', grade: 'weak' }
	),
	timeForStandardToFall: weeks(
		'Time for standards to fall',
		'Time over which hurried care becomes the norm.',
		[16, 26, 42],
		'F-3'
	),
	timeForStandardToRise: weeks(
		'Time for standards to recover',
		'Time over which standards recover; they never did in the bank.',
		[52, 104, 208],
		'F-3'
	),
	timeForReputation: weeks(
		'Time for reputation',
		'Time over which reputation follows quality.',
		[26, 52, 104],
		'judgement'
	),
	shortDaysSteepness: one(
		'Spread of staffing between days',
		'How fast short-staffed days multiply as pressure rises.',
		[5, 8, 10],
		{ source: 'judgement', grade: 'judgement' }
	),
	shortDaysOnHarm: one(
		'Harm of short-staffed days',
		'Extra harm when every day is short instead of half of them.',
		[0.05, 0.08, 0.11],
		{ source: 'F-13', grade: 'moderate' }
	),
	temporaryOnHarm: one(
		'Harm of temporary staffing',
		'Extra harm per unit of temporary share of clinical staff; studies disagree, so nil is included.',
		[0, 0.2, 0.3],
		{ source: 'C-29', grade: 'moderate' }
	),
	standardOnQuality: one(
		'Time per patient and quality',
		'Elasticity of quality to the standard of care.',
		[0.1, 0.3, 0.6],
		{ source: 'C-6', grade: 'judgement' }
	),
	stayOnPressure: one(
		'Longer stays under overload',
		'Growth in length of stay per unit of pressure above 1.08.',
		[0, 0.3, 0.8],
		{ source: 'F-14', grade: 'weak' }
	),
	flowOnStay: one(
		'Shorter stays from flow work',
		'Fall in length of stay at full reach; possibly nil.',
		[0, 0.04, 0.08],
		{ source: 'A-12', grade: 'judgement' }
	),
	emergencyShareOfBeds: one(
		'Beds used by urgent care',
		'Share of occupied beds that moves with urgent demand.',
		[0.6, 0.75, 0.85],
		{ source: 'judgement', grade: 'judgement' }
	),
	shortestWait: weeks(
		'Shortest practical wait',
		'A list cannot be treated faster than this.',
		[3, 4, 6],
		'judgement'
	)
};
