/** Program → the functions of its kernel: what each works out, what it leaves in slots and what it takes from them. */
import { slotOf } from '../spec/layout.ts';
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

/** The parts of a kernel's work, as engine/kernel.ts names them. */
export type Entry = 'open' | 'month' | 'step' | 'integrate' | 'advance';

/** Where values live outside a function, and what they are called in it. */
export interface Places {
	/** Slot of a value that another function has left there, or must. */
	readonly slotOf: ReadonlyMap<Value, number>;
	/** Whether a slot must be written: what is assigned to others stays in a local. */
	readonly mustWrite: (slot: number) => boolean;
	/** What the quantity of a slot is called. */
	readonly nameOf: (slot: number) => string;
	/** Points of a table function, as x0, y0, x1, y1, … */
	readonly pointsOf: (table: string) => readonly number[];
	/** First of two slots in which functions get their arguments. */
	readonly scratch: number;
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

/** Entries whose functions are given the length of the step. */
export const takesStep = (entry: Entry): boolean => entry === 'integrate' || entry === 'advance';

/** Lays out the kernel of a model. */
export const planKernel = (program: Program): KernelPlan => new Planner(program).plan();

class Planner {
	readonly #program: Program;
	readonly #names: string[] = [];
	/** Slots that the kernel keeps for itself: behind those of the quantities and the two for arguments. */
	readonly #own = new Map<Value, number>();
	readonly #functions: PlannedFunction[] = [];

	constructor(program: Program) {
		this.#program = program;
		for (const [name, { offset, length }] of Object.entries(program.layout.slots)) {
			for (let i = 0; i < length; i++) this.#names[offset + i] = localName(program, name, i);
		}
	}

	plan(): KernelPlan {
		const { open, month, step, move, integrate } = lower(this.#program);
		const flows = this.#slotsOfFlows();
		const needed = step.filter(({ slot }) => flows.has(slot));
		const everything = (): boolean => true;

		// From the fastest to the slowest: each finds what slower functions can hold ready for it.
		const advance = cutIntoFunctions([...needed, ...move], stepwise);
		const full = cutIntoFunctions(step, stepwise);
		const everyMonth = cutIntoFunctions(month, monthly);
		const held = new Set([...advance.held, ...full.held]);
		const heldMonthly = cutIntoFunctions(this.#hold(held, monthly), monthly);
		const fixed = new Set([...held, ...everyMonth.held, ...heldMonthly.held]);
		this.#add('open', 'open', cutIntoFunctions(open, never), everything);
		this.#add('hold', 'open', cutIntoFunctions(this.#hold(fixed, never), never), everything);
		this.#add('month', 'month', everyMonth, everything);
		this.#add('holdMonth', 'month', heldMonthly, everything);
		this.#add('step', 'step', full, everything);
		this.#add('integrate', 'integrate', cutIntoFunctions(integrate, stepwise), everything);
		const moved = new Set(move.map(({ slot }) => slot));
		this.#add('advance', 'advance', advance, (slot) => flows.has(slot) || moved.has(slot));
		const { size } = this.#program.layout;
		return { size, room: size + 2 + this.#own.size, functions: this.#functions };
	}

	#slotsOfFlows(): Set<number> {
		const slots = new Set<number>();
		for (const [name, { kind }] of this.#program.variables) {
			if (kind !== 'flow') continue;
			const { offset, length } = slotOf(this.#program.layout, name);
			for (let i = 0; i < length; i++) slots.add(offset + i);
		}
		return slots;
	}

	/** Assignments that hold values of a pace ready in slots of their own. */
	#hold(values: Iterable<Value>, pace: Pace): Assignment[] {
		return [...values]
			.filter((value) => value.pace === pace)
			.map((value) => {
				const slot = this.#ownSlot(value);
				return { slot, name: this.#names[slot]!, sector: 'Held ready', value };
			});
	}

	#ownSlot(value: Value): number {
		const known = this.#own.get(value);
		if (known !== undefined) return known;
		const slot = this.#program.layout.size + 2 + this.#own.size;
		this.#own.set(value, slot);
		this.#names[slot] = `held${this.#own.size}`;
		return slot;
	}

	#add(name: string, entry: Entry, cut: Cut, writes: (slot: number) => boolean): void {
		const slots = this.#slotsBetween(cut);
		const between = new Set(slots.values());
		const places: Places = {
			slotOf: slots,
			mustWrite: (slot) => writes(slot) || between.has(slot),
			nameOf: (slot) => this.#names[slot]!,
			pointsOf: (table) => pointsOf(this.#program, table),
			scratch: this.#program.layout.size
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
