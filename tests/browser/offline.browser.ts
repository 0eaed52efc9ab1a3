// The network is cut for real: the server of the site is stopped after one visit.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../.ci/serve.mjs';
import { openPage, settled, started } from './harness.ts';

const built = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../build', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'headroom-site-'));

beforeAll(() => cpSync(built, folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the home page of a site of its own and waits until the app has copied itself. */
async function visited(): Promise<{ page: Page; site: Awaited<ReturnType<typeof serveSite>> }> {
	const site = await serveSite({ folder, port: 0 });
	const { page } = await openPage('', { bare: true, serviceWorker: true });
	await page.goto(site.address);
	await started(page);
	await page.waitForFunction(async () => {
		const { active } = await navigator.serviceWorker.ready;
		return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
	});
	return { page, site };
}

const recruitment = 'UK recruitment drive';
/** Each test installs the whole app first, which takes a busy machine a while. */
const patience = 300_000;

describe('without a network, after one visit', { timeout: patience }, () => {
	it('explores, compares, exports, prints and opens every page', async () => {
		const { page, site } = await visited();
		await site.close();
		const uncaught: string[] = [];
		page.on('pageerror', (error) => uncaught.push(error.message));

		await page.goto(`${site.address}/explore`);
		await settled(page);
		const before = await page.locator('[data-hash]').getAttribute('data-hash');
		const field = page.getByRole('textbox', { name: `${recruitment}, %` });
		await field.fill('60');
		await field.press('Enter');
		await page.waitForFunction(
			(hash) => document.querySelector('[data-hash]')?.getAttribute('data-hash') !== hash,
			before
		);
		await page.getByRole('button', { name: 'Save as scenario' }).click();
		const download = page.waitForEvent('download');
		await page
			.getByRole('button', { name: /^CSV file of/ })
			.first()
			.click();
		expect((await download).suggestedFilename()).toMatch(/\.csv$/);
		expect((await page.pdf()).length).toBeGreaterThan(10_000);

		await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
		await page.getByRole('figure').first().waitFor();

		for (const path of ['/', '/start', '/library', '/learn', '/about', '/model', '/evidence']) {
			await page.goto(site.address + path);
			await started(page);
			expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
		}
		await page.getByText(/^\d+ of \d+ assumptions$/).waitFor();
		await page.goto(`${site.address}/nowhere`);
		await page.getByText('There is no page here').waitFor();
		expect(uncaught.filter((message) => !message.includes('Not found'))).toEqual([]);
	});
});

describe('a newer version of the app', { timeout: patience }, () => {
	it('waits until it is asked for, and keeps the work on screen', async () => {
		const { page, site } = await visited();
		await page.goto(`${site.address}/explore`);
		await settled(page);
		await site.close();
		appendFileSync(join(folder, 'service-worker.js'), '\n// a later version\n');
		const later = await serveSite({ folder, port: site.port });
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await page.getByText('A new version is ready.').waitFor();
		const field = page.getByRole('textbox', { name: `${recruitment}, %` });
		await field.fill('40');
		await field.press('Enter');
		await page.evaluate(() => (document.documentElement.dataset['before'] = ''));
		await page.getByRole('button', { name: 'Use it now' }).click();
		// The page is another one once it has been loaded anew.
		await page.locator('html[data-started]:not([data-before])').waitFor({ state: 'attached' });
		await settled(page);
		expect(
			await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)
		).toBe(true);
		expect(await field.inputValue()).toBe('40');
		expect(await page.getByText('A new version is ready.').count()).toBe(0);
		await later.close();
	});

	it('is gone with everything else when everything is deleted', async () => {
		const { page, site } = await visited();
		await page.goto(`${site.address}/settings`);
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.getByRole('button', { name: 'Delete everything now' }).click();
		await page.getByText('Everything is deleted from this browser.').waitFor();
		await page.reload();
		await started(page);
		await page.waitForTimeout(2000);
		const left = await page.evaluate(async () => ({
			caches: await caches.keys(),
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			databases: (await indexedDB.databases()).length
		}));
		expect(left).toEqual({ caches: [], workers: 0, databases: 0 });
		await site.close();
	});
});
