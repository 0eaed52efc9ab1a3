import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../sim-core/analysis/job.ts';
import { exampleScenario } from '../../../sim-core/index.ts';
import {
	checkCollected,
	collectedJob,
	poolRanges,
	readHandedIn
} from '../../../sim-core/planning.ts';
import { quantileOf } from '../../../sim-core/ensemble/ranges.ts';
import { atMonth } from '../../../sim-core/sensitivity.ts';
import { runScenario } from '../../../sim-core/index.ts';
import type { Scenario } from '../../../sim-core/scenario/types.ts';

const baseline: Scenario = { ...exampleScenario('aldermere'), months: 36 };
const held = (value: number) => [{ value, from: '2026-04', rampMonths: 0, until: null }];
const plan: Scenario = { ...baseline, levers: { wellbeingOffer: held(1) } };

const range = fc
	.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 10, noNaN: true })))
	.map((three) => {
		const [low, likely, high] = three.sort((a, b) => a - b) as [number, number, number];
		return { low, likely, high };
	});

describe('ranges of several people', () => {
	it('are pooled so that the chance below the likely value is the mean of theirs, which is a half', () => {
		fc.assert(
			fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), (people) => {
				const { low, likely, high, fifth, ninetyFifth } = poolRanges(people);
				const below = (value: number) =>
					people.reduce((sum, one) => sum + quantileOf(one, value), 0) / people.length;
				expect(low).toBe(Math.min(...people.map((one) => one.low)));
				expect(high).toBe(Math.max(...people.map((one) => one.high)));
				expect([low, fifth, likely, ninetyFifth, high]).toEqual(
					[low, fifth, likely, ninetyFifth, high].sort((a, b) => a - b)
				);
				expect(below(likely + 1e-6)).toBeGreaterThanOrEqual(0.5 - 1e-9);
				expect(below(likely - 1e-6)).toBeLessThanOrEqual(0.5 + 1e-9);
			})
		);
	});

	it('of one person, or of people who agree, are that range', () => {
		const one = { low: 1, likely: 2, high: 4 };
		expect(poolRanges([one])).toMatchObject(one);
		expect(poolRanges([one, one, one])).toMatchObject(one);
	});

	it('are run at what each holds likely: the differences are those of plain runs', () => {
		const people = [0, 0.5, 1].map((likely) => ({ low: 0, likely, high: 1 }));
		const measure = atMonth('cumulativePosition', 36);
		const asked = { plan, against: baseline, measure, assumption: 'wellbeingOnBurnout', people };
		const checked = checkCollected(asked);
		expect(checked.ok).toBe(true);
		const { differences } = finish(collectedJob(asked));
		const byHand = people.map(({ likely }) => {
			const at = (scenario: Scenario) =>
				runScenario({ ...scenario, assumptions: { wellbeingOnBurnout: likely } }).series[
					'cumulativePosition'
				]!.total[36]!;
			return at(plan) - at(baseline);
		});
		expect(differences).toEqual(byHand);
	});

	it('say that the decision flips where the plan is better for one and worse for another', () => {
		const flexible = { ...baseline, levers: { flexibleWorking: held(0.2) } };
		const measure = atMonth('staffInPost', 36);
		const answerFor = (likely: readonly number[]) => {
			const people = likely.map((one) => ({ low: 0, likely: one, high: 1.2 }));
			const assumption = 'wellbeingOnBurnout';
			return finish(collectedJob({ plan, against: flexible, measure, assumption, people }));
		};
		expect(answerFor([0, 0.2]).flips).toBe(false);
		expect(answerFor([0, 0.2, 1.2]).flips).toBe(true);
	});

	it('refuse a question with nobody in it, or a range out of order', () => {
		const measure = atMonth('burnout', 36);
		const asked = { plan, against: baseline, measure, assumption: 'wellbeingOnBurnout' };
		expect(checkCollected({ ...asked, people: [] }).ok).toBe(false);
		expect(checkCollected({ ...asked, people: [{ low: 1, likely: 0.5, high: 0 }] }).ok).toBe(false);
	});
});

describe('what people hand in', () => {
	const expected = [{ assumption: 'studentAttrition', low: 0.05, likely: 0.06, high: 0.12 }];

	it.each([
		['a line', 'studentAttrition, 0.05, 0.06, 0.12'],
		['a line with the name', 'Students who stop; 0.05; 0.06; 0.12'],
		[
			'a pasted row with headings',
			'assumption\tlow\tlikely\thigh\nstudentAttrition\t0.05\t0.06\t0.12\n'
		],
		['JSON', '{"assumption":"studentAttrition","low":0.05,"likely":0.06,"high":0.12}'],
		['a list', '[{"assumption":"studentAttrition","low":0.05,"likely":0.06,"high":0.12}]']
	])('is read from %s', (_, text) => {
		expect(readHandedIn(text)).toEqual({ ok: true, value: expected });
	});

	it.each([
		['a person’s name', 'Ann Other, studentAttrition, 0.05, 0.06, 0.12', 'names of people'],
		[
			'a name in JSON',
			'{"assumption":"studentAttrition","low":0,"likely":0,"high":0,"by":"Ann"}',
			'names'
		],
		['an unknown assumption', 'studentAtrition, 0.05, 0.06, 0.12', 'Did you mean studentAttrition'],
		['a range out of order', 'studentAttrition, 0.12, 0.06, 0.05', 'between 0.12'],
		['no number', 'studentAttrition, low, 0.06, 0.12', 'must be a number'],
		['broken JSON', '{"assumption":', 'nothing else'],
		['nothing', '  ', 'No line']
	])('with %s is refused', (_, text, said) => {
		const read = readHandedIn(text);
		expect(read.ok).toBe(false);
		expect(!read.ok && read.issues.map(({ message }) => message).join(' ')).toContain(said);
	});
});
