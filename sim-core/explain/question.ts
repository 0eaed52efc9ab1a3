/** What may be asked of one or two plans, and what is wrong with a question: every problem at once. */
import { catalogue } from '../index.ts';
import { monthNumber } from '../scenario/months.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';

/** A question as a person gives it. */
export interface AskedQuestion {
	readonly outcome: string;
	/** A month as YYYY-MM, or counted from the opening (0) as a number or its digits. */
	readonly month: string | number;
	readonly group?: string | null;
}

/** A question that can be answered. */
export interface Question {
	readonly outcome: string;
	/** Months since the opening. */
	readonly month: number;
	readonly group: StaffGroup | null;
}

/** Checks a question against the plans it is asked of. */
export function checkQuestion(asked: AskedQuestion, plans: readonly Scenario[]): Result<Question> {
	const month = monthOf(asked.month, plans[0]!.start);
	const last = Math.min(...plans.map(({ months }) => months));
	const issues: Issue[] = [...startIssues(plans), ...outcomeIssues(asked)];
	if (month === null || month < 1 || month > last) {
		const message = `Give a month of the run: 1 to ${last}, or as YYYY-MM.`;
		issues.push(issue('month', 'Month', message, asked.month));
	}
	if (issues.length > 0) return failure(issues);
	const group = (asked.group ?? null) as StaffGroup | null;
	return success({ outcome: asked.outcome, month: month!, group });
}

const issue = (path: string, label: string, message: string, given: unknown): Issue => ({
	path,
	label,
	code: 'not-answerable',
	message,
	given: String(given).slice(0, 80)
});

function monthOf(given: string | number, start: string): number | null {
	if (typeof given === 'number') return Number.isInteger(given) ? given : null;
	if (/^\d{1,3}$/.test(given)) return Number(given);
	const named = monthNumber(given);
	return named === null ? null : named - monthNumber(start)! + 1;
}

function startIssues(plans: readonly Scenario[]): Issue[] {
	const starts = [...new Set(plans.map(({ start }) => start))];
	if (starts.length === 1) return [];
	const message = `Plans must start in the same month; these start in ${starts.join(' and ')}.`;
	return [issue('start', 'First month', message, starts.join(', '))];
}

/** Says what is wrong with a series that is asked for. */
export function outcomeIssues({
	outcome,
	group = null
}: Pick<AskedQuestion, 'outcome' | 'group'>): Issue[] {
	const found = catalogue.outputs.find(({ id }) => id === outcome);
	if (found === undefined) {
		const message = 'There is no such outcome; “sim list outputs” shows all.';
		return [issue('outcome', 'Outcome', message, outcome)];
	}
	if (group === null) return [];
	const known = staffGroups.some((one) => one === group);
	if (known && found.perGroup) return [];
	const message = known
		? `${found.label} is not told by staff group.`
		: `Staff groups are ${staffGroups.join(', ')}.`;
	return [issue('group', 'Staff group', message, group)];
}
