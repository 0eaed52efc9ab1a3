/** The intermediate form: one small tree per equation, from which every back end is made. */

/** Where in an equation's text something stands, counted from 1. */
export type Column = number;

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '>' | '<=' | '>=';

export type Expression =
	| { readonly kind: 'number'; readonly value: number; readonly at: Column }
	| { readonly kind: 'unit'; readonly unit: string; readonly at: Column }
	| {
			readonly kind: 'reference';
			readonly name: string;
			/** Index of the element named in square brackets; null when none is named. */
			readonly element: number | null;
			readonly at: Column;
	  }
	| { readonly kind: 'negative'; readonly of: Expression; readonly at: Column }
	| {
			readonly kind: 'operation';
			readonly operator: Operator;
			readonly left: Expression;
			readonly right: Expression;
			readonly at: Column;
	  }
	| {
			readonly kind: 'call';
			readonly name: FunctionName;
			readonly of: readonly Expression[];
			readonly at: Column;
	  }
	| {
			readonly kind: 'table';
			readonly name: string;
			readonly of: Expression;
			readonly at: Column;
	  }
	| { readonly kind: 'sum'; readonly of: Expression; readonly at: Column }
	| {
			readonly kind: 'choice';
			readonly when: Expression;
			readonly then: Expression;
			readonly otherwise: Expression;
			readonly at: Column;
	  };

/**
 * Functions an equation may call, with the number of arguments they take.
 * `share(a, b)` is a / b, and 0 when b is 0; `logit` and `logistic` turn a share into log-odds and back.
 */
export const functionArity = {
	min: 2,
	max: 2,
	abs: 1,
	sqrt: 1,
	exp: 1,
	ln: 1,
	share: 2,
	logit: 1,
	logistic: 1
} as const;

export type FunctionName = keyof typeof functionArity;

/** Says what is wrong with an equation and where it stands. */
export class EquationError extends Error {
	readonly sector: string;
	readonly variable: string;
	readonly column: Column;

	constructor(place: { sector: string; variable: string }, column: Column, message: string) {
		super(`${place.sector}, ${place.variable}, column ${column}: ${message}`);
		this.name = 'EquationError';
		this.sector = place.sector;
		this.variable = place.variable;
		this.column = column;
	}
}

/** The direct parts of an expression, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
	switch (expression.kind) {
		case 'negative':
		case 'table':
		case 'sum':
			return [expression.of];
		case 'operation':
			return [expression.left, expression.right];
		case 'call':
			return expression.of;
		case 'choice':
			return [expression.when, expression.then, expression.otherwise];
		default:
			return [];
	}
}
