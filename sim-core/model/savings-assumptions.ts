/** What is assumed about savings: reach, delay, slippage, wear and rebound. */
import { ranged } from './ranged.ts';

export const savingsAssumptions = {
	mostRecurrent: ranged(
		'1/year',
		'Most recurrent saving in a year',
		'Recurrent savings a year that average management can find, as a share of spending.',
		{ range: [0.012, 0.025, 0.035], source: 'F-18', grade: 'moderate' }
	),
	savingsPool: ranged(
		'1',
		'Pool of savings',
		'Recurrent savings to be had before it gets hard, as a share of spending.',
		{ range: [0.1, 0.2, 0.4], source: 'F-19', grade: 'judgement' }
	),
	poolOnSavings: ranged(
		'1',
		'The pool’s hold on savings',
		'Elasticity of savings within reach to what is left in the pool: 0 lets easy savings never run out.',
		{ range: [0.5, 1, 1.5], source: 'F-19', grade: 'judgement' }
	),
	pathwaySlippage: ranged(
		'1',
		'Extra slippage of pathway savings',
		'Extra share of pathway savings that never arrives: they need more people to agree.',
		{ range: [0, 0.15, 0.3], source: 'X-12', grade: 'judgement' }
	),
	pathwaysLast: ranged(
		'1',
		'Pathway savings last',
		'Share of the wear of non-pay savings that pathway redesign is spared; possibly nil.',
		{ range: [0, 0.5, 0.8], source: 'E-13', grade: 'judgement' }
	),
	managementOnSavings: ranged(
		'1',
		'Management time and savings',
		'Elasticity of savings found to management time; numbers of managers may not matter.',
		{ range: [0, 0.5, 1], source: 'F-20', grade: 'weak' }
	),
	engagementOnSavings: ranged(
		'1',
		'Clinical engagement and savings',
		'Elasticity of savings found to clinical engagement.',
		{ range: [0, 0.5, 1], source: 'C-64', grade: 'weak' }
	),
	consentOnPace: ranged(
		'1',
		'What consent costs in pace',
		'Share of recurrent savings within reach given up when consent is sought for everything instead of half.',
		{ range: [0, 0.2, 0.4], source: 'judgement', grade: 'judgement' }
	),
	pressureOnManagement: ranged(
		'1',
		'Operations’ pull on management',
		'Share of management time that operations take per unit of pressure felt.',
		{ range: [0, 1, 2], source: 'X-13', grade: 'judgement' }
	),
	timeToDeliver: ranged(
		'year',
		'Time to deliver a saving',
		'Mean time from a scheme’s plan to its saving.',
		{ range: [0.25, 0.5, 0.9], source: 'E-12', grade: 'judgement' }
	),
	slippage: ranged('1', 'Slippage', 'Share of planned savings that never arrive.', {
		range: [0.1, 0.2, 0.4],
		source: 'X-12',
		grade: 'weak'
	}),
	regrowth: ranged('1/year', 'Wear of savings', 'Share of recurrent savings worn away in a year.', {
		range: [0.05, 0.1, 0.25],
		source: 'E-13',
		grade: 'judgement'
	}),
	mostOneOff: ranged(
		'1',
		'Most one-off savings',
		'One-off savings that can be found in a year, as a share of spending.',
		{ range: [0.01, 0.025, 0.04], source: 'E-8', grade: 'weak' }
	),
	pressureOnRebound: ranged(
		'1',
		'Rebound of savings',
		'Share of recurrent savings that comes back as cost per unit of pressure felt; possibly nil.',
		{ range: [0, 1.5, 3], source: 'E-11', grade: 'judgement' }
	),
	refillByChange: ranged(
		'1',
		'Savings opened by change',
		'Recurrent savings opened, as a share of spending, per unit of productivity embedded; possibly nil.',
		{ range: [0, 0.5, 1], source: 'X-8', grade: 'judgement' }
	)
};
