/**
 * One link back: what a quantity's difference is made of, by its flows where it is a stock and by what its equation
 * refers to where it is not. The parts add up to the difference.
 */
import type { RunningEquation, StockFlow } from '../engine/equations.ts';
import { slotOf } from '../spec/layout.ts';
import { differenceBy, noWeights, type Contrast, type Weighted } from './functional.ts';
import { rowOf, rowsOf } from './trace.ts';

/** A part of a difference, with the weights by which its own difference makes that part. */
export interface DirectPart {
	/** Quantity that the part comes from. */
	readonly name: string;
	readonly value: number;
	/** Weights on the quantity whose difference is `value` less `standing`. */
	readonly weighted: Weighted;
	/** Of a flow told over time: what it would have moved had it stayed as in the opening. */
	readonly standing: number;
}

/** Finds the parts of a weighted difference, in the order of the equation or of the flows. */
export function directParts(contrast: Contrast, of: Weighted): DirectPart[] {
	const { machine } = contrast;
	if (machine.variables.get(of.name)?.kind === 'stock') return flowParts(contrast, of);
	const equation = machine.equations.get(of.name);
	return equation === undefined ? [] : equationParts(contrast, of, equation);
}

/** A stock differs by what flowed in and out before each row that counts, and by where it began. */
function flowParts(contrast: Contrast, of: Weighted): DirectPart[] {
	const { machine, run, overTime } = contrast;
	const flows = machine.set.ledger.filter(({ stock }) => stock === of.name);
	const carried = weightsAfter(contrast, of);
	const parts = flows.map((entry) => flowPart(contrast, carried, entry));
	if (overTime) return parts;
	const began = noWeights(machine, of.name, rowsOf(run));
	for (let i = 0; i < of.length; i++) {
		for (let at = i; at < of.weights.length; at += of.length) began.weights[i]! += of.weights[at]!;
	}
	const value = differenceBy(contrast, began);
	return value === 0 ? parts : [...parts, { name: of.name, value, weighted: began, standing: 0 }];
}

/** For each step, the weight of all rows after it, times the length of the step: what one unit of flow there counts for. */
function weightsAfter({ run }: Contrast, { length, weights }: Weighted): Float64Array {
	const carried = new Float64Array(weights.length);
	const later = new Float64Array(length);
	const dt = 1 / (12 * run.stepsPerMonth);
	for (let month = run.months; month >= 1; month--) {
		for (let step = run.stepsPerMonth; step >= 0; step--) {
			const at = rowOf(run, month, step) * length;
			for (let i = 0; i < length; i++) {
				if (step < run.stepsPerMonth) carried[at + i] = dt * later[i]!;
				later[i]! += weights[at + i]!;
			}
		}
	}
	return carried;
}

function flowPart(
	contrast: Contrast,
	carried: Float64Array,
	{ flow, sign }: StockFlow
): DirectPart {
	const { machine, run, overTime } = contrast;
	const { offset, length } = slotOf(machine.layout, flow);
	const weighted = { name: flow, length, weights: carried.map((weight) => sign * weight) };
	let standing = 0;
	if (overTime) {
		weighted.weights.forEach(
			(weight, i) => (standing += weight * run.values[offset + (i % length)]!)
		);
	}
	return { name: flow, value: differenceBy(contrast, weighted) + standing, weighted, standing };
}

/** Finite differences: each name is moved from one run's value to the other's, in written order and in reverse, and the mean taken. */
function equationParts(contrast: Contrast, of: Weighted, equation: RunningEquation): DirectPart[] {
	const { machine, run } = contrast;
	const rows = rowsOf(run);
	const parts = equation.uses
		.filter((name) => machine.layout.slots[name] !== undefined)
		.map((name) => ({ weighted: noWeights(machine, name, rows), value: 0 }));
	const scratch = new Float64Array(run.size);
	for (let row = 0; row < rows; row++) {
		const here = of.weights.subarray(row * of.length, (row + 1) * of.length);
		if (here.every((weight) => weight === 0)) continue;
		new RowDifference(contrast, equation, row, scratch).add(parts, here);
	}
	return parts.flatMap(({ weighted, value }) =>
		value === 0 ? [] : [{ name: weighted.name, value, weighted, standing: 0 }]
	);
}

interface Growing {
	readonly weighted: Weighted;
	value: number;
}

/** The difference that each name makes to one equation in one row. */
class RowDifference {
	readonly #contrast: Contrast;
	readonly #equation: RunningEquation;
	readonly #row: number;
	readonly #scratch: Float64Array;
	readonly #now: Float64Array;
	readonly #then: Float64Array;

	constructor(contrast: Contrast, equation: RunningEquation, row: number, scratch: Float64Array) {
		const { run, base } = contrast;
		this.#contrast = contrast;
		this.#equation = equation;
		this.#row = row;
		this.#scratch = scratch;
		this.#now = run.values.subarray(row * run.size, (row + 1) * run.size);
		this.#then = base(row);
	}

	/** Adds what this row says to each part. */
	add(parts: readonly Growing[], counts: Float64Array): void {
		const moving = parts.filter(({ weighted }) => this.#differs(weighted.name));
		const orders = [moving, [...moving].reverse()];
		for (const order of orders) {
			for (const { weighted } of parts) this.#set(weighted.name, this.#then);
			let before = this.#outcome(counts);
			for (const part of order) {
				this.#set(part.weighted.name, this.#now);
				const after = this.#outcome(counts);
				this.#credit(part, 0.5 * (after - before), counts);
				before = after;
			}
		}
	}

	#outcome(counts: Float64Array): number {
		let sum = 0;
		for (let i = 0; i < counts.length; i++) {
			if (counts[i] !== 0) sum += counts[i]! * this.#equation.value(this.#scratch, i);
		}
		return sum;
	}

	#set(name: string, from: Float64Array): void {
		const { offset, length } = slotOf(this.#contrast.machine.layout, name);
		for (let i = offset; i < offset + length; i++) this.#scratch[i] = from[i]!;
	}

	#differs(name: string): boolean {
		const { offset, length } = slotOf(this.#contrast.machine.layout, name);
		for (let i = offset; i < offset + length; i++) {
			if (this.#now[i] !== this.#then[i]) return true;
		}
		return false;
	}

	/** Gives a part its difference, and shares it among its elements by what each does when it alone moves. */
	#credit(part: Growing, difference: number, counts: Float64Array): void {
		part.value += difference;
		const { name, length, weights } = part.weighted;
		const { offset } = slotOf(this.#contrast.machine.layout, name);
		const effects = this.#effectsOfElements(offset, length, counts);
		const all = effects.reduce((sum, effect) => sum + effect, 0);
		if (all === 0) return;
		effects.forEach((effect, i) => {
			const moved = this.#now[offset + i]! - this.#then[offset + i]!;
			if (effect !== 0) weights[this.#row * length + i]! += (difference * effect) / all / moved;
		});
	}

	#effectsOfElements(offset: number, length: number, counts: Float64Array): number[] {
		if (length === 1) return [1];
		const whole = this.#outcome(counts);
		return Array.from({ length }, (_, i) => {
			const at = offset + i;
			this.#scratch[at] = this.#then[at]!;
			const effect = whole - this.#outcome(counts);
			this.#scratch[at] = this.#now[at]!;
			return effect;
		});
	}
}
