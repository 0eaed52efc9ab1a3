// The planner's assumptions: rows, filters, what is typed, formulas beside the draft, and what a paper says of them.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, profileFor, validateScenario, type Scenario } from '#sim-core';
import { readFormula } from '../../../sim-core/compile/read-formula.ts';
import { decisionInWords } from '#lib/plan/assumptions/collected-words.ts';
import { formulaView, partsAround } from '#lib/plan/assumptions/formula-view.ts';
import { restored } from '#lib/plan/assumptions/restore.ts';
import { RowDraft } from '#lib/plan/assumptions/row-draft.svelte.ts';
import { filterRows, plannedRows } from '#lib/plan/assumptions/rows.ts';
import { isUnsourced, withOwnGrounds } from '#lib/report/board-paper.ts';
import { FormulaReader, type FormulaWorker } from '#lib/simulation/formula-reader.ts';
import { withoutOvertakenFormulas } from '#lib/state/edit-scenario.ts';

const plan = exampleScenario('aldermere');
const grounds = {
	source: 'Exit survey',
	date: 'May 2026',
	grade: 'strong',
	rationale: ''
} as const;
const rowsOf = (scenario: Scenario) => plannedRows(catalogue, scenario, profileFor(scenario));
const rowOf = (id: string, scenario: Scenario = plan) =>
	rowsOf(scenario).find((row) => row.id === id)!;
const none = new Map<string, number>();

describe('rows', () => {
	it('cover everything a plan rests on, once each', () => {
		const rows = rowsOf(plan);
		const { assumptions, drivers, levers, profileFields } = catalogue;
		expect(rows).toHaveLength(
			assumptions.length + drivers.length + levers.length + profileFields.length
		);
		expect(filterRows(rows, { show: 'changed', kind: '', typed: '' }, none)).toEqual([]);
	});

	it('tell what was there before, whose source it is, and that a value lies outside its range', () => {
		const changed = {
			...plan,
			assumptions: { studentAttrition: 0.15 },
			ranges: { studentAttrition: { low: 0.05, high: 0.12, shape: 'even', ...grounds } }
		} as const;
		expect(rowOf('studentAttrition', changed)).toMatchObject({
			...{ low: '0.05', likely: '0.15', high: '0.12', isOutside: true },
			...{ source: 'Exit survey', date: 'May 2026', grade: 'strong', hasSource: true },
			changed: 'was 0.06, 0.043 to 0.087'
		});
		const bare = { ...plan, assumptions: { studentAttrition: 0.15 } };
		expect(rowOf('studentAttrition', bare).hasSource).toBe(false);
	});

	it('rank by effect times what the grade leaves open', () => {
		const effects = new Map([
			['studentAttrition', 100],
			['bedCost', 99]
		]);
		const weigh = (scenario: Scenario) =>
			filterRows(rowsOf(scenario), { show: 'top', kind: '', typed: '' }, effects).map(
				({ id }) => id
			);
		const graded = (id: string, grade: 'strong' | 'judgement') => ({ [id]: { ...grounds, grade } });
		expect(
			weigh({
				...plan,
				ranges: { ...graded('studentAttrition', 'strong'), ...graded('bedCost', 'judgement') }
			})
		).toEqual(['bedCost', 'studentAttrition']);
		expect(
			weigh({
				...plan,
				ranges: { ...graded('studentAttrition', 'judgement'), ...graded('bedCost', 'strong') }
			})
		).toEqual(['studentAttrition', 'bedCost']);
	});
});

describe('what is typed about a row', () => {
	it('becomes a valid scenario, which restoring takes back to what it was', () => {
		const draft = new RowDraft(rowOf('studentAttrition'), plan, catalogue);
		draft.values[0]!.typed = '0.07';
		draft.high!.typed = '0.11';
		draft.source = ' Our register ';
		const next = draft.next()!;
		expect(next.assumptions).toEqual({ studentAttrition: 0.07 });
		expect(next.ranges?.['studentAttrition']).toMatchObject({
			...{ low: 0.043, high: 0.11, shape: 'balanced', source: 'Our register' }
		});
		expect(validateScenario(next).ok).toBe(true);
		expect(restored(next, 'studentAttrition')).toEqual(plan);
	});

	it('says what is wrong, all at once, and gives nothing', () => {
		const draft = new RowDraft(rowOf('studentAttrition'), plan, catalogue);
		draft.values[0]!.typed = 'six';
		draft.low!.typed = '';
		expect(draft.next()).toBeNull();
		expect(draft.issues.map(({ message }) => message)).toEqual([
			'Likely must be a number.',
			'A range needs both its low and its high end.'
		]);
	});

	it('of a setting is one value a planning year, typed as its slider shows it', () => {
		const draft = new RowDraft(rowOf('ukRecruitment'), plan, catalogue);
		expect(draft.values.map(({ label }) => label)).toEqual(
			[2026, 2027, 2028, 2029, 2030].map((year) => `${year}/${(year + 1) % 100}`)
		);
		draft.values[1]!.typed = '50';
		expect(draft.next()!.levers['ukRecruitment']).toEqual([
			{ value: 0, from: '2026-04', rampMonths: 0, until: null },
			{ value: 0.5, from: '2027-04', rampMonths: 0, until: null },
			{ value: 0, from: '2028-04', rampMonths: 0, until: null }
		]);
	});
});

