// The page about evidence: sorted and filtered by keyboard, clean for axe.
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#sim-core';
import { axeViolations, openPage, screenshot } from './harness.ts';

describe('the page about evidence', () => {
	it('sorts and filters the assumptions, and leads to where the model uses one', async () => {
		const { page, errors } = await openPage('/evidence');
		await page.getByText(/^\d+ of \d+ assumptions$/).waitFor();
		const first = page.locator('tbody').first().locator('summary').first();
		const before = await first.innerText();
		await page.getByRole('button', { name: /^Assumption/ }).press('Enter');
		expect(await first.innerText()).not.toBe(before);
		await page.getByLabel('Find', { exact: true }).fill('supervise a newcomer');
		await page.getByText(/^1 of \d+ assumptions$/).waitFor();
		await first.press('Enter');
		await page.getByRole('link', { name: 'Where the model uses it' }).click();
		await page.locator('#q-supervisionLoad:focus').waitFor();
		expect(errors).toEqual([]);
	});

	it.each([
		['light', 1366, 768],
		['dark', 390, 844]
	] as const)(
		'has nothing for axe to object to in %s at %i wide',
		async (scheme, width, height) => {
			const { page } = await openPage('/evidence', { colorScheme: scheme, width, height });
			await page.getByText(/^\d+ of \d+ assumptions$/).waitFor();
			await page.locator('summary', { hasText: 'levers' }).click();
			await page.locator('summary', { hasText: 'sources' }).click();
			await screenshot(page, `evidence-${scheme}`);
			expect(await axeViolations(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
	);
});

describe('what runs say about a lever and a released plan', () => {
	it('shows first-year and third-year effects on the help panel of a lever', async () => {
		const { page } = await openPage('/explore');
		await page.locator('[data-run="idle"]').waitFor({ state: 'attached' });
		await page
			.locator('#main')
			.getByRole('button', { name: /^About/ })
			.first()
			.click();
		const table = page.getByRole('table').filter({ hasText: 'In this model:' }).first();
		await table.waitFor();
		expect(await table.innerText()).toMatch(/Year 1[\s\S]*Year 3/);
	});

	it('says when an opened plan was released under another model, with the difference', async () => {
		const { page } = await openPage('/explore');
		await page.locator('[data-run="idle"]').waitFor({ state: 'attached' });
		const plan = {
			...exampleScenario('aldermere'),
			modelVersion: '0.1.0',
			headlines: { staffInPost: 5000 }
		};
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: /Open file/ }).click();
		const buffer = Buffer.from(JSON.stringify(plan));
		await (await chooser).setFiles({ name: 'old.json', mimeType: 'application/json', buffer });
		const notice = page.getByRole('region', { name: 'Released under another model' });
		await notice.waitFor();
		expect(await notice.innerText()).toMatch(/model 0\.1\.0[\s\S]*Staff in post: 5,000 WTE then/);
	});
});
