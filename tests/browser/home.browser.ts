import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, screenshot } from './harness.ts';

describe('the home page', () => {
	it('loads without an error, a failed request or a request to anyone else', async () => {
		const { page, errors } = await openPage('/');
		expect(await page.title()).not.toBe('');
		await screenshot(page, 'home');
		expect(errors).toEqual([]);
	});

	it.each(['light', 'dark'] as const)('has nothing for axe to object to in %s', async (scheme) => {
		const { page } = await openPage('/', { colorScheme: scheme });
		expect(await axeViolations(page)).toEqual([]);
	});
});
