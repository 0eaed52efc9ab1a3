/** Questions about a table: asked where nothing settles what a figure means, and never settled silently. */

/** One thing that only the person who brings a table can say. */
export interface Question {
	/** The same for the same table, so that an answer stays with it. */
	readonly id: string;
	readonly text: string;
	readonly choices: readonly Choice[];
}

export interface Choice {
	readonly id: string;
	readonly label: string;
}

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, string>>;

/** Leaves what is asked about out of the baseline. */
export const leaveOut: Choice = { id: 'ignore', label: 'Leave it out' };

/** Keeps the answers, the questions still open, and what was settled without asking. */
export class Asking {
	readonly questions = new Map<string, Question>();
	readonly notes = new Set<string>();
	readonly #answers: Answers;

	constructor(answers: Answers) {
		this.#answers = answers;
	}

	/** Returns the id of the choice made; null while the question is open. */
	ask(question: Question): string | null {
		const answer = Object.hasOwn(this.#answers, question.id) ? this.#answers[question.id] : null;
		this.questions.set(question.id, question);
		return question.choices.some(({ id }) => id === answer) ? answer! : null;
	}

	/** Says what was settled, in a sentence. */
	note(sentence: string): void {
		this.notes.add(sentence);
	}

	/** Questions to which no answer has been given. */
	get open(): readonly Question[] {
		return [...this.questions.values()].filter(
			({ id, choices }) => !choices.some((choice) => choice.id === this.#answers[id])
		);
	}
}

/** Shortens words of a table for a sentence. */
export const quoted = (text: string): string =>
	`“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
