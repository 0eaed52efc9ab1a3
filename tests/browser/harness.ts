// What every browser test uses: open a page, collect what goes wrong on it, check it with axe, keep a picture.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';

/** Describes the window a page is opened in; pixels at one device pixel each. */
export interface PageOptions {
	readonly width?: number;
	readonly height?: number;
	readonly colorScheme?: 'light' | 'dark';
	readonly reducedMotion?: 'reduce' | 'no-preference';
	readonly forcedColors?: 'active' | 'none';
	/** Keeps the page until the end of the file instead of the end of the test. */
	readonly keep?: boolean;
}

/** Holds a page and, in the order they happened, the errors seen on it since it was opened. */
export interface OpenedPage {
	readonly page: Page;
	readonly errors: readonly string[];
}

/** Names the address of the served site, without a slash at its end. */
export const siteAddress = inject('siteAddress');

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);
const openForTest = new Set<BrowserContext>();
let connection: Promise<Browser> | undefined;

afterEach(async () => {
	const contexts = [...openForTest];
	openForTest.clear();
	await Promise.all(contexts.map((context) => context.close()));
});

afterAll(async () => {
	const browser = await connection;
	await browser?.close();
});

/**
 * Opens a path of the site in a browser profile of its own and waits until the network is quiet.
 * The page is closed after the test that opened it unless `keep` is set.
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenedPage> {
	connection ??= chromium.connect(inject('browserEndpoint'));
	const browser = await connection;
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
		colorScheme: options.colorScheme ?? 'light',
		reducedMotion: options.reducedMotion ?? 'reduce',
		forcedColors: options.forcedColors ?? 'none',
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	});
	if (options.keep !== true) openForTest.add(context);
	const errors = collectErrors(context);
	const page = await context.newPage();
	await page.goto(siteAddress + path, { waitUntil: 'networkidle' });
	return { page, errors };
}

/** Lists what axe finds wrong with the page as it is now: rule, what to do, and the elements concerned. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
	await page.evaluate(axeSource);
	const { violations } = await page.evaluate<AxeResults, RunOptions>(
		(runOptions) => (globalThis as unknown as { axe: typeof axe }).axe.run(runOptions),
		{ resultTypes: ['violations'], ...options }
	);
	return violations.map(({ id, help, nodes }) => {
		const places = nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`);
		return `${id}: ${help}: ${places.join('; ')}`;
	});
}

/** Writes a picture of the whole page to tests/browser/.screenshots/NAME.png and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
	const path = fileURLToPath(new URL(`./.screenshots/${name}.png`, import.meta.url));
	await page.screenshot({ path, fullPage: true });
	return path;
}

/** Records console errors and warnings, uncaught errors, failed requests and requests to anyone else. */
function collectErrors(context: BrowserContext): readonly string[] {
	const errors: string[] = [];
	context.on('console', (message) => {
		if (message.type() !== 'error' && message.type() !== 'warning') return;
		errors.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (event) => errors.push(`uncaught: ${String(event.error())}`));
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol === 'data:' || protocol === 'blob:' || origin === siteAddress) return;
		errors.push(`third-party request: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'no reason given';
		// The page itself broke it off, as it does with a preload that a navigation overtakes.
		if (reason === 'net::ERR_ABORTED') return;
		errors.push(`failed request: ${request.url()} (${reason})`);
	});
	context.on('response', (response) => {
		if (response.status() < 400) return;
		errors.push(`failed request: ${response.url()} (status ${response.status()})`);
	});
	return errors;
}
