/** Program → values: every equation written out, element by element, in evaluation order. */
import { slotOf } from '../spec/layout.ts';
import type { Variable } from '../spec/variable.ts';
import { partsOf, type Expression } from './expression.ts';
import type { Equation } from './order.ts';
import type { Program } from './program.ts';
import { summedOver } from './subscripts.ts';
import {
	monthly,
	never,
	stepwise,
	Values,
	type Assignment,
	type Pace,
	type Value
} from './values.ts';

/** What is written into slots in the opening position, each month, at each step, and when the stocks move. */
export interface Lowered {
	readonly open: readonly Assignment[];
	readonly month: readonly Assignment[];
	readonly step: readonly Assignment[];
	/** New values of the stocks, from the flows as they stand in their slots. */
	readonly integrate: readonly Assignment[];
}

/** Writes a program out. What is worked out at another pace than the rest is told apart in what runs, and only there. */
export function lower(program: Program): Lowered {
	const paces = pacesOf(program);
	const values = new Values();
	const running = (equations: readonly Equation[]): Assignment[] =>
		new Lowering(program, values, paces).assignments(equations);
	const apart = (): Lowering => new Lowering(program, new Values(), new Map());
	return {
		open: apart().assignments(program.open),
		month: running(program.month),
		step: running(program.step),
		integrate: apart().moves()
	};
}

/** Name of a quantity's value in the code: with its element where it has a subscript. */
export function localName(program: Program, name: string, element: number): string {
	const { by } = slotOf(program.layout, name);
	return by === null ? name : `${name}_${program.model.dimensions[by][element]!}`;
}

class Lowering {
	readonly #program: Program;
	readonly #values: Values;
	readonly #paces: Paces;
	readonly #worked = new Map<number, Value>();

	constructor(program: Program, values: Values, paces: Paces) {
		this.#program = program;
		this.#values = values;
		this.#paces = paces;
	}

	assignments(equations: readonly Equation[]): Assignment[] {
		return equations.flatMap(({ name, sector, expression }) => {
			const { offset, length } = slotOf(this.#program.layout, name);
			return Array.from({ length }, (_, element) => {
				const value = this.#value(expression, element);
				this.#worked.set(offset + element, value);
				const local = localName(this.#program, name, element);
				return { slot: offset + element, quantity: name, name: local, sector, value };
			});
		});
	}

	/** What each stock becomes over `dt` years: its flows are added up in declared order, as the interpreter does. */
	moves(): Assignment[] {
		const { ledger, layout } = this.#program;
		const dt = this.#values.argument();
		return [...new Set(ledger.map(({ stock }) => stock))].flatMap((stock) => {
			const { offset, length } = slotOf(layout, stock);
			return Array.from({ length }, (_, element) => {
				const net = ledger
					.filter((entry) => entry.stock === stock)
					.reduce(
						(sum, { flow, sign }) =>
							this.#values.from(sign > 0 ? '+' : '-', sum, this.#reference(flow, element)),
						this.#values.number(0)
					);
				const old = this.#values.slot(offset + element, stepwise);
				const value = this.#values.from('+', old, this.#values.from('*', dt, net));
				return { slot: offset + element, quantity: stock, name: null, sector: 'Stocks', value };
			});
		});
	}

	#value(expression: Expression, element: number): Value {
		switch (expression.kind) {
			case 'number':
				return this.#values.number(expression.value);
			case 'unit':
				return this.#values.number(1); // a unit literal scales nothing
			case 'reference':
				return this.#reference(expression.name, expression.element ?? element);
			case 'sum':
				return this.#sum(expression.of);
			default: {
				const parts = partsOf(expression).map((part) => this.#value(part, element));
				return this.#values.from(operationOf(expression), ...parts);
			}
		}
	}

	#reference(name: string, element: number): Value {
		const { offset, by } = slotOf(this.#program.layout, name);
		const slot = by === null ? offset : offset + element;
		return this.#worked.get(slot) ?? this.#values.slot(slot, this.#paces.get(name) ?? stepwise);
	}

	#sum(of: Expression): Value {
		const over = summedOver(of, this.#program.variables)!;
		return this.#program.model.dimensions[over]
			.map((_, element) => this.#value(of, element))
			.reduce((sum, value) => this.#values.from('+', sum, value));
	}
}

/** What an expression does with its parts, as values name it. */
function operationOf(expression: Expression): string {
	switch (expression.kind) {
		case 'operation':
			return expression.operator;
		case 'call':
			return expression.name;
		case 'table':
			return `table ${expression.name}`;
		default:
			return expression.kind;
	}
}

/** How often each quantity changes, by name. */
type Paces = ReadonlyMap<string, Pace>;

function pacesOf({ variables, month, step }: Program): Paces {
	return new Map([
		...[...variables].map(([name, variable]) => [name, paceOf(variable)] as const),
		...month.map(({ name }) => [name, monthly] as const),
		...step.map(({ name }) => [name, stepwise] as const)
	]);
}

function paceOf({ kind }: Variable): Pace {
	if (kind === 'stock' || kind === 'link') return stepwise;
	return ['lever', 'driver', 'season', 'noise'].includes(kind) ? monthly : never;
}
