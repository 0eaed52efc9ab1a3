import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateScenario, type Phase } from '#sim-core';
import { emitKernel } from '#sim-core/compile/emit.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { exampleSystem } from '#sim-core/system/example.ts';
import { systemModel } from '#sim-core/system/model.ts';
import { runSystem, type SystemResult } from '#sim-core/system/run.ts';
import type { SystemScenario } from '#sim-core/system/types.ts';
import { checkSystem } from '#sim-core/system/validate.ts';
import { calmWorld, fromStart } from '../model/settings.ts';

const total = (series: SystemResult['system']['series'], name: string, month: number): number =>
	series[name]!.total[month]!;

/** Sets levers of one trust of the example. */
function withLevers(
	index: number,
	levers: Readonly<Record<string, readonly Phase[]>>,
	base: SystemScenario = exampleSystem()
): SystemScenario {
	const trusts = base.trusts.map((trust, i) => (i === index ? { ...trust, levers } : trust));
	return { ...base, trusts };
}

const hardTimes: SystemScenario = {
	...withLevers(0, { ukRecruitment: fromStart(1), bankRate: fromStart(0.3) }),
	world: {
		drivers: {},
		events: [
			{ id: 'sicknessWave', from: '2026-11', size: 0.8, months: 3 },
			{ id: 'pandemic', from: '2028-01', size: 0.6, months: 6 }
		]
	}
};

/** People in post, on the way or looking for work locally. */
const peopleIn = ({ trusts, system }: SystemResult, month: number): number =>
	trusts.reduce(
		(sum, { series }) =>
			sum +
			total(series, 'staffInPost', month) +
			total(series, 'recruitsInChecks', month) +
			total(series, 'recruitsServingNotice', month),
		total(system.series, 'jobSeekers', month)
	);

/** People who came from outside less those who went there, over a month. */
const netFromOutside = ({ trusts, system }: SystemResult, month: number): number =>
	trusts.reduce(
		(sum, { series }) =>
			sum +
			total(series, 'joinersInternational', month) +
			total(series, 'joinersTrained', month) +
			total(series, 'joinersReturning', month) -
			total(series, 'leaversFromHealthService', month),
		total(system.series, 'coming', month) - total(system.series, 'givingUp', month)
	);

describe('four trusts of one system run together', () => {
	it('conserve people and recruits to 1e-9 every month', () => {
		let worst = 0;
		for (const scenario of [exampleSystem(), hardTimes]) {
			const run = runSystem(scenario);
			for (let month = 1; month < run.months.length; month++) {
				const expected = peopleIn(run, month - 1) + netFromOutside(run, month);
				worst = Math.max(worst, Math.abs(peopleIn(run, month) - expected) / expected);
				const taken = run.trusts.reduce(
					(sum, { series }) => sum + total(series, 'offersMade', month),
					0
				);
				const recruits = total(run.system.series, 'recruitsTaken', month);
				worst = Math.max(worst, Math.abs(taken - recruits) / recruits);
			}
		}
		console.log('people and recruits conserved to', worst);
		expect(worst).toBeLessThan(1e-9);
	});

	it('never let the pool of people run below zero, however hard everyone recruits', () => {
		const everyone = exampleSystem();
		const trusts = everyone.trusts.map((trust) => ({
			...trust,
			levers: { ukRecruitment: fromStart(1), establishmentChange: fromStart(0.2) }
		}));
		const { system } = runSystem({ ...everyone, trusts });
		for (const group of Object.values(system.series.jobSeekers!.byGroup!)) {
			expect(Math.min(...group)).toBeGreaterThan(-1e-9);
		}
	});

	it('stay still for five years when each is in balance', () => {
		const base = exampleSystem();
		const calm = calmWorld(base.trusts[0]!.profile);
		const run = runSystem({
			...base,
			world: calm.world,
			trusts: base.trusts.map((trust) => ({ ...trust, assumptions: calm.assumptions }))
		});
		for (const { series } of run.trusts) {
			for (const name of ['staffInPost', 'vacancies', 'bankStaff', 'surplus', 'burnout']) {
				const { total: values } = series[name]!;
				const scale = name === 'surplus' ? series.income!.total[0]! : values[0]!;
				expect(Math.abs(values.at(-1)! - values[0]!) / scale, name).toBeLessThan(0.001);
			}
		}
	});

	it('give the same receipt for the same scenario, and another for another', () => {
		const first = runSystem(exampleSystem()).receipt;
		expect(runSystem(exampleSystem()).receipt).toEqual(first);
		expect(runSystem(hardTimes).receipt.resultHash).not.toBe(first.resultHash);
	});

	it('treat like trusts alike', () => {
		const base = exampleSystem();
		const run = runSystem({ ...base, trusts: [base.trusts[1]!, base.trusts[1]!, base.trusts[1]!] });
		const [one, two, three] = run.trusts.map(({ series }) => [...series.staffInPost!.total]);
		expect(two).toEqual(one);
		expect(three).toEqual(one);
	});

	it('move money without making any', () => {
		const base = exampleSystem();
		const transfers = [{ from: 2, to: 0, amountPerYear: 6e6, start: '2026-10', months: 12 }];
		const [plain, moved] = [runSystem(base), runSystem({ ...base, transfers })];
		const incomeOf = (run: SystemResult, month: number): number =>
			run.trusts.reduce((sum, { series }) => sum + total(series, 'income', month), 0);
		const before = total(plain.trusts[0]!.series, 'income', 9);
		expect(total(moved.trusts[0]!.series, 'income', 9) - before).toBeCloseTo(5e5, -3);
		const gap = incomeOf(moved, 7) - incomeOf(plain, 7);
		expect(Math.abs(gap) / incomeOf(plain, 7)).toBeLessThan(1e-9);
	});
});

