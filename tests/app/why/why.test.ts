// Why: accounts and causes add up as they are shown, for every outcome and year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario, type Scenario } from '#sim-core';
import { attributeJob, type LoopsInCharge } from '#sim-core/explain.ts';
import { displayUnit } from '../../../src/lib/format.ts';
import { outputOf } from '../../../src/lib/results/outcome-groups.ts';
import { planningYears } from '../../../src/lib/results/reading.ts';
import { causesOf } from '../../../src/lib/why/causes.ts';
import { stretchesOf, stretchInWords } from '../../../src/lib/why/loop-strip.ts';
import { accountOf, accountRows, stockAccounts } from '../../../src/lib/why/stock-accounts.ts';

const start = exampleScenario('aldermere');
const always = (value: number) => [{ value, from: '2026-04', rampMonths: 0, until: null }];
const plan: Scenario = {
	...start,
	levers: {
		vacancyControl: always(0.6),
		flexibleWorking: always(0.5),
		wellbeingOffer: always(0.5),
		cipTarget: always(0.08)
	}
};
const [baseline, run] = [runScenario(start), runScenario(plan)];
const years = planningYears(run.months);

/** Drives a job to its end. */
function ended<T>(job: Generator<unknown, T, void>): T {
	for (;;) {
		const next = job.next();
		if (next.done === true) return next.value;
	}
}

describe('the flow table', () => {
	it.each(stockAccounts.map((account) => [account.id, account] as const))(
		'of %s adds up in every column of every year, as shown',
		(_, account) => {
			for (const year of years) {
				const rows = accountRows(account, run, baseline, year);
				const [opening, closing] = [rows[0], rows.at(-1)];
				const flows = rows.slice(1, -1);
				for (const column of ['baseline', 'plan', 'difference'] as const) {
					const sum = flows.reduce((total, row) => total + row[column], 0);
					expect((opening?.[column] ?? 0) + sum).toBeCloseTo(closing?.[column] ?? NaN, 3);
				}
				for (const row of flows) {
					expect(Math.abs(row.plan) % account.shown, row.label).toBeCloseTo(0, 6);
					const exact = run.series[row.id.split(' ')[0] ?? '']!.total.slice(
						year.first,
						year.last + 1
					).reduce((total, value) => total + value, 0);
					expect(Math.abs(Math.abs(row.plan) - Math.abs(exact))).toBeLessThan(2 * account.shown);
				}
			}
		}
	);

	it('goes with its outcome: money with money, the list with the list, else people', () => {
		const of = (id: string) => accountOf(outputOf(catalogue.outputs, id)).id;
		expect([of('surplus'), of('waitingList'), of('vacancyRate'), of('agencySpend')]).toEqual([
			'money',
			'waiting',
			'people',
			'money'
		]);
	});
});

describe('causes', () => {
	const outcomes = ['vacancyRate', 'surplus', 'pressure', 'waitingList', 'staffInPost', 'quality'];
	const split = ended(
		attributeJob(
			start,
			plan,
			outcomes.map((outcome) => ({ outcome }))
		)
	);

	it('add up to the whole difference with the combined effect, as shown', () => {
		fc.assert(
			fc.property(fc.constantFrom(...outcomes), fc.constantFrom(...years), (id, year) => {
				const output = outputOf(catalogue.outputs, id);
				const causes = causesOf(split, output, year)!;
				const unit = displayUnit(output, causes.gap);
				const steps = causes.rows.map(({ value }) => Math.round(value / unit));
				expect(steps.reduce((sum, value) => sum + value, 0)).toBe(Math.round(causes.gap / unit));
				expect(causes.rows.at(-1)?.kind).toBe('combined');
			})
		);
	});

	it('give way to a warning where choices act together', () => {
		const mixed = outcomes.flatMap((id) =>
			years.map((year) => causesOf(split, outputOf(catalogue.outputs, id), year)!)
		);
		for (const { gap, rows, warning } of mixed) {
			const combined = Math.abs(rows.at(-1)?.value ?? 0);
			if (combined > 0.5 * Math.abs(gap) && Math.abs(gap) > 1) expect(warning).not.toBeNull();
		}
		expect(causesOf(split, outputOf(catalogue.outputs, 'cash'), years[0]!)).toBeNull();
	});
});

describe('the strip of loops', () => {
	const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
	const names = ['stretch', 'hiring', 'recovery', 'learning'];
	const loops: LoopsInCharge = {
		outcome: 'pressure',
		months,
		loops: names.map((id) => ({ id, name: id, sentence: '', polarity: 'reinforcing' as const })),
		shares: [0.5, 0.3, 0.15, 0.05].map((share) => new Float64Array(5).fill(share)),
		pushes: [1, -1, 1, 1].map((push) => new Float64Array(5).fill(push)),
		inCharge: [null, 'stretch', 'stretch', null, 'hiring']
	};

	it('says in charge of which months each loop is', () => {
		const stretches = stretchesOf(loops);
		expect(stretches.map((one) => stretchInWords(one, months))).toEqual([
			'stretch: Apr 2026 to May 2026',
			'No loop: Jun 2026',
			'hiring: Jul 2026'
		]);
	});
});
