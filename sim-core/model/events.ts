/** Dated events of the outside world: each moves drivers by its size for as long as it lasts. */
import type { EventDeclaration } from '../spec/model.ts';

/** Declares an event whose size is a share. */
const event = (
	id: string,
	told: Omit<EventDeclaration, 'id' | 'unit' | 'grade'> & {
		readonly grade?: EventDeclaration['grade'];
	}
): EventDeclaration => ({ id, unit: '1', grade: 'judgement', ...told });

export const events: readonly EventDeclaration[] = [
	event('severeWinter', {
		label: 'Severe winter',
		description: 'More urgent demand and more sickness than an ordinary winter.',
		min: 0.01,
		max: 0.2,
		likely: 0.06,
		months: 3,
		source: 'A-14',
		effects: [
			{ driver: 'demandShock', by: 'add', perSize: 1 },
			{ driver: 'sicknessShock', by: 'add', perSize: 2.5 }
		]
	}),
	event('sicknessWave', {
		label: 'Sickness wave',
		description: 'An outbreak that puts more staff off sick, as a share of usual sickness.',
		min: 0.1,
		max: 1.5,
		likely: 0.4,
		months: 2,
		source: 'K-1',
		effects: [{ driver: 'sicknessShock', by: 'add', perSize: 1 }]
	}),
	event('strikeWeeks', {
		label: 'Strike weeks',
		description: 'Share of planned care lost in the months of a strike.',
		min: 0.02,
		max: 0.4,
		likely: 0.1,
		months: 2,
		source: 'F-26',
		effects: [{ driver: 'electiveLost', by: 'add', perSize: 1 }]
	}),
	event('partFundedAward', {
		label: 'Part-funded pay award',
		description: 'Share of an award above the settlement that stays unfunded; place it in April.',
		min: 0.1,
		max: 1,
		likely: 0.5,
		months: 1,
		source: 'F-27',
		effects: [
			{ driver: 'payAwardFunded', by: 'add', perSize: -1 },
			{ driver: 'payAward', by: 'add', perSize: 0.02 }
		]
	}),
	event('neighbourOutbids', {
		label: 'Neighbour outbids on bank rates',
		description: 'Share of bank hours lost to a neighbour that pays more.',
		min: 0.02,
		max: 0.4,
		likely: 0.12,
		months: 9,
		source: 'judgement',
		effects: [{ driver: 'bankOutbid', by: 'add', perSize: 1 }]
	}),
	event('internationalPause', {
		label: 'International recruitment pause',
		description: 'Share of international recruitment stopped from outside.',
		min: 0.1,
		max: 1,
		likely: 1,
		months: 12,
		source: 'P-15',
		effects: [{ driver: 'internationalPause', by: 'add', perSize: 1 }]
	}),
	event('nationalVacancyControl', {
		label: 'National vacancy control',
		description: 'Share of empty posts held back by order from outside.',
		min: 0.05,
		max: 1,
		likely: 0.3,
		months: 6,
		source: 'judgement',
		effects: [{ driver: 'nationalVacancyControl', by: 'add', perSize: 1 }]
	}),
	event('savingsSchemeSlips', {
		label: 'A savings scheme slips',
		description: 'Share of the savings under way that slips away while it lasts.',
		min: 0.1,
		max: 0.9,
		likely: 0.4,
		months: 12,
		source: 'X-12',
		effects: [{ driver: 'savingsSlippage', by: 'add', perSize: 1 }]
	}),
	event('goodNews', {
		label: 'Unexpected grant',
		description: 'One-off money, as a share of a year’s income.',
		min: 0.001,
		max: 0.03,
		likely: 0.005,
		months: 12,
		source: 'D-2',
		effects: [{ driver: 'extraFunding', by: 'add', perSize: 1 }]
	}),
	event('systemMovesMoney', {
		label: 'System moves money away',
		description: 'Income moved to a neighbour, as a share of a year’s income.',
		min: 0.001,
		max: 0.03,
		likely: 0.005,
		months: 12,
		source: 'D-4',
		effects: [{ driver: 'extraFunding', by: 'add', perSize: -1 }]
	})
];
