// The library and what is stored: kept, found again, brought back, saved to a file and deleted for good.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#sim-core';
import { axeViolations, openPage, pixelsOver, screenshot, started } from './harness.ts';

async function keep(page: Page, name: string): Promise<void> {
	await page.getByLabel('Name for the present plan').fill(name);
	await page.getByRole('button', { name: 'Keep in the library' }).click();
	await page.getByRole('article', { name }).waitFor();
}

const databases = (page: Page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

describe('the library', () => {
	it('offers something to do when it is empty', async () => {
		const { page } = await openPage('/library');
		await page.getByText('No saved scenarios yet.').waitFor();
		expect(await page.getByRole('button', { name: 'Add from file' }).count()).toBe(1);
		expect(await page.getByRole('button', { name: /^Open / }).count()).toBeGreaterThan(9);
	});

	it('keeps a plan with tags and reasons, brings back what it was, and undoes a deletion', async () => {
		const { page, errors } = await openPage('/library');
		await keep(page, 'For the board');
		const card = page.getByRole('article', { name: 'For the board' });
		await card.getByRole('button', { name: 'Name, tags and notes' }).click();
		await card.getByLabel('Tags').fill('board, 2027');
		await card.getByLabel('Why this plan').fill('It is the one that was asked for.');
		await card.getByRole('button', { name: 'Keep changes' }).click();
		await card.getByText('It is the one that was asked for.').waitFor();
		await page.reload();
		await started(page);
		await card.getByText('Earlier versions (1)').click();
		await card.getByRole('button', { name: /^Bring back/ }).click();
		await page.getByText('The earlier version is back.').waitFor();
		expect(await card.getByText('It is the one that was asked for.').count()).toBe(0);
		await card.getByRole('button', { name: 'Delete' }).click();
		await page.getByText('No saved scenarios yet.').waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await card.waitFor();
		await card.getByRole('button', { name: 'Add to compare' }).click();
		await page.getByText('is now among the plans to compare').waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await screenshot(page, 'library');
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await pixelsOver(page)).toBe(0);
		expect(errors).toEqual([]);
	});

	it('adds a file of another model, says what has changed since, and refuses one that is damaged', async () => {
		const { page } = await openPage('/library');
		const file = (text: string) => ({
			name: 'plan.headroom.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text)
		});
		const old = {
			...exampleScenario('aldermere'),
			name: 'Old plan',
			modelVersion: '0.1.0',
			headlines: { staffInPost: 5000 }
		};
		const input = page.locator('input[type=file]');
		await input.setInputFiles(file(JSON.stringify(old)));
		await page.getByRole('article', { name: 'Old plan' }).waitFor();
		await page.getByText(/Staff in post: 5,000 WTE then/).waitFor();
		await input.setInputFiles(file(JSON.stringify(old).slice(0, 60)));
		await page.getByRole('alert').filter({ hasText: 'could not be opened' }).waitFor();
		expect(await page.getByRole('article').count()).toBe(1);
	});
});

describe('what is stored', () => {
	it('goes into one file, is deleted for good, and comes back from the file', async () => {
		const { page, errors } = await openPage('/library');
		await keep(page, 'To be kept');
		await page.getByRole('link', { name: 'Settings' }).click();
		await page.getByText('Your library of scenarios').waitFor();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save everything to a file' }).click();
		const path = join(tmpdir(), `headroom-everything-${process.pid}.json`);
		await (await download).saveAs(path);
		await page.getByRole('button', { name: 'Delete everything' }).click();
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Delete everything now' }).click();
		await page.getByText('Everything is deleted from this browser.').waitFor();
		await page.reload();
		await started(page);
		expect(await databases(page)).toEqual([]);
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
		await page.getByText('No work is stored in this browser.').waitFor();
		await page.getByLabel('File of everything').setInputFiles({
			name: 'all.json',
			mimeType: 'application/json',
			buffer: readFileSync(path)
		});
		await page.getByRole('button', { name: 'Replace what is here' }).click();
		await page.getByText('Your library of scenarios').waitFor();
		await page.getByRole('link', { name: 'Library' }).click();
		await page.getByRole('article', { name: 'To be kept' }).waitFor();
		expect(errors).toEqual([]);
	});

	it('can be kept from moving', async () => {
		const { page } = await openPage('/settings', { reducedMotion: 'no-preference' });
		await page.getByLabel('Less motion').check();
		await page.getByRole('radio', { name: 'Dark' }).check();
		await page.reload();
		await started(page);
		expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
			motion: 'less',
			theme: 'dark'
		});
		expect(await page.getByLabel('Less motion').isChecked()).toBe(true);
	});
});
