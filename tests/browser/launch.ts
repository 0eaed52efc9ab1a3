// Serves the built site and starts the one browser that all browser tests connect to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, findBrowser } from '../../.ci/browser.mjs';
import { serveSite } from '../../.ci/serve.mjs';

declare module 'vitest' {
	interface ProvidedContext {
		siteAddress: string;
		browserEndpoint: string;
	}
}

/**
 * Starts site and browser and tells the tests where they are; returns the function that ends both.
 * SITE_FOLDER names another built site than `build/`.
 */
export default async function launch(project: TestProject): Promise<() => Promise<void>> {
	const folder =
		process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../build', import.meta.url));
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);
	}
	const executablePath = await findBrowser();
	if (executablePath === undefined) {
		throw new Error('No Chromium was found. "npm run test:browser" installs one where it can.');
	}
	const site = await serveSite({ folder, port: 0 });
	const browser = await chromium.launchServer({ executablePath, args: browserFlags() });
	project.provide('siteAddress', site.address);
	project.provide('browserEndpoint', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await site.close();
	};
}
