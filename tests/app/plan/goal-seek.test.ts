// What it would take: one answer, several or none in words with their numbers, and plans that meet every target.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario, type Scenario } from '#sim-core';
import {
	atMonth,
	checkGoal,
	goalSeekJob,
	searchJob,
	type AskedGoal,
	type GoalFound
} from '#sim-core/sensitivity.ts';
import { meaningOf } from '#lib/plan/goal-seek/answer-means.ts';
import { answerSentences, foundSentences, type GoalAsked } from '#lib/plan/goal-seek/goal-words.ts';
import { movesOf, reachedBy, searchAsked, searchInWords } from '#lib/plan/goal-seek/search-view.ts';
import { turnables, turnedOf } from '#lib/plan/goal-seek/turned.ts';
import { outputOf } from '#lib/results/outcome-groups.ts';
import { finish } from '#sim-core/analysis/job.ts';

const plan: Scenario = { ...exampleScenario('aldermere'), months: 36 };
const output = outputOf(catalogue.outputs, 'vacancyRate');
const asked = (target: number, choice = 'lever:ukRecruitment'): GoalAsked => ({
	turned: turnedOf(catalogue, choice, null),
	...{ output, figure: 'vacancy rate at the end of 2028/29', target },
	...{ breakEven: false, futures: 5 }
});
const seek = (words: GoalAsked, more: Partial<AskedGoal> = {}): GoalFound => {
	const { dial } = words.turned;
	const measure = atMonth(output.id, 36);
	const checked = checkGoal({ plan, measure, dial, target: words.target, ...more });
	if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join(' '));
	return finish(goalSeekJob(checked.value));
};
const now = runScenario(plan).series[output.id]!.total.at(-1)!;

describe('an answer', () => {
	const words = asked(now - 0.005);
	const found = seek(words, { futures: { seed: 'x', count: 5 } });

	it('tells the level and what it gives, in this model, and how sure it is', () => {
		expect(found.answers).toHaveLength(1);
		expect(foundSentences(found, words)).toEqual([]);
		const [answer] = found.answers;
		const sentences = answerSentences(answer!, found.sense, words);
		const level = words.turned.write(answer!.x);
		expect(sentences[0]).toMatch(
			new RegExp(`^With UK recruitment drive at ${level}, vacancy rate`)
		);
		expect(sentences[0]).toMatch(/in this model\.$/);
		expect(sentences.at(-1)).toMatch(/in [0-5] of 5 futures\.$/);
	});

	it('carries the plan that holds it, whose run gives the target', () => {
		const { scenario } = found.answers[0]!;
		expect(runScenario(scenario).series[output.id]!.total.at(-1)).toBeCloseTo(words.target, 9);
		const told = meaningOf(runScenario(scenario), runScenario(plan), 36, catalogue);
		expect(told[0]).toMatch(/^That is [\d.]+ more joiners \(WTE\) a month\.$/);
		expect(told[1]).toMatch(/^It costs £[\d.]+[mk] a year/);
		expect(meaningOf(runScenario(plan), runScenario(plan), 36, catalogue)).toEqual([]);
	});
});

describe('no answer', () => {
	it('tells the closest value that can be reached, the distance, and the limit that stops it', () => {
		const words = asked(0.001);
		const sentences = foundSentences(seek(words), words);
		expect(sentences[0]).toMatch(/^Not reachable: at no level does UK recruitment drive/);
		expect(sentences[1]).toMatch(/^The closest is [\d.]+%, with .* at 100%: [\d.]+ points away\.$/);
		expect(sentences[2]).toBe(
			'What stops it: UK recruitment drive cannot go above its upper bound.'
		);
	});
});

