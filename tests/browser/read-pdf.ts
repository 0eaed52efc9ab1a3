/** Reads what Chromium prints: pages, tags and text. It knows no more of the format than such files use. */
import { inflateSync } from 'node:zlib';

export interface PrintedPdf {
	readonly pages: number;
	readonly isTagged: boolean;
	/** Kinds of tags in the structure of the file, as H1, Table, Figure. */
	readonly tags: ReadonlySet<string>;
	/** Text of the pages in the order in which it was painted, without spaces. */
	readonly text: string;
}

interface PdfObject {
	readonly head: string;
	readonly stream: Buffer | null;
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
	const whole = file.toString('latin1');
	const objects = new Map<number, PdfObject>();
	for (const found of whole.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
		const start = found.index + found[0].length;
		const body = whole.slice(start, whole.indexOf('endobj', start));
		const at = body.indexOf('stream');
		const head = at < 0 ? body : body.slice(0, at);
		const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
		const from = start + at + (body.startsWith('stream\r\n', at) ? 8 : 7);
		const raw = at < 0 ? null : file.subarray(from, from + length);
		const packed = raw !== null && head.includes('/FlateDecode');
		objects.set(Number(found[1]), { head, stream: packed ? inflateSync(raw) : raw });
	}
	return objects;
}

const number = (hex: string): number => Number.parseInt(hex, 16);
const letters = (hex: string): string =>
	(hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(number(unit))).join('');

interface Font {
	/** How many digits tell a glyph. */
	readonly digits: number;
	readonly letters: ReadonlyMap<number, string>;
}

/** Reads which letters the glyphs of a font stand for. */
function fontOf(map: string): Font {
	const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4;
	const known = new Map<number, string>();
	for (const [, block] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
		for (const [, glyph, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
			known.set(number(glyph!), letters(to!));
		}
	}
	for (const [, block] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
		for (const [, from, to, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			for (let glyph = number(from!); glyph <= number(to!); glyph++) {
				known.set(glyph, String.fromCharCode(number(first!) + glyph - number(from!)));
			}
		}
	}
	return { digits, letters: known };
}

/** Reads a file that Chromium has printed. */
export function readPdf(file: Buffer): PrintedPdf {
	const objects = objectsOf(file);
	const heads = [...objects.values()].map(({ head }) => head);
	const fonts = new Map<string, Font>();
	for (const head of heads) {
		for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1];
			const map = objects.get(Number(unicode))?.stream?.toString('latin1');
			if (map !== undefined) fonts.set(name!, fontOf(map));
		}
	}
	const pages = heads.filter((head) => /\/Type \/Page\b/.test(head));
	const text = [...objects.values()].map(({ stream }) => textOf(stream, fonts)).join('');
	const tags = heads.flatMap((head) => [...head.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag!));
	return {
		pages: pages.length,
		isTagged: heads.some((head) => head.includes('/Marked true')),
		tags: new Set(tags),
		text
	};
}

function textOf(stream: Buffer | null, fonts: ReadonlyMap<string, Font>): string {
	const content = stream?.toString('latin1') ?? '';
	if (!content.includes(' Tf')) return '';
	let font: Font | undefined;
	let text = '';
	for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
		if (name !== undefined) font = fonts.get(name);
		else text += lettersOf(glyphs!, font);
	}
	return text.replaceAll(/\s/g, '');
}

function lettersOf(glyphs: string, font: Font | undefined): string {
	if (font === undefined) return '';
	const codes = glyphs.match(new RegExp(`.{${font.digits}}`, 'g')) ?? [];
	return codes.map((code) => font.letters.get(number(code)) ?? '').join('');
}
