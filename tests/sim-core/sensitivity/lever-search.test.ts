// Plans that meet every target: each holds in a run of its own, they differ in kind, and a seed finds them again.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, validateScenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { runSeries } from '#sim-core/run.ts';
import { atMonth, searchJob, type SearchAsked } from '#sim-core/sensitivity.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import { measured } from '#sim-core/sensitivity/measure.ts';
import { missedBy } from '#sim-core/sensitivity/target.ts';

const base = { ...exampleScenario('aldermere'), months: 24 };
const { series } = runSeries(base);
const vacancies = measured(series, atMonth('vacancyRate', 24));
const position = measured(series, atMonth('cumulativePosition', 24));

const levers = ['ukRecruitment', 'flexibleWorking', 'retentionPremium', 'internationalRecruitment'];

const asked: SearchAsked = {
	levers: levers.map((id) => ({ id })),
	targets: [
		{ measure: atMonth('vacancyRate', 24), atMost: 0.93 * vacancies },
		{ measure: atMonth('cumulativePosition', 24), atLeast: position - 8e6 }
	],
	runs: 250,
	seed: 'search',
	most: 3
};

describe('searching for plans that meet every target', () => {
	const result = finish(searchJob(base, asked));

	it('finds plans of different kinds, each meeting every target in a run of its own', () => {
		expect(result.found.length).toBeGreaterThanOrEqual(2);
		const kinds = new Set<string>();
		for (const { scenario, values, shortfall, changes } of result.found) {
			expect(validateScenario(scenario).ok).toBe(true);
			const run = runSeries(scenario);
			const fresh = asked.targets.map(({ measure }) => measured(run.series, measure));
			expect(values).toEqual(fresh);
			expect(fresh[0]).toBeLessThanOrEqual(0.93 * vacancies);
			expect(fresh[1]).toBeGreaterThanOrEqual(position - 8e6);
			expect(shortfall).toBe(0);
			kinds.add(changes.map(({ dial }) => dial.id).join());
		}
		expect(kinds.size).toBe(result.found.length);
		expect(result.nearest).toBeNull();
	});

	it('gives back each lever that a plan does not need: without any one, a target is missed', () => {
		for (const { changes } of result.found) {
			expect(changes.length).toBeGreaterThan(0);
			for (const left of changes) {
				const without = withChanges(
					base,
					changes.filter((one) => one !== left)
				);
				const run = runSeries(without);
				const misses = asked.targets.map((target) =>
					missedBy(target, measured(run.series, target.measure))
				);
				expect(Math.max(...misses)).toBeGreaterThan(0);
			}
		}
	});

	it('finds the same plans again from the same seed, within its runs', () => {
		expect(finish(searchJob(base, asked))).toEqual(result);
		expect(result.runs).toBeLessThanOrEqual(asked.runs);
	});

	it('names the nearest plan when no plan meets every target, and gets no further from them', () => {
		const impossible = { measure: atMonth('vacancyRate', 24), atMost: -1 };
		const job = searchJob(base, { ...asked, targets: [impossible], runs: 60 });
		let last = Infinity;
		for (let next = job.next(); ; next = job.next()) {
			if (next.done === true) {
				expect(next.value.found).toEqual([]);
				expect(next.value.nearest!.values[0]).toBe(last);
				expect(last).toBeLessThan(vacancies);
				break;
			}
			const value = next.value.partial!.nearest!.values[0]!;
			expect(value).toBeLessThanOrEqual(last);
			last = value;
		}
	});

	it('stops when every level of a small lever has been tried', () => {
		const [lever] = catalogue.levers.filter(({ id }) => id === levers[0]);
		const { min, step } = lever!;
		const few = [{ id: lever!.id, min, max: min + 2 * step }];
		const unmet = [{ measure: atMonth('vacancyRate', 24), atMost: -1 }];
		const { runs } = finish(
			searchJob(base, { ...asked, levers: few, targets: unmet, runs: 10_000 })
		);
		expect(runs).toBeLessThan(20);
	});

	it('throws for a lever that there is none of, and for bounds without room', () => {
		const wrong = (levers: SearchAsked['levers']) => () => searchJob(base, { ...asked, levers });
		expect(wrong([{ id: 'magic' }])).toThrow(/no lever magic/);
		expect(wrong([{ id: levers[0]!, min: 1e9 }])).toThrow(/no room/);
	});
});
