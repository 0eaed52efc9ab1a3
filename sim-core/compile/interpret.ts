/** The slow, obvious back end: walks each equation's tree. The generated code must equal it bit for bit. */
import type { Kernel } from '../engine/kernel.ts';
import { logistic, logit, lookup, share } from '../engine/functions.ts';
import { exp, ln, pow } from '../engine/numeric.ts';
import { slotOf } from '../spec/layout.ts';
import type { Expression, FunctionName, Operator } from './expression.ts';
import type { Equation } from './order.ts';
import { pointsOf, type Program } from './program.ts';
import { summedOver } from './subscripts.ts';

const operations: Readonly<Record<Operator, (a: number, b: number) => number>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b,
	'^': pow,
	'<': (a, b) => (a < b ? 1 : 0),
	'>': (a, b) => (a > b ? 1 : 0),
	'<=': (a, b) => (a <= b ? 1 : 0),
	'>=': (a, b) => (a >= b ? 1 : 0)
};

const functions: Readonly<Record<FunctionName, (...of: number[]) => number>> = {
	min: Math.min,
	max: Math.max,
	abs: Math.abs,
	sqrt: Math.sqrt,
	exp: (x) => exp(x!),
	ln: (x) => ln(x!),
	share: (a, b) => share(a!, b!),
	logit: (p) => logit(p!),
	logistic: (x) => logistic(x!)
};

/** Makes the reference kernel of a checked model. */
export function referenceKernel(program: Program): Kernel {
	const { layout, ledger, model } = program;

	const value = (expression: Expression, v: Float64Array, element: number): number => {
		const of = (part: Expression, at = element): number => value(part, v, at);
		switch (expression.kind) {
			case 'number':
				return expression.value;
			case 'unit':
				return 1;
			case 'reference': {
				const slot = slotOf(layout, expression.name);
				const index = expression.element ?? (slot.by === null ? 0 : element);
				return v[slot.offset + index]!;
			}
			case 'negative':
				return -of(expression.of);
			case 'operation':
				return operations[expression.operator](of(expression.left), of(expression.right));
			case 'call':
				return functions[expression.name](...expression.of.map((part) => of(part)));
			case 'table':
				return lookup(pointsOf(program, expression.name), of(expression.of));
			case 'sum': {
				const count = model.dimensions[summedOver(expression.of, program.variables)!].length;
				let sum = of(expression.of, 0);
				for (let i = 1; i < count; i++) sum += of(expression.of, i);
				return sum;
			}
			case 'choice':
				return of(expression.when) !== 0 ? of(expression.then) : of(expression.otherwise);
		}
	};
	const evaluate = (equations: readonly Equation[]) => (v: Float64Array) => {
		for (const { name, expression } of equations) {
			const { offset, length } = slotOf(layout, name);
			for (let i = 0; i < length; i++) v[offset + i] = value(expression, v, i);
		}
	};
	return {
		size: layout.size,
		open: evaluate(program.open),
		month: evaluate(program.month),
		step: evaluate(program.step),
		integrate(v, dt) {
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
	};
}
