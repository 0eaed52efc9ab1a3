/** Cause and effect as the equations say it: the graph behind loops and diagrams. */
import { referencesOf } from './order.ts';
import type { Expression } from './expression.ts';
import type { Program } from './program.ts';

/** One way in which a cause acts on an effect. */
export interface Link {
	/** The equation that holds the cause: the effect's own, or that of a flow which fills or drains it. */
	readonly through: string;
	/** 1, or −1 where the flow drains the effect. */
	readonly sign: 1 | -1;
}

/** Finds how a cause acts on an effect directly; nothing when it does not. */
export function linksBetween(program: Program, cause: string, effect: string): Link[] {
	const links: Link[] = [];
	if (program.variables.get(effect)?.kind !== 'stock') {
		return refersTo(equationOf(program, effect), cause) ? [{ through: effect, sign: 1 }] : [];
	}
	for (const { stock, flow, sign } of program.ledger) {
		if (stock !== effect) continue;
		if (flow === cause || refersTo(equationOf(program, flow), cause)) {
			links.push({ through: flow, sign });
		}
	}
	return links;
}

/** Equation of a flow or auxiliary. Throws when there is none of that name. */
export function equationOf(program: Program, name: string): Expression {
	for (const list of [program.step, program.month]) {
		const found = list.find((equation) => equation.name === name);
		if (found !== undefined) return found.expression;
	}
	throw new Error(`${name} has no equation that runs.`);
}

const refersTo = (expression: Expression, name: string): boolean =>
	referencesOf(expression).has(name);
