/** One scenario run again and again with a few dials set otherwise: compiled once, read for a few figures only. */
import { readingOf, seriesFrom, type Reading } from '../analysis/recording.ts';
import type { Profile } from '../data/profile.ts';
import { profileFor } from '../data/profile-for.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { kernel } from '../generated/kernel.ts';
import { headroomModel } from '../model/index.ts';
import { openingRatesOf, simulateNamed } from '../run.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';
import { layoutOf, slotOf } from '../spec/layout.ts';
import { withChanges, type Change, type Dial } from './change.ts';
import { measured, type Measure } from './measure.ts';

const layout = layoutOf(headroomModel);

/** What is run again and again. */
export interface Rerunning {
	readonly base: Scenario;
	readonly measures: readonly Measure[];
	/** Starting position, where it is none of the known ones. */
	readonly profile?: Profile;
}

/** Runs a scenario with dials set otherwise; every run gives the very bits that a run of the changed scenario gives. */
export class Rerun {
	readonly #measures: readonly Measure[];
	readonly #base: Scenario;
	readonly #profile: Profile;
	readonly #reading: Reading;
	readonly #plan: RunPlan;
	readonly #scratch: RunPlan;
	readonly #columns: ReadonlyMap<number, number>;

	constructor({ base, measures, profile }: Rerunning) {
		this.#measures = measures;
		this.#reading = readingOf(
			headroomModel,
			layout,
			measures.map(({ outcome }) => outcome)
		);
		// Nothing after the last month read can move what is read.
		const months = measures.reduce((last, { to }) => Math.max(last, to), 1);
		if (months > base.months) {
			throw new Error(`Month ${months} is beyond the ${base.months} months of “${base.name}”.`);
		}
		this.#base = { ...base, months };
		this.#profile = profile ?? profileFor(base);
		this.#plan = this.#compiled(this.#base);
		this.#scratch = copyOf(this.#plan);
		this.#columns = new Map([...this.#plan.scheduled].map((slot, column) => [slot, column]));
	}

	/** Runs with these changes and gives the measures in their order. */
	values(changes: readonly Change[]): Float64Array {
		const plan = this.#planWith(changes);
		const rows = simulateNamed(kernel, plan, this.#base.start, this.#reading.recording);
		const series = seriesFrom(this.#reading, rows, openingRatesOf(plan));
		return Float64Array.from(this.#measures, (measure) => measured(series, measure));
	}

	#compiled(scenario: Scenario): RunPlan {
		return compileRunPlan({ model: headroomModel, layout, scenario, profile: this.#profile });
	}

	/** The one plan kept for the purpose, set back and changed. Drivers go through events and bounds, so they are compiled. */
	#planWith(changes: readonly Change[]): RunPlan {
		const compiled = changes.filter(({ dial }) => dial.kind === 'driver');
		const from =
			compiled.length === 0 ? this.#plan : this.#compiled(withChanges(this.#base, compiled));
		const plan = this.#scratch;
		plan.initial.set(from.initial);
		plan.schedule.set(from.schedule);
		for (const change of changes) {
			if (change.dial.kind === 'assumption') setConstant(plan, change);
			if (change.dial.kind === 'lever') this.#setLevel(plan, change);
		}
		return plan;
	}

	/** Holds a lever from the first month on; the opening position stays at its status quo. */
	#setLevel({ schedule, scheduled, months }: RunPlan, { dial, value }: Change): void {
		for (const slot of slotsOf(dial)) {
			const column = this.#columns.get(slot)!;
			for (let row = 1; row <= months; row++) schedule[row * scheduled.length + column] = value;
		}
	}
}

const copyOf = (plan: RunPlan): RunPlan => ({
	...plan,
	initial: plan.initial.slice(),
	schedule: plan.schedule.slice()
});

function setConstant({ initial }: RunPlan, { dial, value }: Change): void {
	for (const slot of slotsOf(dial)) initial[slot] = value;
}

/** Slots of a dial: those of one staff group, or all. */
function slotsOf({ id, group }: Dial): readonly number[] {
	const { offset, length, by } = slotOf(layout, id);
	if (group === null) return Array.from({ length }, (_, i) => offset + i);
	if (by === null)
		throw new Error(`${id} is one for all staff groups, so it has none of ${group}.`);
	return [offset + staffGroups.indexOf(group)];
}
