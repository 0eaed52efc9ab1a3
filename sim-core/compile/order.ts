/** Evaluation order: what each quantity needs first, found once; an algebraic loop is an error that says where. */
import { EquationError, partsOf, type Expression } from './expression.ts';

/** An equation with its place, ready to be ordered. */
export interface Equation {
	readonly name: string;
	readonly sector: string;
	readonly expression: Expression;
}

/** Names an expression refers to, each once, in the order in which they are written. */
export function referencesOf(expression: Expression): Map<string, number> {
	const found = new Map<string, number>();
	const visit = (node: Expression): void => {
		if (node.kind === 'reference' && !found.has(node.name)) found.set(node.name, node.at);
		for (const part of partsOf(node)) visit(part);
	};
	visit(expression);
	return found;
}

/**
 * Orders equations so that each follows what it refers to; names without an equation here are taken as known.
 * Keeps declared order where it is free to. Throws EquationError naming the whole loop.
 */
export function orderEquations(equations: readonly Equation[]): Equation[] {
	const byName = new Map(equations.map((equation) => [equation.name, equation]));
	const done = new Set<string>();
	const path: string[] = [];
	const ordered: Equation[] = [];

	const visit = (equation: Equation): void => {
		if (done.has(equation.name)) return;
		path.push(equation.name);
		for (const [name, at] of referencesOf(equation.expression)) {
			const needed = byName.get(name);
			if (needed === undefined || done.has(name)) continue;
			const start = path.indexOf(name);
			if (start >= 0) {
				const loop = [...path.slice(start), name].join(' ← ');
				const place = { sector: equation.sector, variable: equation.name };
				throw new EquationError(place, at, `algebraic loop: ${loop}.`);
			}
			visit(needed);
		}
		path.pop();
		done.add(equation.name);
		ordered.push(equation);
	};
	for (const equation of equations) visit(equation);
	return ordered;
}
