// A harness that overlooks errors would make every other browser test worthless.
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage } from './harness.ts';

describe('the browser harness', () => {
	it('reports what a page writes to the console as an error', async () => {
		const { page, errors } = await openPage('/');
		const before = errors.length;
		await page.evaluate(() => console.error('planted'));
		expect(errors.slice(before)).toEqual([expect.stringContaining('planted')]);
	});

	it('reports an error that nobody caught', async () => {
		const { page, errors } = await openPage('/');
		const before = errors.length;
		const seen = page.context().waitForEvent('weberror');
		await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted'))));
		await seen;
		expect(errors.slice(before)).toEqual([expect.stringContaining('planted')]);
	});

	it('reports a request to another site, which the content security policy stops', async () => {
		const { page, errors } = await openPage('/');
		const before = errors.length;
		await page.evaluate(() => fetch('http://127.0.0.1:9/planted').catch(() => undefined));
		expect(errors.slice(before).join('\n')).toContain('http://127.0.0.1:9/planted');
	});

	it('reports a file that is missing', async () => {
		const { page, errors } = await openPage('/');
		const before = errors.length;
		await page.evaluate(() => fetch('/planted'));
		expect(errors.slice(before).join('\n')).toContain('/planted (status 404)');
	});

	it('reports what axe objects to', async () => {
		const { page } = await openPage('/');
		await page.evaluate(() => document.body.append(document.createElement('input')));
		expect((await axeViolations(page)).join('\n')).toContain('label: ');
	});
});
