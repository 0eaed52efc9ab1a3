import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeScenarioLink, runScenario } from '#sim-core';
import { scenarios } from '../sim-core/scenarios.ts';
import { openPage } from './harness.ts';

describe('the page and the command line', () => {
	it('give the same result hash for 20 generated scenarios', async () => {
		const { page, errors } = await openPage('/explore');
		const hash = page.locator('[data-hash]');
		const given = fc.sample(scenarios(60), { numRuns: 20, seed: 20261123 });
		for (const scenario of given) {
			const expected = runScenario(scenario).receipt.resultHash;
			const link = encodeScenarioLink(scenario);
			await page.evaluate((text) => {
				location.hash = `s=${text}`;
			}, link);
			await page
				.locator(`[data-hash="${expected}"]`)
				.waitFor({ state: 'attached', timeout: 20_000 });
			expect(await hash.getAttribute('data-hash')).toBe(expected);
		}
		expect(errors).toEqual([]);
	});
});
