/**
 * Dated events of the outside world: each moves drivers by its size for as long as it lasts. How often one may be
 * expected in a year is a judgement in every case, from how often it has come since 2010; only futures use it.
 */
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
		chance: { perYear: 0.2, month: 12, source: 'judgement' },
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
		chance: { perYear: 0.1, source: 'judgement' },
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
		chance: { perYear: 0.25, source: 'D-6' },
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
		chance: { perYear: 0.25, month: 4, source: 'M-11' },
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
		chance: { perYear: 0.1, source: 'judgement' },
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
		chance: { perYear: 0.04, source: 'judgement' },
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
		chance: { perYear: 0.05, source: 'judgement' },
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
		chance: { perYear: 0.2, source: 'X-12' },
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
		chance: { perYear: 0.15, source: 'D-2' },
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
		chance: { perYear: 0.15, source: 'judgement' },
		effects: [{ driver: 'extraFunding', by: 'add', perSize: -1 }]
	}),
	event('pandemic', {
		label: 'Pandemic wave',
		description:
			'Many staff off sick, planned care cancelled, fewer referrals, people who put off leaving, and moral injury; size 1 is the spring of 2020.',
		min: 0.1,
		max: 1,
		likely: 0.5,
		months: 6,
		source: 'K-1',
		chance: { perYear: 0.02, source: 'judgement' },
		effects: [
			{ driver: 'sicknessShock', by: 'add', perSize: 0.5 },
			{ driver: 'electiveLost', by: 'add', perSize: 0.45 },
			{ driver: 'referralShock', by: 'add', perSize: -0.5 },
			{ driver: 'leavingPostponed', by: 'add', perSize: 0.25 },
			{ driver: 'traumaShock', by: 'add', perSize: 0.4 }
		]
	}),
	event('agencyRules', {
		label: 'National agency cap',
		description: 'Share by which national rules cut what may be spent on agency staff.',
		min: 0.1,
		max: 1,
		likely: 0.8,
		months: 24,
		source: 'T-4',
		chance: { perYear: 0.05, source: 'T-4' },
		effects: [{ driver: 'agencyRules', by: 'multiply', perSize: -1 }]
	}),
	event('newWardMustOpen', {
		label: 'A new ward must open',
		description: 'Extra beds opened by order from outside, as a share of today’s beds.',
		min: 0.01,
		max: 0.1,
		likely: 0.03,
		months: 24,
		source: 'A-11',
		chance: { perYear: 0.05, source: 'A-11' },
		effects: [{ driver: 'mandatedBeds', by: 'add', perSize: 1 }]
	}),
	event('staffSurveyResult', {
		label: 'Poor staff-survey result',
		description: 'Share of the trust’s reputation as an employer lost when it is published.',
		min: 0.02,
		max: 0.2,
		likely: 0.06,
		months: 6,
		source: 'judgement',
		chance: { perYear: 0.1, month: 3, source: 'judgement' },
		effects: [{ driver: 'surveyResult', by: 'add', perSize: 1 }]
	}),
	event('regulatorVisit', {
		label: 'Regulator’s visit',
		description: 'Share of management time taken by an inspection and its follow-up.',
		min: 0.05,
		max: 0.4,
		likely: 0.15,
		months: 4,
		source: 'F-25',
		chance: { perYear: 0.2, source: 'judgement' },
		effects: [{ driver: 'regulatorVisit', by: 'add', perSize: 1 }]
	}),
	event('headline', {
		label: 'Bad headlines',
		description: 'Share of public confidence that a story in the news takes while it runs.',
		min: 0.05,
		max: 0.4,
		likely: 0.15,
		months: 3,
		source: 'judgement',
		chance: { perYear: 0.1, source: 'judgement' },
		effects: [{ driver: 'headline', by: 'add', perSize: 1 }]
	}),
	event('rotaGaps', {
		label: 'Gaps on trainee doctors’ rotas',
		description: 'Share of the posts of doctors in training that stand empty.',
		min: 0.02,
		max: 0.3,
		likely: 0.1,
		months: 6,
		source: 'judgement',
		chance: { perYear: 0.1, source: 'judgement' },
		effects: [{ driver: 'rotaGaps', by: 'add', perSize: 1 }]
	}),
	event('goLive', {
		label: 'Digital go-live',
		description: 'Share of work per hour lost while a new system beds in.',
		min: 0.02,
		max: 0.2,
		likely: 0.1,
		months: 2,
		source: 'X-10',
		chance: { perYear: 0.05, source: 'X-10' },
		effects: [{ driver: 'productivityLost', by: 'add', perSize: 1 }]
	}),
	event('returnersCome', {
		label: 'Returners come unasked',
		description: 'Returners in a year as a share of funded posts, as after a national appeal.',
		min: 0.001,
		max: 0.02,
		likely: 0.005,
		months: 6,
		source: 'P-21',
		chance: { perYear: 0.02, source: 'P-21' },
		effects: [{ driver: 'extraReturners', by: 'add', perSize: 1 }]
	})
];
