/** Prices: pay awards, inflation, earnings elsewhere and the income uplift. */
import { flow, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { ranged } from './ranged.ts';

const level = (label: string, description: string, inflow: string) =>
	stock({
		shownAs: 'index',
		unit: '1',
		label,
		description,
		initial: '1',
		inflows: [inflow],
		outflows: [],
		report: 'end'
	});

export const pricesSector = sector('Prices', {
	payShareOfUplift: ranged(
		'1',
		'Pay’s share of the uplift',
		'Share of the income uplift that stands for pay.',
		{ range: [0.65, 0.68, 0.7], source: 'M-1', grade: 'moderate' }
	),
	payLevel: level(
		'Pay level',
		'Pay per post against the opening position; awards are paid each April.',
		'payRise'
	),
	payRise: flow({
		unit: '1/year',
		label: 'Pay rise',
		description:
			'Award paid in April; the logarithm makes four quarter-month steps add up to the award.',
		equation: 'payLevel * ln(1 + payAward * 1 year) * aprilTiming / (1 year)'
	}),
	nonPayLevel: level(
		'Non-pay prices',
		'Non-pay prices against the opening position.',
		'nonPayRise'
	),
	nonPayRise: flow({
		unit: '1/year',
		label: 'Rise of non-pay prices',
		description: 'Inflation of non-pay, month by month.',
		equation: 'nonPayLevel * nonPayInflation'
	}),
	outsideEarningsLevel: level(
		'Earnings elsewhere',
		'Earnings elsewhere against the opening position.',
		'outsideEarningsRise'
	),
	outsideEarningsRise: flow({
		unit: '1/year',
		label: 'Rise of earnings elsewhere',
		description: 'Growth of earnings elsewhere, timed as the pay award.',
		equation:
			'outsideEarningsLevel * ln(1 + outsideEarningsGrowth * 1 year) * aprilTiming / (1 year)'
	}),
	incomeLevel: level(
		'Income level',
		'Income for the same work against the opening position.',
		'incomeRise'
	),
	incomeRise: flow({
		unit: '1/year',
		label: 'Rise of income',
		description: 'Uplift each April, with the funded part of any award above the settlement.',
		equation:
			'incomeLevel * ln(1 + (incomeUplift + payAwardFunded * payShareOfUplift * (payAward - payAwardPlanned)) * 1 year) * aprilTiming / (1 year)'
	})
});
