// What every browser test uses: open a page, collect what goes wrong on it, check it with axe, keep a picture.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type ConsoleMessage,
	type Page,
	type Request,
	type Response,
	type WebError
} from 'playwright-core';
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
	/** Lets the site install its service worker, in a profile of its own. */
	readonly serviceWorker?: boolean;
	/** Opens an empty page in a profile of its own, which has fetched nothing yet. */
	readonly bare?: boolean;
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
let connection: Promise<Browser> | undefined;
/** The profile that the tests of a file share: its cache of files stays warm, what pages stored in it does not stay. */
let shared: Promise<BrowserContext> | undefined;
let isSharedInUse = false;
/** What a test has to give back: pages, profiles of their own and listeners. */
const atTestEnd: (() => Promise<void> | void)[] = [];

afterEach(async () => {
	const ends = atTestEnd.splice(0);
	await Promise.all(ends.map((end) => end()));
	isSharedInUse = false;
});

afterAll(async () => {
	const browser = await connection;
	await browser?.close();
});

/**
 * Opens a path of the site with nothing stored and waits until the app has started. The first page of a test
 * opens in the profile of its file, which keeps fetched files only; each further one in a profile of its own,
 * as on another computer. The page is closed after the test that opened it unless `keep` is set.
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenedPage> {
	const isShared =
		options.keep !== true &&
		options.serviceWorker !== true &&
		options.bare !== true &&
		!isSharedInUse;
	const context = await (isShared ? sharedProfile() : newProfile(options));
	const { errors, stop } = collectErrors(context);
	if (isShared) {
		atTestEnd.push(() => {
			stop();
			return closePages(context);
		});
	} else if (options.keep !== true) atTestEnd.push(() => context.close());
	const page = await context.newPage();
	// A machine with much else to do is slow, not broken.
	page.setDefaultTimeout(60_000);
	if (isShared) await forgetEverything(context, page);
	await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 900 });
	await page.emulateMedia({
		colorScheme: options.colorScheme ?? 'light',
		reducedMotion: options.reducedMotion ?? 'reduce',
		forcedColors: options.forcedColors ?? 'none'
	});
	if (options.bare === true) return { page, errors };
	await page.goto(siteAddress + path);
	await started(page);
	return { page, errors };
}

/** Waits until the app has started: the page answers, and what this browser stores has been read. */
export async function started(page: Page): Promise<void> {
	await page.locator('html[data-started]').waitFor({ state: 'attached' });
}

/** Waits until the run of the present settings is on screen. */
export async function settled(page: Page): Promise<void> {
	await page.locator('[data-hash]').waitFor({ state: 'attached' });
	await page.locator('[data-run="idle"]').waitFor({ state: 'attached' });
}

/** Counts the pixels by which the page is wider than its window. */
export async function pixelsOver(page: Page): Promise<number> {
	return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

async function newProfile({ serviceWorker = false }: PageOptions): Promise<BrowserContext> {
	connection ??= chromium.connect(inject('browserEndpoint'));
	const browser = await connection;
	return browser.newContext({
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		// It would fetch the whole site again for each test that is about something else.
		serviceWorkers: serviceWorker ? 'allow' : 'block'
	});
}

function sharedProfile(): Promise<BrowserContext> {
	isSharedInUse = true;
	shared ??= newProfile({});
	return shared;
}

async function closePages(context: BrowserContext): Promise<void> {
	await context.setOffline(false);
	await Promise.all(context.pages().map((page) => page.close()));
}

/** Empties every kind of storage of the site in a profile; only fetched files stay. */
async function forgetEverything(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: siteAddress, storageTypes: 'all' });
	await session.detach();
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

/** Records console errors and warnings, uncaught errors, failed requests, requests to anyone else or with content. */
function collectErrors(context: BrowserContext): {
	readonly errors: readonly string[];
	readonly stop: () => void;
} {
	const errors: string[] = [];
	const hear = {
		console: (message: ConsoleMessage) => {
			if (message.type() !== 'error' && message.type() !== 'warning') return;
			// Said by the harness itself, see newProfile.
			if (message.text().includes('registration blocked by Playwright')) return;
			errors.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
		},
		weberror: (event: WebError) => void errors.push(`uncaught: ${String(event.error())}`),
		request: (request: Request) => {
			const { protocol, origin, search } = new URL(request.url());
			if (protocol === 'data:' || protocol === 'blob:') return;
			if (origin !== siteAddress) errors.push(`third-party request: ${request.url()}`);
			// Files are asked for by name alone: nothing that anybody entered goes with the question.
			const isPlain = request.method() === 'GET' && search === '' && request.postData() === null;
			if (!isPlain) errors.push(`request that carries something: ${request.url()}`);
		},
		requestfailed: (request: Request) => {
			const reason = request.failure()?.errorText ?? 'no reason given';
			// The page itself broke it off, as it does with a preload that a navigation overtakes.
			if (reason === 'net::ERR_ABORTED') return;
			errors.push(`failed request: ${request.url()} (${reason})`);
		},
		response: (response: Response) => {
			if (response.status() < 400) return;
			errors.push(`failed request: ${response.url()} (status ${response.status()})`);
		}
	};
	context.on('console', hear.console);
	context.on('weberror', hear.weberror);
	context.on('request', hear.request);
	context.on('requestfailed', hear.requestfailed);
	context.on('response', hear.response);
	const stop = () => {
		context.off('console', hear.console);
		context.off('weberror', hear.weberror);
		context.off('request', hear.request);
		context.off('requestfailed', hear.requestfailed);
		context.off('response', hear.response);
	};
	return { errors, stop };
}
