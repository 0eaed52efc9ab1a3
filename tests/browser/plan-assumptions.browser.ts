// The planner's assumptions: a range with its grounds, a formula refused at its place, restored, kept over a reload.
import { expect, it } from 'vitest';
import { axeViolations, openPage, pixelsOver, screenshot, started } from './harness.ts';

it('keeps a range and a formula, refuses a wrong formula at its place, and takes all back', async () => {
	const { page, errors } = await openPage('/plan/assumptions', { width: 1366, height: 768 });
	// The ten that matter most come of themselves.
	await page.locator('tr[data-row]').nth(9).waitFor();
	expect(await page.locator('tr[data-row]').count()).toBe(10);
	const setBefore = await page.locator('[data-set]').innerText();
	await page.getByLabel('All', { exact: true }).check();
	await page.getByLabel('Search').fill('students who stop');
	const row = page.locator('[data-row="studentAttrition"]');
	await row.getByRole('button', { name: 'Students who stop' }).click();
	await page.getByLabel('Low', { exact: true }).fill('0.03');
	await page.getByLabel('Likely', { exact: true }).fill('0.3');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await page.getByText('Likely must lie between low and high.').waitFor();
	await page.getByLabel('Likely', { exact: true }).fill('0.07');
	await page.getByLabel('Source', { exact: true }).fill('Our own register');
	await page.getByRole('combobox', { name: /^Grade/ }).selectOption('moderate');
	await page.getByLabel('Why you chose this').fill('Two years in a row.');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await row.getByText('was 0.06, 0.043 to 0.087').waitFor();
	expect(await row.innerText()).toContain('Our own register');
	expect(await page.locator('[data-set]').innerText()).not.toBe(setBefore);

	await page.getByLabel('Formula', { exact: true }).check();
	const text = page.getByRole('textbox', { name: 'Formula' });
	await text.fill('base * 1.5');
	await page.locator('[data-formula="good"]').getByText('Gives 0.09').waitFor();
	await page.getByRole('button', { name: 'Keep formula' }).click();
	await row.getByText('= base * 1.5').waitFor();
	await text.fill('base + studentAtrition');
	const problem = page.locator('[data-formula="bad"]');
	await problem.getByText(/At character 8: There is nothing called “studentAtrition”/).waitFor();
	await page.getByRole('button', { name: 'Keep formula' }).click();
	await problem.getByText('the last good value stays').waitFor();
	expect(await row.innerText()).toContain('= base * 1.5');
	expect(await row.innerText()).toContain('0.09');
	await screenshot(page, 'plan-assumptions-light');
	expect(await axeViolations(page)).toEqual([]);

	await page.getByText('Collect several people’s ranges').click();
	await page.getByLabel('Lines').fill('Ann, studentAttrition, 0.04, 0.06, 0.09');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByText(/names of people are not taken in/).waitFor();
	await page
		.getByLabel('Lines')
		.fill('studentAttrition, 0.04, 0.06, 0.09\nstudentAttrition, 0.06, 0.1, 0.15');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.locator('[data-decision]').waitFor();
	await screenshot(page, 'plan-assumptions-collected');

	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 390, height: 844 });
	await screenshot(page, 'plan-assumptions-dark');
	expect(await pixelsOver(page)).toBe(0);
	expect(await axeViolations(page)).toEqual([]);

	await page.reload();
	await started(page);
	await page.getByLabel('Changed 1').check();
	await row.getByText('= base * 1.5').waitFor();
	await row.getByRole('button', { name: 'Restore Students who stop' }).click();
	await page.getByLabel('Changed 0').waitFor();
	expect(await page.locator('[data-set]').innerText()).toBe(setBefore);
	expect(errors).toEqual([]);
});
