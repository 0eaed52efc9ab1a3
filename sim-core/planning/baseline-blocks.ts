/** Rows of a sheet → the tables in it: titles, heads and footnotes told apart, and each figure with its row's and its column's words. */
import { isTime, readEither, textOf, timeText, type Cell } from './baseline-cells.ts';
import { groupWord, measureWord } from './baseline-words.ts';

/** One run of figures that measure the same: a column of a table, or a row where staff groups stand across. */
export interface Line {
	/** Stable name of the line within its file, for questions about it. */
	readonly id: string;
	/** Words at its head, all levels of it. */
	readonly head: string;
	/** The time its head names, where it names one. */
	readonly time: string | null;
	readonly cells: readonly { readonly label: string; readonly cell: Cell }[];
}

/** One table of a sheet. */
export interface Table {
	/** Titles above it and single words between its rows, which may name units and periods. */
	readonly titles: string;
	/** `groups`: labels name staff groups; `whole`: each line is a figure of the trust. */
	readonly about: 'groups' | 'whole';
	readonly lines: readonly Line[];
}

type Row = { readonly at: number; readonly cells: readonly Cell[] };

/** Finds the tables of a sheet. */
export function tablesOf(rows: readonly (readonly Cell[])[]): readonly Table[] {
	const tables: Table[] = [];
	let titles: string[] = [];
	let heads: Row[] = [];
	let body: Row[] = [];
	const close = (): void => {
		if (body.length > 0) tables.push(...tableOf(titles, heads, body));
		body = [];
		heads = [];
		titles = [];
	};
	for (const row of narrowed(rows)) {
		const full = row.cells.filter((cell) => textOf(cell) !== '').length;
		if (full === 0) continue;
		if (isData(row)) body.push(row);
		else if (full === 1 && body.length > 0)
			titles.push(textOf(row.cells.find((cell) => textOf(cell) !== '')));
		else {
			if (body.length > 0) close();
			if (full === 1) titles.push(textOf(row.cells.find((cell) => textOf(cell) !== '')));
			else heads.push(row);
		}
	}
	close();
	return tables;
}

/** Leaves empty columns out and writes each row with its place. */
function narrowed(rows: readonly (readonly Cell[])[]): readonly Row[] {
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
		rows.some((row) => textOf(row[at]) !== '')
	);
	return rows.map((row, at) => ({ at, cells: used.map((column) => row[column] ?? null) }));
}

/** A row of figures: it holds a number that is no time, or has the name of a staff group before marks for missing figures. */
function isData({ cells }: Row): boolean {
	const texts = cells.filter((cell) => textOf(cell) !== '');
	const read = texts.map(readEither);
	const numbers = texts.filter((cell, i) => read[i]!.kind === 'number');
	if (numbers.length > 0) {
		const labels = texts.filter((_, i) => read[i]!.kind === 'text');
		// A head may hold nothing but times: 45748 is a day, 2025 a year. Where a name stands before them they are figures.
		const named = labels.some(
			(cell) => groupWord(textOf(cell)) !== null || measureWord(textOf(cell)) !== null
		);
		return named || !numbers.every(isTime);
	}
	const others = read.slice(1);
	return (
		groupWord(textOf(texts[0])) !== null &&
		others.length > 0 &&
		others.every(({ kind }) => kind === 'blank')
	);
}

interface Head {
	readonly at: number;
	readonly words: string;
	readonly time: string | null;
}

/** Places of the columns of a table. */
interface Places {
	readonly label: number;
	/** Column that says whether a row is of substantive, bank or agency staff; −1 where there is none. */
	readonly pool: number;
	readonly figures: readonly Head[];
}

function tableOf(titles: readonly string[], heads: readonly Row[], body: readonly Row[]): Table[] {
	const width = Math.max(...body.map(({ cells }) => cells.length));
	const pool = bestColumn(body, width, (text) => poolWord.test(text), 0.6);
	const isLabel = (text: string) => !poolWord.test(text) && (isGroup(text) || isKnown(text));
	const label = bestColumn(body, width, isLabel);
	const figures = Array.from({ length: width }, (_, at) => headAt(heads, at)).filter(
		({ at }) => at !== label && at !== pool && body.some(({ cells }) => isFigure(cells[at]))
	);
	const places = { label, pool, figures };
	const words = titles.join('; ');
	const rows = pool < 0 ? body : filledDown(body, label);
	const labels = rows.map(({ cells }) => textOf(cells[label]));
	const across = figures.filter(({ words: head }) => isGroup(head)).length;
	if (across > labels.filter(isGroup).length) return [acrossTable(words, rows, places)];
	const whole = rows.filter((_, i) => isWhole(labels[i]!));
	if (whole.length === rows.length) return [wholeTable(words, whole, places)];
	const groups = rows.filter((row) => !whole.includes(row));
	return [
		groupTable(words, groups, places),
		...(whole.length === 0 ? [] : [wholeTable(words, whole, places)])
	];
}

