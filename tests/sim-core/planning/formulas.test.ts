import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	exampleScenario,
	profileOf,
	runScenario,
	validateScenario
} from '../../../sim-core/index.ts';
import { readFormula } from '../../../sim-core/compile/read-formula.ts';
import {
	withFormulaResults,
	workOutFormulas,
	type FormulaOutcome
} from '../../../sim-core/planning.ts';
import type { Scenario } from '../../../sim-core/scenario/types.ts';

const scenario = exampleScenario('aldermere');
const profile = profileOf('aldermere')!;

function workOut(texts: Readonly<Record<string, string>>, of: Scenario = scenario) {
	const read = new Map(Object.entries(texts).map(([id, text]) => [id, readFormula(text)]));
	return workOutFormulas({ scenario: of, profile, read, texts });
}

const outcomeOf = (id: string, text: string): FormulaOutcome => workOut({ [id]: text }).get(id)!;

/** First problem of a formula as "code at place". */
function problem(id: string, text: string): string {
	const outcome = outcomeOf(id, text);
	if (outcome.ok) return 'none';
	const [first] = outcome.issues;
	return `${first!.code} at ${first!.at}`;
}

const valuesOf = (id: string, text: string): number[] => {
	const outcome = outcomeOf(id, text);
	if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join(' '));
	return [...outcome.columns[0]!];
};

describe('formulas of assumptions', () => {
	it('work on the original value, other assumptions, starting figures and numbers with units', () => {
		expect(valuesOf('timeToNoticeLeaving', '= base * 2')).toEqual([
			2 * (valuesOf('timeToNoticeLeaving', 'base')[0] ?? 0)
		]);
		expect(valuesOf('timeToNoticeLeaving', '6 months')).toEqual([0.5]);
		expect(valuesOf('studentAttrition', '5 % a year')).toEqual([0.05]);
		expect(valuesOf('studentCost', '£1.5k per WTE per year')).toEqual([1500]);
		const [beds] = valuesOf('bedCost', 'base + 0 * profileIncome / profileBeds');
		expect(beds).toBe(valuesOf('bedCost', 'base')[0]);
	});

	it('give each staff group its own value where the assumption has one for each', () => {
		const outcome = outcomeOf('retirementRate', 'base * 1.5');
		expect(outcome.ok && outcome.columns.length).toBe(6);
		expect(problem('studentAttrition', 'retirementRate')).toBe('needs-group at 1');
		expect(problem('studentAttrition', 'retirementRate[nursing]')).toBe('none');
		expect(problem('studentAttrition', 'base[nursing]')).toBe('no-groups at 1');
	});

	it('may not vary over time, and say where they would', () => {
		expect(problem('studentAttrition', 'base * (1 + month)')).toBe('varies at 13');
		expect(problem('studentAttrition', 'base + payAward')).toBe('varies at 8');
	});
});

describe('formulas of levers and drivers', () => {
	it('may vary from month to month and become phases that give the same months back', () => {
		const outcomes = workOut({ payAward: 'base * (1 + 1 %) ^ year' });
		const next = withFormulaResults(scenario, outcomes);
		const checked = validateScenario({ ...next, formulas: { payAward: 'base' } });
		expect(checked.ok).toBe(true);
		expect(next.world.drivers['payAward']).toHaveLength(60);
		expect(runScenario(next).receipt.scenarioHash).not.toBe(
			runScenario(scenario).receipt.scenarioHash
		);
	});

	it('take one phase for a value that stays, and one more where it steps', () => {
		const outcomes = workOut({ ukRecruitment: 'if(month < 12, 10 %, 20 %)' });
		const next = withFormulaResults(scenario, outcomes);
		expect(next.levers['ukRecruitment']).toEqual([
			{ value: 0.1, from: '2026-04', rampMonths: 0, until: null },
			{ value: 0.2, from: '2027-04', rampMonths: 0, until: null }
		]);
	});

	it('build on each other in whatever order they are listed', () => {
		const outcomes = workOut({
			payAwardPlanned: 'payAward - 1 % a year',
			payAward: 'nonPayInflation + 2 % a year',
			nonPayInflation: '3 % a year'
		});
		const planned = outcomes.get('payAwardPlanned')!;
		expect(planned.ok && planned.columns[0]![0]).toBeCloseTo(0.04, 12);
	});
});