describe('neighbours', () => {
	const alone = runSystem(exampleSystem());

	it('feel it when one recruits hard: fewer people are left to find', () => {
		const run = runSystem(
			withLevers(2, { ukRecruitment: fromStart(1), establishmentChange: fromStart(0.15) })
		);
		expect(total(run.system.series, 'marketSupply', 24)).toBeLessThan(
			total(alone.system.series, 'marketSupply', 24)
		);
		for (const i of [0, 1]) {
			expect(total(run.trusts[i]!.series, 'vacancies', 24)).toBeGreaterThan(
				total(alone.trusts[i]!.series, 'vacancies', 24)
			);
		}
	});

	it('lose bank hours to one who outbids them, and have more left unfilled or to agencies', () => {
		const run = runSystem(withLevers(0, { bankRate: fromStart(0.3) }));
		expect(total(run.trusts[0]!.series, 'bankStaff', 12)).toBeGreaterThan(
			total(alone.trusts[0]!.series, 'bankStaff', 12)
		);
		for (const i of [1, 2, 3]) {
			const [now, then] = [run.trusts[i]!.series, alone.trusts[i]!.series];
			expect(total(now, 'bankStaff', 12)).toBeLessThan(total(then, 'bankStaff', 12));
			const uncovered = (of: typeof now) =>
				total(of, 'agencyStaff', 12) + total(of, 'unfilledGap', 12);
			expect(uncovered(now)).toBeGreaterThan(uncovered(then));
		}
	});

	it('answer in kind, and then everyone pays more; the first mover ends worse off than if nobody had moved', () => {
		const base = exampleSystem();
		const bid = fromStart(0.3);
		const answer = [{ value: 0.3, from: '2026-10', rampMonths: 0, until: null }];
		const trusts = base.trusts.map((trust, i) => ({
			...trust,
			levers: { bankRate: i === 0 ? bid : answer }
		}));
		const run = runSystem({ ...base, trusts });
		run.trusts.forEach(({ series }, i) => {
			expect(total(series, 'bankSpend', 36)).toBeGreaterThan(
				total(alone.trusts[i]!.series, 'bankSpend', 36)
			);
		});
		const end = (of: SystemResult) => total(of.trusts[0]!.series, 'cumulativePosition', 60);
		expect(end(run)).toBeLessThan(end(alone));
		const first = runSystem(withLevers(0, { bankRate: bid }));
		const gained = total(first.trusts[0]!.series, 'bankStaff', 36);
		expect(total(run.trusts[0]!.series, 'bankStaff', 36)).toBeLessThan(gained);
	});
});

describe('a system scenario', () => {
	const check = (input: unknown) => checkSystem(input, validateScenario);

	it('passes as the example', () => {
		expect(check(exampleSystem())).toMatchObject({ ok: true });
	});

	it('tells every problem at once, each with its place', () => {
		const broken = {
			...exampleSystem(),
			months: 0,
			trusts: [
				{ profile: 'nowhere', levers: {}, assumptions: {} },
				{ profile: 'aldermere', levers: { bankRate: fromStart(9) }, assumptions: {} },
				{ profile: 'own', levers: {}, assumptions: {} }
			],
			transfers: [{ from: 0, to: 7, amountPerYear: -1, start: '2026-13', months: 1 }]
		};
		const result = check(broken);
		if (result.ok) throw new Error('It passed.');
		const places = result.issues.map(({ path }) => path);
		for (const place of [
			'months',
			'trusts[0].profile',
			'trusts[1].levers.bankRate[0].value',
			'trusts[2].profile',
			'transfers[0].to',
			'transfers[0].amountPerYear',
			'transfers[0].start'
		]) {
			expect(places, place).toContain(place);
		}
	});

	it('refuses to move more money than a trust can mean', () => {
		const transfers = [{ from: 0, to: 1, amountPerYear: 9e8, start: '2026-04', months: 12 }];
		expect(check({ ...exampleSystem(), transfers })).toMatchObject({ ok: false });
	});
});

describe('the kernel of the system', () => {
	it('is as the model says', () => {
		const file = new URL('../../../sim-core/generated/system-kernel.ts', import.meta.url);
		const fresh = emitKernel(programOf(systemModel)) === readFileSync(file, 'utf8');
		expect(fresh, 'stale: npm run generate').toBe(true);
	});
});
