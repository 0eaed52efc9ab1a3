/** A table of totals → figures by measure and staff group; what it does not settle comes back as questions. */
import type { Cell } from './baseline-cells.ts';
import { tablesOf, type Table } from './baseline-blocks.ts';
import { measuredLines, type Measured } from './baseline-lines.ts';
import { personLevel } from './baseline-person.ts';
import { Asking, leaveOut, quoted, type Answers, type Question } from './baseline-questions.ts';
import { figuresOf, type Figure } from './baseline-units.ts';
import { groupWord, type Measure, type MeasureId } from './baseline-words.ts';
import { staffGroupLabels, staffGroups, type StaffGroup } from '../spec/dimensions.ts';

/** One figure that a table gives, in the model's units; `group` is null for the whole trust. */
export interface Entered {
	readonly measure: MeasureId;
	readonly group: StaffGroup | null;
	readonly value: number;
}

export type ReadBaseline =
	/** Single people: nothing of the table is kept, `holds` says of what kind. */
	| { readonly kind: 'people'; readonly holds: string }
	| {
			readonly kind: 'table';
			readonly entered: readonly Entered[];
			/** Every question the table raises, answered or not. */
			readonly questions: readonly Question[];
			readonly open: readonly Question[];
			/** What was settled without asking, in sentences. */
			readonly notes: readonly string[];
			/** What does not add up. */
			readonly doubts: readonly string[];
	  };

/** Reads rows of cells. Nothing of a table that holds single people is passed on. */
export function readBaseline(
	rows: readonly (readonly Cell[])[],
	answers: Answers = {}
): ReadBaseline {
	const holds = personLevel(rows);
	if (holds !== null) return { kind: 'people', holds };
	const asking = new Asking(answers);
	const tables = tablesOf(rows).map((table) => ({ table, lines: measuredLines(table, asking) }));
	const inPost = tables.flatMap(({ table, lines }) => staffIn(table, lines, asking));
	const doubts: string[] = [];
	const entered = tables.flatMap(({ table, lines }) =>
		table.about === 'whole'
			? lines.flatMap((one) => wholeFigures(one, inPost, asking))
			: lines.flatMap((one) => groupFigures(one, { inPost, asking, doubts }))
	);
	const { questions, notes } = asking;
	return {
		kind: 'table',
		entered,
		questions: [...questions.values()],
		open: asking.open,
		notes: [...notes],
		doubts
	};
}

/** Staff in post by the words of their rows, against which pay and rates are held. */
function staffIn({ about }: Table, lines: readonly Measured[], asking: Asking): readonly Figure[] {
	if (about === 'whole') return [];
	return lines
		.filter(({ measure }) => measure.id === 'inPost')
		.flatMap((one) => figuresOf(one, [], asking) ?? []);
}

/** A figure of the whole trust; a share given for all staff may stand for each group, if somebody says so. */
function wholeFigures(
	one: Measured,
	inPost: readonly Figure[],
	asking: Asking
): readonly Entered[] {
	const { measure, line } = one;
	const figures = figuresOf(one, inPost, asking);
	const value = figures?.[0]?.value;
	if (value === undefined) return [];
	if (measure.of === 'whole' || isCoverCost(measure))
		return [{ measure: measure.id, group: null, value }];
	if (measure.kind !== 'share' && measure.kind !== 'mark') {
		asking.note(
			`${quoted(line.head)} is for the whole trust, and the model needs it by staff group: left out.`
		);
		return [];
	}
	const answer = asking.ask({
		id: `spread:${line.id}`,
		text: `${quoted(line.head)} is for the whole trust. Shall it stand for every staff group?`,
		choices: [{ id: 'all', label: 'Yes, for every group' }, leaveOut]
	});
	return answer === 'all'
		? staffGroups.map((group) => ({ measure: measure.id, group, value }))
		: [];
}

const isCoverCost = ({ id }: Measure): boolean => id === 'bankCost' || id === 'agencyCost';

interface Reading {
	readonly inPost: readonly Figure[];
	readonly asking: Asking;
	readonly doubts: string[];
}

/** Figures of staff groups: rows of the same group are added up, rates of them weighted by their staff. */
function groupFigures(one: Measured, { inPost, asking, doubts }: Reading): readonly Entered[] {
	const { measure, line } = one;
	const figures = figuresOf(one, inPost, asking);
	if (figures === null) return [];
	const rows = figures.map((figure) => ({ figure, group: groupFor(figure.label, asking) }));
	const isRate = isWeighted(measure);
	if (!isRate) doubts.push(...totalDoubt(line.head, rows));
	return staffGroups.flatMap((group) => {
		const same = rows.flatMap((row) => (row.group === group ? [row.figure] : []));
		if (same.length === 0) return [];
		const value = isRate ? weighted(same, inPost) : same.reduce((sum, part) => sum + part.value, 0);
		if (value !== null) return [{ measure: measure.id, group, value }];
		asking.note(
			`${quoted(line.head)} of ${staffGroupLabels[group]} stands in ${same.length} rows without staff in post to weight them: left out.`
		);
		return [];
	});
}

const isWeighted = ({ kind, id }: Measure): boolean =>
	kind === 'share' || kind === 'mark' || id === 'payPerWte';

const isGrandTotal = (label: string): boolean =>
	/^(grand |trust |overall )?(total|sum|all)( staff| workforce| trust| wte)?$/i.test(label.trim());

function totalDoubt(
	head: string,
	rows: readonly { readonly figure: Figure; readonly group: RowGroup }[]
): string[] {
	const parts = rows.filter(({ group }) => group !== 'total' && group !== 'part');
	const total = rows.findLast(
		({ figure, group }) => group === 'total' && isGrandTotal(figure.label)
	);
	if (total === undefined || parts.length < 2) return [];
	const said = total.figure.value;
	const sum = parts.reduce((so, { figure }) => so + figure.value, 0);
	if (Math.abs(sum - said) <= 0.01 * Math.max(1, Math.abs(said))) return [];
	const shown = (value: number): string => String(Math.round(value * 10) / 10);
	return [
		`In ${quoted(head)} the total says ${shown(said)}, and the rows add up to ${shown(sum)}.`
	];
}

function weighted(same: readonly Figure[], inPost: readonly Figure[]): number | null {
	if (same.length === 1) return same[0]!.value;
	let sum = 0;
	let staff = 0;
	for (const { label, value } of same) {
		const weight = inPost.find((one) => one.label === label)?.value;
		if (weight === undefined) return null;
		sum += weight * value;
		staff += weight;
	}
	return staff > 0 ? sum / staff : null;
}

/** What a row is of; null for one that is left out or still asked about. */
type RowGroup = StaffGroup | 'total' | 'part' | null;

function groupFor(label: string, asking: Asking): RowGroup {
	if (label === '') return null;
	const word = groupWord(label);
	if (word === null) return askedGroup(label, staffGroups, asking);
	if (word.kind === 'unsure') return askedGroup(label, word.among, asking);
	if (word.kind === 'group') return word.group;
	if (word.kind === 'part') asking.note(`${quoted(label)} is part of another row and is left out.`);
	return word.kind;
}

function askedGroup(
	label: string,
	among: readonly StaffGroup[],
	asking: Asking
): StaffGroup | null {
	const answer = asking.ask({
		id: `group:${label.toLowerCase()}`,
		text: `Which staff group is ${quoted(label)}?`,
		choices: [...among.map((id) => ({ id, label: staffGroupLabels[id] })), leaveOut]
	});
	return staffGroups.find((group) => group === answer) ?? null;
}
