/** The past run again: an opening position, the outside world, nothing decided; beside what was published. */
import type { RunResult } from '../analysis/result.ts';
import { runScenario } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';
import { observedOf, observedYears, type Observed } from './observed.ts';
import { historyOf, historyScenario, type History } from './scenario.ts';
import type { Shocks } from './shock-parameters.ts';

/** Last month whose outcomes may be used to choose numbers. */
export const lastCalibrationMonth = '2023-03';

export interface Backtest extends RunResult {
	readonly observed: Readonly<Record<string, Observed>>;
	/** Money of a financial year as published, by its first calendar year; England only. */
	readonly observedYears: typeof observedYears;
}

/** What a backtest may vary: the calibration does, people do not. */
export interface Varied {
	readonly shocks?: Shocks;
	readonly assumptions?: Scenario['assumptions'];
	/** Months to run from the opening; to March 2026 unless said. */
	readonly months?: number;
}

/** Runs the past of England ("england") or of a real trust by its code; undefined when there is none. */
export function backtest(id: string, varied: Varied = {}): Backtest | undefined {
	const history = historyOf(id);
	return history === undefined ? undefined : backtestOf(history, varied);
}

/** Runs a past whose opening is at hand. */
export function backtestOf(history: History, varied: Varied = {}): Backtest {
	const { shocks, assumptions, months = history.months } = varied;
	const scenario = historyScenario({ ...history, months }, shocks, assumptions);
	const result = runScenario(scenario, { profile: history.profile });
	const { id } = history.profile;
	return {
		...result,
		observed: observedOf(id, result.months),
		observedYears: id === 'england' ? observedYears : {}
	};
}
