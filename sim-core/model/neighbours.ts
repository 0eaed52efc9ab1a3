/** What neighbours in the same system change: the local supply of recruits, and where bank workers work. Alone, nothing. */
import { auxiliary, link } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { ranged } from './ranged.ts';

export const neighboursSector = sector('Neighbours', {
	marketOnFilling: ranged(
		'1',
		'Local supply and filling posts',
		'Elasticity of filling posts to the number of people who look for work locally.',
		{ range: [0.6, 1, 1.4], source: 'P-26', grade: 'judgement' }
	),
	bankShift: ranged(
		'1',
		'Bank workers move for better rates',
		'Elasticity with which bank workers move to a neighbour that pays more; possibly nil.',
		{ range: [0, 1, 2], source: 'T-14', grade: 'judgement' }
	),
	localMarketSupply: link({
		by: 'staffGroup',
		unit: '1',
		label: 'Local supply of recruits',
		description:
			'People who look for work locally against the opening position, after what neighbours have taken and let go.',
		statusQuo: 1,
		source: 'judgement',
		grade: 'judgement'
	}),
	neighboursBankPull: link({
		by: 'staffGroup',
		unit: '1',
		label: 'Pull of bank rates nearby',
		description: 'Mean pull of bank rates over the system’s trusts; 1 where nobody has moved.',
		statusQuo: 1,
		source: 'judgement',
		grade: 'judgement'
	}),
	bankPull: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Pull of the bank rate',
		description: 'Opening bank staff, weighted by what the bank rate draws from neighbours.',
		equation: 'openingBank * (1 + bankRate) ^ bankShift'
	}),
	bankDrawn: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Bank hours drawn from neighbours',
		description:
			'Factor on bank hours from paying more or less than neighbours; what one gains others lose.',
		equation: '(1 + bankRate) ^ bankShift / neighboursBankPull'
	})
});
