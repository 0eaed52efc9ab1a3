/** Two outcomes of several plans against each other: where each ends, its way there, and which nothing beats. */
import type { OutputInfo } from '#sim-core';
import { displayUnit, roundsToNothing } from '../format.ts';
import { planningYears, valuesIn, yearValue } from '../results/reading.ts';
import type { Candidate } from './comparison.ts';
import type { SeriesRole } from './series-style.ts';
import { niceRange, type ValueRange } from './value-range.ts';

/** Plans that hardly differ are told apart all the same, down to this share of the figures. */
const finest = 0.02;

/** One plan in the plane of two outcomes. */
export interface TradePoint {
	readonly id: string;
	readonly role: SeriesRole;
	readonly name: string;
	/** Figures of each planning year; the last is where the plan ends. */
	readonly trail: readonly (readonly [x: number, y: number])[];
	readonly x: number;
	readonly y: number;
	/** Names of the plans that are no worse on either outcome and better on one. */
	readonly beatenBy: readonly string[];
}

/** Outcomes that can be traded off: those of which more or less is better. */
export const tradable = (outputs: readonly OutputInfo[]): readonly OutputInfo[] =>
	outputs.filter(({ better }) => better !== null);

/** Places plans by two outcomes. */
export function tradePoints(
	candidates: readonly Candidate[],
	across: OutputInfo,
	up: OutputInfo
): readonly TradePoint[] {
	const placed = candidates.flatMap(({ id, role, name, run }) => {
		const [xs, ys] = [valuesIn(run, across.id), valuesIn(run, up.id)];
		if (xs === undefined || ys === undefined) return [];
		const trail = planningYears(run.months).map(
			(year) => [yearValue(across.report, xs, year), yearValue(up.report, ys, year)] as const
		);
		const end = trail.at(-1);
		return end === undefined ? [] : [{ id, role, name, trail, x: end[0], y: end[1] }];
	});
	return placed.map((point) => ({
		...point,
		beatenBy: placed
			.filter((other) => other !== point && beats(other, point, across, up))
			.map(({ name }) => name)
	}));
}

/** Finds the range of an axis. Its marks are never closer than figures on screen can tell apart. */
export function tradeRange(
	output: OutputInfo,
	values: readonly number[],
	marks: number
): ValueRange {
	const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const told = (Math.max(marks - 1, 1) * displayUnit(output, size)) / Math.max(size, 1e-9);
	return niceRange([values], marks, false, Math.max(finest, told));
}

interface Ends {
	readonly x: number;
	readonly y: number;
}

/** Says whether one plan is no worse on either outcome and better on one, as far as figures on screen can tell. */
function beats(one: Ends, other: Ends, across: OutputInfo, up: OutputInfo): boolean {
	const gains = [gain(across, one.x - other.x), gain(up, one.y - other.y)];
	return gains.every((size) => size >= 0) && gains.some((size) => size > 0);
}

function gain(output: OutputInfo, difference: number): number {
	if (roundsToNothing(output, difference)) return 0;
	return output.better === 'lower' ? -difference : difference;
}

/** Writes names one after another, "and" before the last. */
export const listed = (names: readonly string[]): string =>
	new Intl.ListFormat('en-GB').format(names);

/** Says which plans nothing beats, in sentences. */
export function unbeatenInWords(
	points: readonly TradePoint[],
	across: OutputInfo,
	up: OutputInfo
): readonly string[] {
	const unbeatenFirst = [...points].sort(
		(one, other) => Math.min(one.beatenBy.length, 1) - Math.min(other.beatenBy.length, 1)
	);
	return unbeatenFirst.map(({ name, beatenBy }) =>
		beatenBy.length === 0
			? `No plan here is better than ${name} on both ${lower(across)} and ${lower(up)}.`
			: `${name} is beaten by ${listed(beatenBy)}.`
	);
}

const lower = ({ label }: OutputInfo): string => label.charAt(0).toLowerCase() + label.slice(1);
