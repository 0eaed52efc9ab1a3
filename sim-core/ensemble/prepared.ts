/** A scenario made ready for many futures: compiled once, of which each future overwrites only what chance moves. */
import { carryOutNamed, openingRatesOf } from '../run.ts';
import { readingOf, type Reading } from '../analysis/recording.ts';
import { totalsReader } from '../analysis/totals.ts';
import type { Profile } from '../data/profile.ts';
import { noiseFactors } from '../scenario/noise-factors.ts';
import type { StreamKey } from '../engine/random.ts';
import { RunState } from '../engine/run-state.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { kernel } from '../generated/kernel.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import {
	applyEvent,
	driverLevels,
	keepWithinBounds,
	unboundedLevels,
	type DriverLevels,
	type NumberedEvent
} from '../scenario/driver-levels.ts';
import type { Scenario } from '../scenario/types.ts';
import { slotOf, type Layout } from '../spec/layout.ts';
import { declaredIn, type ModelSpec } from '../spec/model.ts';
import type { Noise } from '../spec/variable.ts';
import { uncertainNumbers, valueAt, type UncertainNumber } from './ranges.ts';

/** What of a model futures need, worked out once for all scenarios. */
export interface ModelInUse {
	readonly model: ModelSpec;
	readonly layout: Layout;
	/** Place of each assumption among the quantiles that are drawn. */
	readonly places: ReadonlyMap<string, number>;
	readonly reading: Reading;
	/** Series to read, in the order in which they were named. */
	readonly names: readonly string[];
}

/** Works out what futures need of a model, to read the series named, or all. */
export function modelInUse(
	model: ModelSpec,
	layout: Layout,
	names: readonly string[] | undefined
): ModelInUse {
	const places = new Map(assumptionsIn(model).map((name, place) => [name, place]));
	const reading = readingOf(model, layout, names);
	const all = [...reading.kept, ...reading.trailing].map(({ name }) => name);
	return { model, layout, places, reading, names: names ?? all };
}

/** Lists the assumptions of a model, in declared order. */
export const assumptionsIn = (model: ModelSpec): string[] =>
	declaredIn(model).flatMap(({ name, variable }) => (variable.kind === 'assumption' ? [name] : []));

/** The draws of one future; a part left out stays as in the run without chance. */
export interface Draws {
	readonly quantiles?: Float64Array;
	readonly noise?: { readonly key: StreamKey; readonly replicate: number };
	readonly events?: readonly NumberedEvent[];
}

interface NoiseColumn {
	readonly name: string;
	readonly noise: Noise;
	readonly column: number;
	readonly strength: Float64Array;
}

/** One number that futures move: where it lives and which draw moves it. */
type MovingSlot = UncertainNumber & { readonly slot: number; readonly place: number };

/** The driver that says how strong month-to-month chance is; a future has the usual amount unless a scenario says. */
const chanceDriver = 'monthToMonthChance';

export class PreparedScenario {
	/** Reads the whole-trust figures off the rows of a run. */
	readonly totals: (rows: Float64Array) => Float64Array[];
	readonly openingRates: Record<string, readonly number[]>;
	readonly #use: ModelInUse;
	readonly #scenario: Scenario;
	readonly #base: RunPlan;
	/** The plan that is run: its arrays are overwritten for each future. */
	readonly #plan: RunPlan;
	/** The run that every future is: its arrays, too, are used again. */
	readonly #run: RunState;
	readonly #moving: readonly MovingSlot[];
	readonly #noises: readonly NoiseColumn[];
	readonly #drivers = new Map<string, { column: number; levels: DriverLevels }>();

	constructor(use: ModelInUse, scenario: Scenario, profile: Profile) {
		const { model, layout } = use;
		this.#use = use;
		this.#scenario = scenario;
		this.#base = compileRunPlan({ model, layout, scenario, profile });
		this.#plan = {
			...this.#base,
			initial: this.#base.initial.slice(),
			schedule: this.#base.schedule.slice()
		};
		this.#run = new RunState(kernel, this.#plan, use.reading.recording);
		this.openingRates = openingRatesOf(this.#base);
		this.totals = totalsReader(use.reading, use.names, this.openingRates);
		this.#moving = uncertainNumbers(model, scenario).map((number) => ({
			...number,
			slot: slotOf(layout, number.name).offset + number.element,
			place: use.places.get(number.name)!
		}));
		this.#noises = this.#noiseColumns();
	}

	/** Runs the future that the draws describe and returns its rows, which the next future overwrites. */
	run({ quantiles, noise, events }: Draws): Float64Array {
		const { initial, schedule } = this.#plan;
		initial.set(this.#base.initial);
		schedule.set(this.#base.schedule);
		if (quantiles !== undefined) {
			for (const moving of this.#moving)
				initial[moving.slot] = valueAt(moving, quantiles[moving.place]!);
		}
		if (noise !== undefined) {
			for (const { name, noise: declared, column, strength } of this.#noises) {
				this.#write(column, noiseFactors({ ...noise, name }, declared, strength));
			}
		}
		if (events !== undefined && events.length > 0) this.#placeEvents(events);
		this.#run.restart(this.#plan);
		return carryOutNamed(this.#run, this.#scenario.start);
	}

	#noiseColumns(): NoiseColumn[] {
		const { model, layout } = this.#use;
		const drivers = {
			[chanceDriver]: [{ value: 1, from: this.#scenario.start, rampMonths: 0, until: null }],
			...this.#scenario.world.drivers
		};
		const chancy = { ...this.#scenario, world: { ...this.#scenario.world, drivers } };
		return declaredIn(model).flatMap(({ name, variable }) => {
			if (variable.kind !== 'noise') return [];
			const column = this.#base.scheduled.indexOf(slotOf(layout, name).offset);
			return [
				{ name, noise: variable, column, strength: driverLevels(model, chancy, variable.scaledBy) }
			];
		});
	}

	/** Moves the drivers that events act on. */
	#placeEvents(events: readonly NumberedEvent[]): void {
		const { model } = this.#use;
		const kinds = new Set(events.map(({ id }) => id));
		const moved = new Set(
			model.events.flatMap(({ id, effects }) =>
				kinds.has(id) ? effects.map(({ driver }) => driver) : []
			)
		);
		for (const driver of moved) {
			const { column, levels: base } = this.#driver(driver);
			const levels = { ...base, levels: base.levels.slice() };
			for (const event of events) applyEvent(model, event, levels);
			keepWithinBounds(model, levels);
			this.#write(column, levels.levels);
		}
	}

	#driver(name: string): { column: number; levels: DriverLevels } {
		const known = this.#drivers.get(name);
		if (known !== undefined) return known;
		const { model, layout } = this.#use;
		const found = {
			column: this.#base.scheduled.indexOf(slotOf(layout, name).offset),
			levels: unboundedLevels(model, this.#scenario, name)
		};
		this.#drivers.set(name, found);
		return found;
	}

	/** Writes a column of the schedule from the first month on; the opening position has no chance in it. */
	#write(column: number, levels: Float64Array): void {
		const { schedule, scheduled } = this.#plan;
		const width = scheduled.length;
		for (let month = 0; month < levels.length; month++)
			schedule[(month + 1) * width + column] = levels[month]!;
	}
}
