/** Levers on running the trust: cover and money. */
import { leversOf } from './lever-group.ts';

const flex = leversOf('flex');
const money = leversOf('money');

export const runningLevers = {
	bankRate: flex({
		label: 'Bank pay rate',
		description: 'Change in what the bank pays an hour, against today.',
		min: -0.2,
		max: 0.5,
		step: 0.01,
		statusQuo: 0,
		level: 2,
		cost: 'Its share of bank spending; more shifts are filled.',
		lag: 'Within weeks.',
		benefits: 'Staff who work extra shifts; wards with gaps.',
		bears: 'The budget; own staff, who tire.',
		costSeries: null,
		source: 'judgement',
		grade: 'judgement'
	}),
	agencyCap: flex({
		label: 'Agency cap',
		description:
			'Most that may be spent on agency staff, as a share of the pay bill; 10% stands for no cap.',
		min: 0,
		max: 0.1,
		step: 0.0025,
		statusQuo: 0.1,
		level: 1,
		cost: 'Saves its premium; gaps that nobody fills grow.',
		lag: 'At once.',
		benefits: 'The budget.',
		bears: 'Teams with gaps, and their patients.',
		costSeries: null,
		source: 'T-11',
		grade: 'moderate'
	}),
	overtime: flex({
		label: 'Waiting-list sessions',
		description:
			'Extra planned care by own staff outside plain hours, as a share of today’s planned care.',
		min: 0,
		max: 0.2,
		step: 0.01,
		statusQuo: 0,
		level: 3,
		cost: 'Premium pay for the extra sessions.',
		lag: 'Within weeks; tiredness follows.',
		benefits: 'People who wait.',
		bears: 'Staff who work longer.',
		costSeries: 'costOfOvertime',
		source: 'B-7',
		grade: 'weak'
	}),
	escalationBeds: flex({
		label: 'Escalation beds',
		description: 'Extra beds opened, as a share of today’s beds.',
		min: 0,
		max: 0.15,
		step: 0.005,
		statusQuo: 0,
		level: 3,
		cost: 'Running cost of each bed; its staff come from the bank and agencies.',
		lag: 'Within weeks.',
		benefits: 'People who wait for a bed.',
		bears: 'Ward teams, spread thinner.',
		costSeries: 'costOfBeds',
		source: 'A-11',
		grade: 'weak'
	}),
	cipTarget: money({
		unit: '1/year',
		label: 'Savings target (CIP)',
		description: 'New savings asked for each year, as a share of spending.',
		min: 0,
		max: 0.12,
		step: 0.0025,
		statusQuo: 0.04,
		level: 1,
		cost: 'Management time, strain, and some savings that come back as cost.',
		lag: 'Schemes take months to deliver; one-off savings return next year.',
		benefits: 'The budget.',
		bears: 'Staff, and services that are cut.',
		costSeries: null,
		source: 'E-4',
		grade: 'strong'
	}),
	recurrentShare: money({
		label: 'Recurrent share sought',
		description: 'Share of the target sought from savings that last; one-offs fill what is left.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0.6,
		level: 2,
		cost: 'Recurrent schemes need more management time than one-offs.',
		lag: 'Shows in the run-rate, not in year 1.',
		benefits: 'Later years.',
		bears: 'This year’s position.',
		costSeries: null,
		source: 'E-8',
		grade: 'weak'
	}),
	workforceShareOfSavings: money({
		label: 'Savings taken from posts',
		description:
			'Share of recurrent savings taken by removing posts; the rest comes from non-pay and pathways.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0.3,
		level: 3,
		cost: 'Fewer posts for the same work.',
		lag: 'As vacant posts are removed.',
		benefits: 'The pay budget.',
		bears: 'Staff who remain.',
		costSeries: null,
		source: 'E-14',
		grade: 'weak'
	}),
	pathwayShareOfSavings: money({
		label: 'Other savings taken from pathways',
		description:
			'Of the savings not taken from posts, the share sought by redesigning pathways; the rest comes from non-pay.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'Pathway savings slip more often; they last longer.',
		lag: 'Fewer arrive in year 1; more are left in year 3.',
		benefits: 'Later years.',
		bears: 'This year’s position; clinicians who redesign.',
		costSeries: null,
		source: 'E-13',
		grade: 'judgement'
	}),
	vacancyControl: money({
		by: 'staffGroup',
		label: 'Vacancy control (freeze)',
		description: 'Share of empty posts held back from recruitment; 100% is a full freeze.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 1,
		cost: 'Saves pay at first; gaps bring cover, strain and leaving.',
		lag: 'Saves within weeks; strain builds over months and hiring restarts slowly.',
		benefits: 'This year’s budget.',
		bears: 'Staff in teams with gaps, and their patients.',
		costSeries: null,
		source: 'E-14',
		grade: 'weak'
	})
};
