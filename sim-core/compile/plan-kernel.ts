/** Program → the functions of its kernel: what each works out, what it leaves in slots and what it takes from them. */
import { cutIntoFunctions, type Cut } from './cut.ts';
import { localName, lower } from './lower.ts';
import { pointsOf, type Program } from './program.ts';
import {
	isComparison,
	monthly,
	never,
	stepwise,
	type Assignment,
	type Pace,
	type Value
} from './values.ts';

/** How many times a function is called at once, at most. */
export const callsAtOnce = 8;

/** The parts of a kernel's work, as engine/kernel.ts names them. */
export type Entry = 'open' | 'month' | 'step' | 'integrate';

/** Where values live outside a function, and what they are called in it. */
export interface Places {
	/** Slot of a value that another function has left there, or must. */
	readonly slotOf: ReadonlyMap<Value, number>;
	/** What the quantity of a slot is called. */
	readonly nameOf: (slot: number) => string;
	/** Points of a table function, as x0, y0, x1, y1, … */
	readonly pointsOf: (table: string) => readonly number[];
}

/** One function to be written. */
export interface PlannedFunction {
	readonly name: string;
	readonly entry: Entry;
	readonly assignments: readonly Assignment[];
	/** Whether a value is worked out here; others are read from their slots. */
	readonly makes: (value: Value) => boolean;
	readonly places: Places;
}

/** A kernel laid out, for any language. */
export interface KernelPlan {
	readonly size: number;
	readonly room: number;
	/** In the order in which an entry calls them. */
	readonly functions: readonly PlannedFunction[];
}

/** Lays out the kernel of a model. */
export const planKernel = (program: Program): KernelPlan => new Planner(program).plan();

class Planner {
	readonly #program: Program;
	readonly #names: string[] = [];
	/** Slots that the kernel keeps for itself: behind those of the quantities. */
	readonly #own = new Map<Value, number>();
	readonly #functions: PlannedFunction[] = [];

	constructor(program: Program) {
		this.#program = program;
		for (const [name, { offset, length }] of Object.entries(program.layout.slots)) {
			for (let i = 0; i < length; i++) this.#names[offset + i] = localName(program, name, i);
		}
	}

	plan(): KernelPlan {
		const { open, month, step, integrate } = lower(this.#program);

		// From the fastest to the slowest: each finds what slower functions can hold ready for it.
		const everyStep = cutIntoFunctions(step, stepwise);
		const everyMonth = cutIntoFunctions(month, monthly);
		const heldForMonth = cutIntoFunctions(this.#hold(everyStep.held, monthly), monthly);
		const fixed = new Set([...everyStep.held, ...everyMonth.held, ...heldForMonth.held]);
		this.#add('open', 'open', cutIntoFunctions(open, never));
		this.#add('hold', 'open', cutIntoFunctions(this.#hold(fixed, never), never));
		this.#add('month', 'month', everyMonth);
		this.#add('holdMonth', 'month', heldForMonth);
		this.#add('step', 'step', everyStep);
		this.#add('integrate', 'integrate', cutIntoFunctions(integrate, stepwise));
		const { size } = this.#program.layout;
		return { size, room: size + this.#own.size, functions: this.#functions };
	}

	/** Assignments that hold values of a pace ready in slots of their own. */
	#hold(values: Iterable<Value>, pace: Pace): Assignment[] {
		return [...values]
			.filter((value) => value.pace === pace)
			.map((value) => {
				const slot = this.#ownSlot(value);
				return { slot, quantity: '', name: this.#names[slot]!, sector: 'Held ready', value };
			});
	}

	#ownSlot(value: Value): number {
		const known = this.#own.get(value);
		if (known !== undefined) return known;
		const slot = this.#program.layout.size + this.#own.size;
		this.#own.set(value, slot);
		this.#names[slot] = `held${this.#own.size}`;
		return slot;
	}

	#add(name: string, entry: Entry, cut: Cut): void {
		const places: Places = {
			slotOf: this.#slotsBetween(cut),
			nameOf: (slot) => this.#names[slot]!,
			pointsOf: (table) => pointsOf(this.#program, table)
		};
		cut.functions.forEach((assignments, i) => {
			const makes = (value: Value): boolean => isComparison(value) || cut.madeIn.get(value) === i;
			this.#functions.push({ name: `${name}${i + 1}`, entry, assignments, makes, places });
		});
	}

	/** Slots of what crosses from function to function or is held ready: its quantity's own slot where it has one. */
	#slotsBetween({ functions, crossing, held }: Cut): Map<Value, number> {
		const slots = new Map<Value, number>();
		for (const { value, slot } of functions.flat()) {
			if (crossing.has(value) && !slots.has(value)) slots.set(value, slot);
		}
		for (const value of [...crossing, ...held]) {
			if (!slots.has(value)) slots.set(value, this.#ownSlot(value));
		}
		return slots;
	}
}
