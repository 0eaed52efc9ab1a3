/** When a setting applies, in words, as presets and as a small drawing. */
import { monthlyLevels, monthNumber, type Phase } from '#sim-core';
import { addMonths, formatMonth, formatShortMonth } from '../months.ts';

/** When a setting applies: a phase without its value. */
export type When = Pick<Phase, 'from' | 'rampMonths' | 'until'>;

export interface TimingPreset {
	readonly label: string;
	readonly when: When;
}

/** Lists the months of a run, for choosing one. */
export function monthsOfRun(start: string, months: number): readonly string[] {
	return Array.from({ length: months }, (_, month) => addMonths(start, month));
}

/** Offers the usual timings for a run that begins in `start`. */
export function timingPresets(start: string): readonly TimingPreset[] {
	return [
		{ label: 'All now', when: { from: start, rampMonths: 0, until: null } },
		{ label: 'Phase over 2 years', when: { from: start, rampMonths: 24, until: null } },
		{
			label: 'Stop after year 2',
			when: { from: start, rampMonths: 0, until: addMonths(start, 23) }
		}
	];
}

/** Says when in a few words: "from Apr 2026, over 24 months". */
export function timingInWords({ from, rampMonths, until }: When): string {
	const ramp = rampMonths === 0 ? 'at once' : `over ${rampMonths} months`;
	const end = until === null ? '' : `, until ${formatShortMonth(until)}`;
	return `from ${formatShortMonth(from)}, ${ramp}${end}`;
}

/** Says in whole words what the drawing of a phase shows. */
export function drawingInWords({ from, rampMonths, until }: When): string {
	const ramp = rampMonths === 0 ? 'Applies in full at once' : `Builds up over ${rampMonths} months`;
	const end = until === null ? 'does not end' : `ends after ${formatMonth(until)}`;
	return `${ramp} from ${formatMonth(from)}, ${end}.`;
}

/** Gives the height of a setting in each month of a run, 0 at the status quo and 1 at its value, as the run applies it. */
export function profileHeights(when: When, start: string, months: number): readonly number[] {
	return [...monthlyLevels([{ ...when, value: 1 }], 0, monthNumber(start) ?? 0, months)];
}

/** Draws heights as the path of an area in a box, steps between months. */
export function profilePath(heights: readonly number[], width: number, height: number): string {
	const step = width / heights.length;
	const corners = heights.map((level, month) => {
		const y = round(height * (1 - level));
		return `L${round(month * step)} ${y}L${round((month + 1) * step)} ${y}`;
	});
	return `M0 ${height}${corners.join('')}L${width} ${height}Z`;
}

function round(length: number): number {
	return Math.round(length * 10) / 10;
}
