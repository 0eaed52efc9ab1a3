// Bridges: bars add up whatever the plan and the months; flags are raised by what moves apart and by nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import { staffGroups } from '#sim-core/spec/dimensions.ts';
import {
	bridgeLedger,
	moneyBridge,
	splitOf,
	triangulate,
	wteBridge,
	type BridgeStep
} from '#sim-core/planning.ts';
import { runSeries } from '#sim-core/run.ts';
import { scenarios } from '../scenarios.ts';

/** How far the moves miss the distance between the ends, against the largest bar. */
function missed(steps: readonly BridgeStep[]): number {
	const [opening, ...rest] = steps;
	const closing = rest.pop()!;
	const moved = rest.reduce((sum, { value }) => sum + value, 0);
	const scale = Math.max(1, ...steps.map(({ value }) => Math.abs(value)));
	return Math.abs(opening!.value + moved - closing.value) / scale;
}

const exact = 1e-11;
const plan = exampleScenario('aldermere');
const freeze: Scenario = {
	...plan,
	levers: { vacancyControl: [{ value: 0.8, from: '2026-04', rampMonths: 0, until: null }] }
};
const value = (steps: readonly BridgeStep[], id: string): number =>
	steps.find((step) => step.id === id)!.value;

describe('bridges', () => {
	it('add up between any two months, for any plan, staff group and way of telling money', () => {
		const part = fc.integer({ min: 0, max: 999 }).map((whole) => whole / 1000);
		fc.assert(
			fc.property(
				scenarios(60),
				fc.array(fc.tuple(part, part), { minLength: 6, maxLength: 6 }),
				(scenario, pairs) => {
					const ledger = bridgeLedger(scenario);
					const count = ledger.months.length;
					const worst = pairs.map(([one, other]) => {
						const ends = [Math.floor(one * count), Math.floor(other * count)];
						const [from, to] = [Math.min(...ends), Math.max(...ends)];
						const people = ['all' as const, ...staffGroups].flatMap((whom) => {
							const bridge = wteBridge(ledger, { from, to }, whom);
							return [missed(bridge.people), missed(bridge.posts)];
						});
						const ways = from < 12 ? (['runRate'] as const) : (['runRate', 'year'] as const);
						const money = ways.map((basis) =>
							missed(moneyBridge(ledger, { from, to, basis }).steps)
						);
						return Math.max(...people, ...money);
					});
					expect(Math.max(...worst)).toBeLessThan(exact);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('begin and end with the figures of the run', () => {
		const { series } = runSeries(freeze);
		const ledger = bridgeLedger(freeze);
		const { people, posts } = wteBridge(ledger, { from: 3, to: 30 }, 'medical');
		expect(value(people, 'opening')).toBe(series.staffInPost!.byGroup!.medical[3]);
		expect(value(people, 'closing')).toBe(series.staffInPost!.byGroup!.medical[30]);
		expect(value(posts, 'closing')).toBe(series.establishment!.byGroup!.medical[30]);
		const rate = moneyBridge(ledger, { from: 3, to: 30, basis: 'runRate' });
		expect(value(rate.steps, 'closing')).toBeCloseTo(series.surplus!.total[30]! * 12, 3);
		const year = moneyBridge(ledger, { from: 12, to: 30, basis: 'year' });
		const last = series.surplus!.total.slice(19, 31).reduce((sum, one) => sum + one, 0);
		expect(value(year.steps, 'closing')).toBeCloseTo(last, 3);
		expect(rate.underlying.to).toBeLessThan(value(rate.steps, 'closing') + 1e-6);
	});

	it('tell a freeze as fewer joiners and cheaper pay, not as leavers who come back', () => {
		const [still, frozen] = [plan, freeze].map((one) =>
			wteBridge(bridgeLedger(one), { from: 0, to: 12 }, 'all')
		);
		expect(value(frozen!.people, 'joinersDomestic')).toBeLessThan(
			value(still!.people, 'joinersDomestic')
		);
		const money = moneyBridge(bridgeLedger(freeze), { from: 0, to: 12, basis: 'runRate' });
		expect(value(money.steps, 'staffVolume')).toBeGreaterThan(0);
		expect(value(money.steps, 'payAwards')).toBeLessThan(0);
	});

	it('split a line into volume, rate and price in the stated order', () => {
		const before = { amount: 100, volume: 10, price: 1 };
		const after = { amount: 172.8, volume: 12, price: 1.2 };
		const { volume, rate, price } = splitOf(before, after);
		expect(volume).toBeCloseTo(20, 12);
		expect(rate).toBeCloseTo(24, 12);
		expect(price).toBeCloseTo(28.8, 12);
		expect(splitOf({ amount: 0, volume: 0, price: 1 }, after)).toEqual({
			volume: 172.8,
			rate: 0,
			price: 0
		});
	});

	it('need twelve months for a year', () => {
		const ledger = bridgeLedger({ ...plan, months: 14 });
		expect(() => moneyBridge(ledger, { from: 11, to: 14, basis: 'year' })).toThrow(/month 11/);
	});

	it('raise nothing over no time, and point out staff who fall while activity does not', () => {
		const ledger = bridgeLedger(freeze);
		expect(
			triangulate(ledger, 24, 24).flags.filter(
				({ id }) => id !== 'savingsShort' && id !== 'postsAwayFromStaff'
			)
		).toEqual([]);
		const { movements, flags } = triangulate(ledger, 0, 36);
		const ids = flags.map(({ id }) => id);
		expect(movements.activity - movements.workforce).toBeGreaterThan(0.02);
		expect(ids).toContain('activityAheadOfStaff');
		expect(ids).not.toContain('staffAheadOfActivity');
	});
});
