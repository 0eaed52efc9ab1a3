// The work whose bits every engine must agree on; bundled, so that a browser and another Node run the very same text.
import { hashOfSeries, hashOfText } from '#sim-core/analysis/receipt.ts';
import { futuresOf, runFuture } from '#sim-core/ensemble.ts';
import { runScenario, type Scenario } from '#sim-core';

/** Scenarios, and the seeds in whose futures each is run. */
export interface Given {
	readonly scenarios: readonly Scenario[];
	readonly seeds: readonly string[];
}

/** Runs every scenario, and in one future of every seed, and makes one hash of every bit that comes out. */
export function hashOfWork({ scenarios, seeds }: Given): string {
	const futures = seeds.map((seed) => futuresOf({ seed, events: true }));
	const hashes = scenarios.flatMap((scenario, i) => [
		runScenario(scenario).receipt.resultHash,
		...futures.map((each) => {
			const { months, series } = runFuture(scenario, each, i);
			return hashOfSeries(months, series);
		})
	]);
	return hashOfText(hashes.join(' '));
}
