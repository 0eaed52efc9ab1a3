/** The check of six questions on paper, before and after; what follows is on a page of its own, for the facilitator. */
import { checkItems } from '../play/check-items.ts';
import { list, page, table, text, type Section } from './blocks.ts';

/** The sheet that everybody fills in, twice. */
export const sixQuestions = (when: 'before' | 'after'): Section =>
	page(`check-${when}`, `Six questions, ${when} the workshop`, [
		text('Nobody but you sees this. Keep the sheet, or answer on your own device at Exercises.'),
		...checkItems.flatMap(({ question, answers }, i) => [
			text(`${i + 1}. ${question}`),
			list(answers.map((answer) => `☐ ${answer}`))
		])
	]);

/** What follows from each question, to be read out at the end. */
export const sixAnswers = (): Section =>
	page('check-answers', 'Six questions: what follows, and why', [
		text(
			'For you. Read it out after the second sheet is filled in, never between the two. Ask who changed an answer, not who had how many.'
		),
		table(
			'What follows from each question',
			['Question', 'What follows', 'Because'],
			checkItems.map(({ answers, follows, because }, i) => [
				String(i + 1),
				answers[follows]!,
				because
			])
		)
	]);
