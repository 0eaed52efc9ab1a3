import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario, validateScenario } from '#sim-core';
import {
	budgetUse,
	carryOnScenario,
	exerciseOf,
	exercises,
	exerciseScenario,
	handOver,
	predictionResults,
	settingsNow,
	settingsOf,
	targetResults,
	valueAt,
	type Exercise,
	type Play
} from '#sim-core/exercises.ts';

const bucket = exerciseOf('leaky-bucket')!;

/** Any play of an exercise: some rounds decided, each with some levers at a setting on offer. */
const playsOf = (exercise: Exercise): fc.Arbitrary<Play> =>
	fc
		.array(
			fc.record(
				Object.fromEntries(
					exercise.levers.map((offer) => [offer.lever, fc.constantFrom(...settingsOf(offer))])
				),
				{ requiredKeys: [] }
			),
			{ maxLength: exercise.rounds.length }
		)
		.map((decisions) => ({ decisions }) as Play);

describe('a play becomes a scenario', () => {
	it('is valid for every decision on offer, in every exercise', () => {
		for (const exercise of exercises) {
			fc.assert(
				fc.property(playsOf(exercise), (play) => {
					const last = exercise.rounds.length - 1;
					const checked = validateScenario(exerciseScenario(exercise, play, last));
					expect(checked).toMatchObject({ ok: true });
				}),
				{ numRuns: 30, seed: 6 }
			);
		}
	});

	it('lets a decision take effect from the first month of its round and not before', () => {
		const late = exerciseScenario(bucket, { decisions: [{}, { ukRecruitment: 1 }] }, 1);
		expect(late.levers).toEqual({
			ukRecruitment: [{ value: 1, from: '2027-04', rampMonths: 0, until: null }]
		});
		const none = exerciseScenario(bucket, { decisions: [] }, 1);
		expect(none.levers).toEqual({});
		const [a, b] = [late, none].map((scenario) => runScenario(scenario).series.joiners!.total);
		expect(a!.slice(0, 13)).toEqual(b!.slice(0, 13));
		expect(a![13]).not.toBe(b![13]);
	});

	it('writes nothing for a lever that is set to where it stands, and takes the last decision as what stands', () => {
		const play = { decisions: [{ ukRecruitment: 0.5 }, { ukRecruitment: 0.5, wellbeingOffer: 0 }] };
		expect(exerciseScenario(bucket, play, 1).levers).toEqual({
			ukRecruitment: [{ value: 0.5, from: '2026-04', rampMonths: 0, until: null }]
		});
		expect(settingsNow(bucket, play.decisions)).toMatchObject({ ukRecruitment: 0.5 });
	});

	it('runs to the end of the round, and five years further for the hand-over', () => {
		expect(exerciseScenario(bucket, { decisions: [] }, 0).months).toBe(12);
		expect(exerciseScenario(bucket, { decisions: [] }, 1).months).toBe(48);
		expect(carryOnScenario(bucket, { decisions: [] }).months).toBe(108);
	});
});

describe('what a run is held against', () => {
	const play = { decisions: [{ ukRecruitment: 1, flexibleWorking: 0.5 }] };
	const run = runScenario(exerciseScenario(bucket, play, 1));

	it('adds up the cost of levers round by round', () => {
		const use = budgetUse(bucket, run, 1)!;
		const all = run.series.leverSpend!.total.slice(1).reduce((sum, one) => sum + one, 0);
		expect(use.used).toBeCloseTo(all, 4);
		expect(use.byRound[0]! + use.byRound[1]!).toBeCloseTo(use.used, 4);
		expect(use.left).toBeCloseTo(use.limit - use.used, 4);
		expect(budgetUse({ ...bucket, budget: null }, run, 1)).toBeNull();
	});

	it('reads a flow over the 12 months to the month, and fills months before the start with the opening', () => {
		const { total } = run.series.joiners!;
		expect(valueAt(run, 'joiners', 12)).toBeCloseTo(
			total.slice(1, 13).reduce((sum, one) => sum + one, 0),
			8
		);
		expect(valueAt(run, 'joiners', 0)).toBeCloseTo(12 * total[0]!, 8);
		expect(valueAt(run, 'staffInPost', 7)).toBe(run.series.staffInPost!.total[7]);
	});

	it('tells how predicted outcomes moved, and about the same only within the band', () => {
		const [vacancies] = predictionResults(bucket, run, 0);
		expect(vacancies).toMatchObject({ outcome: 'vacancyRate', move: 'lower' });
		expect(vacancies!.before).toBe(run.series.vacancyRate!.total[0]);
		expect(vacancies!.after).toBe(run.series.vacancyRate!.total[12]);
		const wide = {
			...bucket,
			predictions: bucket.predictions.map((one) => ({ ...one, same: 0.5 }))
		};
		expect(predictionResults(wide, run, 0).map(({ move }) => move)).toEqual([
			'same',
			'same',
			'same'
		]);
	});

	it('meets a target or not by what the run says', () => {
		const value = run.series.vacancyRate!.total[48]!;
		const with_ = (bound: number) => {
			const target = { ...bucket.targets[0]!, value: bound };
			return targetResults(bucket, run, [target])[0]!;
		};
		expect(with_(value)).toMatchObject({ value, met: true });
		expect(with_(value - 1e-6).met).toBe(false);
	});

	it('hands over the end of play and five years more with settings frozen', () => {
		const longer = runScenario(carryOnScenario(bucket, play));
		const staff = handOver(bucket, longer).find(({ outcome }) => outcome === 'staffInPost')!;
		expect(staff.end).toBe(run.series.staffInPost!.total[48]);
		expect(staff.later).toBe(longer.series.staffInPost!.total[108]);
	});
});
