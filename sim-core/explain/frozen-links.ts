/**
 * Runs on from any month with one link of a feedback loop frozen: from then on the cause enters the one equation that
 * closes the loop at the value that it had, while everything else, the cause included, goes on.
 */
import type { RunningEquation } from '../engine/equations.ts';
import { valuesFor } from '../engine/run-state.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { slotOf } from '../spec/layout.ts';
import type { Loop } from '../spec/loop.ts';
import type { Machine } from './machine.ts';
import { loadSchedule, workOut, type Trace } from './trace.ts';

/** The link that a loop is cut at: a cause, and the equation through which it acts. */
export interface Link {
	readonly cause: string;
	readonly equation: RunningEquation;
	/** What has to be worked out again in the same step when the equation gives something else. */
	readonly downstream: readonly RunningEquation[];
}

/** Finds the link of a loop whose equation holds the loop’s switch. Throws when there is none. */
export function linkOf(machine: Machine, { id, members, switch: cut }: Loop): Link {
	for (const [i, cause] of members.entries()) {
		const effect = members[(i + 1) % members.length]!;
		const equation = throughOf(machine, effect).find(
			({ uses }) => uses.includes(cause) && uses.includes(cut.assumption)
		);
		if (equation !== undefined) {
			return { cause, equation, downstream: downstreamOf(machine, equation.name) };
		}
	}
	throw new Error(`No link of the loop ${id} holds its switch ${cut.assumption}.`);
}

/** Equations through which something acts on an effect: its own, or those of its flows. */
function throughOf({ set, equations }: Machine, effect: string): RunningEquation[] {
	const flows = set.ledger.filter(({ stock }) => stock === effect).map(({ flow }) => flow);
	return [effect, ...flows].flatMap((name) => equations.get(name) ?? []);
}

/** Equations that follow from one within a step, in the order in which they are worked out. */
function downstreamOf({ set }: Machine, name: string): RunningEquation[] {
	const moved = new Set([name]);
	return set.equations.filter((equation) => {
		const follows = equation.uses.some((used) => moved.has(used));
		if (follows) moved.add(equation.name);
		return follows;
	});
}

/** Where to run on from: a run’s values at the end of a month, and the plan that it followed. */
export interface Start {
	readonly plan: RunPlan;
	readonly run: Trace;
	readonly month: number;
	/** What the kernel works on after the opening of that plan: see openedOf. */
	readonly opened: Float64Array;
}

/** Opens a plan, for what the kernel keeps for itself from the opening on. */
export function openedOf({ kernel }: Machine, plan: RunPlan): Float64Array {
	const v = valuesFor(kernel, plan);
	loadSchedule(plan, 0, v);
	kernel.open(v);
	return v.slice();
}

/**
 * Runs `ahead` months on from the end of a month, with a link frozen, into a trace whose opening is that month’s end.
 * `into` holds its values, so that thousands of such runs need memory once.
 */
export function runOn(
	machine: Machine,
	{ plan, run, month, opened }: Start,
	link: Link | null,
	into: Trace
): Trace {
	const v = machine.kernel.values;
	v.set(opened);
	v.set(endValues(run, month));
	const frozen = link === null ? null : new FrozenLink(machine, link, v);
	const step = (): void => {
		machine.kernel.step(v);
		frozen?.apply(v);
	};
	let row = 0;
	const keep = (): void => into.values.set(v.subarray(0, run.size), run.size * row++);
	keep();
	for (let on = 1; on <= into.months; on++) {
		loadSchedule(plan, month + on, v);
		machine.kernel.month(v);
		for (let i = 0; i < run.stepsPerMonth; i++) {
			step();
			keep();
			machine.kernel.integrate(v, 12 * run.stepsPerMonth);
		}
		step();
		keep();
	}
	return into;
}

function endValues({ values, size, stepsPerMonth }: Trace, month: number): Float64Array {
	const row = month * (stepsPerMonth + 1);
	return values.subarray(row * size, (row + 1) * size);
}

/** One equation fed with what its cause was, and what follows from it worked out again. */
class FrozenLink {
	readonly #link: Link;
	readonly #offset: number;
	readonly #was: Float64Array;

	constructor({ layout }: Machine, link: Link, v: Float64Array) {
		const { offset, length } = slotOf(layout, link.cause);
		this.#link = link;
		this.#offset = offset;
		this.#was = v.slice(offset, offset + length);
	}

	apply(v: Float64Array): void {
		const { equation, downstream } = this.#link;
		const now = v.slice(this.#offset, this.#offset + this.#was.length);
		v.set(this.#was, this.#offset);
		workOut([equation], v);
		v.set(now, this.#offset);
		workOut(downstream, v);
	}
}
