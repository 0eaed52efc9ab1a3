import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, pixelsOver, screenshot } from './harness.ts';

const step = (page: Page, name: string) =>
	page.locator(`[data-step="${name}"][data-ready]`).waitFor();

/** Presses a key so many times. */
async function press(page: Page, key: string, times = 1): Promise<void> {
	for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** Tabs on until the focused element has this name, seeing on the way that focus is visible and not covered. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let i = 0; i < 60; i++) {
		const at = await page.evaluate(() => {
			const active = document.activeElement as HTMLElement;
			const { top, bottom, left, right } = active.getBoundingClientRect();
			const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			const seen = above === null || active.contains(above) || above.contains(active);
			return { text: active.textContent?.replace(/\s+/g, ' ').trim() ?? '', seen };
		});
		expect(at.seen, `“${at.text}” is covered`).toBe(true);
		if (name.test(at.text)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`No element called ${name} was reached by Tab.`);
}

/** Answers the predict card by keyboard, from its first answer on; gives the number of presses. */
async function predict(page: Page): Promise<number> {
	let presses = 0;
	const key = async (name: string) => {
		await page.keyboard.press(name);
		presses += 1;
	};
	for (let i = 0; i < 4; i++) {
		await key('Space');
		await key('Tab');
	}
	await key('Enter');
	return presses;
}

/** What a screen reader is given of the page: roles and names, line by line. */
const spoken = (page: Page): Promise<string> => page.locator('main').ariaSnapshot();

async function checked(page: Page): Promise<void> {
	expect(await axeViolations(page)).toEqual([]);
}

