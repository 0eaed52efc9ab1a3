/** Writes the body of one generated function: a local for each named or shared value, everything else in place. */
import { isLeaf } from './cut.ts';
import { callsAtOnce, type PlannedFunction } from './plan-kernel.ts';
import type { Assignment, Value } from './values.ts';

/** How a language writes what every function does. */
export interface Dialect {
	number(value: number): string;
	read(slot: number): string;
	write(slot: number, text: string): string;
	declare(name: string, text: string): string;
	/** An operation as an expression; `local` puts an operand into a local, for those that are named twice. */
	operation(operation: Operation): string;
	/** How a function is called that is no expression here, on several sets of operands at once; null for all others. */
	call(what: string, operands: readonly (readonly string[])[]): Call | null;
}

/** Statements that call a function, and its results in order. */
export interface Call {
	readonly lines: readonly string[];
	readonly results: readonly string[];
}

/** One operation with the texts of its operands. */
export interface Operation {
	readonly value: Value;
	readonly operands: readonly string[];
	readonly local: (index: number) => string;
	readonly planned: PlannedFunction;
}

/** Writes the statements of a function. */
export const writeBody = (planned: PlannedFunction, dialect: Dialect): string[] =>
	new Body(planned, dialect).lines;

/** Runs of assignments to the same quantity: its elements. */
function byQuantity(assignments: readonly Assignment[]): Assignment[][] {
	const groups: Assignment[][] = [];
	for (const assignment of assignments) {
		if (groups.at(-1)?.[0]!.quantity !== assignment.quantity) groups.push([]);
		groups.at(-1)!.push(assignment);
	}
	return groups;
}

class Body {
	readonly lines: string[] = [];
	readonly #planned: PlannedFunction;
	readonly #dialect: Dialect;
	readonly #uses = new Map<Value, number>();
	readonly #names = new Map<Value, string>();
	readonly #locals = new Set<Value>();
	/** What is worked out by a call, in the order in which it is first wanted. */
	readonly #calls = new Set<Value>();
	#parts = 0;

	constructor(planned: PlannedFunction, dialect: Dialect) {
		this.#planned = planned;
		this.#dialect = dialect;
		for (const { value, name } of planned.assignments) {
			this.#count(value);
			if (name !== null && !isLeaf(value) && !this.#names.has(value)) this.#names.set(value, name);
		}
		let sector = '';
		for (const group of byQuantity(planned.assignments)) {
			if (group[0]!.sector !== sector) this.lines.push(`// ${group[0]!.sector}`);
			sector = group[0]!.sector;
			this.#callAhead(group);
			for (const assignment of group) this.#assign(assignment);
		}
	}

	#count(value: Value): void {
		const uses = (this.#uses.get(value) ?? 0) + 1;
		this.#uses.set(value, uses);
		if (uses > 1 || !this.#planned.makes(value)) return;
		value.of.forEach((part) => this.#count(part));
		if (!isLeaf(value) && this.#called(value)) this.#calls.add(value);
	}

	#called = ({ what }: Value): boolean => this.#dialect.call(what, []) !== null;

	#assign({ slot, value }: Assignment): void {
		const text = this.#operand(value);
		this.lines.push(this.#dialect.write(slot, text));
	}

	/** Text of a value as an operand: a number, a local, or the whole expression in brackets. */
	#operand(value: Value): string {
		if (value.what === 'number') return this.#dialect.number(value.at);
		if (value.what === 'argument') return 'dt';
		if (this.#locals.has(value)) return this.#nameOf(value);
		if (this.#planned.makes(value)) return this.#made(value);
		return this.#local(value, this.#dialect.read(this.#slotOf(value)!));
	}

	#made(value: Value): string {
		const operation: Operation = {
			value,
			operands: value.of.map((part) => this.#operand(part)),
			local: (index) => this.#operandInLocal(operation, index),
			planned: this.#planned
		};
		return this.#keep(value, this.#dialect.operation(operation), false);
	}

	/** Puts a value where it is wanted: in a local, in a slot for other functions, or right in place. */
	#keep(value: Value, text: string, always: boolean): string {
		const named = this.#names.has(value);
		// A named value is written to its slot where it is assigned.
		const slot = named ? undefined : this.#slotOf(value);
		const inPlace = !always && !named && slot === undefined && this.#uses.get(value) === 1;
		if (inPlace) return `(${text})`;
		const name = this.#local(value, text);
		if (slot !== undefined) this.lines.push(this.#dialect.write(slot, name));
		return name;
	}

	/**
	 * Calls functions for all elements of a quantity together, those first whose results others need. Room that is left
	 * in a call is filled with what later quantities want of the same function and can be had already.
	 */
	#callAhead(group: readonly Assignment[]): void {
		const depths = new Map<Value, number>();
		for (const { value } of group) this.#callsBelow(value, depths);
		const wanted = [...this.#calls].filter((value) => depths.has(value));
		for (let depth = 1; depth <= wanted.length; depth++) {
			const wave = wanted.filter((value) => depths.get(value) === depth);
			for (const what of new Set(wave.map((value) => value.what))) {
				const now = wave.filter((value) => value.what === what && !this.#locals.has(value));
				this.#callTogether([...now, ...this.#readyLater(what, now)]);
			}
		}
	}

	/** Longest chain of calls that are still to be made for a value, itself among them. */
	#callsBelow(value: Value, known: Map<Value, number>): number {
		if (isLeaf(value) || this.#locals.has(value) || !this.#planned.makes(value)) return 0;
		const before = known.get(value);
		if (before !== undefined) return before;
		const below = Math.max(...value.of.map((part) => this.#callsBelow(part, known)));
		const depth = below + (this.#called(value) ? 1 : 0);
		known.set(value, depth);
		return depth;
	}

	/** Calls of a function that could be made now and find room beside others. */
	#readyLater(what: string, now: readonly Value[]): Value[] {
		const room = (callsAtOnce - (now.length % callsAtOnce)) % callsAtOnce;
		const depths = new Map<Value, number>();
		return [...this.#calls]
			.filter((value) => value.what === what && !now.includes(value) && !this.#locals.has(value))
			.filter((value) => this.#callsBelow(value, depths) === 1)
			.slice(0, room);
	}

	#callTogether(values: readonly Value[]): void {
		for (let i = 0; i < values.length; i += callsAtOnce) {
			const some = values.slice(i, i + callsAtOnce);
			const operands = some.map(({ of }) => of.map((part) => this.#operand(part)));
			const { lines, results } = this.#dialect.call(some[0]!.what, operands)!;
			this.lines.push(...lines);
			some.forEach((value, k) => this.#keep(value, results[k]!, true));
		}
	}

	#operandInLocal({ value, operands }: Operation, index: number): string {
		const part = value.of[index]!;
		const atHand = isLeaf(part) || this.#locals.has(part);
		return atHand ? operands[index]! : this.#local(part, operands[index]!);
	}

	#slotOf(value: Value): number | undefined {
		return value.what === 'slot' ? value.at : this.#planned.places.slotOf.get(value);
	}

	#local(value: Value, text: string): string {
		const name = this.#nameOf(value);
		this.#locals.add(value);
		this.lines.push(this.#dialect.declare(name, text));
		return name;
	}

	#nameOf(value: Value): string {
		const known = this.#names.get(value);
		if (known !== undefined) return known;
		const slot = this.#slotOf(value);
		const name = slot === undefined ? `part${++this.#parts}` : this.#planned.places.nameOf(slot);
		this.#names.set(value, name);
		return name;
	}
}
