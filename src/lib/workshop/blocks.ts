/** A printed sheet as data: the page shows it, the pack writes it into a file, from one source. */
import type { OverlayPicture } from './overlay.ts';

export type Block =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly head: readonly string[];
			/** The first cell of a row is its heading. */
			readonly rows: readonly (readonly string[])[];
	  }
	| { readonly kind: 'chart'; readonly label: string; readonly picture: OverlayPicture }
	| { readonly kind: 'cards'; readonly cards: readonly SheetCard[] }
	/** Empty lines to write on. */
	| { readonly kind: 'lines'; readonly label: string; readonly count: number };

export interface SheetCard {
	readonly title: string;
	readonly lines: readonly string[];
}

export interface Section {
	readonly id: string;
	readonly heading: string;
	/** Begins on a page of its own when printed. */
	readonly isPage: boolean;
	readonly blocks: readonly Block[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });

export const list = (items: readonly string[], isOrdered = false): Block => ({
	kind: 'list',
	items,
	isOrdered
});

export const table = (
	caption: string,
	head: readonly string[],
	rows: readonly (readonly string[])[]
): Block => ({ kind: 'table', caption, head, rows });

export const lines = (label: string, count: number): Block => ({ kind: 'lines', label, count });

/** A part of a pack that begins on a page of its own. */
export const page = (id: string, heading: string, blocks: Section['blocks']): Section => ({
	id,
	heading,
	isPage: true,
	blocks
});
