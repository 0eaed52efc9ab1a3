/** "Say what you expect": a direction said before a run and held against what came out. */
import type { OutputInfo, RunResult } from '#sim-core';
import { planningYear, valuesIn, yearValue } from '../results/reading.ts';
import { describeChange } from '../results/wording.ts';

export type Direction = 'lower' | 'same' | 'higher';

/** How many runs within how many milliseconds bring the nudge. */
const runsBeforeNudge = 4;
const withinTime = 3 * 60_000;

const said: Readonly<Record<Direction, string>> = {
	lower: 'lower',
	same: 'about the same',
	higher: 'higher'
};

interface Expected {
	readonly output: OutputInfo;
	readonly year: number;
	readonly direction: Direction;
	readonly before: RunResult;
}

export class Expectation {
	#expected = $state.raw<Expected | null>(null);
	#verdict = $state('');
	#nudges = $state(false);
	#wasNudged = false;
	#runTimes: number[] = [];

	/** What was expected and what came, in a sentence; empty when nothing was said. */
	get verdict(): string {
		return this.#verdict;
	}

	/** True once in a session: after several runs in a short time about which nothing was expected. */
	get nudges(): boolean {
		return this.#nudges;
	}

	/** What is waiting to be held against the next run, for the label of the choice. */
	get direction(): Direction | null {
		return this.#expected?.direction ?? null;
	}

	/** Says what is expected of an outcome, against the results now on screen. */
	say(output: OutputInfo, year: number, direction: Direction, before: RunResult): void {
		this.#expected = { output, year, direction, before };
		this.#verdict = '';
		this.dismiss();
	}

	dismiss(): void {
		this.#nudges = false;
		this.#runTimes = [];
	}

	/** Takes a run that has come in; `now` in milliseconds. */
	ran(run: RunResult, now: number): void {
		const expected = this.#expected;
		if (expected !== null) {
			if (run.receipt.resultHash === expected.before.receipt.resultHash) return;
			this.#verdict = verdictOn(expected, run);
			this.#expected = null;
			this.#runTimes = [];
			return;
		}
		this.#runTimes = [...this.#runTimes, now].filter((time) => now - time <= withinTime);
		if (this.#wasNudged || this.#runTimes.length < runsBeforeNudge) return;
		this.#wasNudged = true;
		this.#nudges = true;
	}
}

function verdictOn({ output, year, direction, before }: Expected, run: RunResult): string {
	const when = planningYear(run.months, year);
	const [then, now] = [before, run].map((one) => {
		const values = valuesIn(one, output.id);
		return values === undefined ? Number.NaN : yearValue(output.report, values, when);
	}) as [number, number];
	const change = describeChange(output, now, then, 'before');
	const right = change.direction === direction ? 'As you expected' : 'Not as you expected';
	return `${right}. You said ${said[direction]}: ${output.label} in ${when.label} is ${change.words}, in this model.`;
}
