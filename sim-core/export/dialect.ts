/** How other tools write what our equations say: one small table for each, and one walk over the tree for both. */
import type { Expression, FunctionName } from '../compile/expression.ts';

/** What differs between tools. */
export interface Dialect {
	/** Writes a choice. */
	readonly choice: (when: string, then: string, otherwise: string) => string;
	/** Writes a / b, nothing where there is nothing to divide by. */
	readonly share: (part: string, whole: string) => string;
	/** Writes a power where the tool's own sign would give another answer than the core. */
	readonly power?: (base: string, exponent: string) => string;
}

/** How names and tables are written where an equation stands. */
export interface Naming {
	/** A quantity by name, for the element given, or for each in turn (null). */
	readonly quantity: (name: string, element: number | null) => string;
	/** A table function of an input already written. */
	readonly table: (name: string, input: string) => string;
	/** Elements that a sum runs over. */
	readonly elements: number;
}

const simple: Readonly<Partial<Record<FunctionName, string>>> = {
	min: 'MIN',
	max: 'MAX',
	abs: 'ABS',
	sqrt: 'SQRT',
	exp: 'EXP',
	ln: 'LN'
};

/** Everything that writing an expression needs. */
interface How {
	readonly dialect: Dialect;
	readonly naming: Naming;
}

/** Writes one expression. `element` is the one whose value is meant; null means each in turn. */
export function textOf(expression: Expression, how: How, element: number | null = null): string {
	const write = (part: Expression): string => textOf(part, how, element);
	switch (expression.kind) {
		case 'operation':
			return operationText(expression, write, how.dialect);
		case 'call':
			return callText(expression.name, expression.of.map(write), how.dialect);
		case 'table':
			return how.naming.table(expression.name, write(expression.of));
		case 'sum':
			return sumText(expression.of, how);
		case 'choice': {
			const { when, then, otherwise } = expression;
			return how.dialect.choice(write(when), write(then), write(otherwise));
		}
		default:
			return leafText(expression, how, element);
	}
}

function operationText(
	{ operator, left, right }: Extract<Expression, { kind: 'operation' }>,
	write: (part: Expression) => string,
	{ power }: Dialect
): string {
	if (operator === '^' && power !== undefined) return power(write(left), write(right));
	return `(${write(left)} ${operator} ${write(right)})`;
}

type Leaf = Extract<Expression, { kind: 'number' | 'unit' | 'reference' | 'negative' }>;

function leafText(leaf: Leaf, how: How, element: number | null): string {
	switch (leaf.kind) {
		case 'number':
			return numberText(leaf.value);
		case 'unit':
			return '1';
		case 'reference':
			return how.naming.quantity(leaf.name, leaf.element ?? element);
		case 'negative':
			return `(-${textOf(leaf.of, how, element)})`;
	}
}

function callText(name: FunctionName, args: readonly string[], dialect: Dialect): string {
	const [a = '', b = ''] = args;
	if (name === 'share') return dialect.share(a, b);
	if (name === 'logit') return `LN(${a} / (1 - ${a}))`;
	if (name === 'logistic') return `(1 / (1 + EXP(-${a})))`;
	return `${simple[name]!}(${args.join(', ')})`;
}

/** Sums are written out element by element, in order: every tool then adds alike. */
function sumText(of: Expression, how: How): string {
	const terms = Array.from({ length: how.naming.elements }, (_, i) => textOf(of, how, i));
	return `(${terms.join(' + ')})`;
}

/** A number as every tool reads it. */
export const numberText = (value: number): string => (value < 0 ? `(${value})` : String(value));
