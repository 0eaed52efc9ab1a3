// One result in every engine: 100 scenarios in the futures of 5 seeds give one hash here, in Chromium, in Firefox and in a newer Node.
import { spawn, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { encodeScenarioLink, runScenario } from '#sim-core';
import { findFirefox, findNewerNode } from '../../.ci/engines.mjs';
import { scenarios } from '../sim-core/scenarios.ts';
import { openPage } from './harness.ts';
import { hashOfWork, type Given } from './same-work.ts';

const given: Given = {
	scenarios: fc.sample(scenarios(12), { numRuns: 100, seed: 20261125 }),
	seeds: ['a', 'b', 'c', 'd', 'e']
};

describe('the page and the command line', () => {
	it('give the same result hash for 20 generated scenarios', async () => {
		const { page, errors } = await openPage('/explore');
		const hash = page.locator('[data-hash]');
		for (const scenario of fc.sample(scenarios(60), { numRuns: 20, seed: 20261123 })) {
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

describe('100 scenarios in the futures of 5 seeds', () => {
	const firefox = findFirefox();
	const node = findNewerNode();
	const folder = mkdtempSync(join(tmpdir(), 'headroom-bits-'));
	let expected = '';
	let work = '';
	let site: Site;

	beforeAll(async () => {
		work = await bundled();
		site = await serve(work, given);
		expected = hashOfWork(given);
	}, 120_000);

	afterAll(async () => {
		await site.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('give one hash in Chromium', async () => {
		const browser = await chromium.connect(inject('browserEndpoint'));
		const page = await browser.newPage();
		await page.goto(site.address);
		expect(await site.hash()).toBe(expected);
		await browser.close();
	}, 240_000);

	const needs = firefox === undefined ? ' (not run: there is no Firefox on this machine)' : '';
	it.skipIf(firefox === undefined)(
		`give one hash in Firefox${needs}`,
		async () => {
			const profile = join(folder, 'firefox');
			mkdirSync(profile);
			const flags = ['--headless', '--no-remote', '--profile', profile, site.address];
			const browser = spawn(firefox!, flags, { stdio: 'ignore' });
			try {
				expect(await site.hash()).toBe(expected);
			} finally {
				const ended = new Promise((resolve) => browser.once('exit', resolve));
				browser.kill();
				await ended;
			}
		},
		150_000
	);

	const lacks = node === undefined ? ' (not run: there is no newer Node on this machine)' : '';
	it.skipIf(node === undefined)(
		`give one hash in a newer Node${lacks}`,
		() => {
			const [program, data] = [join(folder, 'work.mjs'), join(folder, 'given.json')];
			writeFileSync(program, work);
			writeFileSync(data, JSON.stringify(given));
			const code = `import { readFileSync } from 'node:fs';
			import { hashOfWork } from '${pathToFileURL(program).href}';
			process.stdout.write(hashOfWork(JSON.parse(readFileSync(process.argv[1], 'utf8'))));`;
			const args = ['--input-type=module', '--eval', code, data];
			const { stdout, stderr } = spawnSync(node!, args, { encoding: 'utf8' });
			expect([stdout, stderr]).toEqual([expected, '']);
		},
		240_000
	);
});

/** Bundles the work as one module. */
async function bundled(): Promise<string> {
	const entry = fileURLToPath(new URL('./same-work.ts', import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['es'] } }
	});
	const [{ output }] = built as Rollup.RollupOutput[] as [Rollup.RollupOutput];
	return output[0].code;
}

interface Site {
	readonly address: string;
	/** Waits for the hash that the next browser sends. */
	hash(): Promise<string>;
	close(): Promise<void>;
}

const page = `import { hashOfWork } from '/work.js';
	const given = await (await fetch('/given.json')).json();
	await fetch('/hash', { method: 'POST', body: hashOfWork(given) });`;

/** Serves a page that does the work and sends its hash back: any browser can be asked, without being driven. */
async function serve(work: string, data: Given): Promise<Site> {
	const waiting: ((hash: string) => void)[] = [];
	const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
		'/': [
			'text/html',
			'<!doctype html><title>Work</title><script type="module" src="/page.js"></script>'
		],
		'/page.js': ['text/javascript', page],
		'/work.js': ['text/javascript', work],
		'/given.json': ['application/json', JSON.stringify(data)]
	};
	const server: Server = createServer((request, response) => {
		if (request.method === 'POST') {
			let body = '';
			request.on('data', (chunk) => (body += String(chunk)));
			request.on('end', () => {
				waiting.shift()?.(body);
				response.end();
			});
			return;
		}
		const file = files[request.url ?? ''];
		response.writeHead(file === undefined ? 404 : 200, {
			'content-type': file?.[0] ?? 'text/plain'
		});
		response.end(file?.[1]);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		hash: () => new Promise((resolve) => waiting.push(resolve)),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}
