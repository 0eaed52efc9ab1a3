import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, openPage, pixelsOver, screenshot, settled, started } from './harness.ts';

const trust = 'Manchester University NHS Foundation Trust';
const recruitment = 'UK recruitment drive';

const resultHash = (page: Page) => page.locator('[data-hash]').getAttribute('data-hash');
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name: `${name}, %` });
const tile = (page: Page, name: string) =>
	page.getByRole('button', { name: new RegExp(`${name}.*Show as main chart`) });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redo = (page: Page) => page.getByRole('button', { name: /^Redo/ });

/** Types a value into a lever's number box and waits for the run. */
async function type(page: Page, name: string, value: string): Promise<void> {
	await box(page, name).fill(value);
	await box(page, name).press('Enter');
	await settled(page);
}

async function openWorkbench(options: Parameters<typeof openPage>[1] = {}) {
	const opened = await openPage('/explore', options);
	await settled(opened.page);
	return opened;
}

describe('the workbench', () => {
	it('goes from a trust to saved scenarios by keyboard alone', async () => {
		const { page, errors } = await openWorkbench();
		const picker = page.getByRole('combobox', { name: /^Trust/ });
		await picker.focus();
		await page.keyboard.type('manchester university');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.getByText('a model, not a forecast about this trust').waitFor();
		expect(await picker.inputValue()).toBe(trust);

		await slider(page, recruitment).focus();
		await page.keyboard.press('ArrowRight');
		expect(await slider(page, recruitment).getAttribute('aria-valuetext')).toBe('5 percent');
		await page.keyboard.press('PageUp');
		expect(await slider(page, recruitment).getAttribute('aria-valuetext')).toBe('55 percent');
		await page.keyboard.press('End');
		expect(await box(page, recruitment).inputValue()).toBe('100');
		await page.keyboard.press('Home');
		expect(await box(page, recruitment).inputValue()).toBe('0');
		await page.keyboard.press('PageUp');
		await settled(page);

		await page.keyboard.press('Control+z');
		expect(await box(page, recruitment).inputValue()).toBe('0');
		await page.keyboard.press('Control+Shift+z');
		expect(await box(page, recruitment).inputValue()).toBe('50');

		await page.getByLabel('Name for this plan').focus();
		await page.keyboard.type('Recruit');
		await page.keyboard.press('Enter');
		await page.getByRole('link', { name: 'Compare', exact: true }).last().focus();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Compare plans' }).waitFor();
		expect(errors).toEqual([]);
	});

	it('opens a shared link to the same result, and sends none of it to a server', async () => {
		const { page } = await openWorkbench();
		await type(page, recruitment, '45');
		const sent = await resultHash(page);
		await page.getByRole('button', { name: 'Share' }).click();
		const link = await page.getByLabel('Link', { exact: true }).inputValue();
		expect(await axeViolations(page)).toEqual([]);
		const { pathname, hash } = new URL(link);
		const { page: other, errors } = await openPage('/');
		const asked: string[] = [];
		other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
		await other.goto(new URL(pathname + hash, other.url()).href);
		await settled(other);
		await other.waitForFunction(() => location.hash === '');
		await settled(other);
		expect(await box(other, recruitment).inputValue()).toBe('45');
		expect(await resultHash(other)).toBe(sent);
		expect(asked.filter((address) => address.includes(hash.slice(3, 40)))).toEqual([]);
		expect(errors).toEqual([]);
	});

	it('keeps the plan when a link has been tampered with', async () => {
		const { page, errors } = await openPage('/explore#s=AU1WSteLVkr-tampered');
		await page.getByText('Your present plan has not been changed').waitFor();
		await settled(page);
		expect(errors).toEqual([]);
	});

	it('never scrolls sideways down to 320 pixels, and never covers what has the focus when narrow', async () => {
		const { page } = await openWorkbench({ height: 576 });
		for (const width of [1024, 769, 390, 320]) {
			await page.setViewportSize({ width, height: 576 });
			for (const part of width < 769 ? ['Decide', 'Outcomes'] : ['']) {
				if (part !== '') await page.getByRole('button', { name: part, exact: true }).click();
				expect(await pixelsOver(page), `${width} ${part}`).toBe(0);
			}
		}
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByRole('button', { name: 'Decide', exact: true }).click();
		for (let step = 0; step < 90; step++) {
			await page.keyboard.press('Tab');
			const covered = await page.evaluate(() => {
				const at = document.activeElement;
				if (at === null || at === document.body) return '';
				const { x, y, width, height } = at.getBoundingClientRect();
				const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
				const own = top !== null && (at.contains(top) || top.contains(at));
				const label = top?.closest('label') ?? null;
				return own || label?.contains(at) === true ? '' : at.outerHTML.slice(0, 200);
			});
			expect(covered).toBe('');
		}
	});
});

