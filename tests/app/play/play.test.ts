import { describe, expect, it } from 'vitest';
import { runScenario } from '#sim-core';
import {
	exerciseOf,
	exerciseScenario,
	noisyMonthsFrom,
	noisyScenario,
	predictionResults,
	settingsNow
} from '#sim-core/exercises.ts';
import { withPart } from '#lib/author/at-path.ts';
import { checkItems, checkRecordFrom, followed } from '#lib/play/check-items.ts';
import { blankPrediction, gapSentence, isComplete, predictionRows } from '#lib/play/prediction.ts';
import { revealChart } from '#lib/play/reveal-chart.ts';
import { savedPlayFrom } from '#lib/play/saved-play.ts';

const bucket = exerciseOf('leaky-bucket')!;
const decisions = [{ ukRecruitment: 1 }];
const plan = runScenario(exerciseScenario(bucket, { decisions }, 0));
const idle = runScenario(exerciseScenario(bucket, { decisions: [] }, 0));

describe('a prediction', () => {
	const said = { ...blankPrediction, moves: ['lower', 'lower', 'same'] as const };

	it('is complete once all three and the sureness are given', () => {
		expect(isComplete(said)).toBe(false);
		expect(isComplete({ ...said, sure: 'guess' })).toBe(true);
		expect(isComplete({ ...said, moves: ['lower', null, 'same'], sure: 'guess' })).toBe(false);
	});

	it('stands beside the result with the gap in words', () => {
		const rows = predictionRows(bucket, said, predictionResults(bucket, plan, 0));
		expect(rows.map(({ said: move, came }) => [move, came])).toEqual([
			['lower', 'lower'],
			['lower', 'higher'],
			['same', 'same']
		]);
		expect(rows[0]!.gap).toMatch(/^As you expected: 1\.\d points lower\.$/);
		expect(rows[1]!.gap).toMatch(/^You expected lower; it came out \d+ WTE higher\.$/);
		expect(gapSentence(rows)).toBe('2 of 3 went the way you expected; joiners went higher.');
	});

	it('is drawn on the chart of the result, as a level and as dots, and replayed with it by year', () => {
		const drawn = { ...said, drawn: [0.1, null, null] };
		const asked = { exercise: bucket, round: 0, prediction: drawn, plan, idle };
		const whole = revealChart({ ...asked, outcome: 'vacancyRate', until: 12 });
		const [baseline, own, dots] = whole.picture.lines;
		expect([baseline!.label, own!.label, dots!.label]).toEqual([
			'Doing nothing',
			'Your plan',
			'You expected'
		]);
		expect(dots!.values[12]).toBe(0.1);
		expect(whole.picture.targets![0]!.label).toBe('You expected lower than 11.1%');
		expect(whole.runs.map(({ name }) => name)).toContain('You expected');
		const early = revealChart({ ...asked, outcome: 'vacancyRate', until: 6 });
		expect(early.picture.months).toHaveLength(7);
		expect(early.picture.lines[1]!.values).toHaveLength(7);
	});
});

describe('play that was stored', () => {
	const saved = {
		schemaVersion: 1,
		revision: 3,
		step: 'decide',
		round: 1,
		tries: 0,
		draft: settingsNow(bucket, decisions),
		prediction: blankPrediction,
		rounds: [{ settings: settingsNow(bucket, decisions), prediction: blankPrediction }],
		role: null,
		cards: [],
		pledges: []
	};

	it('is taken up when it fits the exercise', () => {
		expect(savedPlayFrom(saved, bucket)).toEqual(saved);
	});

	it('is left alone when it is of another version, another exercise or another step', () => {
		for (const other of [
			null,
			{ ...saved, schemaVersion: 2 },
			{ ...saved, step: 'won' },
			{ ...saved, round: 7 },
			{ ...saved, draft: { vacancyControl: 1 } },
			{ ...saved, draft: { ukRecruitment: 0.123 } }
		]) {
			expect(savedPlayFrom(other, bucket)).toBeNull();
		}
	});
});

describe('the check before and after', () => {
	it('has three questions on stocks and flows, two on feedback, one on uncertainty, each with its reason', () => {
		expect(checkItems).toHaveLength(6);
		for (const { answers, follows } of checkItems) expect(answers[follows]).toBeDefined();
	});

	it('reads only answers that its questions have', () => {
		const record = checkRecordFrom({ before: { bucket: 2, backlog: 9, other: 1 }, after: 'x' });
		expect(record).toEqual({ before: { bucket: 2 }, after: {} });
		expect(followed(record.before)).toBe(1);
		expect(checkRecordFrom(undefined)).toEqual({ before: {}, after: {} });
	});
});

describe('a file that is being written', () => {
	it('is changed at one place, and nothing else of it moves', () => {
		const file = { a: [{ b: 1 }, { b: 2 }], c: 3 };
		expect(withPart(file, ['a', 1, 'b'], 5)).toEqual({ a: [{ b: 1 }, { b: 5 }], c: 3 });
		expect(withPart(file, ['a', 0], undefined)).toEqual({ a: [{ b: 2 }], c: 3 });
		expect(withPart(file, ['c'], undefined)).toEqual({ a: file.a });
		expect(file).toEqual({ a: [{ b: 1 }, { b: 2 }], c: 3 });
	});
});

describe('noisy months', () => {
	it('come from a run that the worker makes as well as from one made here', () => {
		const signal = exerciseOf('signal-or-noise')!;
		const seed = signal.signal!.seeds[0]!;
		const series = noisyMonthsFrom(signal, seed, runScenario(noisyScenario(signal, seed)));
		expect(series.months[series.before]).toBe('2028-04');
		expect(series.values).toHaveLength(32);
	});
});
