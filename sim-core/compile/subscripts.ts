/** Which subscript an expression carries; a scalar equation may not use a subscripted quantity bare. */
import type { DimensionName, Variable } from '../spec/variable.ts';
import { EquationError, partsOf, type Expression } from './expression.ts';

interface Place {
	readonly sector: string;
	readonly variable: string;
}

/** Subscript of a quantity, or null. */
export const subscriptOf = (variable: Variable): DimensionName | null =>
	variable.kind === 'lookup' ? null : (variable.by ?? null);

/** Checks that an equation's subscripts fit the quantity it defines. Throws EquationError. */
export function checkSubscripts(
	expression: Expression,
	declared: DimensionName | null,
	place: Place,
	variables: ReadonlyMap<string, Variable>
): void {
	if (expression.kind === 'reference') {
		const own = subscriptOf(variables.get(expression.name)!);
		if (expression.element === null && own !== null && own !== declared) {
			const message = `wrong subscript: ${expression.name} has one value per ${own}; sum it or name one.`;
			throw new EquationError(place, expression.at, message);
		}
		return;
	}
	if (expression.kind === 'sum') {
		checkSum(expression, place, variables);
		return;
	}
	for (const part of partsOf(expression)) checkSubscripts(part, declared, place, variables);
}

function checkSum(
	expression: Extract<Expression, { kind: 'sum' }>,
	place: Place,
	variables: ReadonlyMap<string, Variable>
): void {
	const over = summedOver(expression.of, variables);
	if (over === null) {
		throw new EquationError(place, expression.at, 'wrong subscript: nothing to sum over.');
	}
	checkSubscripts(expression.of, over, place, variables);
}

/** The subscript that a sum runs over: that of the first subscripted quantity inside it. */
export function summedOver(
	expression: Expression,
	variables: ReadonlyMap<string, Variable>
): DimensionName | null {
	if (expression.kind === 'sum') return null;
	if (expression.kind === 'reference') {
		return expression.element === null ? subscriptOf(variables.get(expression.name)!) : null;
	}
	for (const part of partsOf(expression)) {
		const found = summedOver(part, variables);
		if (found !== null) return found;
	}
	return null;
}
