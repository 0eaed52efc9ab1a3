/**
 * Measures a slider drag in a real browser: from the input event to the frame in which the charts are painted,
 * and the longest stretch that the page's thread was busy. Prints; judges nothing: timings belong to a machine.
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
async function measure(page) {
	return page.evaluate(async (count) => {
		const longTasks = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) longTasks.push(entry.duration);
		}).observe({ type: 'longtask' });
		// A chart that is painted again empties its canvas first.
		const painted = new Set();
		const { clearRect } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.clearRect = function (...place) {
			if (this.canvas.isConnected) painted.add(this.canvas);
			clearRect.apply(this, place);
		};
		const charts = document.querySelectorAll('canvas').length;
		const slider = document.querySelector('input[type=range]');
		const hash = () => document.querySelector('[data-hash]')?.getAttribute('data-hash');
		const frame = () => new Promise(requestAnimationFrame);
		const [min, max] = [Number(slider.min), Number(slider.max)];
		const latencies = [];
		slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		for (let i = 1; i <= count; i++) {
			const before = hash();
			painted.clear();
			const start = performance.now();
			const isShown = () => hash() !== before && painted.size === charts;
			slider.value = String(min + ((max - min) * (1 + (i % 19))) / 20);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			while (!isShown() && performance.now() - start < 2000) await frame();
			// What was painted in this frame is on screen when the next one begins.
			await frame();
			latencies.push(performance.now() - start);
		}
		slider.dispatchEvent(new Event('change', { bubbles: true }));
		await new Promise((resolve) => setTimeout(resolve, 500));
		return { latencies, longTasks };
	}, moves);
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
	const charts = await page.locator('canvas').count();
	const { latencies, longTasks } = await measure(page);
	const sorted = [...latencies].sort((a, b) => a - b);
	console.log(`slider move to painted charts, ${moves} moves, ${charts} charts of ${drawn}:`);
	console.log(`  median ${at(sorted, 0.5)} ms, 95% ${at(sorted, 0.95)} ms`);
	console.log(
		longTasks.length === 0
			? '  page thread: never busy for 50 ms or more at a stretch'
			: `  page thread: ${longTasks.length} stretches of 50 ms or more, longest ${Math.max(...longTasks).toFixed(0)} ms`
	);
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
	await print(page, 'the plan and its baseline');
	await saveThree(page);
	await print(page, 'the plan, its baseline and three saved scenarios');
} finally {
	await browser.close();
	await site.close();
}
