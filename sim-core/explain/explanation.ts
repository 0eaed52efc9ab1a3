/** Why one figure is what it is: an account that adds up, causes that re-runs bear out, and a story in four sentences. */
import type { Job } from '../analysis/job.ts';
import { monthNumber, monthText } from '../scenario/months.ts';
import type { Scenario } from '../scenario/types.ts';
import type { StaffGroup } from '../spec/dimensions.ts';
import { accountOf, type AccountPart } from './account.ts';
import { choicesJob, choiceSentences, type Choices } from './choices.ts';
import { setUp, type Against, type Setup } from './contrast.ts';
import { writtenAsNothing } from './figure-words.ts';
import { figureOf } from './functional.ts';
import { candidatesOf, mechanismJob } from './mechanism.ts';
import { mostUncertainJob } from './most-uncertain.ts';
import type { Question } from './question.ts';
import {
	happened,
	largestRow,
	subjectOf,
	together,
	type Sentence,
	type Subject
} from './sentences.ts';
import type { SoloEffects } from './solo-effects.ts';
import { costSentence, limitsSentence } from './story.ts';

/** One row of the account of a change. */
export interface AccountRow {
	/** Name of the quantity; null for who is counted (staff mix). */
	readonly name: string | null;
	readonly label: string;
	readonly value: number;
}

/** An explanation; plain data, fit to cross to a worker. */
export interface Explanation {
	readonly outcome: string;
	readonly group: StaffGroup | null;
	readonly label: string;
	readonly unit: string;
	/** YYYY-MM. */
	readonly month: string;
	/** What the figure is held against: another plan, the same trust with nothing decided, or the plan’s own opening. */
	readonly against: Against;
	readonly before: number;
	readonly after: number;
	readonly change: number;
	/** Four sentences at most: what happened, why, what it cost and who bears it, what this cannot tell you. */
	readonly story: readonly Sentence[];
	/** Rows that add up to the change, the largest first. */
	readonly account: readonly AccountRow[];
	/** What each choice does alone and what they do together. Over time, held against the trust with nothing set. */
	readonly choices: SoloEffects;
	/** What each choice did, and through what; every sign confirmed by a re-run. */
	readonly causes: readonly Sentence[];
}

/**
 * Explains one figure of plan `b` held against plan `a`; without `b`, of plan `a` held against the same trust with
 * nothing decided, or against its own opening where it decides nothing. The same question always gives the same text.
 *
 *     const question = checkQuestion({ outcome: 'staffInPost', month: 36 }, [plan]);
 *     if (question.ok) finish(explainJob(plan, null, question.value)).story.map(({ text }) => text);
 */
export function* explainJob(
	a: Scenario,
	b: Scenario | null,
	{ outcome, month, group }: Question
): Job<Explanation> {
	const asked = { outcome, month, group };
	const setup = setUp(a, b, asked);
	const figure = figureOf(setup.contrast, asked);
	const change = figure.after - figure.before;
	const text = monthText(monthNumber(a.start)! - 1 + month);
	const subject = subjectOf(asked, text);
	const account = accountOf(setup.contrast, figure);
	const { candidates, assumptions } = candidatesOf(setup, account, change);
	const choices = yield* choicesJob(setup, figure.after);
	const ofChoices = choiceSentences(choices, subject, assumptions.slice(0, 3));
	const through = yield* mechanismJob(setup, subject, candidates, figure.after);
	const open = yield* mostUncertainJob(setup, assumptions);
	const causes = [...ofChoices, ...through];
	const rows = rowsOfAccount(setup, account);
	const head = happened(subject, setup.against, figure.before, figure.after);
	const body = storyAfter(setup, { change, choices, causes, rows, subject });
	return {
		outcome,
		group,
		label: subject.told.label,
		unit: subject.told.unit,
		month: text,
		against: setup.against,
		before: figure.before,
		after: figure.after,
		change,
		story: [head, ...body, limitsSentence(subject, change, open)],
		account: rows,
		choices: choices.solo,
		causes
	};
}

function rowsOfAccount({ contrast }: Setup, account: readonly AccountPart[]): AccountRow[] {
	const rows = account.map(({ name, value }) => {
		const label =
			name === null ? 'Mix of staff counted' : contrast.machine.variables.get(name)!.label;
		return { name, label, value };
	});
	return rows.sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
}

interface Known {
	readonly change: number;
	readonly choices: Choices;
	readonly causes: readonly Sentence[];
	readonly rows: readonly AccountRow[];
	readonly subject: Subject;
}

/** Why, and at what cost: the middle of the story. */
function storyAfter(setup: Setup, { change, choices, causes, rows, subject }: Known): Sentence[] {
	const first = causes.find(({ numbers }) => Math.sign(numbers[0]!.value) === Math.sign(change));
	// Of no change to speak of, no part is the largest.
	const [row] = writtenAsNothing(subject.told, change) ? [] : rows;
	const why =
		choices.solo.warning !== null
			? [together(choices.solo.warning)]
			: first !== undefined
				? [first]
				: row !== undefined
					? [largestRow(subject, row.label, row.value)]
					: [];
	const { check } = first ?? { check: null };
	const lever = check?.how === 'withoutSetting' ? check.cause.replace(/^levers\./, '') : null;
	return [...why, costSentence(setup, lever)];
}
