import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../sim-core/analysis/job.ts';
import { ensembleJob, uncertainNumbers, valueAt } from '../../../sim-core/ensemble.ts';
import { quantileOf } from '../../../sim-core/ensemble/ranges.ts';
import {
	catalogue,
	decodeScenarioLink,
	encodeScenarioLink,
	exampleScenario,
	runScenario,
	settingsThatDiffer,
	validateScenario
} from '../../../sim-core/index.ts';
import { headroomModel } from '../../../sim-core/model/index.ts';
import { assumptionSetId } from '../../../sim-core/planning.ts';
import type { Scenario, StatedRange } from '../../../sim-core/scenario/types.ts';
import { atMonth, inputsOf, tornadoJob } from '../../../sim-core/sensitivity.ts';

const plan = exampleScenario('aldermere');
const grounds = {
	source: 'Exit survey',
	date: 'March 2026',
	grade: 'weak',
	rationale: ''
} as const;
const stated: StatedRange = { low: 0.05, high: 0.12, shape: 'even', ...grounds };
const withRange = (range: StatedRange, id = 'studentAttrition'): Scenario => ({
	...plan,
	ranges: { [id]: range }
});

const issuesOf = (ranges: unknown): string[] => {
	const checked = validateScenario({ ...plan, ranges });
	return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path}: ${code}`);
};

describe('ranges of a planner’s own', () => {
	it('are checked by what the catalogue says of each quantity, every problem at once', () => {
		expect(
			issuesOf({ studentAttrition: stated, payAward: stated, ukRecruitment: grounds })
		).toEqual([]);
		expect(
			issuesOf({
				studentAttrition: { ...stated, low: 0.13, grade: 'A', shape: 'bell' },
				ukRecruitment: stated,
				nothing: stated,
				bedCost: { ...grounds, source: 5 }
			})
		).toEqual([
			'ranges.studentAttrition.grade: unknown-grade',
			'ranges.studentAttrition.high: out-of-range',
			'ranges.studentAttrition.shape: unknown-shape',
			'ranges.ukRecruitment: no-range',
			'ranges.nothing: unknown-name',
			'ranges.bedCost.source: wrong-type'
		]);
	});

	it('take the place of the declared ends in futures, around the value that runs', () => {
		const numbers = uncertainNumbers(headroomModel, withRange(stated));
		const own = numbers.find(({ name }) => name === 'studentAttrition');
		expect(own).toMatchObject({ low: 0.05, likely: 0.06, high: 0.12, shape: 'even' });
		const others = numbers.filter(({ name }) => name !== 'studentAttrition');
		const before = uncertainNumbers(headroomModel, plan);
		expect(others).toEqual(before.filter(({ name }) => name !== 'studentAttrition'));
	});

	it('move futures and the hash of a scenario, and grounds move neither', () => {
		const short = (scenario: Scenario) => ({ ...scenario, months: 12 });
		const hash = (scenario: Scenario) => runScenario(scenario).receipt.scenarioHash;
		const band = (scenario: Scenario) =>
			finish(ensembleJob({ scenario: short(scenario), names: ['staffInPost'], replicates: 4 }))
				.series['staffInPost'];
		expect(hash(withRange(grounds))).toBe(hash(plan));
		expect(hash(withRange(stated))).not.toBe(hash(plan));
		expect(hash(withRange({ ...stated, source: 'other' }))).toBe(hash(withRange(stated)));
		expect(hash({ ...plan, formulas: { studentAttrition: 'base' } })).toBe(hash(plan));
		expect(band(withRange(grounds))).toEqual(band(plan));
		const narrow = { low: 1, high: 3, shape: 'even', ...grounds } as const;
		expect(band(withRange(narrow, 'intentionOnLeaving'))).not.toEqual(band(plan));
	});

	it('are the ends of a tornado’s bars, of drivers too', () => {
		const measure = atMonth('staffInPost', 60);
		const ranges = { studentAttrition: stated, payAward: { ...stated, low: 0.01, high: 0.05 } };
		const asked = { plan: { ...plan, ranges }, measure, drivers: ['payAward'] };
		const { bars } = finish(tornadoJob(asked, inputsOf(asked)));
		const ends = Object.fromEntries(bars.map((bar) => [bar.id, bar.ends]));
		expect(ends['studentAttrition']).toEqual([0.05, 0.12]);
		expect(ends['payAward']).toEqual([0.01, 0.05]);
	});

	it('travel in a link without their grounds, and show where plans differ', () => {
		const decoded = decodeScenarioLink(encodeScenarioLink(withRange(stated)));
		expect(decoded.ok && decoded.value.ranges?.['studentAttrition']).toEqual({
			...{ low: 0.05, high: 0.12, shape: 'even' },
			...{ source: '', date: '', grade: 'judgement', rationale: '' }
		});
		expect(settingsThatDiffer([plan, withRange(stated)])).toEqual([
			{
				path: 'ranges.studentAttrition',
				label: `Range of ${catalogue.assumptions.find(({ id }) => id === 'studentAttrition')!.label}`,
				values: ['not set', '0.05 to 0.12, even']
			}
		]);
	});

	it('and everything else assumed have a short name that changes with them', () => {
		expect(assumptionSetId(plan)).toMatch(/^AS-[0-9A-F]{4}$/);
		expect(assumptionSetId({ ...plan, name: 'Other', seed: 'x' })).toBe(assumptionSetId(plan));
		expect(assumptionSetId(withRange(stated))).not.toBe(assumptionSetId(plan));
	});
});

describe('shapes of a range', () => {
	it('give a value at a quantile and the quantile back, rising from end to end', () => {
		const shape = fc.constantFrom('balanced', 'triangle', 'even' as const);
		const point = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(shape, point, point, point, (one, at, q, r) => {
				const spread = { low: 2, likely: 2 + 3 * at, high: 5, shape: one };
				const [value, next] = [valueAt(spread, Math.min(q, r)), valueAt(spread, Math.max(q, r))];
				expect(value).toBeGreaterThanOrEqual(2);
				expect(next).toBeLessThanOrEqual(5);
				expect(next).toBeGreaterThanOrEqual(value);
				// Half of a balanced range may lie at one end, where every quantile is the same value.
				if (at > 0.01 && at < 0.99)
					expect(quantileOf(spread, valueAt(spread, q))).toBeCloseTo(q, 5);
			})
		);
	});
});
