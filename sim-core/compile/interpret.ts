/** The slow, obvious back end: walks each equation's tree. The generated code must equal it bit for bit. */
import type { Kernel } from '../engine/kernel.ts';
import { lookup } from '../engine/functions.ts';
import { slotOf } from '../spec/layout.ts';
import type { Expression } from './expression.ts';
import type { Equation } from './order.ts';
import { pointsOf, type Program } from './program.ts';
import { functions, operations } from './scalar-functions.ts';
import { summedOver } from './subscripts.ts';

/** Makes the reference kernel of a checked model. */
export const referenceKernel = (program: Program): Kernel => new Interpreter(program);

/** Value of an expression at a state of the model, for one element of the subscript that it has. */
export const valueOf = (
	program: Program,
	expression: Expression,
	v: Float64Array,
	element: number
): number => new Interpreter(program).value(expression, v, element);

class Interpreter implements Kernel {
	readonly values: Float64Array;
	readonly #program: Program;

	constructor(program: Program) {
		this.#program = program;
		this.values = new Float64Array(program.layout.size);
	}

	get size(): number {
		return this.values.length;
	}

	open(v: Float64Array): void {
		this.#evaluate(this.#program.open, v);
	}

	month(v: Float64Array): void {
		this.#evaluate(this.#program.month, v);
	}

	step(v: Float64Array): void {
		this.#evaluate(this.#program.step, v);
	}

	integrate(v: Float64Array, stepsPerYear: number): void {
		const dt = 1 / stepsPerYear;
		const { ledger, layout } = this.#program;
		for (const stock of new Set(ledger.map((entry) => entry.stock))) {
			const entries = ledger.filter((entry) => entry.stock === stock);
			const { offset, length } = slotOf(layout, stock);
			for (let i = 0; i < length; i++) {
				let net = 0;
				for (const { flow, sign } of entries) {
					const rate = v[slotOf(layout, flow).offset + i]!;
					net = sign > 0 ? net + rate : net - rate;
				}
				v[offset + i] = v[offset + i]! + dt * net;
			}
		}
	}

	#evaluate(equations: readonly Equation[], v: Float64Array): void {
		for (const { name, expression } of equations) {
			const { offset, length } = slotOf(this.#program.layout, name);
			for (let i = 0; i < length; i++) v[offset + i] = this.value(expression, v, i);
		}
	}

	/** Value of an expression for one element of the subscript that its equation has. */
	value(expression: Expression, v: Float64Array, element: number): number {
		const of = (part: Expression): number => this.value(part, v, element);
		switch (expression.kind) {
			case 'number':
				return expression.value;
			case 'unit':
				return 1; // a unit literal scales nothing: the core keeps base units throughout
			case 'reference':
				return this.#reference(expression, v, element);
			case 'negative':
				return -of(expression.of);
			case 'operation':
				return operations[expression.operator](of(expression.left), of(expression.right));
			case 'call':
				return functions[expression.name](...expression.of.map(of));
			case 'table':
				return lookup(pointsOf(this.#program, expression.name), of(expression.of));
			case 'sum':
				return this.#sum(expression.of, v);
			case 'choice':
				return of(this.#chosen(expression, v, element));
		}
	}

	#chosen(
		{ when, then, otherwise }: Extract<Expression, { kind: 'choice' }>,
		v: Float64Array,
		element: number
	): Expression {
		return this.value(when, v, element) === 0 ? otherwise : then;
	}

	#reference(
		{ name, element: named }: Extract<Expression, { kind: 'reference' }>,
		v: Float64Array,
		element: number
	): number {
		const { offset, by } = slotOf(this.#program.layout, name);
		return v[offset + (named ?? (by === null ? 0 : element))]!;
	}

	/** Adds up in the order of the elements, as the generated code does. */
	#sum(of: Expression, v: Float64Array): number {
		const over = summedOver(of, this.#program.variables)!;
		let sum = this.value(of, v, 0);
		for (let i = 1; i < this.#program.model.dimensions[over].length; i++) {
			sum += this.value(of, v, i);
		}
		return sum;
	}
}
