/** Questions as they reach the worker, and what is wrong with one: every problem at once. */
import { scenarioIn } from '../ensemble/ask.ts';
import { Checker } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/types.ts';
import { failure, success, type Result } from '../spec/result.ts';
import type { Measure } from './attribution.ts';
import { checkQuestion, outcomeIssues, type AskedQuestion, type Question } from './question.ts';

/** Two plans, and the series whose gap B − A is to be split. */
export interface AskedAttribution {
	readonly a: Scenario;
	readonly b: Scenario;
	readonly measures: readonly Measure[];
}

/** A figure of plan B held against plan A; with no B, of plan A held against nothing decided, or its opening. */
export interface AskedExplanation extends Question {
	readonly a: Scenario;
	readonly b: Scenario | null;
}

/** An outcome of a plan whose loops are to be weighed. */
export interface AskedLoops extends Measure {
	readonly scenario: Scenario;
}

/** A plan whose savings are to be held against what they set off. */
export interface AskedSavings {
	readonly plan: Scenario;
}

const answer = <T>({ issues }: Checker, value: () => T): Result<T> =>
	issues.length > 0 ? failure(issues) : success(value());

/** Checks the splitting of a gap as it arrived. */
export function checkAttribution(input: unknown): Result<AskedAttribution> {
	const checker = new Checker();
	const asked = checker.record(input, { path: '', label: 'The question' }, ['a', 'b', 'measures']);
	if (asked === null) return failure(checker.issues);
	const a = scenarioIn(asked.a, 'a', checker);
	const b = scenarioIn(asked.b, 'b', checker);
	const at = { path: 'measures', label: 'Series' };
	const measures = Array.isArray(asked.measures) ? (asked.measures as unknown[]) : [];
	if (measures.length === 0) {
		checker.add(at, 'wrong-type', 'Name one series or more to split.', asked.measures);
	}
	for (const measure of measures) checkMeasure(measure, at.path, checker);
	if (a !== null && b !== null && a.start !== b.start) {
		const message = `Plans must start in the same month; these start in ${a.start} and ${b.start}.`;
		checker.add({ path: 'b.start', label: 'First month' }, 'other-start', message, b.start);
	}
	return answer(checker, () => ({ a: a!, b: b!, measures: measures as Measure[] }));
}

/** Checks a question for the reasons of a figure as it arrived. */
export function checkExplanation(input: unknown): Result<AskedExplanation> {
	const checker = new Checker();
	const keys = ['a', 'b', 'outcome', 'month', 'group'];
	const asked = checker.record(input, { path: '', label: 'The question' }, keys);
	if (asked === null) return failure(checker.issues);
	const a = scenarioIn(asked.a, 'a', checker);
	const b = (asked.b ?? null) === null ? null : scenarioIn(asked.b, 'b', checker);
	if (checker.issues.length > 0) return failure(checker.issues);
	const question = checkQuestion(
		{
			outcome: String(asked.outcome),
			month: asked.month as AskedQuestion['month'],
			group: (asked.group ?? null) as string | null
		},
		b === null ? [a!] : [a!, b]
	);
	return question.ok ? success({ a: a!, b, ...question.value }) : question;
}

/** Checks a question for the loop in charge as it arrived. */
export function checkLoops(input: unknown): Result<AskedLoops> {
	const checker = new Checker();
	const keys = ['scenario', 'outcome', 'group'];
	const asked = checker.record(input, { path: '', label: 'The question' }, keys);
	if (asked === null) return failure(checker.issues);
	const scenario = scenarioIn(asked.scenario, 'scenario', checker);
	const { outcome, group } = asked;
	checkMeasure({ outcome, group }, '', checker);
	return answer(checker, () => ({
		scenario: scenario!,
		...({ outcome, group: group ?? null } as Measure)
	}));
}

/** Checks a plan for the account of its savings. */
export function checkSavings(input: unknown): Result<AskedSavings> {
	const checker = new Checker();
	const asked = checker.record(input, { path: '', label: 'The question' }, ['plan']);
	if (asked === null) return failure(checker.issues);
	const plan = scenarioIn(asked.plan, 'plan', checker);
	return answer(checker, () => ({ plan: plan! }));
}

function checkMeasure(input: unknown, path: string, checker: Checker): void {
	const asked = checker.record(input, { path, label: 'Series' }, ['outcome', 'group']);
	if (asked === null) return;
	const { outcome, group } = asked;
	checker.issues.push(
		...outcomeIssues({ outcome: String(outcome), group: (group ?? null) as string | null })
	);
}
