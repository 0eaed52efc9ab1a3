/** Which number a command asks for: --outcome, --month, --group, and --read over a span --from a month. */
import { headlines } from '../analysis/headlines.ts';
import { catalogue, monthNumber, monthText, type Scenario } from '../index.ts';
import type { AskedOfPlan } from '../sensitivity.ts';
import { waysToRead, type Measure } from '../sensitivity/measure.ts';
import { groupFrom, knownIn } from './ids.ts';
import { UsageError, type Values } from './usage-error.ts';

/** Options that say which number. */
export const measureOptions = ['outcome', 'month', 'group', 'read', 'from'] as const;

/** How they are told in the help. */
export const measureUsage =
	'--outcome NAME [--month M] [--group G] [--read at|sum|mean|max|min --from M]';

/** Reads which number is asked for; the last month unless said. Throws UsageError for what the plan does not have. */
export function measureFrom(values: Values, plan: Scenario): Measure {
	if (typeof values.outcome !== 'string')
		throw new UsageError(['Name an outcome: --outcome NAME.']);
	const { id, label, perGroup } = knownIn(catalogue.outputs, values.outcome, 'outcome');
	const group = groupFrom(values.group);
	if (group !== null && !perGroup) {
		throw new UsageError([`${label} is told for the whole trust alone, not by staff group.`]);
	}
	const to = monthFrom(values, 'month', plan);
	const read = waysToRead.find((way) => way === (values.read ?? 'at'));
	if (read === undefined) {
		throw new UsageError([
			`--read must be one of ${waysToRead.join(', ')}; “${values.read}” was given.`
		]);
	}
	const from =
		values.from === undefined ? (read === 'at' ? to : 1) : monthFrom(values, 'from', plan);
	if (from > to) throw new UsageError(['--from must not lie after --month.']);
	return { outcome: id, group, read, from, to };
}

/** Reads a month: YYYY-MM, or counted from the opening (0); the last of the plan when it is not given. */
export function monthFrom(values: Values, name: string, { start, months }: Scenario): number {
	const given = values[name];
	if (given === undefined) return months;
	const text = String(given);
	const named = monthNumber(text);
	const month =
		named === null
			? /^\d{1,3}$/.test(text)
				? Number(text)
				: NaN
			: named - monthNumber(start)! + 1;
	if (month >= 0 && month <= months) return month;
	const last = monthText(monthNumber(start)! + months - 1);
	throw new UsageError([
		`--${name} must be a month of the plan, 0 to ${months} or ${start} to ${last}; “${text}” was given.`
	]);
}

/** The headline figures at a month, yearly where they are told for a year; or the outcomes named, at that month. */
export function measuresFrom(names: readonly string[], month: number): Measure[] {
	const known = names.map((name) => knownIn(catalogue.outputs, name, 'outcome').id);
	const chosen = known.length === 0 ? headlines.map(({ id }) => id) : known;
	return chosen.map((outcome) => {
		const yearly = headlines.some(({ id, over }) => id === outcome && over === 12);
		const span = { from: yearly ? Math.max(1, month - 11) : month, to: Math.max(1, month) };
		return yearly
			? { outcome, group: null, read: 'sum' as const, ...span }
			: { outcome, group: null, read: 'at' as const, from: month, to: month };
	});
}

/** Words the months of a measure: “March 2028” as 2028-03, a span with how it is read. */
export function monthsInWords({ read, from, to }: Measure, start: string): string {
	const month = (row: number): string => monthText(monthNumber(start)! + row - 1);
	return read === 'at' ? month(to) : `${read} of ${month(from)} to ${month(to)}`;
}

/** The number that an answer is about. */
export interface Head {
	readonly outcome: string;
	readonly label: string;
	readonly unit: string;
	readonly group?: string;
	readonly months: string;
	readonly against?: string;
}

/** Says which number an answer is about. */
export function headOf({ plan, measure, against }: AskedOfPlan): Head {
	const { label, unit } = catalogue.outputs.find(({ id }) => id === measure.outcome)!;
	const months = monthsInWords(measure, plan.start);
	const group = measure.group === null ? {} : { group: measure.group };
	const difference = against === undefined ? {} : { against: against.name };
	return { outcome: measure.outcome, label, unit, ...group, months, ...difference };
}
