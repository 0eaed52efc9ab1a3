/**
 * The vectorised machine: a formula's tree becomes a list of steps, and each step is done for all months before the
 * next one. No code is made at run time, so it works where pages may not evaluate text. Every step calls the very
 * function that the reference interpreter calls, so the bits are the same.
 */
import type { Expression } from '../compile/expression.ts';
import { functions, operations } from '../compile/scalar-functions.ts';

/** Hands over the months of a name, for all or the staff group named behind it. */
export type Columns = (name: string, element: number | null) => Float64Array;

type Step = (registers: readonly Float64Array[], into: Float64Array) => void;

/** Runs a formula over a number of months. */
export function runFormula(tree: Expression, columns: Columns, months: number): Float64Array {
	const steps: Step[] = [];
	compileInto(steps, tree, columns);
	const registers: Float64Array[] = [];
	for (const step of steps) {
		const into = new Float64Array(months);
		step(registers, into);
		registers.push(into);
	}
	return registers.at(-1)!;
}

/** Adds the steps of a part and returns the register that holds it. */
function compileInto(steps: Step[], tree: Expression, columns: Columns): number {
	const add = (step: Step): number => steps.push(step) - 1;
	const part = (of: Expression): number => compileInto(steps, of, columns);
	switch (tree.kind) {
		case 'number':
			return add((_, into) => into.fill(tree.value));
		case 'unit':
			return add((_, into) => into.fill(1));
		case 'reference':
			return add((_, into) => into.set(columns(tree.name, tree.element).subarray(0, into.length)));
		case 'negative':
			return add(unary((a) => -a, part(tree.of)));
		case 'operation':
			return add(binary(operations[tree.operator], part(tree.left), part(tree.right)));
		case 'call': {
			const [a, b] = tree.of.map(part);
			const called = functions[tree.name];
			return add(b === undefined ? unary(called, a!) : binary(called, a!, b));
		}
		case 'choice':
			return add(chosen(part(tree.when), part(tree.then), part(tree.otherwise)));
		default:
			throw new Error(`A formula holds a ${tree.kind}, which reading should have refused.`);
	}
}

const unary =
	(f: (a: number) => number, of: number): Step =>
	(registers, into) => {
		const a = registers[of]!;
		for (let i = 0; i < into.length; i++) into[i] = f(a[i]!);
	};

const binary =
	(f: (a: number, b: number) => number, left: number, right: number): Step =>
	(registers, into) => {
		const [a, b] = [registers[left]!, registers[right]!];
		for (let i = 0; i < into.length; i++) into[i] = f(a[i]!, b[i]!);
	};

const chosen =
	(when: number, then: number, otherwise: number): Step =>
	(registers, into) => {
		const [asked, yes, no] = [registers[when]!, registers[then]!, registers[otherwise]!];
		for (let i = 0; i < into.length; i++) into[i] = asked[i] === 0 ? no[i]! : yes[i]!;
	};