describe('one visit to the workbench', () => {
	let workbench: Awaited<ReturnType<typeof openWorkbench>>;

	beforeAll(async () => {
		workbench = await openWorkbench({ keep: true });
	});

	/** Each part of the visit begins with nothing decided. */
	beforeEach(async () => {
		await workbench.page.getByRole('button', { name: 'Reset all', exact: true }).click();
		await settled(workbench.page);
	});

	afterAll(() => workbench.page.context().close());

	it('follows the slider while it is dragged, and takes the whole drag back in one step', async () => {
		const { page } = workbench;
		await type(page, recruitment, '5');
		const opening = await resultHash(page);
		const place = await slider(page, recruitment).boundingBox();
		if (place === null) throw new Error('The slider is not on screen.');
		const y = place.y + place.height / 2;
		await page.mouse.move(place.x + 12 + (place.width - 24) * 0.05, y);
		await page.mouse.down();
		const seen = new Set<string | null>();
		for (let step = 1; step <= 8; step++) {
			await page.mouse.move(place.x + 12 + ((place.width - 24) * step) / 10, y);
			await page.waitForTimeout(120);
			seen.add(await resultHash(page));
		}
		expect(seen.size).toBeGreaterThan(4);
		await page.mouse.up();
		await settled(page);
		await undo(page).click();
		await settled(page);
		expect(await box(page, recruitment).inputValue()).toBe('5');
		expect(await resultHash(page)).toBe(opening);
	});

	it('comes back exactly after five steps of undo and of redo', async () => {
		const { page } = workbench;
		const before = await resultHash(page);
		for (const value of ['10', '20', '30', '40', '50']) await type(page, recruitment, value);
		const after = await resultHash(page);
		for (let step = 0; step < 5; step++) await undo(page).click();
		await settled(page);
		expect(await resultHash(page)).toBe(before);
		for (let step = 0; step < 5; step++) await redo(page).click();
		await settled(page);
		expect(await resultHash(page)).toBe(after);
	});

	it('keeps what was typed when it is out of range, says the range, and leads to the field', async () => {
		const { page } = workbench;
		const before = await resultHash(page);
		await type(page, recruitment, '300');
		expect(await box(page, recruitment).inputValue()).toBe('300');
		const sentence = `Enter ${recruitment} between 0% and 100%.`;
		await page.getByRole('link', { name: sentence }).click();
		expect(await box(page, recruitment).evaluate((field) => field === document.activeElement)).toBe(
			true
		);
		expect(await resultHash(page)).toBe(before);
		expect(await axeViolations(page)).toEqual([]);
		await type(page, recruitment, '30');
		expect(await page.getByText(sentence).count()).toBe(0);
	});

	it('reaches with the buttons what the slider reaches', async () => {
		const { page } = workbench;
		for (let step = 0; step < 3; step++) {
			await page.getByRole('button', { name: `More ${recruitment}` }).click();
		}
		await page.getByRole('button', { name: `Less ${recruitment}` }).click();
		expect(await box(page, recruitment).inputValue()).toBe('10');
		await page.getByRole('button', { name: `Reset ${recruitment}` }).click();
		expect(await box(page, recruitment).inputValue()).toBe('0');
	});

	it('refuses an end before the start and says which to change', async () => {
		const { page } = workbench;
		await type(page, recruitment, '50');
		await page.getByRole('button', { name: `When ${recruitment} applies` }).click();
		await page.getByLabel('Starts').selectOption('2028-04');
		await page.getByLabel('Ends after').selectOption('2027-03');
		expect(
			await page.getByText(`Choose an end for ${recruitment} that is not before its start.`).count()
		).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Phase over 2 years' }).click();
		await page.getByText('over 24 months').first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
	});

	it('tells once, in 25 words or fewer, that results have changed', async () => {
		const { page } = workbench;
		const spoken = page.locator('[data-announcer]');
		await page.waitForTimeout(1500);
		await type(page, recruitment, '80');
		await page.waitForFunction(
			() => document.querySelector('[data-announcer]')?.textContent !== ''
		);
		const text = (await spoken.textContent()) ?? '';
		expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
		expect(text).toContain('Vacancy rate');
	});

	it('shows every chart as a table too, by year and by month', async () => {
		const { page } = workbench;
		await page.getByRole('button', { name: 'Table of Vacancy rate' }).first().click();
		const table = page.getByRole('table', { name: /^Vacancy rate/ });
		expect(await table.getByRole('row').count()).toBe(6);
		await page.getByLabel('Show every month').check();
		expect(await table.getByRole('row').count()).toBe(62);
		expect(await axeViolations(page)).toEqual([]);
	});

	it('puts the tile that is chosen into the large chart', async () => {
		const { page } = workbench;
		await tile(page, 'Waiting list').click();
		await page
			.getByRole('heading', { name: /^Waiting list ends at/, level: 3 })
			.first()
			.waitFor();
		await screenshot(page, 'explore');
	});
	it('loses no change of a page that goes at the very moment it is made', async () => {
		const { page, errors } = await openPage('/explore');
		await settled(page);
		const drive = box(page, recruitment);
		for (const value of ['15', '25']) {
			await drive.fill(value);
			// In one task: nothing that waits its turn, as a database does, comes before the page goes.
			const reloaded = page.waitForEvent('load');
			await drive.evaluate((field) => {
				field.blur();
				location.reload();
			});
			await reloaded;
			await started(page);
			await settled(page);
			expect(await drive.inputValue()).toBe(value);
		}
		const left = await page.evaluate(() => localStorage.getItem('headroom.plan-not-written'));
		expect(left).toBeNull();
		expect(errors).toEqual([]);
	});

	it('brings the plan and the saved scenarios back after a reload', async () => {
		const { page } = workbench;
		await type(page, recruitment, '60');
		await page.getByRole('button', { name: 'Save as scenario' }).click();
		const before = await resultHash(page);
		await page.locator('[data-autosave="saved"]').waitFor();
		await page.reload();
		await settled(page);
		expect(await box(page, recruitment).inputValue()).toBe('60');
		expect(await resultHash(page)).toBe(before);
		expect(await page.getByText('Saved 1 of 4').count()).toBe(1);
		await page.getByText('Saved in this browser only').waitFor();
		await page.getByRole('button', { name: /^Save to file ?, to keep this plan/ }).waitFor();
		await page.getByRole('link', { name: 'your library' }).waitFor();
		await page.goto(new URL('/', page.url()).href);
		await page.getByRole('heading', { name: 'Continue where you left off' }).waitFor();
		expect(workbench.errors).toEqual([]);
	});
});

describe.each(['/explore', '/compare'])('%s', (path) => {
	it('has nothing for axe to object to, wide and narrow, in light and dark', async () => {
		const { page, errors } = await openPage(path, { width: 1366 });
		if (path === '/explore') await settled(page);
		if (path === '/compare') await page.getByRole('figure').first().waitFor();
		for (const width of [1366, 390]) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([]);
			}
		}
		expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
		const footer = page.getByRole('contentinfo');
		expect(await footer.textContent()).toContain('Not an NHS product');
		expect(await footer.textContent()).toContain('Do not enter personal or patient information');
		expect(errors).toEqual([]);
	});
});
