// Every page that needs no plan of its own: clean for axe in every mode, in one column at 320 pixels.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
	axeViolations,
	openPage,
	pixelsOver,
	screenshot,
	settled,
	siteAddress,
	started
} from './harness.ts';
import { smallTargets } from './targets.ts';

const modes = [
	{ width: 1366, colorScheme: 'light', forcedColors: 'none' },
	{ width: 390, colorScheme: 'dark', forcedColors: 'none' },
	{ width: 1024, colorScheme: 'dark', forcedColors: 'active' }
] as const;

describe.each([
	'/',
	'/start',
	'/library',
	'/learn',
	'/about',
	'/privacy',
	'/accessibility',
	'/settings',
	'/nowhere'
])('%s', (path) => {
	it('has nothing for axe to object to in any mode and fits 320 pixels', async () => {
		const { page, errors } = await openPage(path);
		if (path === '/start') await page.getByRole('button', { name: 'Lower' }).waitFor();
		for (const { width, ...media } of modes) {
			await page.setViewportSize({ width, height: 768 });
			await page.emulateMedia(media);
			expect(await axeViolations(page), `${width} ${JSON.stringify(media)}`).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await pixelsOver(page)).toBe(0);
		expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
		expect(await page.title()).toContain('Headroom');
		const footer = await page.getByRole('contentinfo').textContent();
		expect(footer).toContain('Not an NHS product');
		expect(footer).toContain('Do not enter personal or patient information');
		// The page for an unknown address is itself answered with 404.
		expect(errors.filter((error) => !/404|Not found/.test(error))).toEqual([]);
	});
});

describe('every other page', () => {
	it('has nothing for axe to object to, fits 320 pixels, and has targets large enough to hit', async () => {
		const { page, errors } = await openPage('/report', { width: 390, colorScheme: 'dark' });
		await page.getByRole('heading', { name: 'Staff, equality and quality' }).waitFor();
		const printed = (await page.pdf({ tagged: true })).toString('latin1');
		for (const mark of ['/StructTreeRoot', '/S /H2', '/S /Caption'])
			expect(printed).toContain(mark);
		for (const path of [
			'/report',
			'/exercises/format',
			'/plan',
			'/play/seven-chairs',
			'/play/your-trust',
			'/workshop/team',
			'/workshop/screen',
			'/workshop/run',
			'/workshop/pack',
			'/workshop/pack/freeze',
			'/workshop'
		]) {
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(siteAddress + path);
			await started(page);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			expect(await axeViolations(page), path).toEqual([]);
			expect(await smallTargets(page, 24), path).toEqual([]);
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await pixelsOver(page), path).toBe(0);
		}
		expect(await smallTargets(page, 44, 'main .button, main select')).toEqual([]);
		await page.goto(`${siteAddress}/explore`);
		await settled(page);
		expect(await smallTargets(page, 24)).toEqual([]);
		expect(
			await smallTargets(page, 44, '.button[aria-label^="More "], .button[aria-label^="Less "]')
		).toEqual([]);
		expect(errors).toEqual([]);
	});
});

describe('the home page', () => {
	it('has one primary button, Start, and nothing that stands in the way', async () => {
		const { page } = await openPage('/');
		expect(await page.locator('.button-primary').allInnerTexts()).toEqual(['Start']);
		expect(await page.locator('dialog[open], [role=dialog], [role=alertdialog]').count()).toBe(0);
		await screenshot(page, 'home');
	});

	it('offers to continue an exercise by its name, its round and when it was saved', async () => {
		const { page } = await openPage('/');
		await page.evaluate(async () => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open('headroom-recent', 1);
				request.onupgradeneeded = () => request.result.createObjectStore('recent');
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			const activity = {
				area: 'exercise',
				title: 'Freeze!',
				detail: 'round 2 of 3',
				path: '/play/freeze',
				savedAt: '2026-11-25T14:02:00Z'
			};
			const transaction = database.transaction('recent', 'readwrite');
			transaction.objectStore('recent').put(activity, 'exercise');
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		});
		await page.reload();
		const card = page.getByRole('listitem').filter({ hasText: 'Freeze!' });
		await card.waitFor();
		expect(await card.innerText()).toMatch(/round 2 of 3, saved 25 November at 14:02/);
		const link = card.getByRole('link', { name: 'Continue Freeze!' });
		expect(await link.getAttribute('href')).toContain('/play/freeze');
	});
});

describe('the built app', () => {
	it('holds neither the logo, nor the blue, nor the typeface of the NHS', () => {
		const folder =
			process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../build', import.meta.url));
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		expect(files.filter((path) => /\.(woff2?|ttf|otf)$/.test(path))).not.toEqual([]);
		for (const path of files) {
			expect(path).not.toMatch(/frutiger|nhs.?logo|lozenge/i);
			if (/\.(woff2?|ttf|otf)$/.test(path)) expect(path).toMatch(/atkinson-hyperlegible-next/);
			if (!/\.(html|css|js|svg|json|webmanifest|txt)$/.test(path)) continue;
			const text = readFileSync(join(folder, path), 'utf8');
			expect(/#?005eb8|frutiger|rgba?\(0, ?94, ?184/i.exec(text)?.[0], path).toBeUndefined();
		}
	});
});
