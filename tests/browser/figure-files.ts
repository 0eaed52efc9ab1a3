// A figure's two files, saved by its own buttons and read back as another program would.
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a figure's files say: the title in the drawing, its words, and the size of the picture in pixels. */
export interface FigureFiles {
	readonly title: string | undefined;
	readonly words: string;
	readonly width: number;
	readonly height: number;
}

/** Saves a figure as drawing and as picture. Throws when the one is no SVG or the other no PNG. */
export async function figureFiles(page: Page, label: string): Promise<FigureFiles> {
	const svg = await saved(page, `SVG drawing of ${label}`);
	const drawing = await page.evaluate((text) => {
		const read = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
		const title = read.querySelector(':scope > title')?.textContent ?? undefined;
		const words = [...read.querySelectorAll('text')].map(({ textContent }) => textContent);
		return { name: read.nodeName, title, words: words.join(' ') };
	}, svg.toString('utf8'));
	if (drawing.name !== 'svg') throw new Error(`The drawing of ${label} is no SVG.`);
	if (/var\(|class=/.test(svg.toString('utf8'))) {
		throw new Error(`The drawing of ${label} needs the style sheets of the page.`);
	}
	const png = await saved(page, `PNG picture of ${label}`);
	const begins = png.subarray(0, 16).toString('latin1');
	if (begins !== '\x89PNG\r\n\x1a\n\0\0\0\rIHDR') {
		throw new Error(`The picture of ${label} is no PNG.`);
	}
	const { title, words } = drawing;
	return { title, words, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Presses a button that offers a file, and reads the file. */
async function saved(page: Page, button: string): Promise<Buffer> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const path = join(tmpdir(), `headroom-figure-${process.pid}`);
	await (await download).saveAs(path);
	const file = await readFile(path);
	await rm(path);
	return file;
}
