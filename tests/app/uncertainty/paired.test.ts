// Two plans in the same futures: counts out of twenty that add up, and sentences that say the same.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario } from '#sim-core';
import { compareJob } from '#sim-core/ensemble.ts';
import { pairedInWords, pairedOutcomes, pairedRows } from '../../../src/lib/uncertainty/paired.ts';

const a = exampleScenario('aldermere');
const b = {
	...a,
	levers: { flexibleWorking: [{ value: 0.8, from: '2026-04', rampMonths: 0, until: null }] }
};

function compared(one: typeof a, other: typeof b) {
	const job = compareJob({
		a: one,
		b: other,
		replicates: 40,
		names: ['leaverRate', 'cumulativePosition']
	});
	for (;;) {
		const next = job.next();
		if (next.done === true) return pairedRows(next.value, catalogue.outputs);
	}
}

describe('a paired comparison', () => {
	it('counts twenty futures for each outcome and says who beats whom', () => {
		const rows = compared(a, b);
		expect(rows.map(({ id }) => id)).toEqual(['leaverRate', 'cumulativePosition']);
		for (const row of rows) expect(row.a + row.b + row.same).toBe(20);
		const [leaving, money] = rows;
		expect(leaving?.b).toBeGreaterThan(15);
		expect(pairedInWords(leaving!, 'A', 'B')).toBe(
			`B beats A on leaver rate in ${leaving?.b} of 20 futures, in this model.`
		);
		expect(pairedInWords(money!, 'A', 'B')).toMatch(
			/^A beats B on cumulative position in \d+ of 20/
		);
	});

	it('of a plan with itself is the same in every future', () => {
		const [leaving] = compared(a, a as typeof b);
		expect(leaving).toMatchObject({ a: 0, b: 0, same: 20 });
		expect(pairedInWords(leaving!, 'A', 'B')).toContain('are the same in every future');
	});

	it('is about the standard of care where a trust has no waiting list', () => {
		const fifth = (id: string) => pairedOutcomes(runScenario(exampleScenario(id)))[4];
		expect([fifth('aldermere'), fifth('ambulance')]).toEqual(['waitingList', 'careStandard']);
		expect(pairedOutcomes(null)[4]).toBe('waitingList');
	});
});
