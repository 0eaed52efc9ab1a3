/** Targets held against a run: met or not met, in words, and as lines of a chart. */
import type { OutputInfo, RunResult } from '#sim-core';
import { formatDifference, formatValue, roundsToNothing } from '../format.ts';
import type { TargetLine } from '../charts/picture.ts';
import type { Target } from '../state/goals.ts';
import { planningYears, valuesIn, yearValue, type PlanningYear } from './reading.ts';

/** A target with what the run gave. */
export interface Judged {
	readonly target: Target;
	readonly output: OutputInfo;
	readonly year: PlanningYear;
	readonly value: number;
	readonly met: boolean;
	/** "Vacancy rate at most 9.0% in 2028/29, hard target". */
	readonly words: string;
	/** "Met: 8.4%", or "Not met: 9.8%, 0.8 points too high". */
	readonly verdict: string;
}

/** Holds every target against a run; those of outcomes or years that the run has not are left out. */
export function judgeTargets(
	targets: readonly Target[],
	outputs: readonly OutputInfo[],
	run: RunResult
): readonly Judged[] {
	const years = planningYears(run.months);
	return targets.flatMap((target) => {
		const output = outputs.find(({ id }) => id === target.outcome);
		const values = valuesIn(run, target.outcome);
		const year = years[target.year - 1];
		if (output === undefined || values === undefined || year === undefined) return [];
		return [judge(target, output, year, values)];
	});
}

function judge(
	target: Target,
	output: OutputInfo,
	year: PlanningYear,
	values: Float64Array
): Judged {
	const value = yearValue(output.report, values, year);
	const over = value - target.level;
	// What is shown as equal counts as met: nobody can see by how much it was missed.
	const met = roundsToNothing(output, over) || (target.side === 'atMost' ? over < 0 : over > 0);
	const side = target.side === 'atMost' ? 'at most' : 'at least';
	const level = formatValue(output, target.level);
	const miss = `${formatDifference(output, over)} too ${over > 0 ? 'high' : 'low'}`;
	const figure = formatValue(output, value);
	return {
		target,
		output,
		year,
		value,
		met,
		words: `${output.label} ${side} ${level} in ${year.label}, ${target.kind} target`,
		verdict: met ? `Met: ${figure}` : `Not met: ${figure}, ${miss}`
	};
}

/** Draws the targets of one outcome; a yearly total is drawn as its monthly average, as the line is monthly. */
export function targetLines(judged: readonly Judged[], outcome: string): readonly TargetLine[] {
	return judged
		.filter(({ output }) => output.id === outcome)
		.map(({ target, output, year, met }) => {
			const isTotal = output.report === 'total';
			const months = year.last - year.first + 1;
			const level = formatValue(output, target.level);
			const side = target.side === 'atMost' ? 'at most' : 'at least';
			return {
				level: isTotal ? target.level / months : target.level,
				label: `Target ${side} ${level}${isTotal ? ' a year' : ''}: ${met ? 'met' : 'not met'}`,
				from: year.first,
				to: year.last
			};
		});
}
