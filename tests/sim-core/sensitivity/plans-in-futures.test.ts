// Plans in the same futures: figures, regret and dominance against brute force.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { futuresOf, runFuture } from '#sim-core/ensemble.ts';
import { atMonth, plansInFuturesJob } from '#sim-core/sensitivity.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import { beatenShares, regretsOf, unbeaten } from '#sim-core/sensitivity/regret.ts';

const base: Scenario = { ...exampleScenario('aldermere'), months: 24 };
const withLever = (id: string, value: number): Scenario =>
	withChanges(base, [{ dial: { kind: 'lever', id, group: null }, value }]);

const plans = [base, withLever('ukRecruitment', 1), withLever('vacancyControl', 1)];
const measures = ['vacancyRate', 'cumulativePosition', 'referrals'].map((name) =>
	atMonth(name, 12)
);

describe('plans in the same futures', () => {
	const count = 30;
	const told = finish(plansInFuturesJob({ plans, measures, seed: 'plans', count }));
	const futures = futuresOf({ seed: 'plans' });
	const values = measures.map(({ outcome }) =>
		plans.map((plan) =>
			Array.from(
				{ length: count },
				(_, r) => runFuture({ ...plan, months: 12 }, futures, r).series[outcome]!.total[12]!
			)
		)
	);

	it('have the regret that brute force finds, plan by plan and future by future', () => {
		for (const [m, { better, plans: figures }] of told.outcomes.entries()) {
			for (const [p, { mean, regret, p10, p50, p90 }] of figures.entries()) {
				const own = values[m]![p]!;
				expect(mean).toBeCloseTo(own.reduce((a, b) => a + b) / count, 6);
				expect(p10).toBeLessThanOrEqual(p50);
				expect(p50).toBeLessThanOrEqual(p90);
				if (better === null) {
					expect(regret).toBeNull();
					continue;
				}
				const lost = own.map((value, r) => {
					const all = values[m]!.map((row) => row[r]!);
					return better === 'higher' ? Math.max(...all) - value : value - Math.min(...all);
				});
				expect(regret!.mean).toBeCloseTo(lost.reduce((a, b) => a + b) / count, 6);
				expect(regret!.most).toBe(Math.max(...lost));
				expect(regret!.bestIn).toBe(lost.filter((one) => one === 0).length / count);
			}
		}
	});

	it('count in how many futures one plan beats another on all counts', () => {
		for (const [a, row] of told.beats.entries()) {
			expect(row[a]).toBe(0);
			for (const [b, share] of row.entries()) {
				const times = Array.from({ length: count }, (_, r) => {
					const vacancies = values[0]![a]![r]! - values[0]![b]![r]!;
					const money = values[1]![a]![r]! - values[1]![b]![r]!;
					return vacancies <= 0 && money >= 0 && (vacancies < 0 || money > 0);
				}).filter(Boolean).length;
				expect(share).toBe(times / count);
			}
		}
		expect(told.unbeaten.length).toBeGreaterThan(0);
	});

	it('tell the table of the futures already run on the way', () => {
		const partials = [...plansInFuturesJob({ plans, measures, seed: 'plans', count })].flatMap(
			({ partial }) => (partial === undefined ? [] : [partial])
		);
		expect(partials.map((one) => one.futures)).toEqual([10, 20]);
		const short = finish(plansInFuturesJob({ plans, measures, seed: 'plans', count: 10 }));
		expect(partials[0]).toEqual(short);
	});
});

describe('regret and dominance', () => {
	const matrix = fc
		.record({ plans: fc.integer({ min: 1, max: 5 }), futures: fc.integer({ min: 1, max: 6 }) })
		.chain((size) =>
			fc.array(
				fc.record({
					better: fc.constantFrom('higher' as const, 'lower' as const),
					values: fc.array(
						fc
							.array(fc.integer({ min: 0, max: 4 }), {
								minLength: size.futures,
								maxLength: size.futures
							})
							.map((row) => Float64Array.from(row)),
						{ minLength: size.plans, maxLength: size.plans }
					)
				}),
				{ minLength: 1, maxLength: 3 }
			)
		);

	it('hold for any values: some plan is best in every future, and some plan is beaten by none', () => {
		fc.assert(
			fc.property(matrix, (outcomes) => {
				for (const outcome of outcomes) {
					const regrets = regretsOf(outcome);
					expect(regrets.reduce((sum, { bestIn }) => sum + bestIn, 0)).toBeGreaterThanOrEqual(
						1 - 1e-12
					);
					for (const { mean, most } of regrets) {
						expect(mean).toBeGreaterThanOrEqual(0);
						expect(most).toBeGreaterThanOrEqual(mean - 1e-12);
					}
				}
				const beats = beatenShares(outcomes);
				beats.forEach((row, a) =>
					row.forEach((share, b) => expect(share + beats[b]![a]!).toBeLessThanOrEqual(1 + 1e-12))
				);
				const held = unbeaten(outcomes);
				expect(held.length).toBeGreaterThan(0);
				const total = ({ better, values }: (typeof outcomes)[number], plan: number): number => {
					const sum = values[plan]!.reduce((a, b) => a + b, 0);
					return better === 'higher' ? sum : -sum;
				};
				for (const plan of beats.keys()) {
					const beaten = [...beats.keys()].some((other) => {
						const gaps = outcomes.map((one) => total(one, other) - total(one, plan));
						return gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0);
					});
					expect(held.includes(plan)).toBe(!beaten);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
