/** What operators and functions of equations do to numbers: one table for every back end that works a tree out. */
import { logistic, logit, share } from '../engine/functions.ts';
import { exp, ln, pow } from '../engine/numeric.ts';
import type { FunctionName, Operator } from './expression.ts';

/** Operators; a comparison answers 1 or 0. */
export const operations: Readonly<Record<Operator, (a: number, b: number) => number>> = {
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

/** Functions by name; how many values each takes is in `functionArity`. */
export const functions: Readonly<Record<FunctionName, (...of: number[]) => number>> = {
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
