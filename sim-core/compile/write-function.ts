/** Writes the body of one generated function: a local for each named or shared value, everything else in place. */
import { isLeaf } from './cut.ts';
import type { PlannedFunction } from './plan-kernel.ts';
import type { Assignment, Value } from './values.ts';

/** How a language writes what every function does. */
export interface Dialect {
	number(value: number): string;
	read(slot: number): string;
	write(slot: number, text: string): string;
	declare(name: string, text: string): string;
	/** An operation as an expression; `local` puts an operand into a local, for those that are named twice. */
	operation(operation: Operation): string;
	/** Statements to go before an operation that is no expression, and then its result; null for all others. */
	call(operation: Operation): { readonly lines: readonly string[]; readonly result: string } | null;
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

class Body {
	readonly lines: string[] = [];
	readonly #planned: PlannedFunction;
	readonly #dialect: Dialect;
	readonly #uses = new Map<Value, number>();
	readonly #names = new Map<Value, string>();
	readonly #locals = new Set<Value>();
	#parts = 0;

	constructor(planned: PlannedFunction, dialect: Dialect) {
		this.#planned = planned;
		this.#dialect = dialect;
		for (const { value, name } of planned.assignments) {
			this.#count(value);
			if (name !== null && !isLeaf(value) && !this.#names.has(value)) this.#names.set(value, name);
		}
		let sector = '';
		for (const assignment of planned.assignments) {
			if (assignment.sector !== sector) this.lines.push(`// ${assignment.sector}`);
			sector = assignment.sector;
			this.#assign(assignment);
		}
	}

	#count(value: Value): void {
		const uses = (this.#uses.get(value) ?? 0) + 1;
		this.#uses.set(value, uses);
		if (uses === 1 && this.#planned.makes(value)) value.of.forEach((part) => this.#count(part));
	}

	#assign({ slot, value }: Assignment): void {
		const text = this.#operand(value);
		if (this.#planned.places.mustWrite(slot)) this.lines.push(this.#dialect.write(slot, text));
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
		const call = this.#dialect.call(operation);
		if (call !== null) this.lines.push(...call.lines);
		const text = call?.result ?? this.#dialect.operation(operation);
		// A named value is written to its slot where it is assigned.
		const slot = this.#names.has(value) ? undefined : this.#slotOf(value);
		const inPlace = call === null && slot === undefined && this.#uses.get(value) === 1;
		if (inPlace && !this.#names.has(value)) return `(${text})`;
		const name = this.#local(value, text);
		if (slot !== undefined) this.lines.push(this.#dialect.write(slot, name));
		return name;
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
