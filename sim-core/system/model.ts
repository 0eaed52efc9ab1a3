/** A system of trusts: one labour market and one pool of bank workers, shared; people are neither made nor lost on the way. */
import { staffGroups } from '../spec/dimensions.ts';
import { sector, type ModelSpec } from '../spec/model.ts';
import { auxiliary, flow, link, opening, stock } from '../spec/variable.ts';
import { ranged } from '../model/ranged.ts';

/** Declares something summed over the trusts of the system at every step. */
const gathered = (unit: string, label: string, description: string) =>
	link({
		by: 'staffGroup',
		unit,
		label,
		description,
		statusQuo: 0,
		source: 'judgement',
		grade: 'judgement'
	});

const systemSector = sector('System', {
	timeLooking: ranged(
		'year',
		'Time that people look for work',
		'Mean time between one post and the next within reach of the system.',
		{ range: [0.15, 0.3, 0.5], source: 'judgement' }
	),
	shareGivingUp: ranged(
		'1/year',
		'People who stop looking',
		'Share of those who look for work locally who turn elsewhere in a year.',
		{ range: [0.5, 1, 2], source: 'judgement' }
	),

	leaversIntoMarket: gathered(
		'WTE/year',
		'Leavers who look for work locally',
		'People who leave one trust of the system for another employer.'
	),
	offersFallenThrough: gathered(
		'WTE/year',
		'Offers that fell through',
		'People who had been offered a post and look again.'
	),
	recruitsWanted: gathered(
		'WTE/year',
		'Recruits selected',
		'People selected by the trusts of the system.'
	),
	bankPullOfAll: gathered('WTE', 'Pull of all bank rates', 'Opening bank staff weighted by rates.'),
	bankOfAll: gathered('WTE', 'Opening bank staff of all', 'Opening bank staff of all trusts.'),

	openingSelected: opening({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Opening recruits selected',
		description: 'Recruits selected a year in the opening position.',
		equation: 'recruitsWanted'
	}),
	openingSeekers: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening people looking for work',
		description: 'People who look for work locally in the opening position.',
		equation: 'openingSelected * timeLooking'
	}),
	entrants: opening({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People who come to the market',
		description:
			'Newly trained and moving in: what keeps the opening in balance, and stays as it is.',
		equation:
			'openingSelected + shareGivingUp * openingSeekers - leaversIntoMarket - offersFallenThrough'
	}),

	jobSeekers: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'People looking for work locally',
		description: 'People within reach who look for a post in one of the trusts.',
		initial: 'openingSeekers',
		inflows: ['coming', 'leavingATrust', 'lookingAgain'],
		outflows: ['recruitsTaken', 'givingUp'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	coming: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People who come to the market',
		description: 'People who begin to look for work locally from outside.',
		equation: 'entrants',
		report: 'total',
		wholeTrust: 'sum'
	}),
	leavingATrust: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Leavers who look for work locally',
		description: 'Leavers of the trusts who stay within reach.',
		equation: 'leaversIntoMarket',
		report: 'total',
		wholeTrust: 'sum'
	}),
	lookingAgain: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People who look again',
		description: 'People whose offer fell through.',
		equation: 'offersFallenThrough',
		report: 'total',
		wholeTrust: 'sum'
	}),
	recruitsTaken: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Recruits taken by the trusts',
		description: 'People selected by one of the trusts.',
		equation: 'recruitsWanted',
		report: 'total',
		wholeTrust: 'sum'
	}),
	givingUp: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'People who stop looking',
		description: 'People who turn elsewhere.',
		equation: 'jobSeekers * shareGivingUp',
		report: 'total',
		wholeTrust: 'sum'
	}),
	marketSupply: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Local supply of recruits',
		description: 'People looking for work against the opening position.',
		equation: 'openingSeekers > 0 WTE ? max(0, share(jobSeekers, openingSeekers)) : 1',
		report: 'end',
		wholeTrust: { weightedBy: 'jobSeekers' }
	}),
	marketBankPull: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Pull of bank rates in the system',
		description: 'Mean pull of bank rates, weighted by opening bank staff.',
		equation: 'bankOfAll > 0 WTE ? share(bankPullOfAll, bankOfAll) : 1'
	})
});

/** The model of what trusts share. */
export const systemModel: ModelSpec = {
	version: '1.0.0',
	dimensions: { staffGroup: staffGroups },
	units: ['WTE'],
	sectors: [systemSector],
	events: [],
	loops: []
};

/** What goes from trusts to the system, summed, and from the system to each trust: names of quantities. */
export const wiring = {
	gather: {
		leaversToOtherEmployers: 'leaversIntoMarket',
		offersLost: 'offersFallenThrough',
		offersMade: 'recruitsWanted',
		bankPull: 'bankPullOfAll',
		openingBank: 'bankOfAll'
	},
	scatter: {
		marketSupply: 'localMarketSupply',
		marketBankPull: 'neighboursBankPull'
	}
} as const;
