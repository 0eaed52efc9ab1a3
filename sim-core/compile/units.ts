/** Units of an equation, worked out by mathjs: sums must agree, and the result must be what was declared. */
import { all, create, type Unit } from 'mathjs';
import type { ModelSpec } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import { EquationError, type Expression, type FunctionName } from './expression.ts';

/** A unit, or null for a bare zero, which agrees with every unit. */
type Dimension = Unit | null;

interface Place {
	readonly sector: string;
	readonly variable: string;
}

/** Checks the units of a model's equations on a mathjs of its own, so that its units never leak. */
export class UnitChecker {
	readonly #math = create(all!, {});
	readonly #variables: ReadonlyMap<string, Variable>;
	readonly #allowed: ReadonlySet<string>;

	constructor(model: ModelSpec, variables: ReadonlyMap<string, Variable>) {
		this.#variables = variables;
		this.#allowed = new Set([...model.units, 'year', '1']);
		for (const unit of model.units) this.#math.createUnit(unit);
	}

	/** Reads a declared unit. Throws when it uses a name that is not one of the model's units. */
	unit(text: string): Unit {
		for (const name of text.match(/[A-Za-z]+/g) ?? []) {
			if (!this.#allowed.has(name)) throw new Error(`${text} uses ${name}, which is no unit here.`);
		}
		return text === '1' ? this.#pure() : this.#asUnit(this.#math.evaluate(text));
	}

	/** Checks one equation against the unit declared for it. Throws EquationError on a clash. */
	check(expression: Expression, declared: string, place: Place): void {
		const found = this.#infer(expression, place);
		if (!this.#agree(found, this.unit(declared))) {
			const message = `unit clash: gives ${this.#show(found)}, declared as ${declared}.`;
			throw new EquationError(place, expression.at, message);
		}
	}

	#pure(): Unit {
		return this.#math.unit(1, 'year/year');
	}

	#agree(a: Dimension, b: Dimension): boolean {
		return a === null || b === null || a.equalBase(b);
	}

	/** A unit in words, like powers gathered: "WTE^2/year". */
	#show(a: Dimension): string {
		if (a === null) return '0';
		const powers = new Map<string, number>();
		for (const { unit, power } of a.units) {
			powers.set(unit.name, (powers.get(unit.name) ?? 0) + power);
		}
		const written = [...powers].filter(([, power]) => power !== 0);
		if (written.length === 0) return 'a pure number';
		return written.map(([name, power]) => (power === 1 ? name : `${name}^${power}`)).join(' ');
	}

	#same(a: Dimension, b: Dimension, at: number, place: Place): Dimension {
		if (!this.#agree(a, b)) {
			const message = `unit clash: ${this.#show(a)} against ${this.#show(b)}.`;
			throw new EquationError(place, at, message);
		}
		return a ?? b;
	}

	#times(a: Dimension, b: Dimension): Unit {
		return this.#asUnit(this.#math.multiply(a ?? this.#pure(), b ?? this.#pure()));
	}

	#over(a: Dimension, b: Dimension): Unit {
		return this.#asUnit(this.#math.divide(a ?? this.#pure(), b ?? this.#pure()));
	}

	#asUnit(value: unknown): Unit {
		return typeof value === 'number' ? this.#pure() : (value as Unit);
	}

	#infer(expression: Expression, place: Place): Dimension {
		switch (expression.kind) {
			case 'number':
				return this.#number(expression.value);
			case 'unit':
				return this.unit(expression.unit);
			case 'reference':
				return this.unit(this.#variables.get(expression.name)!.unit);
			case 'negative':
			case 'sum':
				return this.#infer(expression.of, place);
			case 'operation':
				return this.#operation(expression, place);
			case 'call':
				return this.#call(expression.name, expression.of, place);
			case 'table':
				return this.#table(expression, place);
			case 'choice':
				return this.#choice(expression, place);
		}
	}

	#number(value: number): Dimension {
		return value === 0 ? null : this.#pure();
	}

	#choice(expression: Extract<Expression, { kind: 'choice' }>, place: Place): Dimension {
		this.#infer(expression.when, place);
		const then = this.#infer(expression.then, place);
		const otherwise = this.#infer(expression.otherwise, place);
		return this.#same(then, otherwise, expression.otherwise.at, place);
	}

	#operation(expression: Extract<Expression, { kind: 'operation' }>, place: Place): Dimension {
		const left = this.#infer(expression.left, place);
		const right = this.#infer(expression.right, place);
		switch (expression.operator) {
			case '*':
				return this.#times(left, right);
			case '/':
				return this.#over(left, right);
			case '^':
				return this.#power(left, expression.right, place);
			default:
				return this.#same(left, right, expression.at, place);
		}
	}

	/** A pure number may be raised to any pure power; a unit only to a written number. */
	#power(base: Dimension, exponent: Expression, place: Place): Dimension {
		const pure = this.#pure();
		this.#same(this.#infer(exponent, place), pure, exponent.at, place);
		if (base === null || base.equalBase(pure)) return pure;
		if (exponent.kind !== 'number') {
			throw new EquationError(place, exponent.at, 'unit clash: a unit needs a written power.');
		}
		return this.#asUnit(this.#math.pow(base, exponent.value));
	}

	#table(expression: Extract<Expression, { kind: 'table' }>, place: Place): Dimension {
		const table = this.#variables.get(expression.name)!;
		if (table.kind === 'lookup') {
			const given = this.#infer(expression.of, place);
			this.#same(given, this.unit(table.inputUnit), expression.of.at, place);
		}
		return this.unit(table.unit);
	}

	#call(name: FunctionName, of: readonly Expression[], place: Place): Dimension {
		const found = of.map((part) => this.#infer(part, place));
		switch (name) {
			case 'min':
			case 'max':
				return this.#same(found[0]!, found[1]!, of[1]!.at, place);
			case 'abs':
				return found[0]!;
			case 'share':
				return this.#over(found[0]!, found[1]!);
			case 'sqrt':
				return found[0] === null ? null : this.#asUnit(this.#math.sqrt(found[0]!));
			default:
				this.#same(found[0]!, this.#pure(), of[0]!.at, place);
				return this.#pure();
		}
	}
}
