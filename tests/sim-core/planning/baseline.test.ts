import { describe, expect, it } from 'vitest';
import { exampleScenario, profiles, validateScenario } from '#sim-core';
import {
	baselineOf,
	decodeTable,
	doubtsOf,
	readBaseline,
	rowsOf,
	templateCsv,
	templateRows,
	totalsOf,
	type Answers,
	type Cell,
	type ReadBaseline
} from '#sim-core/planning.ts';
import { messyTables } from './messy-tables.ts';
import { peopleTables } from './people-tables.ts';

type TableRead = Extract<ReadBaseline, { readonly kind: 'table' }>;

function tableIn(rows: readonly (readonly Cell[])[], answers: Answers = {}): TableRead {
	const read = readBaseline(rows, answers);
	if (read.kind !== 'table') throw new Error(`Refused: ${read.holds}`);
	return read;
}

function expectFigures({ entered }: TableRead, expected: Readonly<Record<string, number>>): void {
	const found = Object.fromEntries(
		entered.map(({ measure, group, value }) => [`${measure}/${group ?? '-'}`, value])
	);
	expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
	for (const [key, value] of Object.entries(expected)) {
		expect(found[key]! / (value || 1), key).toBeCloseTo(value === 0 ? 0 : 1, 9);
	}
}

/** Answers every open question whose id begins as said, until none is left that can be answered. */
function answered(rows: readonly (readonly Cell[])[], by: Readonly<Record<string, string>>) {
	const answers: Record<string, string> = {};
	for (let round = 0; round < 4; round++) {
		for (const { id } of tableIn(rows, answers).open) {
			const key = Object.keys(by).find((start) => id.startsWith(start));
			if (key !== undefined) answers[id] = by[key]!;
		}
	}
	return tableIn(rows, answers);
}

describe('a messy table', () => {
	it('comes in forty kinds at least', () => {
		expect(new Set(messyTables.map(({ mess }) => mess)).size).toBeGreaterThanOrEqual(40);
	});

	it.each(messyTables.map((one) => [one.mess, one] as const))(
		'with %s is read or asked about',
		(_, { text, gives, asks = [], answers = {}, then, doubts }) => {
			const rows = rowsOf(text);
			const read = tableIn(rows);
			expect(read.open.map(({ id }) => asks.find((start) => id.startsWith(start)) ?? id)).toEqual(
				asks
			);
			if (gives !== undefined) expectFigures(read, gives);
			if (doubts === undefined) expect(read.doubts).toEqual([]);
			else expect(read.doubts.join()).toContain(doubts);
			if (then === undefined) return;
			const settled = answered(rows, answers);
			expect(settled.open).toEqual([]);
			expectFigures(settled, then);
		}
	);

	it.each([
		['UTF-8', (text: string) => new TextEncoder().encode(text)],
		['UTF-8 with its mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
		['UTF-16 with its mark', (text: string) => wide(`\ufeff${text}`, true)],
		['UTF-16, big end first', (text: string) => wide(`\ufeff${text}`, false)],
		['UTF-16 without a mark', (text: string) => wide(text, true)],
		['Windows-1252', (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))]
	])('in %s is read', (_, encode) => {
		const text = 'Whole trust,Value\nOperating income £ a year,"£420,000,000"';
		expectFigures(tableIn(rowsOf(decodeTable(encode(text)))), { 'income/-': 420_000_000 });
	});

	it('is read within two seconds at its largest, and nonsense is read as nothing', () => {
		const text = `Group,In post WTE\n${'Nursing,1.5\n'.repeat(100_000)}`;
		expect(rowsOf(text).length).toBeLessThanOrEqual(100_000);
		for (const nonsense of [
			'',
			'\n\n',
			'hello',
			'{"a": 1}',
			'\0\0\0',
			'=1+1',
			'<script>1</script>'
		])
			expect(tableIn(rowsOf(nonsense)).entered).toEqual([]);
	});
});

function wide(text: string, isLittle: boolean): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), isLittle);
	return new Uint8Array(bytes.buffer);
}

