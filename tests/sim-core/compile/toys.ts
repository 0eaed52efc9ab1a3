/** Small models for tests of the compiler and the engine. */
import type { ModelSpec } from '#sim-core/spec/model.ts';
import { sector } from '#sim-core/spec/model.ts';
import { assumption, auxiliary, flow, stock, type Variable } from '#sim-core/spec/variable.ts';

/** A model of one sector. */
export const toy = (variables: Readonly<Record<string, Variable>>): ModelSpec => ({
	version: 'toy',
	dimensions: { staffGroup: ['a', 'b'] },
	units: ['WTE', 'GBP'],
	sectors: [sector('Toy', variables)],
	events: [],
	loops: []
});

/** An assumption fixed at one value. */
export const constant = (likely: number, unit: string): Variable =>
	assumption({
		unit,
		label: 'Constant',
		description: 'A constant.',
		min: likely,
		max: likely,
		step: 1,
		low: likely,
		likely,
		high: likely,
		source: 'judgement',
		grade: 'judgement'
	});

const told = { label: 'Toy', description: 'A toy.' };

/** A stock that drains: x' = −r·x. */
export const decay = toy({
	rate: constant(0.5, '1/year'),
	level: stock({ ...told, unit: 'WTE', initial: '100 WTE', inflows: [], outflows: ['out'] }),
	out: flow({ ...told, unit: 'WTE/year', equation: 'level * rate' })
});

/** Logistic growth: x' = r·x·(1 − x/k). */
export const logisticGrowth = toy({
	rate: constant(1.5, '1/year'),
	room: constant(1000, 'WTE'),
	level: stock({ ...told, unit: 'WTE', initial: '10 WTE', inflows: ['growth'], outflows: [] }),
	growth: flow({ ...told, unit: 'WTE/year', equation: 'rate * level * (1 - level / room)' })
});

/** Two stocks that exchange: both settle at shares set by the two rates; the sum stays. */
export const exchange = toy({
	there: constant(2, '1/year'),
	back: constant(1, '1/year'),
	left: stock({
		...told,
		unit: 'WTE',
		initial: '90 WTE',
		inflows: ['toLeft'],
		outflows: ['toRight']
	}),
	right: stock({
		...told,
		unit: 'WTE',
		initial: '0 WTE',
		inflows: ['toRight'],
		outflows: ['toLeft']
	}),
	toRight: flow({ ...told, unit: 'WTE/year', equation: 'left * there' }),
	toLeft: flow({ ...told, unit: 'WTE/year', equation: 'right * back' }),
	both: auxiliary({ ...told, unit: 'WTE', equation: 'left + right' })
});
