// The page about the model: it loads what it needs, every name leads somewhere, and the keyboard reaches it all.
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, screenshot } from './harness.ts';

describe('the page about the model', () => {
	it('opens a folded sector when a name in an equation is followed, and goes there', async () => {
		const { page, errors } = await openPage('/model#q-leaveHazard');
		const card = page.locator('#q-leaveHazard');
		await card.waitFor();
		const name = card.locator('a[href="#q-intentionToLeave"]').first();
		await name.focus();
		await page.keyboard.press('Enter');
		await page.locator('#q-intentionToLeave:focus').waitFor();
		expect(new URL(page.url()).hash).toBe('#q-intentionToLeave');
		await screenshot(page, 'model');
		expect(errors).toEqual([]);
	});

	it('leads from a number to its source or the word judgement in one click', async () => {
		const { page } = await openPage('/model#q-burnoutOnIntention');
		const card = page.locator('#q-burnoutOnIntention');
		await card.getByText(/Numbers and where they come from/).click();
		expect(await card.innerText()).toMatch(/Judgement|retrieved|secondary|derived|background/);
	});

	it('lights loops by keyboard, three at most, and shows the equation of a member', async () => {
		const { page } = await openPage('/model');
		const hiring = page.getByRole('checkbox', { name: /^Hiring/ });
		for (const box of [hiring, page.getByRole('checkbox', { name: /^Confidence/ })]) {
			await box.focus();
			await page.keyboard.press('Space');
		}
		expect(await page.getByRole('checkbox', { name: /^Learning/ }).isDisabled()).toBe(true);
		await page
			.getByRole('region', { name: /Hiring/ })
			.getByRole('button')
			.first()
			.press('Enter');
		const shown = page.getByRole('region', { name: /Hiring/ }).getByRole('article');
		expect(await shown.innerText()).toMatch(/Sector: /);
	});

	it('finds quantities and shows the file that declares a sector', async () => {
		const { page } = await openPage('/model');
		await page.getByLabel(/Find a quantity/).fill('agency staff');
		await page.getByRole('link', { name: 'Agency staff', exact: true }).first().click();
		await page.getByText('Show the source file of Staffing').click();
		await page.getByText('sim-core/model/staffing.ts').waitFor();
	});

	it.each([
		['light', 1366, 768],
		['dark', 390, 844]
	] as const)(
		'has nothing for axe to object to in %s at %i wide',
		async (scheme, width, height) => {
			const { page } = await openPage('/model#q-burnout', { colorScheme: scheme, width, height });
			await page.locator('#q-burnout').waitFor();
			await page.getByText(/loops as a list/).click();
			await page.getByText(/numbers that were fitted/).click();
			expect(await axeViolations(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
	);
});
