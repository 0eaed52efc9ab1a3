// What a planner takes away: bridges, a workbook that recomputes, and a board paper that prints as it should.
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readBook } from '../sim-core/workbook/read-book.ts';
import { axeViolations, openPage, pixelsOver, screenshot } from './harness.ts';
import { readPdf } from './read-pdf.ts';

/** Prints the page as a person would: on A4, with its tags. */
const printed = async (page: Page) =>
	readPdf(await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true }));

describe('what a planner takes away', () => {
	it('bridges two months, makes a live workbook and prints the board paper', async () => {
		const { page, errors } = await openPage('/plan/bridges', { width: 1366, height: 768 });
		const money = page.locator('[data-bridge="money"]');
		await money.waitFor();
		await page.getByLabel('To the end of').selectOption({ label: 'March 2029' });
		await page.getByText('to March 2029').first().waitFor();
		expect(await money.getByRole('listitem').count()).toBeGreaterThan(6);
		expect(await page.locator('[data-flags] li').count()).toBeGreaterThan(0);
		await money.getByRole('button', { name: /^Table/ }).click();
		expect(await money.getByRole('rowheader', { name: 'Pay awards' }).count()).toBe(1);
		expect(await axeViolations(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await pixelsOver(page)).toBe(0);
		await page.setViewportSize({ width: 1366, height: 768 });

		await page.getByRole('link', { name: 'Workbook and paper', exact: true }).first().click();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Make the workbook' }).click();
		const file = join(tmpdir(), `headroom-take-away-${process.pid}.xlsx`);
		await (await download).saveAs(file);
		const { sheets } = readBook(await readFile(file));
		await rm(file);
		expect([...sheets.keys()]).toEqual(
			expect.arrayContaining(['README', 'Inputs', 'Schedule', 'Model', 'Results', 'Check'])
		);
		await page.locator('[data-workbook="done"]').waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await screenshot(page, 'plan-workbook');

		await page.getByRole('link', { name: 'Open the board paper' }).click();
		await page.getByRole('heading', { name: 'No source given' }).waitFor();
		const receipt = (await page.locator('.paper > footer').innerText()).replaceAll(/\s/g, '');
		const one = await printed(page);
		expect(one.pages).toBe(1);
		expect(one.isTagged).toBe(true);
		expect([...one.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH']));
		expect(one.text).toContain(receipt);
		await page.getByLabel('Four pages').check();
		await page.getByRole('heading', { name: 'The five years in charts' }).waitFor();
		const four = await printed(page);
		expect(four.pages).toBe(4);
		expect(four.tags).toContain('Figure');
		expect(four.text.split(receipt)).toHaveLength(5);
		expect(errors).toEqual([]);
	});
});