describe('a break-even', () => {
	const measure = atMonth('cumulativePosition', 36);
	const levers = { flexibleWorking: [{ value: 1, from: plan.start, rampMonths: 0, until: null }] };
	const money = (choice: string): GoalAsked => ({
		...asked(0, choice),
		output: outputOf(catalogue.outputs, 'cumulativePosition'),
		...{ figure: 'cumulative position', breakEven: true }
	});
	const against = { plan: { ...plan, levers }, against: plan, measure };

	it('tells at what value of an assumption the plan stops paying, and its chance', () => {
		const words = money('assumption:flexibleCost');
		const found = seek(words, { ...against, to: 300, from: 0 });
		if (found.answers.length === 0) {
			expect(foundSentences(found, words)[0]).toMatch(/^There is no break-even between/);
			expect(foundSentences(found, words)[1]).toMatch(/(ahead of|behind) the same trust/);
			return;
		}
		const sentences = answerSentences(found.answers[0]!, found.sense, words);
		expect(sentences[0]).toMatch(/is the same with this plan as with no levers set\.$/);
		expect(sentences[1]).toMatch(/^The plan pays (above|below) that/);
	});

	it('says so where nothing moves', () => {
		const words = money('assumption:flexibleCost');
		const scan = [0, 1].map((x) => ({ x, value: 0 }));
		const found = { answers: [], closest: null, limit: null, sense: 'atLeast' as const, scan };
		expect(foundSentences(found, words)).toHaveLength(1);
	});
});

describe('several answers', () => {
	it('says how many there are, and how the outcome takes the target at each', () => {
		const words = asked(0.1);
		const place = { x: 0.2, value: 0.1, rising: true, sure: null, below: null, scenario: plan };
		const answers = [
			{ ...place, how: 'crosses' as const },
			{ ...place, x: 0.4, how: 'touches' as const },
			{ ...place, x: 0.5, how: 'stays' as const, upTo: 0.6 },
			{ ...place, x: 0.8, how: 'jumps' as const, after: 0.2 }
		];
		const found = { answers, closest: null, limit: null, sense: 'atMost' as const, scan: [] };
		expect(foundSentences(found, words)).toEqual([
			'There are 4 answers: the outcome passes the target more than once.'
		]);
		const second = answers.map((one) => answerSentences(one, 'atMost', words)[1]);
		expect(second[0]).toMatch(/^The target is met from there on downwards/);
		expect(second[1]).toMatch(/turns back/);
		expect(second[2]).toBe('It stays there up to 60%.');
		expect(second[3]).toBe('The outcome leaps over the target there, from 10.0% to 20.0%.');
	});
});

describe('what can be turned', () => {
	it('is every lever, assumption and number of the outside world', () => {
		const groups = turnables(catalogue);
		const count = groups.reduce((sum, { members }) => sum + members.length, 0);
		const { levers, drivers, assumptions } = catalogue;
		expect(count).toBe(levers.length + drivers.length + assumptions.length);
	});

	it('names the staff group where there is one, and none where it holds for all', () => {
		const frozen = turnedOf(catalogue, 'lever:vacancyControl', 'nursing');
		expect(frozen.dial.group).toBe('nursing');
		expect(frozen.name).toContain(catalogue.staffGroupLabels.nursing);
		expect(turnedOf(catalogue, 'lever:agencyCap', 'nursing').dial.group).toBeNull();
		expect(turnedOf(catalogue, 'lever:nothing', null).dial.kind).toBe('lever');
	});
});

describe('a search for plans', () => {
	const target = {
		outcome: output.id,
		year: 3,
		side: 'atMost',
		level: now - 0.003,
		kind: 'hard'
	} as const;

	it('asks for every target within the run, or nothing where there is none', () => {
		expect(searchAsked(plan, [], ['ukRecruitment'], catalogue)).toBeNull();
		expect(searchAsked(plan, [{ ...target, year: 9 }], ['ukRecruitment'], catalogue)).toBeNull();
		expect(searchAsked(plan, [target], [], catalogue)).toBeNull();
	});

	it('finds plans that can be opened, with what each moves and reaches', () => {
		const question = searchAsked(plan, [target], ['ukRecruitment', 'flexibleWorking'], catalogue)!;
		const { base, ...rest } = { ...question, runs: 120 };
		const { found, runs } = finish(searchJob(base, rest));
		expect(found.length).toBeGreaterThan(0);
		const [first] = found;
		expect(movesOf(first!, catalogue)[0]).toMatch(/ at \d+(\.\d+)?%$/);
		expect(reachedBy(first!, question, catalogue)[0]).toMatch(/^vacancy rate .*\(at most /);
		const value = runScenario(first!.scenario).series[output.id]!.total[36]!;
		expect(value).toBeLessThanOrEqual(target.level);
		expect(searchInWords(found.length, runs, true)).toMatch(/every target/);
		expect(searchInWords(0, 120, true)).toMatch(/misses by least/);
	});
});
