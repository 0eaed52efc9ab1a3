// What a board paper says of sources: nothing without one goes unnamed.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, type Scenario } from '#sim-core';
import { uncertainAssumptions } from '#lib/report/board-paper.ts';
import { unsourcedOf } from '#lib/report/sources.ts';

const { assumptions } = catalogue;
const judged = assumptions.find(({ source }) => source === 'judgement')!;
const sourced = assumptions.find(({ source }) => source !== 'judgement')!;
const bars = assumptions.map(({ id, label, unit }) => ({
	...{ kind: 'assumption' as const, id, label, unit, ends: null },
	...{ atLow: 0, atHigh: 1, effect: 1 }
}));
const ranked = uncertainAssumptions(catalogue, { base: 0, bars });
const stated = (source: string): NonNullable<Scenario['ranges']> => ({
	[sourced.id]: { low: 1, high: 2, source, date: 'March 2026', grade: 'weak', rationale: '' }
});
const plan: Scenario = {
	...exampleScenario('aldermere'),
	assumptions: { [sourced.id]: sourced.low }
};

describe('sources on a board paper', () => {
	it('names what the planner set without a source, and what the model only judges', () => {
		const { own, judged: ofModel } = unsourcedOf(plan, assumptions, ranked);
		expect(own).toEqual([sourced.label]);
		expect(ofModel).toContain(judged.label);
		expect(ofModel).not.toContain(sourced.label);
	});

	it('takes a stated source for one, and blanks for none', () => {
		const own = (source: string) =>
			unsourcedOf({ ...plan, ranges: stated(source) }, assumptions, ranked).own;
		expect(own('Staff record totals')).toEqual([]);
		expect(own('  ')).toEqual([sourced.label]);
	});
});
