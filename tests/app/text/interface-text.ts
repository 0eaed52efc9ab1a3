// Takes the words that people read out of the sources: the templates of pages, and sentences in code.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Stands for a value that is filled in when the page is shown; it counts as one short word. */
const blank = 'X';
const inline = new Set(
	'a abbr b br code em i kbd mark q s small span strong sub sup time u var wbr'.split(' ')
);
const readAttributes = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'content']);

/** Lists the files below a folder of the project, with forward slashes. */
export function filesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Reads a file of the project. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Lists the passages of a source file that people read: one for each paragraph, heading, label or sentence in code. */
export function passagesOf(path: string): string[] {
	const source = textOf(path);
	const passages = path.endsWith('.svelte') ? passagesOfComponent(source) : proseIn(source);
	return passages.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Splits a passage into sentences. */
export function sentencesOf(passage: string): string[] {
	return passage
		.split(/(?<=[.?!][’”)]?)\s+/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** Lists the words of a text; a number is a word, a dash is not. */
export const wordsOf = (text: string): string[] =>
	text.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word));

function passagesOfComponent(source: string): string[] {
	const { fragment, instance } = parse(source, { modern: true });
	const reader = new TemplateReader(source);
	reader.read(fragment);
	reader.endPassage();
	const code = instance ? source.slice(instance.start, instance.end) : '';
	return [...reader.passages, ...proseIn(code.replace(/^<script[^>]*>|<\/script>$/g, ''))];
}

/** Walks a template in reading order; what an element of a line holds belongs to the passage around it. */
class TemplateReader {
	readonly passages: string[] = [];
	readonly #source: string;
	#passage = '';

	constructor(source: string) {
		this.#source = source;
	}

	endPassage(): void {
		this.passages.push(this.#passage);
		this.#passage = '';
	}

	read(fragment: AST.Fragment | null | undefined): void {
		for (const node of fragment?.nodes ?? []) this.#readNode(node);
	}

	#readNode(node: AST.Fragment['nodes'][number]): void {
		if (node.type === 'Text') this.#passage += node.data;
		else if (node.type === 'ExpressionTag') this.#readExpression(node);
		else if (node.type === 'RenderTag' || node.type === 'HtmlTag') this.#passage += blank;
		else if ('name' in node && 'fragment' in node) this.#readElement(node as AST.RegularElement);
		else if (node.type === 'IfBlock') this.#readBranches([node.consequent, node.alternate]);
		else if (node.type === 'EachBlock') this.#readBranches([node.body, node.fallback]);
		else if (node.type === 'AwaitBlock') this.#readBranches([node.pending, node.then, node.catch]);
		else if (node.type === 'KeyBlock') this.read(node.fragment);
		else if (node.type === 'SnippetBlock') this.#readAlone(node.body);
	}

	/** The first branch reads on from what stands before it; each other is a passage of its own. */
	#readBranches([first, ...others]: readonly (AST.Fragment | null | undefined)[]): void {
		this.read(first);
		for (const branch of others) this.#readAlone(branch);
	}

	#readAlone(fragment: AST.Fragment | null | undefined): void {
		const around = this.#passage;
		this.#passage = '';
		this.read(fragment);
		this.endPassage();
		this.#passage = around;
	}

	#readElement(element: AST.RegularElement): void {
		for (const attribute of element.attributes) {
			if (attribute.type !== 'Attribute' || !readAttributes.has(attribute.name)) continue;
			const parts = Array.isArray(attribute.value) ? attribute.value : [];
			this.passages.push(parts.map((part) => (part.type === 'Text' ? part.data : blank)).join(''));
		}
		if (inline.has(element.name)) return this.read(element.fragment);
		this.endPassage();
		this.read(element.fragment);
		this.endPassage();
	}

	#readExpression(tag: AST.ExpressionTag): void {
		const code = this.#source.slice(tag.start + 1, tag.end - 1);
		this.#passage += code === "' '" ? ' ' : blank;
		this.passages.push(...proseIn(`(${code})`));
	}
}

/** Lists the strings in code that read as prose: a capital at the start and at least four words. */
function proseIn(code: string): string[] {
	const passages: string[] = [];
	const look = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node)) passages.push(node.text);
		else if (ts.isTemplateExpression(node)) {
			const rest = node.templateSpans.map(({ literal }) => blank + literal.text);
			passages.push(node.head.text + rest.join(''));
		}
		ts.forEachChild(node, look);
	};
	look(ts.createSourceFile('text.ts', code, ts.ScriptTarget.Latest, true));
	return passages.filter((text) => /^[“‘]?[\p{Lu}]/u.test(text) && wordsOf(text).length >= 4);
}
