// The words of the pages: short sentences, plain words, no verdicts, British spelling.
import { describe, expect, it } from 'vitest';
import { catalogue } from '#sim-core';
import { filesIn, passagesOf, sentencesOf, textOf, wordsOf } from './interface-text.ts';
import { readingAge } from './reading-age.ts';

/** Folders whose text reaches the screen. The words of the catalogue are read from the catalogue. */
const folders = ['src', 'sim-core/exercises', 'sim-core/explain', 'sim-core/workshop'];
const present = new Set(filesIn('sim-core').map((path) => path.split('/').slice(0, 2).join('/')));
const sources = folders
	.filter((folder) => folder === 'src' || present.has(folder))
	.flatMap(filesIn)
	.filter((path) => /\.(svelte|ts)$/.test(path) && !path.endsWith('.d.ts'));
const texts = sources
	.map((path) => ({ path, passages: passagesOf(path) }))
	.filter(({ passages }) => passages.length > 0);

const mostWords = 25;
const oldestReader = 14;
/** Shorter texts are labels: a formula made for prose says nothing about them. */
const enoughWords = 80;
const verdicts = /\b(optimal|correct|failed|scores?)\b/i;
const american =
	/\b(behavior|center|color|defense|favor|fulfill|gray|honor|labor|modeled|modeling|neighbor|pediatric|traveled|(?!(?:prize|seize|size|resize|capsize)[sd]?\b|sizing)\w+(?:iz(?:e|es|ed|ing|ation|ations)|lyz(?:e|es|ed|ing)))\b/i;

/** Lists the sentences longer than is allowed, so that the message shows each. */
const tooLong = (passages: readonly string[]): string[] =>
	passages.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > mostWords);

/** Takes the sentences that a passage of whole sentences holds; labels are left out. */
const prose = (passages: readonly string[]): string[] =>
	passages.filter((passage) => /[.?!]$/.test(passage) && wordsOf(passage).length > 4);

describe('the words of the pages', () => {
	it.each(texts)('$path has no sentence of more than 25 words', ({ passages }) => {
		expect(tooLong(passages)).toEqual([]);
	});

	it.each(texts)('$path judges nothing as optimal, correct, failed or scored', ({ passages }) => {
		expect(passages.filter((passage) => verdicts.test(passage))).toEqual([]);
	});

	it.each(texts)('$path is spelt as in Britain', ({ passages }) => {
		expect(passages.filter((passage) => american.test(passage))).toEqual([]);
	});

	const long = texts.filter(
		({ passages }) => wordsOf(prose(passages).join(' ')).length >= enoughWords
	);
	it.each(long)('$path can be read at the age of 14', ({ passages }) => {
		expect(readingAge(prose(passages))).toBeLessThanOrEqual(oldestReader);
	});

	it('can be read at the age of 14 as a whole', () => {
		expect(readingAge(texts.flatMap(({ passages }) => prose(passages)))).toBeLessThanOrEqual(
			oldestReader
		);
	});
});

describe('the words of the catalogue', () => {
	const { levers, drivers, events, outputs } = catalogue;
	const words = JSON.stringify([levers, drivers, events, outputs]);

	it('judges nothing as optimal, correct, failed or scored', () => {
		expect(words.match(verdicts)).toBeNull();
	});

	it('is spelt as in Britain', () => {
		expect(words.match(american)).toBeNull();
	});
});

describe('the measures of text', () => {
	it('finds text in templates, branches, attributes and code, and keeps lines together', () => {
		const passages = passagesOf('src/routes/+error.svelte');
		expect(passages).toContain('There is no page here');
		expect(passages).toContain('Go to the home page');
	});

	it('tells plain text from hard text', () => {
		const plain = 'You choose what to do. The chart shows what comes of it.';
		const hard =
			'Organisational sustainability considerations necessitate multidisciplinary prioritisation of interdependent transformational programmes.';
		expect(readingAge([plain])).toBeLessThan(9);
		expect(readingAge([hard])).toBeGreaterThan(20);
	});
});

describe('the look of the pages', () => {
	it('borrows neither the blue nor the typeface of the NHS', () => {
		for (const path of [...filesIn('src'), ...filesIn('static')]) {
			expect(textOf(path), path).not.toMatch(/#?005eb8|frutiger/i);
		}
	});
});
