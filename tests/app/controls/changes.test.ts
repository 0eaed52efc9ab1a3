// What changed, and ready-made plans: which settings, from what to what.
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	runScenario,
	settingsThatDiffer,
	validateScenario
} from '#sim-core';
import { readyPlans, withReadyPlan } from '#sim-core/ready-plans.ts';
import { changesBetween, waitingInWords } from '../../../src/lib/controls/changes.ts';
import { Expectation } from '../../../src/lib/controls/expectation.svelte.ts';
import { blendRuns } from '../../../src/lib/results/blend-runs.ts';
import { budgetReading } from '../../../src/lib/results/budget.ts';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';
import { planningYear } from '../../../src/lib/results/reading.ts';

const core = { settingsThatDiffer, catalogue };
const start = exampleScenario('saltreach');

describe('a ready-made plan', () => {
	it.each(readyPlans.map((plan) => [plan.name, plan] as const))(
		'%s is valid on another trust that starts in another month',
		(_, plan) => {
			const moved = withReadyPlan({ ...start, start: '2027-01' }, plan);
			expect(validateScenario(moved).ok).toBe(true);
			expect(moved).toMatchObject({ profile: 'saltreach', start: '2027-01' });
			const sets = plan.sets === 'levers' ? moved.levers : moved.world.events;
			expect(Object.keys(sets).length).toBeGreaterThan(0);
		}
	);

	it('keeps its distance from the start, and an outside world keeps the levers', () => {
		const freeze = readyPlans.find(({ name }) => name === 'A freeze for a year')!;
		const winter = readyPlans.find(({ name }) => name === 'A hard winter')!;
		const frozen = withReadyPlan({ ...start, start: '2027-04' }, freeze);
		expect(frozen.levers['vacancyControl']).toEqual([
			{ value: 0.8, from: '2027-04', rampMonths: 0, until: '2028-03' }
		]);
		expect(withReadyPlan(frozen, winter).levers).toEqual(frozen.levers);
		expect(withReadyPlan(frozen, winter).world.events[0]?.from).toBe('2027-12');
	});
});

describe('what changed', () => {
	it('lists each lever of an applied plan from what to what', () => {
		const plan = readyPlans.find(({ name }) => name === 'Keep people')!;
		const after = withReadyPlan(start, plan);
		const changes = changesBetween(start, after, core);
		expect(changes.find(({ label }) => label === 'Flexible working')).toMatchObject({
			from: 'As today, 0%',
			to: '70% from Apr 2026, over 6 months'
		});
		expect(changes.map(({ path }) => path.split('.')[1])).toEqual(
			expect.arrayContaining(Object.keys(after.levers))
		);
		expect(waitingInWords(start, after, core)).toMatch(/^\d+ changes wait: .+, .+ and \d+ more\.$/);
	});
});

describe('the budget', () => {
	it('says what is left and what is overspent', () => {
		const run = runScenario({
			...start,
			levers: { wellbeingOffer: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }] }
		});
		const year = planningYear(run.months, 2);
		const { spent } = budgetReading(run, year, null);
		expect(spent).toBeGreaterThan(0);
		expect(budgetReading(run, year, spent + 2e6).words).toContain('£2.0m left of');
		expect(budgetReading(run, year, spent - 1e5).words).toContain('That is £100k more than');
	});
});

describe('saying what one expects', () => {
	const output = outputOf(catalogue.outputs, 'vacancyRate');
	const run = (value: number) =>
		runScenario({
			...start,
			levers: { vacancyControl: [{ value, from: '2026-04', rampMonths: 0, until: null }] }
		});
	const [none, some] = [run(0), run(0.8)];

	it('is held against the next run that differs, in words', () => {
		const expectation = new Expectation();
		expectation.say(output, 2, 'lower', none);
		expectation.ran(none, 0);
		expect(expectation.verdict).toBe('');
		expectation.ran(some, 1);
		expect(expectation.verdict).toMatch(
			/^Not as you expected\. You said lower: .* higher than before/
		);
	});

	it('is suggested once after four runs in three minutes without it', () => {
		const expectation = new Expectation();
		for (const minute of [0, 2, 4, 6]) expectation.ran(some, minute * 60_000);
		expect(expectation.nudges).toBe(false);
		for (const second of [361, 362, 363]) expectation.ran(some, second * 1000);
		expect(expectation.nudges).toBe(true);
		expectation.dismiss();
		for (let second = 400; second < 410; second++) expectation.ran(some, second * 1000);
		expect(expectation.nudges).toBe(false);
	});
});

describe('a blend of two runs', () => {
	it('is the first at 0, the second at 1 and half-way between at a half', () => {
		const [a, b] = [runScenario(start), runScenario({ ...start, seed: 'x', months: 60 })];
		const at = (share: number) => blendRuns(a, b, share).series['surplus']?.total[30] ?? 0;
		const [from, to] = [a, b].map(({ series }) => series['surplus']?.total[30] ?? 0) as [
			number,
			number
		];
		expect(at(0)).toBe(from);
		expect(at(1)).toBeCloseTo(to, 6);
		expect(at(0.5)).toBeCloseTo((from + to) / 2, 6);
	});
});
