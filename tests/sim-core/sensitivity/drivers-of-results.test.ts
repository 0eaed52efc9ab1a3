// What drives a result of the model: one input at a time, and all at once.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { uncertainNumbers } from '#sim-core/ensemble.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { runSeries } from '#sim-core/run.ts';
import {
	assumptionInputs,
	atMonth,
	screeningJob,
	settingInputs,
	tornadoJob,
	varianceJob
} from '#sim-core/sensitivity.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import { measured } from '#sim-core/sensitivity/measure.ts';

const plan = { ...exampleScenario('aldermere'), months: 12 };
const measure = atMonth('vacancyRate', 12);
const asked = { plan, measure };
const inputs = assumptionInputs(plan);
const read = (scenario: typeof plan): number => measured(runSeries(scenario).series, measure);

describe('a tornado', () => {
	const { base, bars } = finish(tornadoJob(asked, inputs));

	it('has a bar for every uncertain assumption, the longest first, each naming its assumption', () => {
		const uncertain = new Set(uncertainNumbers(headroomModel, plan).map(({ name }) => name));
		expect(new Set(bars.map(({ id }) => id))).toEqual(uncertain);
		const effects = bars.map(({ effect }) => effect);
		expect([...effects].sort((a, b) => b - a)).toEqual(effects);
		for (const { id, label } of bars) {
			expect(catalogue.assumptions.find((one) => one.id === id)!.label).toBe(label);
		}
	});

	it('gives what runs of their own give, at both ends', () => {
		expect(base).toBe(read(plan));
		for (const { id, ends, atLow, atHigh } of bars.slice(0, 12)) {
			if (ends === null) continue;
			const [low, high] = ends;
			expect(atLow).toBe(read({ ...plan, assumptions: { [id]: low } }));
			expect(atHigh).toBe(read({ ...plan, assumptions: { [id]: high } }));
		}
	});

	it('holds to ranges of one’s own, and takes in levers and drivers where asked', () => {
		const own = { hireCost: { low: 100, likely: 200, high: 300 } };
		const hire = assumptionInputs(plan, own).find(({ id }) => id === 'hireCost')!;
		expect(hire.ends).toEqual([100, 300]);
		expect(hire.at(0.5)[0]!.value).toBe(200);
		const more = [
			...settingInputs('lever', ['vacancyControl']),
			...settingInputs('driver', ['payAward'])
		];
		const result = finish(tornadoJob(asked, more));
		const dial = { kind: 'lever', id: 'vacancyControl', group: null } as const;
		expect(result.bars.find(({ id }) => id === 'vacancyControl')!.atHigh).toBe(
			read(withChanges(plan, [{ dial, value: 1 }]) as typeof plan)
		);
		expect(() => settingInputs('driver', ['luck'])).toThrow(/no driver luck/);
	});

	it('tells what drives the difference between two plans', () => {
		const dial = { kind: 'lever', id: 'vacancyControl', group: null } as const;
		const frozen = withChanges(plan, [{ dial, value: 1 }]) as typeof plan;
		const few = inputs.slice(0, 3);
		const result = finish(tornadoJob({ plan: frozen, against: plan, measure }, few));
		expect(result.base).toBe(read(frozen) - read(plan));
	});
});

describe('all inputs at once', () => {
	it('are screened: reproducible from the seed, and what moves the result most in a tornado ranks high', () => {
		const few = inputs.slice(0, 20);
		const job = () => screeningJob(asked, few, { trajectories: 4, seed: 'screen' });
		const ranked = finish(job());
		expect(finish(job())).toEqual(ranked);
		expect(ranked).toHaveLength(20);
		const [longest] = finish(tornadoJob(asked, few)).bars;
		expect(ranked.slice(0, 3).map(({ id }) => id)).toContain(longest!.id);
	});

	it('split the variance: the few that matter by themselves, all others together, shares adding up', () => {
		const few = inputs.slice(0, 20);
		const choices = { points: 40, seed: 'split', alone: 3, trajectories: 2 };
		const job = varianceJob(asked, few, choices);
		let last = { done: 0, total: 0 };
		let next = job.next();
		for (; next.done !== true; next = job.next()) last = next.value;
		expect(last.done).toBe(last.total);
		const { shares, together, variance } = next.value;
		expect(variance).toBeGreaterThan(0);
		expect(shares.map(({ input }) => input === null)).toEqual([false, false, false, true]);
		const alone = shares.reduce((sum, { first }) => sum + first, 0);
		expect(together).toBeCloseTo(1 - alone, 12);
		for (const { total, totalError } of shares) expect(total).toBeGreaterThan(-3 * totalError);
		expect(finish(varianceJob(asked, few, choices))).toEqual(next.value);
	});
});
