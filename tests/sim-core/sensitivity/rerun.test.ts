// Runs with dials set otherwise, from one compiled plan: the same bits as a run of the changed scenario.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario } from '#sim-core';
import { runSeries } from '#sim-core/run.ts';
import { withChanges, type Change } from '#sim-core/sensitivity/change.ts';
import { measured, waysToRead, type Measure } from '#sim-core/sensitivity/measure.ts';
import { Rerun } from '#sim-core/sensitivity/rerun.ts';
import { scenarios, valueWithin } from '../scenarios.ts';

const dials = [
	...catalogue.levers.map((one) => ({ ...one, kind: 'lever' as const })),
	...catalogue.drivers.map((one) => ({ ...one, kind: 'driver' as const })),
	...catalogue.assumptions.map((one) => ({
		...one,
		kind: 'assumption' as const,
		min: one.low,
		max: one.high
	}))
];

const change: fc.Arbitrary<Change> = fc
	.constantFrom(...dials)
	.chain(({ kind, id, perGroup, min, max }) =>
		fc.record({
			dial: fc.record({
				kind: fc.constant(kind),
				id: fc.constant(id),
				group: perGroup ? fc.constantFrom(null, ...catalogue.staffGroups) : fc.constant(null)
			}),
			value: valueWithin({ min, max })
		})
	);

/** One change for each dial: of two for one dial the later would hold. */
const changes = fc.uniqueArray(change, {
	minLength: 1,
	maxLength: 6,
	selector: ({ dial }) => dial.id
});

const measure = (months: number): fc.Arbitrary<Measure> =>
	fc
		.record({
			output: fc.constantFrom(...catalogue.outputs),
			group: fc.constantFrom(null, ...catalogue.staffGroups),
			read: fc.constantFrom(...waysToRead),
			ends: fc.tuple(fc.nat(months), fc.nat(months))
		})
		.map(({ output, group, read, ends }) => ({
			outcome: output.id,
			group: output.perGroup ? group : null,
			read,
			from: Math.min(...ends),
			to: Math.max(...ends)
		}));

describe('a scenario run again with dials set otherwise', () => {
	it('gives the bits of a run of the changed scenario, whatever is changed and read', () => {
		const asked = fc.record({
			base: scenarios(18),
			changes: fc.array(changes, { minLength: 2, maxLength: 3 })
		});
		const withMeasures = asked.chain((one) =>
			fc.record({
				one: fc.constant(one),
				measures: fc.array(measure(one.base.months), { minLength: 1, maxLength: 5 })
			})
		);
		fc.assert(
			fc.property(withMeasures, ({ one, measures }) => {
				const rerun = new Rerun({ base: one.base, measures });
				for (const set of one.changes) {
					const { series } = runSeries(withChanges(one.base, set));
					expect([...rerun.values(set)]).toEqual(measures.map((m) => measured(series, m)));
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('reads sums, means, highest and lowest of a span, and says what it lacks', () => {
		const { series } = runSeries(exampleScenario('aldermere'));
		const { total } = series.agencySpend!;
		const spend = (read: Measure['read']): number =>
			measured(series, { outcome: 'agencySpend', group: null, read, from: 1, to: 12 });
		const year = [...total.slice(1, 13)];
		expect(spend('at')).toBe(total[12]);
		expect(spend('sum')).toBeCloseTo(
			year.reduce((a, b) => a + b),
			6
		);
		expect(spend('mean')).toBeCloseTo(year.reduce((a, b) => a + b) / 12, 6);
		expect([spend('max'), spend('min')]).toEqual([Math.max(...year), Math.min(...year)]);
		const wrong = { outcome: 'agencySpend', group: null, read: 'at', from: 1, to: 99 } as const;
		expect(() => measured(series, wrong)).toThrow(/Months 1 to 99/);
		expect(() => measured(series, { ...wrong, outcome: 'joy' })).toThrow(/no joy/);
	});
});
