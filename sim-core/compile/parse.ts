/** Equation text → intermediate form. mathjs reads the text; this file only accepts what a model may say. */
import { parse, type MathNode } from 'mathjs';
import type { ModelSpec } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import {
	EquationError,
	functionArity,
	type Column,
	type Expression,
	type FunctionName,
	type Operator
} from './expression.ts';

/** What a name in an equation may refer to. */
export interface Names {
	readonly model: ModelSpec;
	readonly variables: ReadonlyMap<string, Variable>;
}

interface Place {
	readonly sector: string;
	readonly variable: string;
}

/** mathjs keeps no positions, but visits names and numbers in the order in which they are written. */
class Columns {
	readonly #starts: Column[];
	#next = 0;

	constructor(text: string) {
		this.#starts = [...text.matchAll(/[A-Za-z_]\w*|\d+\.?\d*(?:[eE][+-]?\d+)?/g)].map(
			(match) => match.index + 1
		);
	}

	/** Column of the next name or number, consumed. */
	take(): Column {
		return this.#starts[this.#next++] ?? 1;
	}
}

const operators: readonly string[] = ['+', '-', '*', '/', '^', '<', '>', '<=', '>='];

/** Node shapes of mathjs that are read here, without its classes. */
interface RawNode {
	readonly type: string;
	readonly name?: string;
	readonly value?: unknown;
	readonly op?: string;
	readonly args?: readonly RawNode[];
	readonly content?: RawNode;
	readonly fn?: RawNode;
	readonly object?: RawNode;
	readonly index?: { readonly dimensions: readonly RawNode[] };
	readonly condition?: RawNode;
	readonly trueExpr?: RawNode;
	readonly falseExpr?: RawNode;
}

/** Reads one equation. Throws EquationError for bad syntax, an unknown name or a wrong subscript. */
export function parseEquation(text: string, place: Place, names: Names): Expression {
	let root: MathNode;
	try {
		root = parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const column = Number(/char (\d+)/.exec(reason)?.[1] ?? 1);
		throw new EquationError(place, column, `cannot be read: ${reason}`);
	}
	return new Reader(text, place, names).read(root as unknown as RawNode);
}

class Reader {
	readonly #columns: Columns;
	readonly #place: Place;
	readonly #names: Names;

	constructor(text: string, place: Place, names: Names) {
		this.#columns = new Columns(text);
		this.#place = place;
		this.#names = names;
	}

	read(node: RawNode): Expression {
		switch (node.type) {
			case 'ParenthesisNode':
				return this.read(node.content!);
			case 'ConstantNode':
				return this.#number(node);
			case 'SymbolNode':
				return this.#symbol(node.name!, this.#columns.take());
			case 'OperatorNode':
				return this.#operation(node);
			case 'FunctionNode':
				return this.#call(node);
			case 'AccessorNode':
				return this.#element(node);
			case 'ConditionalNode':
				return this.#choice(node);
			default:
				return this.#fail(this.#columns.take(), `${node.type} may not stand in an equation.`);
		}
	}

	#fail(column: Column, message: string): never {
		throw new EquationError(this.#place, column, message);
	}

	#number(node: RawNode): Expression {
		const at = this.#columns.take();
		if (typeof node.value !== 'number') return this.#fail(at, 'only plain numbers may be written.');
		return { kind: 'number', value: node.value, at };
	}

	#symbol(name: string, at: Column): Expression {
		if (this.#names.variables.has(name)) return { kind: 'reference', name, element: null, at };
		if (name === 'year' || this.#names.model.units.includes(name)) {
			return { kind: 'unit', unit: name, at };
		}
		return this.#fail(at, `unknown name ${name}.`);
	}

	#operation(node: RawNode): Expression {
		const [first, second] = node.args!;
		if (second === undefined) {
			const of = this.read(first!);
			if (node.op !== '-') this.#fail(of.at, `${node.op} may not stand before a value.`);
			return { kind: 'negative', of, at: of.at };
		}
		const left = this.read(first!);
		const right = this.read(second);
		if (!operators.includes(node.op!)) this.#fail(right.at, `unknown operator ${node.op}.`);
		return { kind: 'operation', operator: node.op as Operator, left, right, at: right.at };
	}

	#choice(node: RawNode): Expression {
		const when = this.read(node.condition!);
		const then = this.read(node.trueExpr!);
		const otherwise = this.read(node.falseExpr!);
		return { kind: 'choice', when, then, otherwise, at: when.at };
	}

	#element(node: RawNode): Expression {
		const name = node.object?.name ?? '';
		const at = this.#columns.take();
		const variable = this.#names.variables.get(name);
		if (variable === undefined) return this.#fail(at, `unknown name ${name}.`);
		const subscript = node.index!.dimensions[0]?.name ?? '';
		const column = this.#columns.take();
		const by = 'by' in variable ? variable.by : undefined;
		if (by === undefined) return this.#fail(column, `wrong subscript: ${name} has none.`);
		const element = this.#names.model.dimensions[by].indexOf(subscript);
		if (element < 0) this.#fail(column, `wrong subscript: ${by} has no element ${subscript}.`);
		return { kind: 'reference', name, element, at };
	}

	#call(node: RawNode): Expression {
		const name = node.fn?.name ?? '';
		const at = this.#columns.take();
		const of = node.args!.map((arg) => this.read(arg));
		const arity = this.#arityOf(name);
		if (arity === null) this.#fail(at, `unknown function ${name}.`);
		if (of.length !== arity) this.#fail(at, `${name} takes ${arity} values, ${of.length} given.`);
		if (name === 'sum') return { kind: 'sum', of: of[0]!, at };
		if (Object.hasOwn(functionArity, name)) {
			return { kind: 'call', name: name as FunctionName, of, at };
		}
		return { kind: 'table', name, of: of[0]!, at };
	}

	/** How many values a function or a table takes; null when there is none of that name. */
	#arityOf(name: string): number | null {
		if (name === 'sum' || this.#names.variables.get(name)?.kind === 'lookup') return 1;
		return Object.hasOwn(functionArity, name) ? functionArity[name as FunctionName] : null;
	}
}
