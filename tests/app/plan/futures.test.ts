// Plans in the same futures: tables, sentences and cells that agree with the core's own figures.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { checkPlans, plansInFuturesJob } from '#sim-core/sensitivity.ts';
import { beatsSentences, futureCells, outcomeTables } from '#lib/plan/futures/futures-view.ts';
import { plansAsked, plansOffered } from '#lib/plan/futures/plans-asked.ts';

const draft: Scenario = {
	...exampleScenario('aldermere'),
	months: 24,
	levers: { flexibleWorking: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }] }
};
const same = { id: 's1', name: 'Same again', scenario: draft };
const later = { id: 's2', name: 'Later', scenario: { ...draft, start: '2027-04' } };

describe('plans in the same futures', () => {
	const { plans, leftOut } = plansOffered(draft, [same, later]);
	const asked = plansAsked(plans, ['leaverRate', 'surplus', 'income'], 5, catalogue);
	const checked = checkPlans({ ...asked, count: 12 });
	if (!checked.ok) throw new Error('The question was refused.');
	const result = finish(plansInFuturesJob(checked.value));
	const names = plans.map(({ name }) => name);

	it('are the baseline, the present one and those saved that begin in the same month', () => {
		expect(names).toEqual(['Baseline', 'Present plan', 'Same again']);
		expect(leftOut).toEqual(['“Later” begins in another month and is left out.']);
	});

	it('are read at the last year that all reach, a total over the whole year', () => {
		expect(asked.measures[0]).toMatchObject({ read: 'at', to: 24 });
		expect(asked.measures[1]).toMatchObject({ read: 'sum', from: 13, to: 24 });
	});

	it('come in a table for each outcome, with who is best how often', () => {
		const [leaving, surplus] = outcomeTables(result, names, catalogue);
		expect(leaving!.rows.map(({ name }) => name)).toEqual(names);
		expect(leaving!.sentence).toMatch(
			/best equally often, in \d+ of 12 futures: Present plan; Same/
		);
		expect(leaving!.rows[0]!.isBest).toBe(false);
		expect(surplus!.rows[1]!.cells.at(-1)).toMatch(/^\d+ of 12$/);
	});

	it('say what nothing beats, and who beats whom on everything', () => {
		const sentences = beatsSentences(result, names);
		expect(sentences[0]).toMatch(/Nothing here beats|No plan here beats/);
		const clear = {
			...result,
			unbeaten: [1],
			beats: [
				[0, 0],
				[0.9, 0]
			]
		};
		expect(beatsSentences({ ...clear, futures: 10 }, ['A', 'B'])).toEqual([
			'Nothing here beats B on the average of every outcome together.',
			'B beats A on every outcome in 9 of 10 futures.'
		]);
	});

	it('reach a spreadsheet as plain numbers', () => {
		const [head, ...rows] = futureCells(result, names);
		expect(rows).toHaveLength(9);
		for (const row of rows) expect(row).toHaveLength(head!.length);
		expect(Number(rows[0]![3])).toBe(result.outcomes[0]!.plans[0]!.p50);
	});
});
