/** Which number a question is about: an outcome, and a year or a month of the run to read it at. */
import type { OutputInfo, Scenario } from '#sim-core';
import type { Measure } from '#sim-core/sensitivity.ts';
import { addMonths, formatMonth } from '../../months.ts';
import { planningYears, type PlanningYear } from '../../results/reading.ts';

/** A time at which an outcome can be read. */
export interface Moment {
	/** `y5`: planning year 5; `m38`: month 38. */
	readonly id: string;
	/** As it stands in a list: "End of 2028/29", "Whole of 2028/29", "June 2028". */
	readonly label: string;
	/** As it stands in a sentence: "at the end of 2028/29". */
	readonly words: string;
	readonly read: Measure['read'];
	readonly from: number;
	readonly to: number;
}

export interface MomentGroup {
	readonly label: string;
	readonly moments: readonly Moment[];
}

/** The months of a scenario's run, the opening position first. */
const monthsWithOpening = ({ start, months }: Pick<Scenario, 'start' | 'months'>): string[] =>
	Array.from({ length: months + 1 }, (_, i) => addMonths(start, i - 1));

/** Lists the planning years of a scenario that has not been run yet. */
export const yearsOf = (scenario: Pick<Scenario, 'start' | 'months'>): readonly PlanningYear[] =>
	planningYears(monthsWithOpening(scenario));

/** Lists when an outcome can be read, year by year: the year's own figure first, then its months. */
export function momentGroups(
	scenario: Pick<Scenario, 'start' | 'months'>,
	report: OutputInfo['report']
): readonly MomentGroup[] {
	const months = monthsWithOpening(scenario);
	return planningYears(months).map((year) => ({
		label: year.label,
		moments: [yearMoment(year, report), ...monthMoments(year, months, report)]
	}));
}

/** Reads a year as the rest of the product does: the sum of a total, otherwise the position at its end. */
export function yearMoment(
	{ number, first, last, label }: PlanningYear,
	report: OutputInfo['report']
): Moment {
	return report === 'total'
		? {
				...{ id: `y${number}`, label: `Whole of ${label}`, words: `in ${label}` },
				...{ read: 'sum', from: first, to: last }
			}
		: {
				...{ id: `y${number}`, label: `End of ${label}`, words: `at the end of ${label}` },
				...{ read: 'at', from: last, to: last }
			};
}

/** The single months of a year; the last is left out where it is what the year itself reads. */
function monthMoments(
	{ first, last }: PlanningYear,
	months: readonly string[],
	report: OutputInfo['report']
): Moment[] {
	const count = last - first + (report === 'total' ? 1 : 0);
	return Array.from({ length: count }, (_, i): Moment => {
		const label = formatMonth(months[first + i] ?? '');
		const at = first + i;
		return { id: `m${at}`, label, words: `in ${label}`, read: 'at', from: at, to: at };
	});
}

/** Finds a moment by its id, or the end of the last year where the run is shorter. */
export function momentOf(groups: readonly MomentGroup[], id: string): Moment {
	const all = groups.flatMap(({ moments }) => moments);
	const found = all.find((one) => one.id === id) ?? groups.at(-1)?.moments[0];
	if (found === undefined) throw new Error('A run has one month at least.');
	return found;
}

/** Makes the question's number of an outcome and a time. */
export const measureAt = (outcome: string, { read, from, to }: Moment): Measure => ({
	outcome,
	group: null,
	read,
	from,
	to
});

/** Names the number in a sentence: "surplus or deficit in 2030/31". */
export const figureInWords = ({ label }: OutputInfo, { words }: Moment): string =>
	`${lowerFirst(label)} ${words}`;

/** Writes a label as it stands inside a sentence; "UK …", "NHS …" and the like stay as they are. */
export const lowerFirst = (label: string): string =>
	/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