describe('the first exercise', () => {
	it('goes from start to debrief by keyboard alone, with nothing of the result before a prediction', async () => {
		const { page, errors } = await openPage('/play/leaky-bucket');
		await step(page, 'brief');
		await checked(page);
		expect(await spoken(page)).toContain('heading "The leaky bucket"');
		await tabTo(page, /^Next: say what you expect/);
		await page.keyboard.press('Enter');

		await step(page, 'predict');
		await checked(page);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
		expect(await predict(page)).toBeLessThanOrEqual(10);

		await step(page, 'decide');
		expect(await page.locator('canvas, [data-story]').count()).toBe(0);
		await checked(page);
		await tabTo(page, /^Commit and run/);
		await press(page, 'Tab', 2);
		const slider = page.getByRole('slider', { name: 'UK recruitment drive' });
		await slider.focus();
		await press(page, 'PageUp');
		expect(await slider.getAttribute('aria-valuetext')).toBe('50 percent');
		await page.getByText(/left of £11.0m/).waitFor();
		expect(await page.locator('canvas, [data-story]').count()).toBe(0);
		await page.getByRole('button', { name: 'Commit and run' }).focus();
		await page.keyboard.press('Enter');

		await step(page, 'reveal');
		await page.locator('[data-story]').waitFor();
		await checked(page);
		const headings = await page.locator('main h3').allTextContents();
		const order = headings.filter((text) => /^\d\./.test(text));
		expect(order.map((text) => text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
		const row = page.getByRole('row', { name: /^Vacancy rate/ });
		expect(await row.textContent()).toMatch(/Lower.*As you expected|Lower.*You expected lower/);
		// One year has nothing to be replayed.
		const replay = page.getByRole('button', { name: 'Replay year by year' });
		expect(await replay.count()).toBe(0);
		await page.getByRole('button', { name: 'Go on to round 2' }).focus();
		await page.keyboard.press('Enter');

		await step(page, 'brief');
		await tabTo(page, /^Next: say what you expect/);
		await page.keyboard.press('Enter');
		await step(page, 'predict');
		await predict(page);
		await step(page, 'decide');
		await page.getByRole('button', { name: 'Commit and run' }).focus();
		await page.keyboard.press('Enter');
		await step(page, 'reveal');
		await replay.focus();
		await page.keyboard.press('Enter');
		await page.getByText('Year 1 of 4').waitFor();
		await page.getByRole('button', { name: 'Next year' }).focus();
		await page.keyboard.press('Enter');
		await page.getByText('Year 2 of 4').waitFor();
		await page.getByRole('button', { name: 'Go to the debrief' }).focus();
		await page.keyboard.press('Enter');

		await step(page, 'debrief');
		await page.locator('[data-hand-over]').waitFor();
		await page.locator('[data-story]').waitFor();
		await checked(page);
		const tree = await spoken(page);
		expect(tree).toContain('heading "What you hand over"');
		expect(tree).toContain('columnheader "Five years later"');
		expect(tree).toContain('Where is the biggest hole in your own bucket, and who can see it?');
		expect(await pixelsOver(page)).toBe(0);
		await screenshot(page, 'play-debrief');
		expect(errors).toEqual([]);
	});

	it('asks for a prediction before it runs, locks after the last try, and is there again after a reload', async () => {
		const { page } = await openPage('/play/leaky-bucket', { width: 390, height: 844 });
		await step(page, 'brief');
		await page.getByRole('button', { name: 'Next: say what you expect' }).click();
		await page.getByRole('button', { name: 'Decide first' }).click();
		await step(page, 'decide');
		await page.getByRole('button', { name: 'Say what you expect, then run' }).click();
		await step(page, 'predict');
		expect(await page.locator('canvas, [data-story]').count()).toBe(0);
		await predict(page);
		for (const left of [2, 1]) {
			await step(page, 'reveal');
			await page.getByRole('button', { name: `Try this round again (${left} left)` }).click();
			await step(page, 'decide');
			await page.getByRole('button', { name: 'Commit and run' }).click();
		}
		await page.getByText('No tries left in this round').waitFor();
		expect(await page.getByRole('slider').count()).toBe(1);
		await page.getByText('Saved in this browser.').waitFor();
		await screenshot(page, 'play-reveal-390');
		expect(await pixelsOver(page)).toBe(0);
		await page.reload();
		await step(page, 'reveal');
		await page.getByText('No tries left in this round').waitFor();
	});

	it('cannot be run beyond its budget, and says so on the lever', async () => {
		const { page } = await openPage('/play/leaky-bucket');
		await step(page, 'brief');
		await page.getByRole('button', { name: 'Next: say what you expect' }).click();
		await predict(page);
		await step(page, 'decide');
		for (const slider of await page.getByRole('slider').all()) await slider.press('End');
		await page.getByRole('button', { name: 'Commit and run' }).click();
		await page.getByRole('button', { name: 'Go on to round 2' }).click();
		await page.getByRole('button', { name: 'Next: say what you expect' }).click();
		await predict(page);
		await step(page, 'decide');
		await page
			.getByText(/All levers together cost £\d.* too much/)
			.first()
			.waitFor();
		expect(await page.getByRole('button', { name: 'Commit and run' }).isDisabled()).toBe(true);
		await page.getByText('You cannot run yet').waitFor();
		await page.getByRole('slider').first().press('Home');
		await page.getByRole('slider').last().press('Home');
		await page.getByText(/left of £11.0m/).waitFor();
		expect(await page.getByRole('button', { name: 'Commit and run' }).isDisabled()).toBe(false);
	});
});

describe('other exercises', () => {
	it('are all on one page, found by time, level, theme and role', async () => {
		const { page, errors } = await openPage('/exercises');
		await page.getByText('10 of 10 exercises').waitFor();
		await checked(page);
		await screenshot(page, 'exercises');
		await page.getByLabel('Theme').selectOption('money');
		await page.getByText('2 of 10 exercises').waitFor();
		await page.getByLabel('Theme').selectOption('');
		await page.getByLabel('Role card').selectOption('nursing');
		await page.getByText('1 of 10 exercises').waitFor();
		expect(errors).toEqual([]);
	});

	it('show noisy months one at a time, with limits and named rules only there', async () => {
		const { page, errors } = await openPage('/play/signal-or-noise');
		await page.getByRole('heading', { name: 'Month 1 of 8' }).waitFor();
		await page.getByLabel('Show limits and signals (XmR chart)').check();
		for (let month = 1; month <= 8; month++) {
			await page.getByRole('button', { name: month === 5 ? 'Step in' : 'Wait' }).click();
		}
		await page.getByRole('heading', { name: 'When it changed' }).waitFor();
		expect(await page.locator('[data-signals]').textContent()).toMatch(/L in .*:/);
		await checked(page);
		await screenshot(page, 'play-signal');
		expect(errors).toEqual([]);
	});

	it('can be written in a form that says what is wrong and where', async () => {
		const { page, errors } = await openPage('/exercises/new');
		await page.getByText('Nothing is wrong with it.').waitFor();
		await page.getByLabel('Minutes alone').fill('900');
		await page.getByLabel('Minutes alone').press('Tab');
		await page.getByText('1 problem.').waitFor();
		expect(await page.getByText('must be between 5 and 240; 900 was given').count()).toBe(2);
		await page.getByLabel('Minutes alone').fill('20');
		await page.getByLabel('Minutes alone').press('Tab');
		await page.getByRole('button', { name: 'Preview' }).click();
		await page.getByRole('heading', { name: 'My exercise' }).waitFor();
		await checked(page);
		await screenshot(page, 'exercises-new');
		expect(errors).toEqual([]);
	});

	it('ask six questions before and after, and keep the answers here', async () => {
		const { page, errors } = await openPage('/exercises/check');
		await page.getByLabel('It falls', { exact: true }).check();
		await checked(page);
		await page.reload();
		await page.getByRole('heading', { name: 'Six questions, before and after' }).waitFor();
		await expect.poll(() => page.getByLabel('It falls', { exact: true }).isChecked()).toBe(true);
		expect(errors).toEqual([]);
	});
});
