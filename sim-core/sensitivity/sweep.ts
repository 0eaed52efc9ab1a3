/** Sweeps: a plan run at every point of a grid or a hypercube over levers and assumptions, one short row of numbers a run. */
import { streamKey } from '../engine/random.ts';
import { catalogue } from '../index.ts';
import type { Scenario } from '../scenario/types.ts';
import { assumptionInputs, settingInputs, type Input } from './inputs.ts';
import type { Measure } from './measure.ts';
import { Rerun } from './rerun.ts';
import { gridPlacing, hypercubePlacing, type Placing } from './spread-evenly.ts';

/** Ways in which the points of a sweep lie. */
export const sweepDesigns = ['grid', 'lhs'] as const;

/** What is swept and what is read of each run. */
export interface SweepAsked {
	readonly plan: Scenario;
	/** Each from the least to the most that it may be. */
	readonly levers: readonly string[];
	/** Each over its range, as futures draw it. */
	readonly assumptions: readonly string[];
	/** `grid`: every combination of evenly spaced places; `lhs`: a Latin hypercube. */
	readonly design: (typeof sweepDesigns)[number];
	/** Places along each axis of a grid; runs in all of a hypercube. */
	readonly points: number;
	readonly seed: string;
	readonly measures: readonly Measure[];
}

/** What one number of a row is. */
export interface SweepColumn {
	readonly name: string;
	readonly label: string;
	readonly unit: string;
	readonly what: 'lever' | 'assumption' | 'quantile of an assumption' | 'outcome';
}

/** Most runs of one sweep. */
export const mostRuns = 1e9;

/** Counts the runs of a sweep. */
export const runsOf = ({ design, points, levers, assumptions }: SweepAsked): number =>
	design === 'lhs' ? points : [...levers, ...assumptions].reduce((product) => product * points, 1);

/** A sweep, of which any run can be made by itself: a row depends on its number and the question, on nothing before it. */
export class Sweep {
	readonly runs: number;
	readonly columns: readonly SweepColumn[];
	readonly #inputs: readonly Input[];
	readonly #placings: readonly Placing[];
	readonly #rerun: Rerun;

	constructor(asked: SweepAsked) {
		const { plan, levers, assumptions, measures } = asked;
		const uncertain = assumptionInputs(plan);
		this.#inputs = [
			...settingInputs('lever', levers),
			...assumptions.map((id) => inputIn(uncertain, id))
		];
		this.runs = runsOf(asked);
		this.#placings = placingsOf(asked, this.#inputs);
		this.columns = [...this.#inputs.map(columnOf), ...measures.map(outcomeColumn)];
		this.#rerun = new Rerun({ base: plan, measures });
	}

	/** Makes one run and writes its row: what was set, then what came of it. */
	write(run: number, into: Float64Array): void {
		const changes = [];
		for (const [axis, input] of this.#inputs.entries()) {
			const quantile = this.#placings[axis]!(run);
			const set = input.at(quantile);
			into[axis] = input.ends === null ? quantile : set[0]!.value;
			changes.push(...set);
		}
		into.set(this.#rerun.values(changes), this.#inputs.length);
	}
}

function placingsOf(asked: SweepAsked, inputs: readonly Input[]): Placing[] {
	const { design, points, seed } = asked;
	if (design === 'lhs') {
		const key = streamKey(seed);
		return inputs.map(({ kind, id }) => hypercubePlacing(points, key, `${kind}:${id}`));
	}
	// The last axis moves fastest.
	let runsOnEach = 1;
	const placings: Placing[] = [];
	for (let axis = inputs.length - 1; axis >= 0; axis--) {
		placings.unshift(gridPlacing(points, runsOnEach));
		runsOnEach *= points;
	}
	return placings;
}

function inputIn(uncertain: readonly Input[], id: string): Input {
	const found = uncertain.find((one) => one.id === id);
	if (found === undefined) throw new Error(`${id} is no assumption with a range in this plan.`);
	return found;
}

function columnOf({ id, label, unit, kind, ends }: Input): SweepColumn {
	const what =
		kind === 'lever' ? 'lever' : ends === null ? 'quantile of an assumption' : 'assumption';
	return { name: id, label, unit: ends === null ? '1' : unit, what };
}

function outcomeColumn({ outcome, read, from, to }: Measure): SweepColumn {
	const { label, unit } = catalogue.outputs.find(({ id }) => id === outcome)!;
	const when = read === 'at' ? `month ${to}` : `${read} of months ${from} to ${to}`;
	return { name: outcome, label: `${label}, ${when}`, unit, what: 'outcome' };
}
