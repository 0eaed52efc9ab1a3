/** Shocks of the outside world: drivers that stand at nothing unless an event or a planner moves them. */
import { driver } from '../spec/variable.ts';

/** Declares a shock by the most it may be. */
const shock = (label: string, description: string, max: number, source: string) =>
	driver({
		unit: '1',
		label,
		description,
		min: 0,
		max,
		step: 0.01,
		statusQuo: 0,
		source,
		grade: 'judgement'
	});

export const shocks = {
	sicknessShock: shock(
		'Extra sickness',
		'Extra sickness absence as a share of its usual level, as in an outbreak.',
		9,
		'K-1'
	),
	traumaShock: {
		...shock(
			'Moral injury and trauma',
			'A shock to burnout from outside the workload, in log-odds of being burnt out.',
			1.5,
			'F-4'
		),
		shownAs: 'index' as const
	},
	leavingPostponed: shock(
		'Leaving postponed',
		'Share of would-be leavers who put off leaving, as in 2020.',
		0.6,
		'B-10'
	),
	electiveLost: shock(
		'Planned care lost',
		'Share of planned care cancelled, as in strike weeks.',
		1,
		'F-26'
	),
	bankOutbid: shock(
		'Neighbours’ higher bank rates',
		'Share of the bank’s hours lost to neighbours that pay more.',
		0.8,
		'judgement'
	),
	internationalPause: shock(
		'International recruitment paused',
		'Share of international recruitment that may not go ahead.',
		1,
		'P-15'
	),
	nationalVacancyControl: shock(
		'National vacancy control',
		'Share of vacancies that may not be filled by order from outside.',
		1,
		'judgement'
	),
	savingsSlippage: shock(
		'Extra slippage of savings',
		'Share of the savings delivered that an outside event makes slip away.',
		1,
		'X-12'
	),
	mandatedBeds: shock(
		'Beds that must be opened',
		'Extra beds opened by order from outside, as a share of today’s beds.',
		0.15,
		'A-11'
	),
	rotaGaps: shock(
		'Rota gaps of doctors in training',
		'Share of posts of doctors in training that stand empty although the trust has not chosen it.',
		0.5,
		'judgement'
	),
	productivityLost: shock(
		'Productivity lost',
		'Share of the work done per hour lost from outside, as in the pandemic or at a digital go-live.',
		0.4,
		'A-15'
	),
	headline: shock(
		'Bad headlines',
		'Share of public confidence lost to a story in the news, for as long as it runs.',
		0.5,
		'judgement'
	),
	regulatorVisit: shock(
		'Regulator’s visit',
		'Share of management time taken by an inspection and its follow-up.',
		0.5,
		'F-25'
	),
	surveyResult: shock(
		'Poor staff-survey result',
		'Share of the trust’s reputation as an employer lost when a poor result is published.',
		0.3,
		'judgement'
	),
	extraReturners: {
		...shock(
			'Returners who come unasked',
			'Returners who come of themselves in a year, as a share of funded posts.',
			0.02,
			'P-21'
		),
		unit: '1/year'
	}
};
