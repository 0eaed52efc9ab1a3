/** What is assumed about services: hurried care, standards, beds, harm and reputation. */
import { ranged, lasting } from './ranged.ts';

export const serviceAssumptions = {
	timePerTaskOnPressure: ranged(
		'1',
		'Time per patient under pressure',
		'Elasticity of time per patient to pressure; −0.64 was found in a bank, care gives less.',
		{ range: [-0.64, -0.4, -0.15], source: 'F-2', grade: 'weak' }
	),
	standardsRatchet: ranged(
		'1',
		'Standards follow practice',
		'Strength of the ratchet by which hurried care becomes the norm: 0 switches it off.',
		{ range: [0, 1, 1], source: 'F-3', grade: 'weak' }
	),
	timeForStandardToFall: lasting(
		'weeks',
		'Time for standards to fall',
		'Time over which hurried care becomes the norm.',
		{ range: [16, 26, 42], source: 'F-3' }
	),
	timeForStandardToRise: lasting(
		'weeks',
		'Time for standards to recover',
		'Time over which standards recover; they never did in the bank.',
		{ range: [52, 104, 208], source: 'F-3' }
	),
	timeForReputation: lasting(
		'weeks',
		'Time for reputation',
		'Time over which reputation follows quality.',
		{ range: [26, 52, 104], source: 'judgement' }
	),
	shortDaysSteepness: ranged(
		'1',
		'Spread of staffing between days',
		'How fast short-staffed days multiply as pressure rises.',
		{ range: [5, 8, 10], source: 'judgement', grade: 'judgement' }
	),
	shortDaysOnHarm: ranged(
		'1',
		'Harm of short-staffed days',
		'Extra harm when every day is short instead of half of them.',
		{ range: [0.05, 0.08, 0.11], source: 'F-13', grade: 'moderate' }
	),
	temporaryOnHarm: ranged(
		'1',
		'Harm of temporary staffing',
		'Extra harm per unit of temporary share of clinical staff; studies disagree, so nil is included.',
		{ range: [0, 0.2, 0.3], source: 'C-29', grade: 'moderate' }
	),
	standardOnQuality: ranged(
		'1',
		'Time per patient and quality',
		'Elasticity of quality to the standard of care.',
		{ range: [0.1, 0.3, 0.6], source: 'C-6', grade: 'judgement' }
	),
	stayTrend: ranged(
		'1/year',
		'Stays grow shorter',
		'Yearly fall in beds needed for each urgent case: attendances grew by about 2% a year from 2017 to 2020, occupied beds not at all.',
		{ range: [0, 0.015, 0.025], source: 'data/beds_kh03_national_quarterly.csv', grade: 'moderate' }
	),
	stayOnPressure: ranged(
		'1',
		'Longer stays under overload',
		'Growth in length of stay per unit of pressure above 1.08.',
		{ range: [0, 0.3, 0.8], source: 'F-14', grade: 'weak' }
	),
	flowOnStay: ranged(
		'1',
		'Shorter stays from flow work',
		'Fall in length of stay at full reach; possibly nil.',
		{ range: [0, 0.04, 0.08], source: 'A-12', grade: 'judgement' }
	),
	emergencyShareOfBeds: ranged(
		'1',
		'Beds used by urgent care',
		'Share of occupied beds that moves with urgent demand.',
		{ range: [0.6, 0.75, 0.85], source: 'judgement', grade: 'judgement' }
	),
	removalsFollowList: ranged(
		'1',
		'Other removals follow the list',
		'Elasticity of removals for other reasons to the length of the list: 1 in step with it, 0 not at all.',
		{ range: [0, 0.5, 1], source: 'data/rtt_national_monthly.csv', grade: 'weak' }
	),
	shortestWait: lasting(
		'weeks',
		'Shortest practical wait',
		'A list cannot be treated faster than this.',
		{ range: [3, 4, 6], source: 'judgement' }
	)
};