describe('broken formulas', () => {
	it.each([
		['studentAttrition', 'bse * 2', 'unknown-name at 1', 'Did you mean base'],
		['studentAttrition', 'base + studentAtrition', 'unknown-name at 8', 'studentAttrition'],
		['studentAttrition', 'base + 5', 'unit-clash at 8', 'a number per year stands beside a pure'],
		['studentAttrition', '5 %', 'unit-clash at 1', '5 % per year'],
		['studentAttrition', 'base + £5', 'unit-clash at 8', 'GBP'],
		['studentAttrition', 'exp(base)', 'unit-clash at 5', 'takes a pure number'],
		['studentAttrition', 'base * sqr(2)', 'unknown-function at 8', 'There are: min, max'],
		['studentAttrition', 'base * 1e9', 'out-of-range at 1', 'must be between'],
		['studentAttrition', 'base / 0', 'not-finite at 1', 'no finite number'],
		['studentAttrition', 'studentAttrition * 2', 'circular at 1', 'write base']
	])('of %s, “%s”: %s', (id, text, expected, said) => {
		expect(problem(id, text)).toBe(expected);
		const outcome = outcomeOf(id, text);
		expect(!outcome.ok && outcome.issues[0]!.message).toContain(said);
		expect(!outcome.ok && outcome.issues[0]!.given).toBe(text);
	});

	it('that go round in a circle are all named', () => {
		const outcomes = workOut({
			payAward: 'payAwardPlanned',
			payAwardPlanned: 'nonPayInflation',
			nonPayInflation: 'payAward',
			incomeUplift: 'payAward + 0'
		});
		const failed = [...outcomes].filter(([, outcome]) => !outcome.ok).map(([id]) => id);
		expect(failed.sort()).toEqual(['nonPayInflation', 'payAward', 'payAwardPlanned']);
		const told = outcomes.get('payAward')!;
		expect(!told.ok && told.issues[0]!.message).toContain(
			'payAward, then payAwardPlanned, then nonPayInflation, then payAward'
		);
	});

	it('leave the last good value in place', () => {
		const before = { ...scenario, assumptions: { studentAttrition: 0.08 } };
		const outcomes = workOut({ studentAttrition: 'base * nothing' }, before);
		expect(withFormulaResults(before, outcomes)).toEqual(before);
	});
});

/** Milliseconds that something takes when nothing else gets in its way. */
const quickestOfThree = (work: () => void): number =>
	Math.min(
		...[1, 2, 3].map(() => {
			const from = performance.now();
			work();
			return performance.now() - from;
		})
	);

const hostile: readonly string[] = JSON.parse(
	readFileSync(new URL('hostile-formulas.json', import.meta.url), 'utf8')
) as string[];

describe('hostile formulas', () => {
	const extra = [
		'1'.repeat(1_000_000),
		'('.repeat(1_000_000),
		`${'('.repeat(240)}1${')'.repeat(240)}`,
		'-'.repeat(499) + '1',
		Array.from({ length: 200 }, () => '9').join('^'),
		'a'.repeat(500),
		'£'.repeat(400),
		'[nursing]'.repeat(50),
		'1/year'.repeat(80),
		'per '.repeat(120)
	];
	const all = [...hostile, ...extra];

	it('come in more than sixty kinds', () => expect(new Set(all).size).toBeGreaterThan(80));

	it.each(all.map((text) => [text.slice(0, 60), text]))('%s is refused at once', (_, text) => {
		const outcome = outcomeOf('payAward', text);
		expect(outcome.ok).toBe(false);
		expect(quickestOfThree(() => outcomeOf('payAward', text))).toBeLessThan(100);
		if (outcome.ok) return;
		for (const { at, message, label } of outcome.issues) {
			expect(at).toBeGreaterThan(0);
			expect(message.length).toBeLessThan(600);
			expect(label).toBe('Pay award');
		}
	});

	it('leave nothing behind on any prototype', () => {
		const before = Object.getOwnPropertyNames(Object.prototype).length;
		for (const text of all) readFormula(text);
		expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});
