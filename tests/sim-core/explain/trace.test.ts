import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, profileOf, runScenario, type Scenario } from '#sim-core';
import { accountOf } from '#sim-core/explain/account.ts';
import { setUp, valueFrozen } from '#sim-core/explain/contrast.ts';
import { directParts } from '#sim-core/explain/direct-parts.ts';
import { differenceBy, figureOf } from '#sim-core/explain/functional.ts';
import { planOf, shipped } from '#sim-core/explain/machine.ts';
import { traceOf } from '#sim-core/explain/trace.ts';
import { strained } from '#sim-core/effects/loop-signs.ts';
import { setAll } from '../model/settings.ts';

const months = 20;
const plan: Scenario = {
	...setAll('aldermere', { vacancyControl: 0.4, flexibleWorking: 0.15, agencyCap: 0.02 }),
	months
};
const run = runScenario(plan);
const statusQuo = runScenario({ ...exampleScenario('aldermere'), months });

// What is compared does not depend on the outcome asked about.
const anything = { outcome: 'surplus', month: months, group: null };
const between = setUp(plan, null, anything).contrast;
const overTime = setUp({ ...plan, levers: {} }, null, anything).contrast;

const close = (one: number, other: number, scale: number): void =>
	expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.abs(scale));

describe('a run of which everything is kept', () => {
	it('reads every outcome, total and by group, as the run’s own series have it', () => {
		for (const { id, perGroup } of catalogue.outputs) {
			for (const group of perGroup ? ([null, 'nursing', 'management'] as const) : [null]) {
				const asked = { outcome: id, month: months, group };
				const { before, after } = figureOf(between, asked);
				const read = (from: typeof run): number =>
					group === null
						? from.series[id]!.total[months]!
						: from.series[id]!.byGroup![group][months]!;
				close(after, read(run), read(run));
				close(before, read(statusQuo), read(statusQuo));
			}
		}
	}, 60_000);

	it('runs on unchanged when what is held is what would have happened anyway', () => {
		const mixture = { scenario: strained, profile: profileOf(strained.profile)! };
		const free = traceOf(shipped, planOf(mixture, 12));
		const at = (row: number): Float64Array =>
			free.values.subarray(row * free.size, (row + 1) * free.size);
		const names = new Set(['pressure', 'burnout', 'vacancyControl']);
		const held = traceOf(shipped, planOf(mixture, 12), { hold: { names, at } });
		expect(held.values).toEqual(free.values);
	});

	it('differs from the free run where a cause is held away from its path', () => {
		const asked = { outcome: 'burnout', month: months, group: null };
		const setup = setUp(plan, null, asked);
		const { before, after } = figureOf(setup.contrast, asked);
		const frozen = valueFrozen(setup, 'fatigue');
		expect(after).toBeGreaterThan(before);
		expect(frozen).toBeLessThan(after);
		// How many would say that there are enough staff moves nothing else.
		expect(valueFrozen(setup, 'enoughStaff')).toBe(after);
	});
});

describe('the account of a change', () => {
	it('has rows that sum to the change, for every outcome and for groups, between plans and over time', () => {
		for (const { id, perGroup } of catalogue.outputs) {
			for (const contrast of [between, overTime]) {
				const asked = { outcome: id, month: months, group: perGroup ? 'nursing' : null } as const;
				const figure = figureOf(contrast, asked);
				const rows = accountOf(contrast, figure);
				const sum = rows.reduce((total, { value }) => total + value, 0);
				const size = Math.max(Math.abs(figure.after), ...rows.map(({ value }) => Math.abs(value)));
				close(sum, figure.after - figure.before, size);
			}
		}
	}, 60_000);

	it('tells staff in post by who joined and who left', () => {
		const asked = { outcome: 'staffInPost', month: months, group: null };
		const { contrast } = setUp(plan, null, asked);
		const names = accountOf(contrast, figureOf(contrast, asked)).map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining(['joinersDomestic', 'newStartersLeaving', 'experiencedLeaving'])
		);
		expect(names).not.toContain('maturing');
	});

	it('keeps adding up one link after another', () => {
		const asked = { outcome: 'burnout', month: months, group: null };
		const { contrast } = setUp(plan, null, asked);
		let { weighted } = figureOf(contrast, asked);
		for (let link = 0; link < 10; link++) {
			const parts = directParts(contrast, weighted);
			const whole = differenceBy(contrast, weighted);
			const size = Math.max(...parts.map(({ value }) => Math.abs(value)));
			close(
				parts.reduce((total, { value }) => total + value, 0),
				whole,
				size
			);
			weighted = parts.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a)).weighted;
		}
	});
});
