// How old a reader has to be to follow a text: Flesch and Kincaid's grade plus five, the age at which that grade is left.
import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from './interface-text.ts';

/**
 * Words that the glossary explains, or that nobody can do without here: they count as two syllables each,
 * as readability formulas do with names.
 */
const explained =
	/^(agency|assumptions?|baseline|establishment|evidence|recruit(ing|ment)|recurrent|scenarios?|simulat(or|ion)|vacanc(y|ies)|accessib(le|ility)|organi[sz]ations?|information|community)$/i;

/** Tells the reading age of passages taken together; passages without an end mark count as one sentence each. */
export function readingAge(passages: readonly string[]): number {
	const sentences = passages.flatMap(sentencesOf);
	const words = sentences.flatMap(wordsOf);
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const grade =
		0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
	return grade + 5;
}

function syllablesOf(word: string): number {
	const plain = word.replace(/[^\p{Letter}’'-]/gu, '');
	if (explained.test(plain)) return 2;
	return Math.max(1, syllable(plain));
}
