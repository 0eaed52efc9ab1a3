/** Lines of a table → what each measures and at what time: by its words, or by what was answered. */
import { readEither, type Cell } from './baseline-cells.ts';
import type { Line, Table } from './baseline-blocks.ts';
import { leaveOut, quoted, type Asking, type Choice } from './baseline-questions.ts';
import {
	measureCalled,
	measures,
	measureWord,
	timesAYear,
	type Measure,
	type MeasureId
} from './baseline-words.ts';

/** A line whose measure is known. */
export interface Measured {
	readonly measure: Measure;
	readonly line: Line;
	/** Everything that may name its unit or period: its head, its time and the titles of its table. */
	readonly hints: readonly string[];
}

/** Heads that say how a figure is written but not what it measures: the title of the table does. */
const saysOnlyUnit =
	/^((£|gbp) ?'?(0{3}s?|k|m|ms)?|\(?(wte|fte)s?\)?|value|amount|figures?|actual|number|no|%|total)?$/i;

const choiceOf = ({ id, label }: Measure): Choice => ({ id, label });

/** Finds what each line of a table measures; lines left out or still asked about are missing. */
export function measuredLines(table: Table, asking: Asking): readonly Measured[] {
	const lines = table.about === 'whole' ? oneColumn(table, asking) : atOneTime(table, asking);
	const found = lines.flatMap((line) => {
		const measure = measureOf(table, line, asking);
		if (measure === null) return [];
		return [{ measure, line, hints: [line.head, line.time ?? '', table.titles] }];
	});
	return oneLineEach(withoutHeadcount(found, asking), asking);
}

function measureOf(table: Table, line: Line, asking: Asking): Measure | null {
	const bare = saysOnlyUnit.test(line.head.trim());
	const words = bare ? `${table.titles} ${line.head}` : line.head;
	const word = measureWord(words);
	if (word === 'total') return null;
	if (word !== null && word !== 'unsure') return word;
	const hasFigures = line.cells.some(({ cell }) => readEither(cell).kind === 'number');
	return hasFigures
		? askedMeasure(line, amongWhich(table, words, word === 'unsure'), asking)
		: null;
}

/** Measures that a head may mean: a few where its words narrow them down, else all that fit the table. */
function amongWhich({ about }: Table, words: string, isNarrow: boolean): readonly Measure[] {
	if (!isNarrow) return measures.filter(({ of }) => about === 'groups' || of === 'whole');
	const ids: readonly MeasureId[] = /worked/i.test(words)
		? ['inPost']
		: ['bankCost', 'agencyCost', 'bankWte', 'agencyWte'];
	return ids.map((id) => measureCalled(id)!);
}

function askedMeasure(line: Line, among: readonly Measure[], asking: Asking): Measure | null {
	const name = line.head === '' ? 'a column without a head' : quoted(line.head);
	const answer = asking.ask({
		id: `measure:${line.id}`,
		text: `What does ${name} show?`,
		choices: [...among.map(choiceOf), leaveOut]
	});
	return answer === null ? null : (measureCalled(answer) ?? null);
}

/** A line for each measure where months or years stand side by side: which of them, or their mean, is asked. */
function atOneTime({ lines }: Table, asking: Asking): readonly Line[] {
	const series = new Map<string, Line[]>();
	for (const line of lines) {
		const key = line.time === null ? line.id : `at ${line.head}`;
		series.set(key, [...(series.get(key) ?? []), line]);
	}
	return [...series.values()].flatMap((same) => {
		const [first] = same as [Line];
		if (same.length === 1) return [first];
		const last = same.at(-1)!;
		const what = first.head === '' ? 'This table' : quoted(first.head);
		const answer = asking.ask({
			id: `time:${first.id}`,
			text: `${what} stands for ${same.length} times, ${first.time} to ${last.time}. Which shall the plan start from?`,
			choices: [
				{ id: 'last', label: `The last, ${last.time}` },
				{ id: 'first', label: `The first, ${first.time}` },
				{ id: 'mean', label: 'The mean of all' },
				...(same.length === 12 ? [{ id: 'sum', label: 'The sum of the twelve, as a year' }] : []),
				leaveOut
			]
		});
		if (answer === 'last') return [last];
		if (answer === 'first') return [first];
		if (answer === 'mean' || answer === 'sum') return [joinedOver(same, answer)];
		return [];
	});
}

/** Adds up the figures of all times, or takes their mean; a missing figure makes the whole missing. */
function joinedOver(same: readonly Line[], how: 'mean' | 'sum'): Line {
	const [first] = same as [Line];
	const cells = first.cells.map(({ label }, i) => {
		const read = same.map(({ cells: own }) => readEither(own[i]?.cell ?? null));
		let sum = 0;
		for (const one of read) {
			if (one.kind !== 'number') return { label, cell: null as Cell };
			sum += one.value * one.times;
		}
		const isPercent = read.some((one) => one.kind === 'number' && one.isPercent);
		const value = how === 'sum' ? sum : sum / same.length;
		return { label, cell: isPercent ? `${value * 100}%` : value };
	});
	const time = how === 'sum' ? 'full year' : first.time;
	return { ...first, time, cells };
}

/** One figure of each line of whole-trust figures; where several columns hold some, which is asked once. */
function oneColumn({ lines }: Table, asking: Asking): readonly Line[] {
	const width = Math.max(...lines.map(({ cells }) => cells.length));
	if (width <= 1) return lines;
	const [first] = lines as [Line];
	const answer = asking.ask({
		id: `column:${first.id}`,
		text: `Figures of the whole trust stand in ${width} columns. Which shall the plan start from?`,
		choices: [
			...first.cells.map(({ label }, i) => ({ id: String(i), label: label || `Column ${i + 1}` })),
			leaveOut
		]
	});
	const at = Number(answer ?? Number.NaN);
	return Number.isNaN(at)
		? []
		: lines.map((line) => ({ ...line, cells: line.cells.slice(at, at + 1) }));
}

/** Heads count people and the model counts whole-time equivalents: heads stand in only where somebody says so. */
function withoutHeadcount(found: readonly Measured[], asking: Asking): readonly Measured[] {
	const hasWte = found.some(({ measure, line }) => measure.id === 'inPost' && !mayBeHeads(line));
	return found.flatMap((one) => {
		const { measure, line } = one;
		if (measure.id === 'headcount' && hasWte) {
			asking.note(`${quoted(line.head)} counts heads and is left out: there are WTE too.`);
			return [];
		}
		const isHeads = measure.id === 'headcount';
		if (!isHeads && !(measure.id === 'inPost' && mayBeHeads(line))) return [one];
		const answer = asking.ask({
			id: `heads:${line.id}`,
			text: isHeads
				? `${quoted(line.head)} counts heads. The model counts whole-time equivalents. What shall be done?`
				: `Are the figures of ${quoted(line.head)} heads or whole-time equivalents (WTE)? They are all whole numbers.`,
			choices: [
				{ id: 'wte', label: isHeads ? 'Take them as WTE, as if all worked full time' : 'WTE' },
				{ id: 'ignore', label: isHeads ? 'Leave them out' : 'Heads: leave them out' }
			]
		});
		return answer === 'wte' ? [{ ...one, measure: measureCalled('inPost')! }] : [];
	});
}

function mayBeHeads({ head, cells, time }: Line): boolean {
	if (/wte|fte|whole/i.test(head) || time !== null) return false;
	return cells.every(({ cell }) => {
		const read = readEither(cell);
		return read.kind !== 'number' || Number.isInteger(read.value);
	});
}

/** Where two lines measure the same, which of them counts is asked. */
function oneLineEach(found: readonly Measured[], asking: Asking): readonly Measured[] {
	const kept: Measured[] = [];
	for (const id of new Set(found.map(({ measure }) => measure.id))) {
		const same = found.filter(({ measure }) => measure.id === id);
		const [first] = same as [Measured];
		if (same.length === 1) {
			kept.push(first);
			continue;
		}
		const answer = asking.ask({
			id: `twice:${first.line.id}`,
			text: `${same.length} columns show “${first.measure.label}”. Which one counts?`,
			choices: [...same.map(({ line }) => ({ id: line.id, label: line.head })), leaveOut]
		});
		kept.push(...same.filter(({ line }) => line.id === answer));
	}
	return kept;
}

/** How often a year a line's figures come, as its words say; null when they do not. */
export function saidTimes({ hints }: Measured): 12 | 1 | null {
	for (const hint of hints) {
		const times = isMonth(hint) ? 12 : isYear(hint) ? 1 : timesAYear(hint);
		if (times !== null) return times;
	}
	return null;
}

const isYear = (text: string): boolean =>
	/^(fy ?)?20\d\d ?[-/] ?(20)?\d\d( [a-z]+)?$/i.test(text.trim());

const isMonth = (text: string): boolean =>
	/^(20\d\d-(0[1-9]|1[0-2])(-\d\d)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -/']*\d{2,4}|m ?\d{1,2})$/i.test(
		text.trim()
	);
