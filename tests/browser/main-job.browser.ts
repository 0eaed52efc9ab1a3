import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations, openPage, screenshot, settled } from './harness.ts';

/** Moves a lever's slider with the mouse, in steps, from where it stands to a share of its track. */
async function drag(page: Page, lever: string, share: number): Promise<void> {
	const slider = page.getByRole('slider', { name: lever, exact: false }).first();
	await slider.scrollIntoViewIfNeeded();
	const box = (await slider.boundingBox())!;
	const y = box.y + box.height / 2;
	const from = Number(await slider.inputValue());
	const [min, max] = [
		Number(await slider.getAttribute('min')),
		Number(await slider.getAttribute('max'))
	];
	await page.mouse.move(box.x + 12 + ((box.width - 24) * (from - min)) / (max - min), y);
	await page.mouse.down();
	for (let i = 1; i <= 10; i++)
		await page.mouse.move(box.x + 12 + (box.width - 24) * share * (i / 10), y);
	await page.mouse.up();
}

/** Waits until the run of the present settings is on screen and gives its hash. */
async function settledHash(page: Page): Promise<string> {
	await settled(page);
	return (await page.locator('[data-hash]').getAttribute('data-hash')) ?? '';
}

async function saveAs(page: Page, name: string): Promise<void> {
	await page.getByPlaceholder(/Plan/).fill(name);
	await page.getByRole('button', { name: 'Save as scenario' }).click();
}

describe('the main job', () => {
	it('picks Manchester, drags a recruitment lever and a freeze, saves both and compares them', async () => {
		const { page, errors } = await openPage('/explore', { width: 1366, height: 768 });
		const picker = page.getByRole('combobox', { name: /Trust/ });
		await picker.fill('Manchester University');
		await page.getByRole('option', { name: /Manchester University NHS Foundation Trust/ }).click();
		await page.getByText('not a forecast about this trust').first().waitFor();

		const hash = page.locator('[data-hash]');
		const before = await settledHash(page);
		await drag(page, 'UK recruitment drive', 0.8);
		expect(await settledHash(page)).not.toBe(before);
		await saveAs(page, 'Recruit');

		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => hash.getAttribute('data-hash')).toBe(before);
		await drag(page, 'Vacancy control', 0.5);
		expect(await settledHash(page)).not.toBe(before);
		await saveAs(page, 'Freeze');
		await screenshot(page, 'main-job-explore');

		await page.getByRole('link', { name: 'Compare' }).first().click();
		await page.getByRole('heading', { level: 1 }).waitFor();
		for (const name of ['Recruit', 'Freeze']) {
			expect(await page.getByText(name, { exact: false }).count()).toBeGreaterThan(0);
		}
		await page.getByText('Settings that differ').first().waitFor();
		await screenshot(page, 'main-job-compare');
		expect(await axeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
	});

	it('finds the plan again after the page is closed and opened', async () => {
		const { page, errors } = await openPage('/explore');
		const hash = page.locator('[data-hash]');
		const before = await settledHash(page);
		await drag(page, 'Vacancy control', 0.7);
		await expect.poll(() => hash.getAttribute('data-hash')).not.toBe(before);
		const changed = await settledHash(page);
		await page.locator('[data-autosave="saved"]').waitFor();
		await page.reload();
		await page.locator(`[data-hash="${changed}"]`).waitFor({ state: 'attached' });
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.locator(`[data-hash="${before}"]`).waitFor({ state: 'attached' });
		expect(errors).toEqual([]);
	});
});

describe('bad input leaves earlier work as it was', () => {
	const good = {
		schemaVersion: 1,
		name: 'x',
		profile: 'R0A',
		start: '2026-04',
		months: 12,
		seed: '1',
		levers: {},
		world: { drivers: {}, events: [] },
		assumptions: {},
		notes: ''
	};
	const phase = { value: 0.5, from: '2026-04', rampMonths: 0, until: null };
	const files: Readonly<Record<string, { text: string; spaces?: number; says: RegExp }>> = {
		'truncated JSON': {
			text: JSON.stringify(good).slice(0, 80),
			says: /not readable JSON|cut short/i
		},
		'wrong types': {
			text: JSON.stringify({ ...good, months: 'many' }),
			says: /Number of months must be/i
		},
		'a value out of range': {
			text: JSON.stringify({ ...good, levers: { agencyCap: [{ ...phase, value: 3 }] } }),
			says: /Agency cap must be between/i
		},
		'something else': { text: '{"hello": "world"}', says: /no part called “hello”/ },
		'an unknown lever': {
			text: JSON.stringify({ ...good, levers: { magic: [phase] } }),
			says: /no lever called/i
		},
		'an unknown trust': { text: JSON.stringify({ ...good, profile: 'NOPE' }), says: /no trust/i },
		NaN: { text: JSON.stringify(good).replace('12', 'NaN'), says: /not readable JSON/i },
		'ten megabytes': {
			text: JSON.stringify(good),
			spaces: 10_000_000,
			says: /MB|large|characters/i
		},
		'a key that reaches a prototype': {
			text: JSON.stringify(good).replace('"levers":{', '"levers":{"__proto__":{"x":1}'),
			says: /__proto__/
		}
	};

	let opened: Awaited<ReturnType<typeof openPage>>;
	let kept: string | null;

	beforeAll(async () => {
		opened = await openPage('/explore', { keep: true });
		await settledHash(opened.page);
		await drag(opened.page, 'Vacancy control', 0.6);
		kept = await settledHash(opened.page);
	});

	afterAll(() => opened.page.context().close());

	it.each(Object.entries(files))('a file with %s gets a clear message', async (_, file) => {
		const { page, errors } = opened;
		const dismiss = page.getByRole('button', { name: 'Dismiss this message' });
		if ((await dismiss.count()) > 0) await dismiss.click();
		// Made in the page: ten megabytes take a while on their way to a browser.
		await page
			.locator('input[type=file]')
			.first()
			.evaluate(
				(input, { text, spaces }) => {
					const chosen = new DataTransfer();
					chosen.items.add(new File([text, ' '.repeat(spaces)], 'plan.headroom.json'));
					(input as HTMLInputElement).files = chosen.files;
					input.dispatchEvent(new Event('change', { bubbles: true }));
				},
				{ text: file.text, spaces: file.spaces ?? 0 }
			);
		await page.getByText(file.says).first().waitFor({ timeout: 10_000 });
		await page.getByText('Your present plan has not been changed').waitFor();
		expect(await page.locator('[data-hash]').getAttribute('data-hash')).toBe(kept);
		expect(errors).toEqual([]);
	});

	it('shows such a message with nothing for axe to object to', async () => {
		await opened.page.getByText('Your present plan has not been changed').waitFor();
		expect(await axeViolations(opened.page)).toEqual([]);
	});

	it('a tampered share link gets a clear message', async () => {
		const { page, errors } = await openPage('/explore');
		const hash = page.locator('[data-hash]');
		const kept = await settledHash(page);
		await page.evaluate(() => {
			location.hash = 's=AAAAtampered_link';
		});
		await page
			.getByText(/link/i)
			.filter({ hasText: /damaged|cannot|changed|not/i })
			.first()
			.waitFor();
		expect(await hash.getAttribute('data-hash')).toBe(kept);
		expect(errors).toEqual([]);
	});
});
