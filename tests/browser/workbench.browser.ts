// The workbench beyond its levers: ready-made plans, hold, replay, targets, futures, why, and what it draws.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figureFiles } from './figure-files.ts';
import { axeViolations, openPage } from './harness.ts';

const hash = (page: Page) => page.locator('[data-hash]').getAttribute('data-hash');

async function settled(page: Page): Promise<void> {
	await page.locator('[data-hash]').waitFor({ state: 'attached' });
	await page.locator('[data-run="idle"]').waitFor({ state: 'attached' });
}

async function use(page: Page, plan: string): Promise<void> {
	await page.getByLabel('Ready-made plan').selectOption(plan);
	await page.getByRole('button', { name: 'Use', exact: true }).click();
}

describe('the workbench', () => {
	it('starts from a ready-made plan, holds changes until Run, and shows the last change again', async () => {
		const { page, errors } = await openPage('/explore', { width: 1024, height: 576 });
		await settled(page);
		const opening = await hash(page);
		await use(page, 'Keep people');
		await page.waitForFunction(
			(before) => document.querySelector('[data-hash]')?.getAttribute('data-hash') !== before,
			opening
		);
		const kept = await hash(page);
		await page.getByRole('button', { name: 'What changed' }).click();
		await page.getByText('70% from Apr 2026, over 6 months').first().waitFor();

		const run = page.getByRole('button', { name: 'Run', exact: true });
		expect(await run.isVisible()).toBe(true);
		expect(await run.isDisabled()).toBe(true);
		await page.getByRole('checkbox', { name: /Hold/ }).check();
		await use(page, 'A freeze for a year');
		await page.getByText(/changes wait: /).waitFor();
		expect(await hash(page)).toBe(kept);
		await run.click();
		await settled(page);
		const frozen = await hash(page);
		expect(frozen).not.toBe(kept);

		// Less motion is asked for, so the results before the change stay until they are dismissed.
		await page.getByRole('button', { name: 'Replay last change' }).click();
		await page.getByText(/^Shown again: /).waitFor();
		expect(await hash(page)).toBe(kept);
		await page.getByRole('button', { name: 'Show after the change' }).click();
		expect(await hash(page)).toBe(frozen);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
	});

	it('draws targets and what happens, keeps them with the plan, and tells both in the table', async () => {
		const { page } = await openPage('/explore', { width: 1366, height: 900 });
		await settled(page);
		await use(page, 'A freeze for a year');
		await page.getByRole('button', { name: 'Limits and targets' }).click();
		await page.getByLabel('Level, %').fill('9');
		await page.getByRole('button', { name: 'Add target' }).click();
		await page.getByText(/Not met: .* points too high/).waitFor();
		await page
			.getByText(/Target missed in 2028\/29/)
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Table of Vacancy rate' }).first().click();
		const table = page.getByRole('table', { name: /^Vacancy rate/ }).first();
		expect(await table.textContent()).toContain('Target missed in 2028/29');
		await page.getByRole('button', { name: 'Chart of Vacancy rate' }).first().click();
		await page.getByRole('button', { name: 'Describe Vacancy rate' }).first().click();
		await page.getByText(/Target at most 9\.0%: not met/).waitFor();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'PNG picture of Vacancy rate' }).first().click()
		]);
		expect(download.suggestedFilename()).toMatch(/\.png$/);
		await page.locator('[data-autosave="saved"]').waitFor();
		await page.waitForTimeout(600);
		await page.reload({ waitUntil: 'networkidle' });
		await settled(page);
		await page.getByRole('button', { name: 'Limits and targets' }).click();
		await page.getByText(/Not met: /).waitFor();
		expect(await axeViolations(page)).toEqual([]);
	});

	it('says why in a story, flows, causes and loops, and how sure in futures that can be stopped', async () => {
		const { page, errors } = await openPage('/explore', { width: 1366, height: 900 });
		await settled(page);
		await use(page, 'Keep people');
		await page.getByRole('button', { name: 'Why? Leaver rate' }).click();
		// The focus follows in the next frame, when the panel is there to be focused.
		await page.waitForFunction(() => document.activeElement?.id === 'why');
		const story = page.locator('[data-story] > div');
		await story.nth(2).waitFor();
		expect(await story.count()).toBeLessThanOrEqual(4);
		await page.getByRole('button', { name: 'Flow table' }).click();
		await page.getByRole('button', { name: 'Causes' }).click();
		await page.getByText('Whole difference from the baseline').waitFor();
		const name = page.locator('[data-story] summary').first();
		await name.click();
		await page.getByText('Source and date').first().waitFor();
		expect(await axeViolations(page)).toEqual([]);

		await page.getByRole('button', { name: /^How sure/ }).click();
		const stop = page.getByRole('button', { name: 'Cancel' });
		await page.locator('[data-futures-count]').waitFor();
		await stop.click();
		const started = Date.now();
		await page.getByRole('button', { name: /Run (200|the) futures/ }).waitFor();
		expect(Date.now() - started).toBeLessThan(500);
		await page.getByRole('button', { name: /Run (200|the) futures/ }).click();
		await stop.waitFor();
		await page.getByRole('button', { name: 'Run the futures again' }).waitFor();
		const told = await page.locator('p.told').textContent();
		const filled = await page.locator('circle.within').count();
		expect(told).toContain(`In ${filled} of 20 futures`);
		const dots = await figureFiles(page, 'the twenty dots');
		expect(told).toContain(dots.title);
		expect(dots.words).toMatch(/Baseline|Target|Break-even/);
		expect(dots.width).toBeGreaterThan(600);
		expect(dots.height).toBeGreaterThan(100);
		expect(await axeViolations(page)).toEqual([]);

		await page.getByRole('slider').first().press('ArrowRight');
		await page.getByText('64 futures follow each change').waitFor();
		await page.locator('[data-futures-of="64"]').waitFor();
		await page.locator('[data-futures-of="64"]').waitFor({ state: 'detached' });
		expect(await page.locator('p.told').textContent()).toMatch(/^\s*In \d+ of 20 futures/);
		expect(errors).toEqual([]);
	});
});
