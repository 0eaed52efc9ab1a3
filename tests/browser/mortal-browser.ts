// Deaths without warning: of a page's process, and of a browser on a profile on disk that is started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../.ci/browser.mjs';

/** How often a test kills; the environment may ask for more than the sample. */
export const kills = Number(process.env['KILLS'] ?? 3);
/** How long a test may take, in milliseconds. */
export const patience = 120_000 + kills * 20_000;

/** Draws moments to die at, in milliseconds after the work began; the seed makes them the same each time. */
export const moments = (longest: number, seed: number): number[] =>
	fc.sample(fc.noBias(fc.integer({ min: 0, max: longest })), { numRuns: kills, seed });

export const sleep = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a browser on a profile folder, kills its process, and starts it again on what is left. */
export class MortalBrowser {
	readonly #folder = mkdtempSync(join(tmpdir(), 'headroom-profile-'));
	#program: string | undefined;
	#process: ChildProcess | null = null;
	#browser: Browser | null = null;

	/** Starts the browser anew. */
	async start(): Promise<void> {
		const portFile = join(this.#folder, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		this.#program ??= await findBrowser();
		const program = this.#program;
		if (program === undefined) throw new Error('No Chromium was found.');
		const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#folder}`];
		const shown = ['--window-size=1366,768', '--hide-crash-restore-bubble', 'about:blank'];
		this.#process = spawn(program, [...browserFlags(), ...own, ...shown], { stdio: 'ignore' });
		const port = await portIn(portFile);
		this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	}

	/** Opens an empty page in the browser's own profile. */
	async newPage(): Promise<Page> {
		const page = await this.#browser!.contexts()[0]!.newPage();
		page.setDefaultTimeout(60_000);
		return page;
	}

	/** Tells how long the processors have worked for each process of the browser, in seconds; nothing before it starts. */
	async worked(): Promise<ReadonlyMap<number, number>> {
		const session = await this.#browser?.newBrowserCDPSession();
		const told = await session?.send('SystemInfo.getProcessInfo');
		await session?.detach();
		return new Map(told?.processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
	}

	/** Ends the browser's process as a failing machine would: nothing in it is told. */
	async kill(): Promise<void> {
		const dying = this.#process;
		if (dying === null) return;
		const ended = new Promise((resolve) => dying.once('exit', resolve));
		dying.kill('SIGKILL');
		await ended;
		await this.#browser?.close().catch(() => undefined);
		this.#process = null;
	}

	/** Ends the browser and throws its profile away. */
	async end(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** Ends the process of a page as when a tab crashes: nothing in the page is told. */
export async function crash(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// It never answers: what would answer is dead.
	session.send('Page.crash').catch(() => undefined);
	await crashed;
	await page.close();
}

/** Waits until the browser has written which port it answers on. */
async function portIn(file: string): Promise<string> {
	for (let tries = 0; tries < 600; tries++) {
		const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0]! : '';
		if (port !== '') return port;
		await sleep(50);
	}
	throw new Error('The browser did not start within 30 seconds.');
}
