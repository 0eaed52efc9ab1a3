// What a planner brings to the desk: workbooks and files of other kinds, and what becomes of a table of people.
import { describe, expect, it } from 'vitest';
import * as simCore from '#sim-core';
import { readBaseline, templateRows } from '#sim-core/planning.ts';
import { workbookFile } from '../../../src/lib/export/workbook.ts';
import { BaselineDesk } from '../../../src/lib/plan/baseline/baseline-desk.svelte.ts';
import { figureRows, withFigure } from '../../../src/lib/plan/baseline/own-figures.ts';
import { readTableFile } from '../../../src/lib/plan/baseline/read-table-file.ts';

type Written = string | number | Date | null;

async function workbook(sheets: readonly (readonly (readonly Written[])[])[]): Promise<File> {
	const blob = await workbookFile(
		sheets.map((rows, at) => ({
			sheet: `Sheet ${at + 1}`,
			stickyRowsCount: 0,
			columns: [],
			data: rows.map((row) =>
				row.map((value) =>
					value instanceof Date
						? { type: Date, value, format: 'mmm-yy' }
						: value === null
							? null
							: { value }
				)
			)
		}))
	);
	return new File([blob], 'totals.xlsx');
}

const plain = [
	['Staff group', 'In post WTE'],
	['Nursing', 1200.5],
	['Medical', 300.25]
] as const;

async function figuresIn(file: File, answers = {}): Promise<Record<string, number>> {
	const opened = await readTableFile(file);
	if (!opened.ok) throw new Error(opened.problem);
	const read = readBaseline(opened.rows, answers);
	if (read.kind === 'people') throw new Error(read.holds);
	return Object.fromEntries(read.entered.map((e) => [`${e.measure}/${e.group ?? '-'}`, e.value]));
}

describe('a workbook', () => {
	const staff = { 'inPost/nursing': 1200.5, 'inPost/medical': 300.25 };

	it('is read cell by cell, numbers as numbers', async () => {
		expect(await figuresIn(await workbook([plain]))).toEqual(staff);
	});

	it('is read on the first sheet that holds figures', async () => {
		const cover = [['Workforce return'], ['Prepared for the board']];
		expect(await figuresIn(await workbook([cover, plain]))).toEqual(staff);
	});

	it('may have merged heads, blank rows and dates over its columns', async () => {
		const months = [
			['WTE in post', null, null],
			[null, null, null],
			['Group', new Date(Date.UTC(2026, 1, 1)), new Date(Date.UTC(2026, 2, 1))],
			['Nursing', 1190.5, 1200.5],
			['Medical', 299, 300.25]
		];
		expect(await figuresIn(await workbook([months]), { 'time:r4c2': 'last' })).toEqual(staff);
		const merged = [
			['Staff group', 'Substantive', null, 'Bank'],
			[null, 'WTE', '£000 a year', '£000 a year'],
			['Nursing', 1200.5, 57_624, 3900]
		];
		expect(await figuresIn(await workbook([merged]))).toEqual({
			'inPost/nursing': 1200.5,
			'payCost/nursing': 57_624_000,
			'bankCost/nursing': 3_900_000
		});
	});

	it('of the template is read once filled', async () => {
		const rows = templateRows().map((row) =>
			row.map((cell, at) => (row[0] === 'Beds available' && at === 1 ? 612 : cell || null))
		);
		expect(await figuresIn(await workbook([rows]))).toEqual({ 'beds/-': 612 });
	});

	it('with people on any sheet is refused, and so are files that are none', async () => {
		const people = [
			['Surname', 'Group'],
			['Hartley', 'Nursing']
		];
		await expect(figuresIn(await workbook([plain, people]))).rejects.toThrow('names');
		const broken = new File([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])], 'broken.xlsx');
		expect(await readTableFile(broken)).toMatchObject({ ok: false });
		const old = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'old.xls');
		expect(await readTableFile(old)).toMatchObject({ ok: false });
		const large = new File([new Uint8Array(6_000_000)], 'large.csv');
		expect(await readTableFile(large)).toMatchObject({ ok: false });
	});
});

describe('the desk', () => {
	const draft = simCore.exampleScenario('R0A');
	const totals = 'Group\tEstablishment WTE\tIn post WTE\nNursing\t1000.5\t1100.5';

	it('lets go of a table of people at once and keeps the table that was there before out of it', () => {
		const desk = new BaselineDesk(simCore, draft);
		desk.text = totals;
		desk.paste();
		expect(desk.rows).not.toBeNull();
		desk.text = 'Surname\tGroup\nHartley\tNursing';
		desk.paste();
		expect([desk.text, desk.rows, desk.read, desk.made]).toEqual(['', null, null, null]);
		expect(desk.problem).toContain('names');
		expect(JSON.stringify(desk.withBaseline(draft))).not.toContain('Hartley');
	});

	it('keeps what it had when something unreadable follows', () => {
		const desk = new BaselineDesk(simCore, draft);
		desk.text = totals;
		desk.paste();
		const before = desk.rows;
		desk.text = 'nothing of use';
		desk.paste();
		expect(desk.rows).toBe(before);
		expect(desk.problem).toContain('No figures were found');
	});

	it('names the group that has more people than posts, and takes it with a note', () => {
		const desk = new BaselineDesk(simCore, draft);
		desk.text = totals;
		desk.paste();
		expect(desk.doubts[0]?.text).toContain('Nursing and midwifery: 1,101 WTE in post is above');
		desk.note = 'Supernumerary newcomers.';
		const next = desk.withBaseline(draft)!;
		expect(next.own).toMatchObject({
			archetype: 'acute-teaching',
			note: 'Supernumerary newcomers.'
		});
		expect(desk.refusal(next)).toBe('');
	});

	it('joins new figures to those in use, or stands alone', () => {
		const own = { name: 'Ours', archetype: 'acute-medium', values: { profileBeds: 500 } };
		const used: simCore.Scenario = { ...draft, profile: 'own', own };
		const desk = new BaselineDesk(simCore, used);
		expect([desk.name, desk.archetype]).toEqual(['Ours', 'acute-medium']);
		desk.text = totals;
		desk.paste();
		expect(desk.withBaseline(used)!.own!.values.profileBeds).toBe(500);
		desk.joins = false;
		expect(desk.withBaseline(used)!.own!.values.profileBeds).toBeUndefined();
		desk.period = 'March 2026';
		expect(desk.withDetails(used).own).toEqual({ ...own, period: 'March 2026' });
	});

	it('edits one figure of a baseline and gives it back to the typical trust', () => {
		const own = { name: 'Ours', archetype: 'acute-medium', values: {} };
		const used: simCore.Scenario = { ...draft, profile: 'own', own };
		const place = { id: 'profileStaffInPost', group: 'nursing' } as const;
		const next = withFigure(used, place, 900);
		expect(next.own!.values).toEqual({ profileStaffInPost: { nursing: 900 } });
		const { profileFields, staffGroups } = simCore.catalogue;
		const [first] = figureRows(simCore.profileFor(next), profileFields, staffGroups);
		expect(first!.cells.map(({ origin }) => origin)).toEqual([
			'Yours',
			...staffGroups.slice(1).map(() => 'Typical of its kind')
		]);
		expect(withFigure(next, place, null).own!.values).toEqual({});
	});
});
