// The planner's questions: what drives it, what it would take, plans in futures, events, versions; clean for axe.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations, openPage, pixelsOver, screenshot } from './harness.ts';

/** Goes to another part of the desk, as a planner does, and checks the one left. */
async function leaveFor(page: Page, part: string): Promise<void> {
	expect(await axeViolations(page)).toEqual([]);
	expect(await pixelsOver(page)).toBe(0);
	await page
		.getByRole('navigation', { name: /planner/ })
		.getByRole('link', { name: part })
		.click();
	await page.getByRole('heading', { level: 1, name: part }).waitFor();
}

/** The longest effects of the tornado as its table tells them, in millions. */
async function effects(page: Page): Promise<number[]> {
	const cells = page.locator('[data-tornado] tbody tr td:last-child');
	return (await cells.allInnerTexts()).map((text) => {
		const size = Number.parseFloat(text.replace('£', ''));
		return text.includes('k') ? size / 1000 : size;
	});
}

describe("the planner's questions", () => {
	it('are asked one after the other in one visit on a telephone, without a mouse where it matters', async () => {
		const { page, errors } = await openPage('/plan/sensitivity', { width: 390, height: 844 });

		await page.locator('[data-tornado="whole"]').waitFor();
		const first = page.locator('[data-tornado] li summary').first();
		await first.press('Enter');
		const open = page.locator('[data-tornado] li details[open]');
		for (const term of ['Value', 'Range', 'Source and date']) {
			await open.getByText(term, { exact: true }).waitFor();
		}
		await screenshot(page, 'plan-sensitivity');
		await page.getByRole('button', { name: /^Table of What drives/ }).click();
		const sizes = await effects(page);
		expect(sizes).toHaveLength(12);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		await page.getByRole('radio', { name: /Morris/ }).check();
		await page.getByRole('button', { name: 'Vary all at once' }).click();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByText(/^Partial: stopped after/).waitFor();

		await leaveFor(page, 'What it would take');
		await page.getByLabel('Outcome').first().selectOption('vacancyRate');
		await page.getByLabel(/^Target,/).fill('1');
		await page.getByRole('button', { name: 'Find the answer' }).click();
		await page.locator('[data-answers="0"]').waitFor();
		const none = await page.locator('[data-answers]').innerText();
		expect(none).toMatch(/Not reachable[\s\S]*The closest is [\s\S]*What stops it: /);
		await page.getByLabel(/^Target,/).fill('10');
		await page.getByRole('button', { name: 'Find the answer' }).click();
		await page.locator('[data-answers="1"]').waitFor();
		expect(await page.locator('[data-answers]').innerText()).toMatch(/of 200 futures/);
		await page.getByRole('button', { name: /^Put it into the plan/ }).click();
		await page.getByText(/is in the plan now/).waitFor();

		await leaveFor(page, 'Plans in futures');
		await page.getByRole('button', { name: 'Run 200 futures' }).click();
		await page.getByText(/^Partial: \d+ futures so far/).waitFor();
		const pressed = Date.now();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByText(/^Partial: stopped after \d+ of 200 futures/).waitFor();
		expect(Date.now() - pressed).toBeLessThan(5000);
		expect(await page.locator('[data-futures="stopped"]').innerText()).toMatch(/Best in/i);

		await leaveFor(page, 'Events');
		await page.getByRole('button', { name: 'Add event' }).click();
		await page.getByLabel('Name of the set').fill('Winters');
		await page.getByRole('button', { name: 'Keep this plan’s events' }).click();
		await page.getByRole('heading', { name: 'Winters' }).waitFor();
		await page.getByRole('button', { name: /^Remove Severe winter/ }).click();
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		await page.getByText('1 event of “Winters” went into the plan.').waitFor();
		expect(await page.getByLabel('Starts').inputValue()).toBe('2027-12');

		await leaveFor(page, 'Versions');
		const keep = async (label: string, why: string) => {
			await page.getByLabel('Name of this version').fill(label);
			await page.getByLabel('Why, in a few words').fill(why);
			await page.getByLabel('Why, in a few words').press('Enter');
			await page.getByText(`“${label}” is kept as a version.`).waitFor();
		};
		await keep('First', 'to begin');
		await page.getByText(/^Nothing that was set differs/).waitFor();
		await page
			.getByRole('navigation', { name: /planner/ })
			.getByRole('link', { name: 'Events' })
			.click();
		await page.getByRole('button', { name: /^Remove Severe winter/ }).click();
		await page
			.getByRole('navigation', { name: /planner/ })
			.getByRole('link', { name: 'Versions' })
			.click();
		await keep('Second', 'a mild winter');
		const change = page.getByRole('row', { name: /Severe winter/ }).last();
		expect(await change.innerText()).toMatch(/Does not happen[\s\S]*“Second”[\s\S]*a mild winter/);
		await page.getByRole('button', { name: /^Reproduce this run.*Second/ }).click();
		await page.getByText('The same result, to the last digit.').waitFor();
		await page.getByRole('button', { name: /^Bring back.*First/ }).click();
		await page.getByText('“First” is the plan again.').waitFor();
		await screenshot(page, 'plan-versions');
		expect(await axeViolations(page)).toEqual([]);
		expect(await pixelsOver(page)).toBe(0);
		expect(errors).toEqual([]);
	});
});
