/** An expression as TypeScript, the same arithmetic in the same order whoever writes the names. */
import { partsOf, type Expression } from './expression.ts';
import type { Program } from './program.ts';
import { summedOver } from './subscripts.ts';

type Reference = Extract<Expression, { kind: 'reference' }>;

/** An element of the subscript by its place; null where the code is for any of them. */
export type Element = number | null;

/** Writes a name for one element of the subscript that its equation has. */
export type Spelling = (reference: Reference, element: Element) => string;

/** Number of elements that a sum runs over. */
function countOf(program: Program, { of }: Extract<Expression, { kind: 'sum' }>): number {
	return program.model.dimensions[summedOver(of, program.variables)!].length;
}

/** Writes an expression for one element, or for any. */
export function expressionText(
	program: Program,
	spell: Spelling,
	expression: Expression,
	element: Element
): string {
	const text = (part: Expression, of: Element = element): string =>
		expressionText(program, spell, part, of);
	switch (expression.kind) {
		case 'number':
			return String(expression.value);
		case 'unit':
			return '1';
		case 'reference':
			return spell(expression, element);
		case 'negative':
			return `(-${text(expression.of)})`;
		case 'operation':
			return operationText(expression, text);
		case 'call':
			return callText(expression, text);
		case 'table':
			return `lookup(${expression.name}, ${text(expression.of)})`;
		case 'sum':
			return Array.from({ length: countOf(program, expression) }, (_, i) =>
				text(expression.of, i)
			).reduce((sum, term) => `(${sum} + ${term})`);
		case 'choice': {
			const [when, then, otherwise] = partsOf(expression).map((part) => text(part));
			return `(${when} ? ${then} : ${otherwise})`;
		}
	}
}

function operationText(
	{ operator, left, right }: Extract<Expression, { kind: 'operation' }>,
	text: (part: Expression) => string
): string {
	if (operator === '^') return `pow(${text(left)}, ${text(right)})`;
	if (operator === '*' && right.kind === 'unit') return text(left);
	return `(${text(left)} ${operator} ${text(right)})`;
}

function callText(
	{ name, of }: Extract<Expression, { kind: 'call' }>,
	text: (part: Expression) => string
): string {
	const native = ['min', 'max', 'abs', 'sqrt'].includes(name) ? `Math.${name}` : name;
	return `${native}(${of.map((part) => text(part)).join(', ')})`;
}

/** Writes the imports that a body of code needs. */
export function importsFor(body: string): string[] {
	return [
		importOf(body, ['exp', 'ln', 'pow'], '../engine/numeric.ts'),
		importOf(body, ['logistic', 'logit', 'lookup', 'share'], '../engine/functions.ts')
	].filter((line) => line !== '');
}

function importOf(body: string, names: readonly string[], from: string): string {
	const used = names.filter((name) => new RegExp(`[^.\\w]${name}\\(`).test(body));
	return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}';`;
}
