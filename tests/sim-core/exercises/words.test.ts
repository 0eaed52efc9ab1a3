// What an exercise says to people, held to the same rules as the pages.
import { describe, expect, it } from 'vitest';
import { exercises, reportOn, type Exercise } from '#sim-core/exercises.ts';
import { sentencesOf, wordsOf } from '../../app/text/interface-text.ts';
import { readingAge } from '../../app/text/reading-age.ts';

/** Everything of an exercise that people read. */
const textsOf = (exercise: Exercise): string[] => [
	exercise.title,
	exercise.goal,
	exercise.situation,
	exercise.contentNote ?? '',
	...exercise.rounds.flatMap(({ title, brief }) => [title, brief]),
	...exercise.events.flatMap(({ title, card }) => [title, card]),
	...exercise.hidden.map(({ text }) => text),
	...exercise.roles.flatMap(({ goal, card }) => [goal, card]),
	...exercise.steps.flatMap(({ title, what }) => [title, what]),
	...exercise.predictions.map(({ ask }) => ask),
	...[...exercise.targets, ...exercise.ownTargets].map(({ label }) => label),
	...exercise.script.flatMap(({ say, ask, watch, quiet }) => [say, ask, watch, quiet]),
	...exercise.debrief
];

describe.each(exercises)('what “$title” says', (exercise) => {
	const texts = textsOf(exercise).filter((text) => text !== '');

	it('keeps to 25 words a sentence and a reading age of 14', () => {
		const long = texts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 25);
		expect(long).toEqual([]);
		expect(readingAge(texts.flatMap(sentencesOf))).toBeLessThanOrEqual(14);
	});

	it('passes no verdict', () => {
		const verdicts = texts.filter((text) => /\b(optimal|correct|failed|score)\b/i.test(text));
		expect(verdicts).toEqual([]);
	});

	it('has words for every step of play', () => {
		const phases = new Set(exercise.script.map(({ phase }) => phase));
		for (const phase of ['brief', 'decide', 'reveal', 'debrief']) expect(phases).toContain(phase);
		expect(reportOn(exercise.id)!.title).toBe(exercise.title);
	});
});
