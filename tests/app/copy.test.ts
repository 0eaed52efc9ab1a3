import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lists the files below a folder of the project. */
function filesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Takes the text that people read out of a component: no script, style, comment, tag or expression. */
function copyOf(component: string): string[] {
	const markup = component
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/=>/g, '');
	const blocks = markup.replace(
		/<\/?(p|li|h\d|th|td|dt|dd|label|legend|button|caption|div|option)\b/g,
		'\n<$1'
	);
	const text = blocks.replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, 'X').replace(/<[^>]*>/g, '');
	return text
		.split('\n\n')
		.flatMap((block) => block.replace(/\s+/g, ' ').split(/(?<=[.?!])\s/))
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

const components = filesIn('src').filter((path) => path.endsWith('.svelte'));

describe('the words of the pages', () => {
	it.each(components)('%s has no sentence of more than 25 words', (path) => {
		const long = copyOf(readFileSync(join(root, path), 'utf8')).filter(
			(sentence) => sentence.split(' ').length > 25
		);
		expect(long).toEqual([]);
	});

	it.each(components)('%s judges nothing as optimal, correct, failed or scored', (path) => {
		const text = copyOf(readFileSync(join(root, path), 'utf8')).join(' ');
		expect(text).not.toMatch(/\b(optimal|correct|failed|scores?)\b/i);
	});
});

describe('the look of the pages', () => {
	it('borrows neither the blue nor the typeface of the NHS', () => {
		for (const path of [...filesIn('src'), ...filesIn('static')]) {
			expect(readFileSync(join(root, path), 'utf8'), path).not.toMatch(/#?005eb8|frutiger/i);
		}
	});
});
