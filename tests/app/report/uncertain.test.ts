// What a board paper says it is not sure of: of this plan, at this trust.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario, type AssumptionInfo } from '#sim-core';
import { assumptionInputs, atMonth, tornadoJob } from '#sim-core/sensitivity.ts';
import { uncertainAssumptions } from '#lib/report/board-paper.ts';

describe('what a board paper is not sure of', () => {
	it('begins with the assumption that moves the answer furthest and leaves out what moves nothing', () => {
		const [one, two, three] = catalogue.assumptions;
		const bar = ({ id, label, unit }: AssumptionInfo, atLow: number, atHigh: number) => ({
			...{ kind: 'assumption' as const, id, label, unit, ends: null },
			...{ atLow, atHigh, effect: 0 }
		});
		const bars = [bar(one!, 10, 11), bar(two!, 7, 11), bar(three!, 10, 10)];
		const ranked = uncertainAssumptions(catalogue, { base: 10, bars });
		expect(ranked.map(({ assumption, reach }) => [assumption.id, reach])).toEqual([
			[two!.id, 3],
			[one!.id, 1]
		]);
	});

	it('is about this trust, not about care that it does not give or levers that nobody set', () => {
		const plan = exampleScenario('mental-health');
		const measure = atMonth('cumulativePosition', plan.months);
		const job = tornadoJob({ plan, measure }, assumptionInputs(plan));
		let step = job.next();
		while (step.done !== true) step = job.next();
		const ranked = uncertainAssumptions(catalogue, step.value).slice(0, 10);
		const labels = ranked.map(({ assumption }) => assumption.label).join('; ');
		expect(labels).not.toMatch(/bed|planned care|Managers’ posts/);
		const income = runScenario(plan).series['income']!.total[12]! * 12;
		expect(ranked[0]!.reach).toBeLessThan(income / 5);
	});
});
