/** What every sheet of a workbook is made from, and how its cells are told. */
import type { Profile } from '../data/profile.ts';
import type { RunResult } from '../analysis/result.ts';
import type { RunPlan } from '../engine/simulate.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroupLabels, staffGroups } from '../spec/dimensions.ts';
import type { Described } from '../spec/variable.ts';
import type { Entry, Places } from './places.ts';
import type { Cell, SheetLook } from './sheet-xml.ts';
import type { Style } from './styles.ts';
import type { Trace } from './trace.ts';

/** Everything that a workbook tells. */
export interface Told {
	readonly scenario: Scenario;
	readonly profile: Profile;
	readonly plan: RunPlan;
	readonly run: RunResult;
	readonly places: Places;
	readonly trace: Trace;
}

/** One sheet: its look, and its rows one after another, so that a large one never stands in memory as a whole. */
export interface Sheet {
	readonly name: string;
	readonly look: SheetLook;
	readonly rows: Iterable<Row>;
}

export interface Row {
	readonly row: number;
	readonly cells: readonly Cell[];
}

/** A cell with text. */
export const text = (column: number, words: string, style?: Style): Cell => ({
	column,
	content: { text: words },
	...(style === undefined ? {} : { style })
});

/** A cell with a number. */
export const number = (column: number, value: number, style?: Style): Cell => ({
	column,
	content: { number: value },
	...(style === undefined ? {} : { style })
});

/** A cell with a formula and the figure that it gives. */
export const formula = (column: number, is: string, value: number, style?: Style): Cell => ({
	column,
	content: { formula: is, value },
	...(style === undefined ? {} : { style })
});

/** A row of texts from the first column on. */
export const texts = (words: readonly string[], style?: Style): Cell[] =>
	words.map((one, i) => text(i + 1, one, style));

/** What a quantity is called, for people. */
export const labelOf = ({ variable }: Entry): string => variable.label;

/** Which staff group a number is for; empty where it is for the whole trust. */
export const groupOf = ({ element }: Entry): string =>
	element === null ? '' : staffGroupLabels[staffGroups[element]!];

/** How a pure number is read, where its declaration says so. */
export const shownAsOf = ({ variable }: Entry): string | undefined =>
	(variable as Described).shownAs;

/** One line of a head: what it tells in the first column, and in the column of each number. */
export type Head = readonly [string, (entry: Entry) => string];

/** Rows that say what each column holds, from the third on. */
export const headRows = (heads: readonly Head[], entries: readonly Entry[]): Row[] =>
	heads.map(([head, words], i) => ({
		row: 3 + i,
		cells: [text(1, head, 'head'), ...entries.map((entry) => text(entry.at, words(entry), 'head'))]
	}));