describe('a table of single people', () => {
	it('comes in twenty-five kinds at least', () => {
		expect(peopleTables.length).toBeGreaterThanOrEqual(25);
	});

	it.each(peopleTables)('told by %s is refused, and nothing of it is passed on', (_, text) => {
		const read = readBaseline(rowsOf(text));
		expect(Object.keys(read).sort()).toEqual(['holds', 'kind']);
		expect(read).toMatchObject({ kind: 'people' });
	});
});

describe('the template', () => {
	it('is empty as it stands and complete once filled', () => {
		expect(tableIn(rowsOf(templateCsv())).entered).toEqual([]);
		const filled = templateRows().map((row) =>
			row.map((cell, at) => (cell === '' ? (['', '410', '400', '20,000,000'][at] ?? '4') : cell))
		);
		const read = tableIn(filled);
		expect(read.open).toEqual([]);
		const measures = new Set(read.entered.map(({ measure }) => measure));
		const own = baselineOf(read.entered, { name: 'T', archetype: 'acute-large' }).own;
		expect([...measures]).toEqual(
			expect.arrayContaining(['establishment', 'payCost', 'leavers', 'starters', 'sickness'])
		);
		expect(Object.keys(own.values)).toEqual(
			expect.arrayContaining([
				'profileSickness',
				'profileBurnout',
				'profileEngagement',
				'profileIncome',
				'profileSurplusShare',
				'profileWaitingList',
				'profileReferrals',
				'profileEmergencyDemand',
				'profileBeds',
				'profileBedOccupancy',
				'profileOversightSegment',
				'profileCash'
			])
		);
	});
});

const whole = `Staff group	Establishment WTE	Staff in post WTE	Pay £000 a year	Starters a year	Leavers a year	Sickness %	Bank £000 a year
Nursing	1,320.5	1,200.4	57,624	90	110	5.5	3,900
Medical	300.5	310.2	43,536	30	31	2.1	700

Whole trust	Value
Operating income £m a year	420
Surplus £m a year	(4.2)`;

describe('a baseline made of a table', () => {
	const about = { name: 'Our trust', archetype: 'acute-medium' };
	const { entered } = tableIn(rowsOf(whole));
	const { own, unused } = baselineOf(entered, about);

	it('holds what was entered and what follows from two entered figures', () => {
		expect(own.values.profileStaffInPost).toEqual({ nursing: 1200.4, medical: 310.2 });
		expect(own.values.profileVacancyRate).toEqual({
			nursing: 1 - 1200.4 / 1320.5,
			medical: 1 - 310.2 / 300.5
		});
		expect(own.values.profilePayCost).toMatchObject({ nursing: 57_624_000 / 1200.4 });
		expect(own.values.profileSurplusShare).toBe(-4_200_000 / 420_000_000);
		const { pay } = totalsOf(own);
		expect(own.values.profileBankShare).toBeCloseTo(4_600_000 / pay, 9);
		expect(unused.join()).toContain('Starters');
		const scenario = { ...exampleScenario('acute-medium'), profile: 'own', own };
		expect(validateScenario(scenario).ok).toBe(true);
	});

	it('is doubted by name where more people than posts are in post', () => {
		const doubts = doubtsOf(own, entered);
		const medical = doubts.find(({ id }) => id === 'overPosts medical');
		expect(medical?.text).toContain(
			'Medical and dental: 310 WTE in post is above the establishment'
		);
		expect(doubts.some(({ id }) => id === 'overPosts nursing')).toBe(false);
	});

	it('is held against real trusts of its kind', () => {
		const odd = { ...about, values: { profileSickness: { nursing: 0.2 }, profileIncome: 2e9 } };
		const texts = doubtsOf(odd).map(({ text }) => text);
		expect(
			texts.some((text) => /Nursing and midwifery: sickness.*nine in ten real trusts/.test(text))
		).toBe(true);
		expect(doubtsOf({ ...about, values: {} })).toEqual([]);
	});

	it('of a typical trust’s own figures raises no doubt about money', () => {
		for (const { id, kind } of profiles) {
			if (kind !== 'archetype') continue;
			const ids = doubtsOf({ name: 'x', archetype: id, values: { profileBeds: 0 } }).map(
				(d) => d.id
			);
			expect(ids).not.toContain('payAboveCost');
		}
	});
});
