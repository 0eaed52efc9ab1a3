/** What a formula comes to, in words: its value now and later, or what is wrong and where. */
import type { FormulaIssue, FormulaOutcome } from '#sim-core/planning.ts';
import { formatStored } from '../../format-stored.ts';
import { addMonths, formatMonth } from '../../months.ts';
import { formatSetting } from '../../format.ts';
import type { PlannedRow } from './rows.ts';

export type FormulaView =
	| {
			readonly ok: true;
			readonly words: string;
			/** Months to draw, where the value does not stay the same. */
			readonly line: readonly number[] | null;
	  }
	| { readonly ok: false; readonly issues: readonly FormulaIssue[] };

const groups = 'by staff group';

/** Words an outcome for a row. */
export function formulaView(
	row: Pick<PlannedRow, 'kind' | 'info'>,
	outcome: FormulaOutcome,
	start: string
): FormulaView {
	if (!outcome.ok) return outcome;
	const write = (value: number): string =>
		row.kind === 'assumption'
			? formatStored(row.info.unit, value)
			: formatSetting(row.info, value, row.info.step);
	const [first] = outcome.columns;
	if (first === undefined) return { ok: true, words: '', line: null };
	if (outcome.columns.length > 1 && outcome.columns.some((one) => one[0] !== first[0])) {
		const now = outcome.columns.map((one) => one[0]!);
		const ends = [Math.min(...now), Math.max(...now)].map(write);
		return { ok: true, words: `Gives ${ends.join(' to ')}, ${groups}.`, line: null };
	}
	const last = first.length - 1;
	const varies = first.some((value) => value !== first[0]);
	const words = varies
		? `Gives ${write(first[0]!)} at first and ${write(first[last]!)} in ${formatMonth(addMonths(start, last))}.`
		: `Gives ${write(first[0]!)}.`;
	return { ok: true, words, line: varies ? [...first] : null };
}

/** The text before, at and after the place of a problem. */
export function partsAround(text: string, { at, length }: FormulaIssue): readonly string[] {
	const from = Math.min(text.length, at - 1);
	const to = Math.min(text.length, from + Math.max(1, length));
	return [text.slice(Math.max(0, from - 30), from), text.slice(from, to), text.slice(to, to + 30)];
}
