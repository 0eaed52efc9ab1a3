/**
 * Measures a slider drag in a real browser: from the input event to the beginning of the frame after the one in which the last
 * chart is painted, when that one is on screen; and the longest task of the page's thread, by the clock and by the processor's
 * time that it took, since a machine with much else to do lets a thread wait. Prints; judges nothing: timings belong to a machine.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../.ci/browser.mjs';
import { serveSite } from '../../.ci/serve.mjs';

const moves = 60;

/**
 * Moves the first slider step by step, waiting for each result to be painted.
 * @param {import('playwright-core').Page} page
 */
async function drag(page) {
	return page.evaluate(async (count) => {
		const isSeen = (/** @type {Element} */ canvas) => canvas.checkVisibility();
		const charts = [...document.querySelectorAll('canvas')].filter(isSeen).length;
		const slider = document.querySelector('input[type=range]');
		const hash = () => document.querySelector('[data-hash]')?.getAttribute('data-hash');
		const frame = () => new Promise(requestAnimationFrame);
		const pause = () => new Promise((resolve) => setTimeout(resolve));
		// A chart that is painted again empties its canvas first; only what is painted of the new result counts.
		const painted = new Set();
		let before = hash();
		let onScreenAt = Infinity;
		const { clearRect } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.clearRect = function (...place) {
			const isNew = this.canvas.isConnected && isSeen(this.canvas) && hash() !== before;
			if (isNew) painted.add(this.canvas);
			if (painted.size === charts) {
				requestAnimationFrame(() => (onScreenAt = Math.min(onScreenAt, performance.now())));
			}
			clearRect.apply(this, place);
		};
		const [min, max] = [Number(slider.min), Number(slider.max)];
		const latencies = [];
		slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		for (let i = 1; i <= count; i++) {
			await frame();
			// A browser tells of a moving slider at the beginning of a frame, ahead of what waits for the frame.
			before = hash();
			painted.clear();
			onScreenAt = Infinity;
			const start = performance.now();
			slider.value = String(min + ((max - min) * (1 + (i % 19))) / 20);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			while (onScreenAt === Infinity && performance.now() - start < 2000) await pause();
			if (hash() === before) throw new Error('The slider moved and no result came.');
			latencies.push(onScreenAt - start);
		}
		CanvasRenderingContext2D.prototype.clearRect = clearRect;
		slider.dispatchEvent(new Event('change', { bubbles: true }));
		return latencies;
	}, moves);
}

/**
 * Drags, and lists the tasks of the page's thread meanwhile, in milliseconds by the clock and of the processor's time.
 * @param {import('playwright-core').Page} page
 */
