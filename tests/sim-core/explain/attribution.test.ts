import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { attributeJob, partsAt, savingsJob, soloEffectsAt } from '#sim-core/explain.ts';
import { turnsOf } from '#sim-core/explain/savings-account.ts';
import { fromStart, setAll } from '../model/settings.ts';

const short = (scenario: Scenario): Scenario => ({ ...scenario, months: 18 });
const base = short(exampleScenario('aldermere'));
const measures = [
	{ outcome: 'staffInPost' },
	{ outcome: 'surplus' },
	{ outcome: 'burnout', group: 'nursing' },
	{ outcome: 'leaverRate' }
] as const;

const plan: Scenario = {
	...short(
		setAll('aldermere', {
			vacancyControl: 0.4,
			flexibleWorking: 0.15,
			agencyCap: 0.01,
			// Set to what it already is, so that it moves nothing.
			bankRate: 0
		})
	),
	world: {
		drivers: { labourMarketTightness: fromStart(1.2) },
		events: [
			{ id: 'severeWinter', from: '2026-12', size: 0.1, months: 3 },
			{ id: 'sicknessWave', from: '2027-06', size: 0.5, months: 2 }
		]
	},
	assumptions: { burnoutOnIntention: 2 }
};

const split = finish(attributeJob(base, plan, measures));

describe('attribution', () => {
	it('names one part for each lever, driver, event and assumption that differs', () => {
		expect(split.parts.map(({ id }) => id)).toEqual([
			'assumptions.burnoutOnIntention',
			'levers.agencyCap',
			'levers.bankRate',
			'levers.flexibleWorking',
			'levers.vacancyControl',
			'world.drivers.labourMarketTightness',
			'world.events.severeWinter.2026-12',
			'world.events.sicknessWave.2027-06'
		]);
	});

	it('has parts that sum to the gap between the two runs in every month of every measure', () => {
		const [runA, runB] = [runScenario(base), runScenario(plan)];
		split.measures.forEach(({ outcome, group, gap, shares }, m) => {
			const read = (run: typeof runA): Float64Array =>
				group === null ? run.series[outcome]!.total : run.series[outcome]!.byGroup![group];
			gap.forEach((whole, month) => {
				const parts = shares.reduce((total, share) => total + share[month]!, 0);
				expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1e-9 * Math.abs(whole));
				const runs = read(runB)[month]! - read(runA)[month]!;
				expect(Math.abs(runs - whole)).toBeLessThanOrEqual(1e-9 * Math.abs(runs));
				expect(partsAt(split, m, month)).toHaveLength(split.parts.length);
			});
		});
	});

	it('gives a lever without effect exactly nothing', () => {
		const idle = split.parts.findIndex(({ id }) => id === 'levers.bankRate');
		for (const { shares } of split.measures) expect(shares[idle]!.every((x) => x === 0)).toBe(true);
	});

	it('does not depend on the order of entry', () => {
		const entered: Scenario = { ...plan, assumptions: {}, world: { ...plan.world, drivers: {} } };
		const turned: Scenario = {
			...entered,
			levers: Object.fromEntries(Object.entries(entered.levers).reverse()),
			world: { ...entered.world, events: [...entered.world.events].reverse() }
		};
		const [one, other] = [entered, turned].map((b) => finish(attributeJob(base, b, measures)));
		expect(other).toEqual(one);
	});

	it('gives equal choices equal parts', () => {
		// The trust's own freeze and one ordered from outside hold posts back by the very same equation.
		const frozen: Scenario = {
			...base,
			levers: { vacancyControl: fromStart(0.3), flexibleWorking: fromStart(0.1) },
			world: { drivers: { nationalVacancyControl: fromStart(0.3) }, events: [] }
		};
		const { parts, measures: found } = finish(attributeJob(base, frozen, measures));
		const place = (id: string): number => parts.findIndex((part) => part.id === id);
		for (const { shares, gap } of found) {
			const own = shares[place('levers.vacancyControl')]!;
			const outside = shares[place('world.drivers.nationalVacancyControl')]!;
			own.forEach((share, month) =>
				expect(Math.abs(share - outside[month]!)).toBeLessThanOrEqual(1e-9 * Math.abs(gap[month]!))
			);
			expect(own.at(-1)).not.toBe(0);
		}
	});

	it('swaps the starting position of two trusts as one part', () => {
		const elsewhere = short(setAll('acute-large', { vacancyControl: 0.4 }));
		const found = finish(attributeJob(base, elsewhere, [{ outcome: 'staffInPost' }]));
		expect(found.parts.map(({ id }) => id)).toEqual(['levers.vacancyControl', 'profile']);
	});

	it('samples orders when more than ten settings differ', () => {
		const many = short(
			setAll('aldermere', {
				vacancyControl: 0.3,
				flexibleWorking: 0.1,
				agencyCap: 0.02,
				bankRate: 0.05,
				cipTarget: 0.05,
				wellbeingOffer: 0.5,
				preceptorship: 0.5,
				transformationTime: 0.02,
				overtime: 0.05,
				ukRecruitment: 0.2,
				retentionPremium: 0.02
			})
		);
		const few = { ...many, months: 3 };
		const found = finish(attributeJob({ ...base, months: 3 }, few, [{ outcome: 'surplus' }]));
		const { gap, shares, errors } = found.measures[0]!;
		expect(found.parts).toHaveLength(11);
		const parts = shares.reduce((total, share) => total + share[3]!, 0);
		expect(Math.abs(parts - gap[3]!)).toBeLessThanOrEqual(1e-9 * Math.abs(gap[3]!));
		expect(errors!.every((error) => error[3]! >= 0)).toBe(true);
		expect(partsAt(found, 0, 3)[0]!.se).toBeDefined();
	});
});

