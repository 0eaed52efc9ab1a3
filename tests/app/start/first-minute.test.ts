// The first minute says nothing that its two runs do not give.
import { describe, expect, it } from 'vitest';
import * as core from '#sim-core';
import { answerOf, guesses, plansOf, questionOf, revealOf } from '#lib/start/first-minute.ts';
import { wordsOf } from '../text/interface-text.ts';

const plans = plansOf(core);
const runs = { keep: core.runScenario(plans.keep), freeze: core.runScenario(plans.freeze) };
const rate = (month: number) => runs.freeze.series['vacancyRate']!.total[month]!;
const inPercent = (share: number) => `${(share * 100).toFixed(1)}%`;

describe('the first minute', () => {
	it('asks for a surprise: a year after the freeze has ended there are more vacancies', () => {
		expect(answerOf(runs)).toBe('higher');
		expect(rate(24)).toBeGreaterThan(rate(12) + 0.005);
	});

	it('takes the figures of its sentences from the runs', () => {
		const asked = questionOf(core, runs);
		expect(asked.scene).toContain(inPercent(runs.keep.series['vacancyRate']!.total[0]!));
		const reveal = revealOf(core, runs, 'lower', 'freeze');
		expect(reveal.headline).toContain(inPercent(rate(24)));
		const change =
			runs.freeze.series['staffInPost']!.total[24]! - runs.freeze.series['staffInPost']!.total[12]!;
		const [left, joined] = [...reveal.reason.matchAll(/\d+/g)].map(([digits]) => Number(digits));
		expect(Math.abs(joined! - left! - change)).toBeLessThan(1);
	});

	it('says other things of other runs', () => {
		const still = { keep: runs.keep, freeze: runs.keep };
		expect(answerOf(still)).toBe('same');
		expect(revealOf(core, still, 'same', 'keep').money).not.toBe(
			revealOf(core, runs, 'same', 'keep').money
		);
	});

	it.each(guesses)('marks the guess $id on the chart, from where the freeze ends', ({ id }) => {
		const { chart } = revealOf(core, runs, id, 'keep');
		const guess = Array.from(chart.picture.lines[2]!.values);
		expect(guess.slice(0, 12).every(Number.isNaN)).toBe(true);
		expect(guess[12]).toBe(rate(12));
		const way = { lower: -1, same: 0, higher: 1 }[id];
		expect(Math.sign(guess[24]! - guess[12]!)).toBe(way);
	});

	it('keeps every sentence to 25 words', () => {
		const { headline, guessed, reason, money } = revealOf(core, runs, 'higher', 'keep');
		const texts = [...Object.values(questionOf(core, runs)), headline, guessed, reason, money];
		for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?])\s/))) {
			expect(wordsOf(sentence).length).toBeLessThanOrEqual(25);
		}
	});
});