async function measure(page) {
	const session = await page.context().newCDPSession(page);
	/** @type {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }[]} */
	const events = [];
	session.on(
		'Tracing.dataCollected',
		({ value }) => void events.push(.../** @type {any} */ (value))
	);
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] }
	});
	const latencies = await drag(page);
	const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
	await session.send('Tracing.end');
	await complete;
	await session.detach();
	const threads = events.filter(
		({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain'
	);
	const ofPage = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
	const tasks = events
		.filter(
			({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && ofPage.has(`${pid} ${tid}`)
		)
		.map(({ dur = 0, tdur = 0 }) => ({ byClock: dur / 1000, ofProcessor: tdur / 1000 }));
	return { latencies, tasks };
}

/** @type {(sorted: readonly number[], share: number) => string} */
const at = (sorted, share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);

/**
 * Saves three scenarios and draws them beside the plan.
 * @param {import('playwright-core').Page} page
 */
async function saveThree(page) {
	const field = page.getByRole('textbox', { name: 'UK recruitment drive, %' });
	for (const value of ['20', '50', '80']) {
		await field.fill(value);
		await field.press('Enter');
		await page.locator('[data-run="idle"]').waitFor({ state: 'attached' });
		await page.getByLabel('Name for this plan').fill(`Plan ${value}`);
		await page.getByRole('button', { name: 'Save as scenario' }).click();
	}
	for (const value of ['20', '50', '80']) {
		const drawn = page.getByRole('checkbox', { name: new RegExp(`Plan ${value}`) }).first();
		await drawn.setChecked(true);
	}
	await page.waitForTimeout(1000);
}

/**
 * Prints what a drag takes with what is drawn just now.
 * @param {import('playwright-core').Page} page
 * @param {string} drawn
 */
async function print(page, drawn) {
	const charts = await page.locator('canvas').filter({ visible: true }).count();
	const { latencies, tasks } = await measure(page);
	const sorted = [...latencies].sort((a, b) => a - b);
	console.log(`slider move to painted charts, ${moves} moves, ${charts} charts of ${drawn}:`);
	console.log(`  median ${at(sorted, 0.5)} ms, 95% ${at(sorted, 0.95)} ms`);
	const longest = (/** @type {'byClock' | 'ofProcessor'} */ of) =>
		Math.max(...tasks.map((task) => task[of])).toFixed(0);
	const long = tasks.filter(({ byClock }) => byClock >= 50).length;
	console.log(
		`  tasks of the page's thread: ${tasks.length}, ${long} of 50 ms or more; longest ${longest('byClock')} ms by the clock, ${longest('ofProcessor')} ms of the processor's time`
	);
}

/**
 * Asks for futures, then moves the slider, waiting each time for the band of the new plan: its dots move with it, in the same
 * task in which the chart is handed the band, which is painted by the next frame.
 * @param {import('playwright-core').Page} page
 */
async function printBand(page) {
	await page.getByRole('button', { name: /^How sure/ }).click();
	await page.getByRole('button', { name: 'Run the futures again' }).waitFor();
	await page.waitForTimeout(1000);
	const latencies = await page.evaluate(async (count) => {
		const slider = document.querySelector('input[type=range]');
		const dots = document.querySelector('[aria-label^="How sure"] svg');
		const frame = () => new Promise(requestAnimationFrame);
		const [min, max] = [Number(slider.min), Number(slider.max)];
		const latencies = [];
		slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		for (let i = 1; i <= count; i++) {
			await frame();
			const start = performance.now();
			const moved = new Promise((resolve) => {
				const observer = new MutationObserver(() => (observer.disconnect(), resolve(undefined)));
				observer.observe(dots, { subtree: true, attributes: true });
			});
			slider.value = String(min + ((max - min) * (1 + (i % 19))) / 20);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			await moved;
			await frame();
			await frame();
			latencies.push(performance.now() - start);
		}
		slider.dispatchEvent(new Event('change', { bubbles: true }));
		return latencies;
	}, moves);
	const sorted = [...latencies].sort((a, b) => a - b);
	console.log(`slider move to the painted band of 64 futures, ${moves} moves:`);
	console.log(`  median ${at(sorted, 0.5)} ms, 95% ${at(sorted, 0.95)} ms`);
}

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error('No Chromium was found; npm test installs one.');
const site = await serveSite({
	folder: fileURLToPath(new URL('../../build', import.meta.url)),
	port: 0
});
const browser = await chromium.launch({ executablePath, args: browserFlags() });
try {
	// Tall enough for every chart to be on screen: those out of sight are not drawn.
	const page = await browser.newPage({ viewport: { width: 1366, height: 2400 } });
	await page.goto(`${site.address}/explore`, { waitUntil: 'networkidle' });
	await page.locator('[data-hash]').waitFor({ state: 'attached' });
	await page.waitForTimeout(3000);
	await print(page, 'the plan and its baseline, seconds after the first visit began');
	// By now the copy for use without a network is made, and the page's code is compiled.
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.waitForTimeout(3000);
	await print(page, 'the plan and its baseline, later');
	await saveThree(page);
	await print(page, 'the plan, its baseline and three saved scenarios');
	// Eight charts are what the aim of 50 ms speaks of; one out of sight is not painted.
	await page
		.locator('.small-charts > :last-child')
		.evaluate((chart) => chart.style.setProperty('display', 'none'));
	await page.waitForTimeout(500);
	await print(page, 'the same');
	await page.close();
	const other = await browser.newPage({ viewport: { width: 1366, height: 900 } });
	await other.goto(`${site.address}/explore`, { waitUntil: 'networkidle' });
	await other.locator('[data-hash]').waitFor({ state: 'attached' });
	await printBand(other);
} finally {
	await browser.close();
	await site.close();
}