describe('formulas beside the draft', () => {
	const withFormula = {
		...plan,
		formulas: { studentAttrition: 'base' },
		assumptions: { studentAttrition: 0.06 }
	};

	it('give way when what they set is set by hand, and stay otherwise', () => {
		const byHand = { ...withFormula, assumptions: { studentAttrition: 0.07 } };
		expect(withoutOvertakenFormulas(withFormula, byHand).formulas).toBeUndefined();
		const elsewhere = { ...withFormula, name: 'Other' };
		expect(withoutOvertakenFormulas(withFormula, elsewhere)).toBe(elsewhere);
	});

	it('show the place of a problem within the text', () => {
		const issue = { path: '', label: '', code: '', message: '', given: '', at: 8, length: 3 };
		expect(partsAround('base + bse * 2', issue)).toEqual(['base + ', 'bse', ' * 2']);
	});

	it('say what they give now and at the end, with a line where it varies', () => {
		const columns = [Float64Array.from({ length: 60 }, (_, month) => 0.03 + month / 5900)];
		const view = formulaView(rowOf('payAward'), { ok: true, columns }, '2026-04');
		expect(view.ok && view.line).toHaveLength(60);
		expect(view.ok && view.words).toBe('Gives 3% a year at first and 4% a year in March 2031.');
	});
});

/** A worker that answers at once, or never. */
class FakeWorker implements FormulaWorker {
	onmessage: FormulaWorker['onmessage'] = null;
	onerror: FormulaWorker['onerror'] = null;
	isEnded = false;
	asked = 0;
	readonly #answers: boolean;

	constructor(answers: boolean) {
		this.#answers = answers;
	}

	postMessage({ number, texts }: { number: number; texts: readonly string[] }): void {
		this.asked += texts.length;
		const data = { number, read: texts.map(readFormula) };
		if (this.#answers) queueMicrotask(() => this.onmessage?.({ data } as MessageEvent));
	}

	terminate(): void {
		this.isEnded = true;
	}
}

describe('reading formulas in a worker', () => {
	it('asks for each text once', async () => {
		const worker = new FakeWorker(true);
		const reader = new FormulaReader({ startWorker: () => worker });
		const first = await reader.read({ a: 'base', b: 'base * 2' });
		const second = await reader.read({ a: 'base', c: 'base * 2' });
		expect(worker.asked).toBe(2);
		expect(first.get('a')).toEqual(second.get('a'));
	});

	it('ends a worker that does not answer and starts another for the next text', async () => {
		const workers: FakeWorker[] = [];
		const startWorker = () => {
			workers.push(new FakeWorker(workers.length > 0));
			return workers.at(-1)!;
		};
		const reader = new FormulaReader({ startWorker, deadline: 20 });
		expect((await reader.read({ a: 'base' })).get('a')).toMatchObject({
			fault: { code: 'not-read' }
		});
		expect(workers[0]!.isEnded).toBe(true);
		expect((await reader.read({ a: 'base' })).get('a')).toMatchObject({ ok: true });
	});
});

describe('what a paper says', () => {
	const assumption = catalogue.assumptions.find(({ id }) => id === 'studentAttrition')!;
	const ranked = [{ assumption, reach: 1 }];

	it('of a source: the planner’s own, none for a changed value without one, else the model’s', () => {
		const own = {
			assumptions: {},
			ranges: { studentAttrition: { ...grounds, low: 0.05, high: 0.1 } }
		};
		const [sourced] = withOwnGrounds(ranked, own);
		expect(sourced).toMatchObject({
			ownSource: 'Exit survey, May 2026',
			assumption: { low: 0.05 }
		});
		expect(isUnsourced(sourced!)).toBe(false);
		const [bare] = withOwnGrounds(ranked, { assumptions: { studentAttrition: 0.1 } });
		expect(isUnsourced(bare!)).toBe(true);
		expect(withOwnGrounds(ranked, { assumptions: {} })).toEqual(ranked);
	});

	it('of views: whether they change the decision', () => {
		const output = catalogue.outputs.find(({ id }) => id === 'staffInPost')!;
		const say = (differences: readonly number[], flips: boolean) =>
			decisionInWords({ differences, flips }, output, 'staff in post in 2030/31');
		expect(say([-12, 30], true)).toContain('changes the decision, in this model');
		expect(say([12, 30], false)).toContain('does not change the decision');
		expect(say([0, 0], false)).toContain('makes no difference');
	});
});
