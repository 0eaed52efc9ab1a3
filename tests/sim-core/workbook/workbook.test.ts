// The workbook with live formulas: its cells, worked out by a spreadsheet that shares no code with the core, give the core's run.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { runSeries } from '#sim-core/run.ts';
import { workbookJob } from '#sim-core/workbook.ts';
import { formulaTemplates } from '#sim-core/workbook/formula-templates.ts';
import { scenarios } from '../scenarios.ts';
import { changedInput } from './changed-input.ts';
import { largestDifference } from './compare.ts';
import { EvaluatedBook } from './evaluate-book.ts';
import { readBook, withoutFigures } from './read-book.ts';

const agreement = 1e-6;
const bytesOf = (scenario: Scenario): Uint8Array => finish(workbookJob(scenario)).bytes;

const shortened = (scenario: Scenario, months: number): Scenario => ({ ...scenario, months });

describe('the workbook', () => {
	it('has formulas that are as the model says today', () => {
		const committed = readFileSync(
			new URL('../../../sim-core/workbook/generated/formulas.json', import.meta.url),
			'utf8'
		);
		const today = `${JSON.stringify(formulaTemplates(programOf(headroomModel)), null, '\t')}\n`;
		expect(today === committed, 'formulas.json is stale: npm run generate').toBe(true);
	});

	it('worked out from its formulas alone gives the run of the core, for generated scenarios', () => {
		fc.assert(
			fc.property(scenarios(13), (scenario) => {
				const book = new EvaluatedBook(withoutFigures(bytesOf(scenario), []));
				const found = largestDifference(book.rows('Results').values(), runSeries(scenario).series);
				expect(found.relative, found.at).toBeLessThan(agreement);
			}),
			{ numRuns: 2 }
		);
	});

	it('still agrees once an input is changed in its cell and in the plan', () => {
		const part = fc.integer({ min: 0, max: 9_999 }).map((whole) => whole / 10_000);
		fc.assert(
			fc.property(scenarios(4), part, part, (short, which, amount) => {
				const { told, change, adjust } = changedInput(which, amount, short.months);
				const { series } = runSeries(short, { adjust });
				const book = new EvaluatedBook(withoutFigures(bytesOf(short), [change]));
				const found = largestDifference(book.rows('Results').values(), series);
				expect(found.relative, `${told}: ${found.at}`).toBeLessThan(agreement);
			}),
			{ numRuns: 2 }
		);
	});

	it('keeps the figures of the core beside its formulas, and checks itself against them', () => {
		const scenario = shortened(exampleScenario('aldermere'), 3);
		const bytes = bytesOf(scenario);
		const { sheets } = readBook(bytes);
		const results = sheets.get('Results')!.filter(({ formula }) => formula !== null);
		expect(results.length).toBeGreaterThan(1000);
		const worked = new EvaluatedBook(bytes);
		const check = worked.rows('Check');
		expect(check.get(3)![1]).toBeLessThan(1e-9);
		expect(check.get(4)![1]).toBe('The workbook gives the figures of the app.');
		const moved = changedInput(0.1, 0.9, 3);
		runSeries(scenario, { adjust: moved.adjust });
		const changed = new EvaluatedBook(withoutFigures(bytes, [moved.change])).rows('Check');
		expect(changed.get(4)![1]).toMatch(/changed/);
	});

	it('never lets what a person wrote become a formula', () => {
		const name = '=HYPERLINK("http://example.org")';
		const scenario = { ...shortened(exampleScenario('aldermere'), 1), name, notes: '\t@SUM(A1)' };
		const cells = readBook(bytesOf(scenario)).sheets.get('README')!;
		expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
		const values = cells.map(({ value }) => value);
		expect(values).toContain(`'${name}`);
		expect(values).toContain("'\t@SUM(A1)");
	});

	it('tells its progress and gives the same bytes for the same plan', () => {
		const scenario = shortened(exampleScenario('aldermere'), 1);
		const job = workbookJob(scenario);
		let last = -1;
		for (let next = job.next(); next.done !== true; next = job.next()) {
			const { done, total } = next.value;
			expect(done).toBeGreaterThanOrEqual(last);
			expect(done).toBeLessThanOrEqual(total);
			last = done;
		}
		expect(last).toBeGreaterThan(0);
		expect(bytesOf(scenario)).toEqual(bytesOf(scenario));
	});
});
