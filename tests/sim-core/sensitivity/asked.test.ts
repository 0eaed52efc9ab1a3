// Questions of sensitivity as the worker gets them: answered as the core answers, or refused with every problem at once.
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Result } from '#sim-core';
import { JobTable } from '#sim-core/worker/job-table.ts';
import { jobKinds } from '#sim-core/worker/jobs.ts';
import {
	atMonth,
	checkGoal,
	checkPlans,
	checkScreening,
	checkSearch,
	checkTornado,
	checkVariance
} from '#sim-core/sensitivity.ts';

const plan = { ...exampleScenario('aldermere'), months: 3 };
const measure = atMonth('vacancyRate', 3);
const later = { ...plan, start: '2027-04' };
const ranges = { hireCost: { low: 100, likely: 200, high: 300 } };
const dial = { kind: 'lever', id: 'ukRecruitment', group: null };
const target = { measure, atMost: 0.2 };
const search = { base: plan, levers: [{ id: 'bankRate' }], targets: [target], runs: 5, seed: 's' };

const good: readonly (readonly [keyof typeof jobKinds, object])[] = [
	[
		'tornado',
		{
			plan,
			measure: atMonth('vacancyRate', 1),
			ranges,
			levers: ['bankRate'],
			drivers: ['payAward']
		}
	],
	['screening', { plan, measure: atMonth('vacancyRate', 1), trajectories: 1, seed: 's' }],
	[
		'variance',
		{ plan, measure: atMonth('vacancyRate', 1), points: 2, seed: 's', alone: 1, trajectories: 1 }
	],
	['goalSeek', { plan, measure, dial, target: 0.1, futures: { seed: 's', count: 2 } }],
	['plansInFutures', { plans: [plan, plan], measures: [measure], seed: 's', count: 3 }],
	['searchPlans', search]
];

const pathsOf = (result: Result<unknown>): string[] =>
	result.ok ? [] : result.issues.map(({ path }) => path);

describe('questions of sensitivity in the worker', () => {
	it('are answered, in plain data that crosses as a copy', () => {
		const table = new JobTable(jobKinds);
		for (const [kind, input] of good) {
			const started = table.start(kind, structuredClone(input));
			expect(started, kind).toMatchObject({ kind: 'started' });
			if (started.kind !== 'started') continue;
			const answer = table.advance(started.id, 1e9);
			expect(answer, kind).toMatchObject({ kind: 'done' });
			if (answer.kind === 'done') expect(structuredClone(answer.result)).toEqual(answer.result);
		}
		expect(table.size).toBe(0);
	});

	it('name the place of every problem, all at once', () => {
		const wrong = { outcome: 'vacancyrate', group: 'nurses', read: 'guess', from: 5, to: 9 };
		expect(
			pathsOf(
				checkTornado({
					...{ plan: { ...plan, months: 0 }, measure, extra: 1 },
					ranges: { hireCost: { low: 5, likely: 1, high: 3 }, joy: {} },
					...{ levers: ['magic'], drivers: 'payAward' }
				})
			)
		).toEqual([
			...['extra', 'plan.months', 'ranges.hireCost.high', 'ranges.hireCost.likely'],
			...['ranges.joy', 'levers[0]', 'drivers']
		]);
		expect(pathsOf(checkTornado({ plan, measure: wrong, against: later }))).toEqual([
			...['against.start', 'measure.outcome', 'measure.group', 'measure.read'],
			...['measure.to', 'measure.from']
		]);
		expect(pathsOf(checkScreening({ plan, measure, trajectories: 0 }))).toEqual([
			...['seed', 'trajectories']
		]);
		expect(pathsOf(checkVariance({ plan, measure, points: 1.5, seed: 7 }))).toEqual([
			'seed',
			'points'
		]);
		expect(
			pathsOf(
				checkGoal({
					...{ plan, measure, dial: { kind: 'lever', id: 'agencycap', group: 'medical' } },
					...{ target: 'much', from: null, sense: 'best', futures: { seed: 's', count: 0 } }
				})
			)
		).toEqual(['dial.id', 'target', 'from', 'sense', 'futures.count']);
		expect(pathsOf(checkGoal({ plan, measure, dial: { kind: 'luck' }, target: 1 }))).toEqual([
			'dial.kind'
		]);
		expect(
			pathsOf(checkPlans({ plans: [plan, later], measures: [], seed: 's', count: 1 }))
		).toEqual([...['plans', 'measures']]);
		expect(
			pathsOf(
				checkSearch({
					...search,
					levers: [{ id: 'bankRate', group: 'nursing', min: 9 }, { id: 'joy' }],
					targets: [{ measure }, { measure: wrong, atLeast: NaN }]
				})
			)
		).toEqual([
			...['levers[0].group', 'levers[0].min', 'levers[1].id', 'targets[0]'],
			...['targets[1].measure.outcome', 'targets[1].measure.group', 'targets[1].measure.read'],
			...['targets[1].measure.to', 'targets[1].measure.from', 'targets[1].atLeast']
		]);
		for (const check of [
			checkTornado,
			checkScreening,
			checkVariance,
			checkGoal,
			checkPlans,
			checkSearch
		]) {
			expect(check('nothing').ok).toBe(false);
			expect(check({}).ok).toBe(false);
		}
	});

	it('offer what was probably meant', () => {
		const given = { ...search, levers: [{ id: 'agencycap' }] };
		const refused = checkSearch(given);
		expect(refused.ok ? '' : refused.issues[0]!.message).toMatch(/Did you mean agencyCap/);
	});
});
