import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figureFiles } from './figure-files.ts';
import { axeViolations, openPage, pixelsOver, screenshot, settled } from './harness.ts';

const recruitment = 'UK recruitment drive';
const freeze = 'Vacancy control (freeze)';

/** Opens the workbench and saves one scenario for each pair of lever and typed value, each from the status quo. */
async function saved(plans: readonly (readonly [lever: string, value: string])[]) {
	const opened = await openPage('/explore', { width: 1366 });
	const { page } = opened;
	await settled(page);
	for (const [lever, value] of plans) {
		await page.getByRole('button', { name: 'Reset all', exact: true }).click();
		const field = page.getByRole('textbox', { name: `${lever}, %` });
		await field.fill(value);
		await field.press('Enter');
		await settled(page);
		await page.getByLabel('Name for this plan').fill(`${lever} ${value}`);
		await page.getByRole('button', { name: 'Save as scenario' }).click();
	}
	return opened;
}

async function compare(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Compare' }).first().click();
	await page.getByRole('heading', { name: 'Compare plans' }).waitFor();
	await page.getByRole('figure').first().waitFor();
}

describe('the comparison', () => {
	it('lays two plans over each other, shows their difference and lists what was set', async () => {
		const { page, errors } = await saved([
			[recruitment, '100'],
			[freeze, '100']
		]);
		await compare(page);
		await page.getByRole('heading', { name: /^Vacancy rate in the last year: from/ }).waitFor();
		expect(await page.getByRole('checkbox', { name: `A ${recruitment} 100` }).isChecked()).toBe(
			true
		);
		expect(await axeViolations(page)).toEqual([]);
		await screenshot(page, 'compare-overlay');

		const settings = page.getByRole('table', { name: /^Only settings in which the plans differ/ });
		expect(await settings.getByRole('row').count()).toBe(3);
		expect(await settings.textContent()).toContain('100% from Apr 2026');
		const heads = await settings.getByRole('columnheader').allTextContents();
		expect(heads.slice(0, 2)).toEqual(['Setting', 'Baseline']);

		await page.getByLabel('Difference').check();
		await page.getByRole('heading', { name: /higher than Baseline, which is worse$/ }).waitFor();
		await page.getByLabel('Compared with').selectOption({ label: `A ${recruitment} 100` });
		await page.getByRole('heading', { name: /higher than A UK recruitment drive/ }).waitFor();
		expect(await axeViolations(page)).toEqual([]);

		await page.getByLabel('Trade-off').check();
		const plot = page.locator('figure');
		const heading = await plot.getByRole('heading').textContent();
		const box = (await plot.locator('[role=img] svg').boundingBox())!;
		const tradeOff = await figureFiles(page, 'the trade-off');
		expect(tradeOff.title).toBe(heading);
		expect(tradeOff.words).toContain('Baseline');
		expect([tradeOff.width, tradeOff.height]).toEqual([2 * box.width, 2 * box.height]);

		await page.getByLabel('Table', { exact: true }).check();
		const figures = page.getByRole('table', { name: /^Vacancy rate/ });
		expect(await figures.getByRole('columnheader').count()).toBe(4);
		expect(await axeViolations(page)).toEqual([]);

		await page.setViewportSize({ width: 320, height: 640 });
		for (const view of ['Table', 'Overlay']) {
			await page.getByLabel(view, { exact: true }).check();
			expect(await pixelsOver(page), view).toBe(0);
			expect(await axeViolations(page), view).toEqual([]);
		}
		expect(errors).toEqual([]);
	});

	it('refuses a fifth scenario with a sentence and changes nothing', async () => {
		const { page } = await saved([
			[recruitment, '20'],
			[recruitment, '40'],
			[recruitment, '60'],
			[recruitment, '80'],
			[recruitment, '100']
		]);
		await page.getByText('4 scenarios are saved already').waitFor();
		expect(await page.getByText('Saved 4 of 4').count()).toBe(1);
		await compare(page);
		expect(await page.getByRole('checkbox').count()).toBe(5);
	});

	it('renames, removes and brings back what was saved, and notes before any chart that trusts differ', async () => {
		const { page } = await saved([[recruitment, '50']]);
		await page.getByRole('button', { name: /^Rename/ }).click();
		await page.getByLabel(/^New name of/).fill('Hire');
		await page.getByRole('button', { name: 'Keep name' }).click();
		await page.getByRole('button', { name: 'Remove Hire' }).click();
		expect(await page.getByText('Saved 1 of 4').count()).toBe(0);
		await page.getByRole('button', { name: /^Undo/ }).click();
		await page.getByText('Saved 1 of 4').waitFor();
		await page.getByRole('combobox', { name: /^Trust/ }).click();
		await page.keyboard.type('saltreach');
		await page.keyboard.press('Enter');
		await settled(page);
		await compare(page);
		const note = page.getByText(/These plans are for different trusts/);
		const chart = page.getByRole('figure').first();
		expect((await note.boundingBox())?.y).toBeLessThan((await chart.boundingBox())?.y ?? 0);
	});
});
