// A newcomer's path: from home to a surprising curve and its reason, within the budget of a slow line.
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, screenshot, siteAddress, started } from './harness.ts';

const budget = 400_000;
const packed = /\.(woff2|png)$/;

/** Adds up what is sent up to now, each file as small as a server can make it. */
function countBytes(page: Page): () => Promise<number> {
	const bodies: Promise<number>[] = [];
	page.context().on('response', (response) => {
		const size = async (): Promise<number> => {
			const body = await response.body();
			return packed.test(response.url()) ? body.length : brotliCompressSync(body).length;
		};
		bodies.push(size());
	});
	return async () => (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
}

describe('the first minute', () => {
	it('leads by a guess and a choice to a curve with its reason, in at most 400 KB', async () => {
		const { page, errors } = await openPage('', { bare: true });
		const sent = countBytes(page);
		await page.goto(`${siteAddress}/`);
		await started(page);
		await page.getByRole('link', { name: 'Start', exact: true }).click();
		await page.getByRole('button', { name: 'Lower' }).click();
		await page.getByRole('button', { name: 'Freeze for a year' }).click();
		await page
			.getByRole('heading', { name: /^A year after the freeze, the vacancy rate is/ })
			.waitFor();
		await page.getByText(/^In this model, \d+ people left and \d+ joined/).waitFor();
		await page.locator('canvas[style]').waitFor();
		const bytes = await sent();
		console.log(`From nothing to the first curve: ${Math.round(bytes / 1000)} KB compressed.`);
		expect(bytes).toBeLessThanOrEqual(budget);
		expect(await page.locator('dialog[open]').count()).toBe(0);
		expect(await axeViolations(page)).toEqual([]);
		await screenshot(page, 'first-minute');
		expect(errors).toEqual([]);
	});

	it('can be done by keyboard, and opens the same plan in the workbench', async () => {
		const { page } = await openPage('/start');
		await page.getByRole('button', { name: 'Higher' }).press('Enter');
		await page.getByRole('button', { name: 'Keep recruiting' }).press('Enter');
		await page.getByText('You kept recruiting').waitFor();
		expect(await page.getByRole('region', { name: 'What happened' }).evaluate(isFocused)).toBe(
			true
		);
		await page.getByRole('button', { name: 'Try it yourself' }).press('Enter');
		const freeze = page.getByRole('slider', { name: /^Vacancy control/ });
		await freeze.waitFor();
		expect(await freeze.inputValue()).toBe(await freeze.getAttribute('max'));
	});
});

const isFocused = (element: Element): boolean => element === document.activeElement;
