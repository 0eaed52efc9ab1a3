/** Futures: the same draws for every scenario, so that what two plans differ by is not luck. */
import { monthsOf } from '../run.ts';
import { seriesFrom } from '../analysis/recording.ts';
import type { RunResult } from '../analysis/result.ts';
import type { Profile } from '../data/profile.ts';
import { profileFor } from '../data/profile-for.ts';
import { streamKey, type StreamKey } from '../engine/random.ts';
import { headroomModel } from '../model/index.ts';
import { monthNumber } from '../scenario/months.ts';
import type { Scenario } from '../scenario/types.ts';
import { layoutOf } from '../spec/layout.ts';
import { drawEvents } from './chance-events.ts';
import { Luck } from './luck.ts';
import {
	assumptionsIn,
	modelInUse,
	PreparedScenario,
	type Draws,
	type ModelInUse
} from './prepared.ts';

/** What futures are made of. */
export interface FutureChoices {
	/** Text that all draws follow from: the same seed gives every scenario the same futures. */
	readonly seed: string;
	/** Series to keep, by name; all that are reported unless said. Fewer are faster. */
	readonly names?: readonly string[];
	/** Whether assumptions vary within their ranges; they do unless switched off. */
	readonly assumptions?: boolean;
	/** Whether demand, sickness and applicants vary from month to month; they do unless switched off. */
	readonly monthly?: boolean;
	/**
	 * Whether events of the outside world come by chance, beside those that a scenario places. Off unless switched on:
	 * likely values are those of years that had such events in them, so that most would be counted twice, and almost
	 * all of them are unwelcome, so that the band would answer “what if things go wrong” and the run without chance
	 * would lie at its edge (for Aldermere, cash after five years at the 94th of 100).
	 */
	readonly events?: boolean;
	/** A starting position other than the scenario names. */
	readonly profile?: Profile;
}

const layout = layoutOf(headroomModel);

/**
 * The futures of one seed. Every draw is keyed by seed, replicate and name, never by scenario, so that any scenario
 * may be run on any replicate in any order, here or in another worker, to the same bits; a new assumption, event or
 * month moves no other draw.
 */
export class Futures {
	readonly #choices: FutureChoices;
	readonly #key: StreamKey;
	readonly #luck: Luck;
	readonly #use: ModelInUse;
	/** Scenarios are never changed in place, so one that was prepared stays good as long as it lives. */
	readonly #prepared = new WeakMap<Scenario, PreparedScenario>();

	constructor(choices: FutureChoices) {
		this.#choices = choices;
		this.#key = streamKey(choices.seed);
		this.#luck = new Luck(this.#key, assumptionsIn(headroomModel));
		this.#use = modelInUse(headroomModel, layout, choices.names);
	}

	/** Runs a scenario in one future and gives the series kept. */
	series(scenario: Scenario, replicate: number): RunResult['series'] {
		const prepared = this.#prepare(scenario);
		const rows = prepared.run(this.#drawsOf(scenario, replicate));
		return seriesFrom(this.#use.reading, rows, prepared.openingRates);
	}

	/** Runs a scenario in one future and gives the whole-trust figures of the series kept, in the order of their names. */
	totals(scenario: Scenario, replicate: number): Float64Array[] {
		const prepared = this.#prepare(scenario);
		return prepared.totals(prepared.run(this.#drawsOf(scenario, replicate)));
	}

	#prepare(scenario: Scenario): PreparedScenario {
		const known = this.#prepared.get(scenario);
		if (known !== undefined) return known;
		const profile = this.#choices.profile ?? profileFor(scenario);
		const prepared = new PreparedScenario(this.#use, scenario, profile);
		this.#prepared.set(scenario, prepared);
		return prepared;
	}

	#drawsOf(scenario: Scenario, replicate: number): Draws {
		const { assumptions = true, monthly = true, events = false } = this.#choices;
		const key = this.#key;
		const start = monthNumber(scenario.start)!;
		return {
			...(assumptions ? { quantiles: this.#luck.quantiles(replicate) } : {}),
			...(monthly ? { noise: { key, replicate } } : {}),
			...(events
				? { events: drawEvents(headroomModel, { key, replicate, start, months: scenario.months }) }
				: {})
		};
	}
}

/** Makes the futures of a seed; see FutureChoices. Cheap until the first run. */
export const futuresOf = (choices: FutureChoices): Futures => new Futures(choices);

/**
 * Runs a validated scenario in one future (replicates count from 0) and returns its series without a receipt: the
 * same shape as `runSeries` gives, of the names that were asked for. Made to be called thousands of times: a
 * scenario object is compiled at its first run, so pass the same object again, and never change one in place.
 */
export function runFuture(
	scenario: Scenario,
	futures: Futures,
	replicate: number
): Omit<RunResult, 'receipt'> {
	return { months: monthsOf(scenario), series: futures.series(scenario, replicate) };
}
