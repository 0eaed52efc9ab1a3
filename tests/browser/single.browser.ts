// The one-file edition: opened from a drive with the network off, it explores, compares, prints and exports.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, settled, started } from './harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = pathToFileURL(`${root}build-single/headroom.html`).href;

beforeAll(() => {
	const built = spawnSync(process.execPath, ['.ci/single.mjs'], { cwd: root, encoding: 'utf8' });
	if (built.status !== 0) throw new Error(`The one file was not built: ${built.stderr}`);
}, 400_000);

describe('the one-file edition', { timeout: 300_000 }, () => {
	it('works from a drive with the network off, with its worker, and fetches nothing', async () => {
		const { page } = await openPage('', { bare: true });
		await page.context().setOffline(true);
		const problems: string[] = [];
		page.on('pageerror', (error) => problems.push(error.message));
		page.context().on('request', (request) => {
			if (!/^(blob|data):/.test(request.url()) && !request.isNavigationRequest()) {
				problems.push(`request: ${request.url()}`);
			}
		});
		await page.goto(address);
		await started(page);
		await page.getByRole('link', { name: 'Open the workbench' }).click();
		await settled(page);
		expect(await page.getByText('the page itself does the work').count()).toBe(0);

		const field = page.getByRole('textbox', { name: 'UK recruitment drive, %' });
		const before = await page.locator('[data-hash]').getAttribute('data-hash');
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
		await page.getByRole('link', { name: 'Skip to the main content' }).press('Enter');
		await page.locator('#main:focus').waitFor();
		expect(await page.getByRole('heading', { name: 'Compare plans' }).count()).toBe(1);
		expect(problems).toEqual([]);
	});
});