const poolWord = /^(substantive|permanent|contracted|bank|agency|locum)( staff)?$/i;

function isGroup(text: string): boolean {
	const word = groupWord(text);
	return word?.kind === 'group' || word?.kind === 'unsure';
}

const isKnown = (text: string): boolean => groupWord(text) !== null || measureWord(text) !== null;

/** A label that names a measure and no staff group: its row is a figure of the whole trust. */
function isWhole(text: string): boolean {
	const word = measureWord(text);
	if (word === null || word === 'total') return false;
	return groupWord(text) === null || (word !== 'unsure' && word.of === 'whole');
}

const isFigure = (cell: Cell | undefined): boolean => {
	const read = readEither(cell);
	return read.kind === 'number' || (read.kind === 'blank' && read.mark !== '');
};

/** The column in which most cells fit; else the first that holds words, or −1 where a share of all must fit. */
function bestColumn(
	body: readonly Row[],
	width: number,
	fits: (text: string) => boolean,
	share = 0
): number {
	const counts = Array.from(
		{ length: width },
		(_, at) => body.filter(({ cells }) => fits(textOf(cells[at]))).length
	);
	const most = Math.max(...counts);
	if (share > 0) return most >= share * body.length ? counts.indexOf(most) : -1;
	if (most > 0) return counts.indexOf(most);
	const first = counts.findIndex((_, at) =>
		body.some(({ cells }) => readEither(cells[at]).kind === 'text')
	);
	return Math.max(0, first);
}

/** Words over a column: those of upper rows reach to the right as far as cells are merged or empty. */
function headAt(heads: readonly Row[], at: number): Head {
	const parts = heads.map(({ cells }, level) => {
		const own = cells[at] ?? null;
		if (textOf(own) !== '' || level === heads.length - 1) return own;
		for (let left = at - 1; left >= 1; left--) {
			if (textOf(cells[left]) !== '') return cells[left]!;
		}
		return null;
	});
	const named = parts.filter((part) => textOf(part) !== '');
	const times = named.filter(isTime);
	const words = [...new Set(named.filter((part) => !isTime(part)).map(textOf))];
	return { at, words: words.join(' '), time: times.length === 0 ? null : timeText(times.at(-1)!) };
}

/** Merged labels stand in the first of their rows only. */
function filledDown(body: readonly Row[], label: number): readonly Row[] {
	let above: Cell = null;
	return body.map((row) => {
		const own = row.cells[label] ?? null;
		if (textOf(own) !== '') above = own;
		return { ...row, cells: row.cells.map((cell, at) => (at === label ? above : cell)) };
	});
}

function groupTable(titles: string, body: readonly Row[], { label, pool, figures }: Places): Table {
	const pools = pool < 0 ? [''] : [...new Set(body.map(({ cells }) => textOf(cells[pool])))];
	const lines = figures.flatMap(({ at, words, time }) =>
		pools.map((of): Line => ({
			id: `r${body[0]!.at + 1}c${at + 1}${of}`,
			head: `${of} ${words}`.trim(),
			time,
			cells: body
				.filter(({ cells }) => pool < 0 || textOf(cells[pool]) === of)
				.map(({ cells }) => ({ label: textOf(cells[label]), cell: cells[at] ?? null }))
		}))
	);
	return { titles, about: 'groups', lines };
}

/** Staff groups stand across, so each row is one line of figures. */
function acrossTable(titles: string, body: readonly Row[], places: Places): Table {
	const lines = body.map(({ at, cells }): Line => {
		const head = cells[places.label] ?? null;
		return {
			id: `r${at + 1}`,
			head: isTime(head) ? '' : textOf(head),
			time: isTime(head) ? timeText(head) : null,
			cells: places.figures.map((figure) => ({
				label: figure.words,
				cell: cells[figure.at] ?? null
			}))
		};
	});
	return { titles, about: 'groups', lines };
}

function wholeTable(titles: string, body: readonly Row[], { label, figures: all }: Places): Table {
	const figures = all.filter(({ at }) =>
		body.some(({ cells }) => readEither(cells[at]).kind === 'number')
	);
	const lines = body.map(({ at, cells }): Line => {
		const isWord = (place: number) => place !== label && readEither(cells[place]).kind === 'text';
		const units = cells.filter((_, place) => isWord(place)).map(textOf);
		return {
			id: `r${at + 1}`,
			head: [textOf(cells[label]), ...units].join(' '),
			time: null,
			cells: figures.map(({ at: place, words, time }) => ({
				label: time ?? words,
				cell: cells[place] ?? null
			}))
		};
	});
	return { titles, about: 'whole', lines };
}
