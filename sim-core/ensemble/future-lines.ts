/** The lines of single futures: what a page needs to draw some of them and to count all of them. */
import type { Job } from '../analysis/job.ts';
import { monthsOf } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';
import { failure, type Issue, type Result } from '../spec/result.ts';
import { checkEnsemble } from './ask.ts';
import { futuresOf, type Futures } from './futures.ts';

/** Which lines of how many futures of a scenario. */
export interface AskedLines {
	readonly scenario: Scenario;
	/** Series to keep, whole trust. */
	readonly names: readonly string[];
	readonly replicates: number;
}

/** Lines of futures in their order; fewer than asked for while they are being run. */
export interface FutureLines {
	/** YYYY-MM; index 0 is the opening position. */
	readonly months: readonly string[];
	readonly replicates: number;
	/** One line for each future, by name of the series. */
	readonly series: Readonly<Record<string, readonly Float64Array[]>>;
}

/** How many lines a page may ask for: enough for a fan of every outcome that leads. */
const mostLines = 20_000;

/** Checks a request as it arrived. */
export function checkLines(input: unknown): Result<AskedLines> {
	const checked = checkEnsemble(input);
	if (!checked.ok) return checked;
	const { names = [], replicates = 0 } = checked.value;
	const lines = names.length * replicates;
	if (lines >= 1 && lines <= mostLines) return checked as Result<AskedLines>;
	const message = `Ask for 1 to ${mostLines} lines; ${names.length} series of ${replicates} futures are ${lines}.`;
	const issue: Issue = {
		path: 'names',
		label: 'Series',
		code: 'out-of-range',
		message,
		given: String(lines)
	};
	return failure([issue]);
}

let last: { readonly key: string; readonly futures: Futures } | null = null;

/** The futures of a seed; the last ones are kept, for while a slider moves the next plan is asked for in the same. */
function futuresFor(seed: string, names: readonly string[]): Futures {
	const key = JSON.stringify([seed, names]);
	if (last?.key !== key) last = { key, futures: futuresOf({ seed, names }) };
	return last.futures;
}

/**
 * Runs a scenario in many futures, the same futures as `ensembleJob` of the same seed, and keeps each one's lines.
 * What has come so far is told at 25, 50, 100, … futures.
 */
export function* futureLinesJob({
	scenario,
	names,
	replicates
}: AskedLines): Job<FutureLines, FutureLines> {
	const futures = futuresFor(scenario.seed, names);
	const months = monthsOf(scenario);
	const lines: Float64Array[][] = names.map(() => []);
	const soFar = (count: number): FutureLines => ({
		months,
		replicates: count,
		series: Object.fromEntries(names.map((name, i) => [name, lines[i]!.slice()]))
	});
	let due = 25;
	for (let future = 0; future < replicates; future++) {
		futures.totals(scenario, future).forEach((line, i) => lines[i]!.push(line.slice()));
		const done = future + 1;
		if (done === due && done < replicates) {
			due *= 2;
			yield { done, total: replicates, partial: soFar(done) };
		} else yield { done, total: replicates };
	}
	return soFar(replicates);
}
