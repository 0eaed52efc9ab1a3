import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScenario } from '#sim-core';
import {
	budgetUse,
	checkExerciseJob,
	exerciseOf,
	exercises,
	readBy,
	reportOn,
	scenarioFor,
	monthsOf,
	targetResults,
	type Exercise,
	type Settings
} from '#sim-core/exercises.ts';
import { finish } from '../../../sim-core/analysis/job.ts';
import { hashOfExercise, reportLine } from '../../../sim-core/exercises/reports-file.ts';
import { noisyMonths } from '../../../sim-core/exercises/signal-runs.ts';
import { solvabilityJob } from '../../../sim-core/exercises/solvability.ts';

const bucket = exerciseOf('leaky-bucket')!;

/** Whether settings that stand from the first round on meet every target within the budget, by a run of its own. */
function meetsAll(exercise: Exercise, settings: Settings): boolean {
	const run = runScenario(scenarioFor(exercise, { decisions: [settings] }, monthsOf(exercise)));
	const use = budgetUse(exercise, run, exercise.rounds.length - 1);
	return targetResults(exercise, run).every(({ met }) => met) && (use === null || use.left >= 0);
}

describe('what is known of the shipped exercises', () => {
	it('is ten exercises, each with a report on this very text: fit, two kinds of plan, claims over 200 futures', () => {
		expect(exercises).toHaveLength(10);
		for (const exercise of exercises) {
			const report = reportOn(exercise.id)!;
			expect(report, exercise.id).toMatchObject({
				exerciseHash: hashOfExercise(exercise),
				fit: true,
				refused: null
			});
			expect(report.nothing.met).toBe(false);
			expect(new Set(report.witnesses.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
			for (const { futures, claim, held } of report.checks) {
				expect(futures).toBeGreaterThanOrEqual(200);
				expect(claim).toContain(`${held}`);
				expect(claim).not.toMatch(/[{}]/);
			}
		}
	});

	it('names plans that meet the targets when they are run again, and doing nothing does not', () => {
		for (const exercise of exercises.filter(({ kind }) => kind !== 'signal')) {
			for (const { settings } of reportOn(exercise.id)!.witnesses) {
				expect(meetsAll(exercise, settings), exercise.id).toBe(true);
			}
			expect(meetsAll(exercise, {}), exercise.id).toBe(false);
		}
	});

	it('is what a fresh check gives, count for count', () => {
		const lines = readFileSync('sim-core/exercises/generated/reports.json', 'utf8').split(',\n');
		for (const id of ['freeze', 'signal-or-noise']) {
			const stored = lines.find((line) => line.includes(`"id":"${id}"`))!;
			expect(stored.replace(/^\[\n|\n\]\n$/g, '')).toBe(reportLine(exerciseOf(id)!));
		}
	}, 30_000);
});

describe('the check of an exercise', () => {
	it('refuses an exercise that nothing can solve, and says which target is out of reach', () => {
		const target = { ...bucket.targets[0]!, value: 0.01 };
		const { refused, witnesses } = finish(solvabilityJob({ ...bucket, targets: [target] }));
		expect(witnesses).toEqual([]);
		expect(refused).toBe(
			`No plan was found that meets the targets: the nearest misses “${target.label}”.`
		);
	}, 20_000);

	it('refuses an exercise that doing nothing solves', () => {
		const target = { ...bucket.targets[0]!, value: 0.5 };
		const report = finish(solvabilityJob({ ...bucket, targets: [target] }));
		expect(report.refused).toBe('Doing nothing meets the targets: too easy.');
		expect(report.nothing.met).toBe(true);
	});

	it('refuses an exercise that only one kind of plan solves', () => {
		const levers = bucket.levers.filter(({ lever }) => lever !== 'ukRecruitment');
		const { refused } = finish(solvabilityJob({ ...bucket, levers }));
		expect(refused).toBe('Only plans of one kind meet the targets: those with keep.');
	}, 20_000);

	it('finds an exercise unfit whose claim does not hold', () => {
		const [check] = bucket.checks;
		const flipped = check!.conditions.map((one) => ({ ...one, is: 'below' as const, value: -1e9 }));
		const exercise = { ...bucket, checks: [{ ...check!, conditions: flipped }] };
		const report = finish(checkExerciseJob(exercise, 3));
		expect(report.checks[0]).toMatchObject({ held: 0, futures: 3, holds: false });
		expect(report.fit).toBe(false);
	}, 20_000);
});

describe('months of noisy figures', () => {
	const exercise = exerciseOf('signal-or-noise')!;
	const { seeds, shiftFrom, shiftUntil } = exercise.signal!;

	it('hide the change in a month that the seed decides, within the months allowed', () => {
		for (const seed of seeds.slice(0, 6)) {
			const series = noisyMonths(exercise, seed);
			const month = series.shiftAt - series.before + 1;
			expect(month).toBeGreaterThanOrEqual(shiftFrom);
			expect(month).toBeLessThanOrEqual(shiftUntil);
			expect(series.values).toHaveLength(series.before + exercise.rounds.length);
			expect(noisyMonths(exercise, seed).values).toEqual(series.values);
		}
	});

	it('are read in time by the rules, never by waiting, and not always by acting on every fall', () => {
		const read = (policy: string) =>
			seeds
				.slice(0, 12)
				.filter((seed) => readBy(exercise, noisyMonths(exercise, seed), policy).met);
		expect(read('rules')).toHaveLength(12);
		expect(read('nothing')).toHaveLength(0);
		expect(read('every-fall').length).toBeLessThan(12);
	});
});