describe('effects alone and together', () => {
	it('adds up: five effects, others, and what they do only together', () => {
		for (let month = 1; month <= base.months; month++) {
			const { gap, effects, others, othersCount, combined } = soloEffectsAt(split, 1, month);
			const sum = effects.reduce((total, { value }) => total + value, 0) + others + combined;
			expect(Math.abs(sum - gap)).toBeLessThanOrEqual(1e-9 * Math.abs(gap));
			expect(effects).toHaveLength(5);
			expect(othersCount).toBe(split.parts.length - 5);
		}
	});

	it('replaces the ranking by a warning when the combined effect exceeds a quarter', () => {
		const gap = Float64Array.of(0, 100, 100);
		const alone = [Float64Array.of(0, 50, 10), Float64Array.of(0, 26, 10)];
		const [one, two] = split.parts;
		const made = {
			months: ['a', 'b', 'c'],
			parts: [one!, two!],
			measures: [{ ...split.measures[0]!, gap, alone, shares: alone }]
		};
		expect(soloEffectsAt(made, 0, 1).warning).toBeNull();
		expect(soloEffectsAt(made, 0, 2).warning).toMatch(/act together/);
	});
});

describe('the account of savings', () => {
	it('finds the month from which a saving costs and the one in which it is lost', () => {
		expect(turnsOf(Float64Array.of(0, 2, 3, 2, 1, -1))).toEqual({ costsFrom: 3, lostBy: 5 });
		expect(turnsOf(Float64Array.of(0, 2, 3, 2, 1))).toEqual({ costsFrom: 3, lostBy: null });
		expect(turnsOf(Float64Array.of(0, 1, 2, 3))).toEqual({ costsFrom: null, lostBy: null });
		expect(turnsOf(Float64Array.of(0, -1, -2))).toEqual({ costsFrom: null, lostBy: null });
	});

	it('holds gross, rebound and net apart, and counts what is gained against the plan without', () => {
		const account = finish(
			savingsJob(setAll('aldermere', { cipTarget: 0.06, vacancyControl: 0.4 }))
		)!;
		const { savingsGross, savingsRebound, savingsNet, gained } = account;
		savingsNet.forEach((net, i) =>
			expect(Math.abs(savingsGross[i]! - savingsRebound[i]! - net)).toBeLessThan(1e-3)
		);
		expect(account.levers).toEqual(expect.arrayContaining(['cipTarget', 'vacancyControl']));
		expect(gained[0]).toBe(0);
		expect(gained[12]).toBeGreaterThan(0);
	});

	it('is null for a plan that saves nothing', () => {
		expect(finish(savingsJob(base))).toBeNull();
	});
});
