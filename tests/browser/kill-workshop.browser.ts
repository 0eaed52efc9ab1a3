// The facilitator's tab is killed at random moments, every tenth time the whole browser, and what was committed
// is there again. A sample of tabs runs here; `KILLS=200 npm run test:browser -- kill-workshop` runs so many, browsers
// among them. That needs a browser which keeps its profile: set CHROMIUM_PATH to one with windows.
import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replay, replayStored, sessionStamp } from '../../sim-core/workshop.ts';
import { openPage, siteAddress, started } from './harness.ts';
import { crash, kills, moments, MortalBrowser, patience, sleep } from './mortal-browser.ts';

interface Shown {
	readonly entries: number;
	readonly stamp: string;
}

/** Reads which entry of the log the console shows, and the stamp over the whole state. */
async function shownBy(page: Page): Promise<Shown> {
	const line = page.locator('[data-stamp]');
	return {
		entries: Number(await line.getAttribute('data-entries')),
		stamp: (await line.getAttribute('data-stamp'))!
	};
}

/** Adds up what the processors did for a browser between two readings; a process that is gone counts no more. */
const workBetween = (
	before: ReadonlyMap<number, number>,
	after: ReadonlyMap<number, number>
): number => [...after].reduce((sum, [id, seconds]) => sum + seconds - (before.get(id) ?? 0), 0);

/** Gives the middle and the largest of some seconds, in words. */
function spanOf(seconds: readonly number[]): string {
	const sorted = seconds.toSorted((a, b) => a - b);
	const middle = sorted[Math.ceil(sorted.length / 2) - 1]!;
	return `${middle.toFixed(1)} s, at most ${sorted.at(-1)!.toFixed(1)} s`;
}

/** Opens a session of robot teams on the set-up page. */
async function openRobots(page: Page): Promise<void> {
	await page.goto(`${siteAddress}/workshop`);
	await started(page);
	await page.getByRole('button', { name: 'Robot teams for a dry run' }).click();
	await page.getByRole('button', { name: 'Open the session' }).click();
	await page.locator('[data-stamp]').waitFor();
}

/** Lets the page press on by itself, telling the test of each entry as it shows. */
async function playOn(page: Page, tell: (shown: Shown) => void): Promise<void> {
	await page.exposeFunction('tellShown', tell);
	await page.evaluate(() => {
		const { tellShown } = window as unknown as { tellShown: (shown: Shown) => void };
		const line = document.querySelector<HTMLElement>('[data-stamp]')!;
		new MutationObserver(() => {
			const { entries, stamp } = line.dataset;
			tellShown({ entries: Number(entries), stamp: stamp! });
		}).observe(line, { attributeFilter: ['data-stamp'] });
		setInterval(() => {
			const buttons = [...document.querySelectorAll('button')];
			const robots = buttons.find(({ textContent }) => /robot teams act/.test(textContent));
			(robots ?? document.querySelector<HTMLElement>('.moves .button-primary'))?.click();
		}, 30);
	});
}

/** Reads the log of the latest session as the browser's storage holds it. */
const storedLog = (page: Page): Promise<{ n: number; at: number; event: unknown }[]> =>
	page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
		const database = await done(indexedDB.open('headroom-workshop'));
		const stores = database.transaction(['sessions', 'entries']);
		const heads = await done<{ id: string; updatedAt: number }[]>(
			stores.objectStore('sessions').getAll()
		);
		const { id } = heads.sort((a, b) => b.updatedAt - a.updatedAt)[0]!;
		const range = IDBKeyRange.bound([id, 0], [id, Infinity]);
		const entries = await done(stores.objectStore('entries').getAll(range));
		database.close();
		return entries as { n: number; at: number; event: unknown }[];
	});

describe('the facilitator’s browser', () => {
	it(
		'is killed at random moments and comes back at the last committed event within ten seconds',
		async () => {
			const browser = new MortalBrowser();
			let [ahead, most] = [0, 0];
			const waits: number[] = [];
			const works: number[] = [];
			onTestFinished(() => browser.end());
			const isLong = kills >= 10;
			if (isLong) await browser.start();
			let page = isLong ? await browser.newPage() : (await openPage('/workshop')).page;
			await openRobots(page);
			for (const [turn, moment] of moments(1500, 6).entries()) {
				if ((await page.locator('[data-phase="debrief"], [data-phase="closed"]').count()) > 0) {
					await openRobots(page);
				}
				let last = await shownBy(page);
				await playOn(page, (shown) => (last = shown));
				await sleep(moment);
				const context = page.context();
				if (isLong && turn % 10 === 0) {
					await browser.kill();
					await browser.start();
				} else await crash(page);
				page = isLong ? await browser.newPage() : await context.newPage();
				page.setDefaultTimeout(60_000);
				const before = await browser.worked();
				const began = performance.now();
				await page.goto(`${siteAddress}/workshop/run`);
				await page.locator('[data-stamp]').waitFor();
				waits.push((performance.now() - began) / 1000);
				works.push(workBetween(before, await browser.worked()));
				const back = await shownBy(page);
				const log = (await storedLog(page)).map(({ n, at, event }) => ({ n, at, event }));
				const whole = replayStored(log);
				if (!whole.ok) throw new Error('The stored log cannot be played.');
				// The state on screen is that of the last committed event …
				expect(back).toEqual({ entries: log.length, stamp: sessionStamp(whole.value.state) });
				// … and everything that was ever shown is in it, with the same state at that point.
				const shown = replay(whole.value.entries.slice(0, last.entries));
				expect(shown.ok && sessionStamp(shown.value.state)).toBe(last.stamp);
				if (back.entries > last.entries) ahead++;
				most = Math.max(most, back.entries);
				if (turn % 20 === 19) console.log(`${turn + 1} kills so far: ${spanOf(waits)}.`);
			}
			// A wait is that of this machine with all else it does; the work of its processors is the page's own.
			console.log(
				`${kills} kills: all back with the state equal, half of them within ${spanOf(waits)}; ` +
					(isLong ? `processors worked for it ${spanOf(works)}; ` : '') +
					`${ahead} had an entry on disk that had not shown yet; logs up to ${most} entries; ` +
					`load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors.`
			);
			expect(Math.max(...waits)).toBeLessThan(10);
		},
		patience
	);
});
