/** Writes a checked model as one small function for each equation: slower than the kernel, and open to inspection. */
import type { RunningEquation, StockFlow } from '../engine/equations.ts';
import { slotOf } from '../spec/layout.ts';
import { partsOf, type Expression } from './expression.ts';
import { expressionText, importsFor, type Spelling } from './expression-text.ts';
import { referencesOf, type Equation } from './order.ts';
import { pointsOf, type Program } from './program.ts';

/** Writes the module. The same model always gives the same text. */
export function emitEquations(program: Program): string {
	const equations = [
		...program.month.map((equation) => equationText(program, equation, 'month')),
		...program.step.map((equation) => equationText(program, equation, 'step'))
	].join(',\n');
	const ledger = program.ledger.map((entry: StockFlow) => `\t\t${JSON.stringify(entry)}`);
	return `${[
		'/** Written by `npm run generate` from sim-core/model; do not edit. */',
		"import type { EquationSet } from '../engine/equations.ts';",
		...importsFor(equations),
		'',
		...emitTables(program, equations),
		'export const equationSet: EquationSet = {',
		'\tequations: [',
		equations,
		'\t],',
		'\tledger: [',
		ledger.join(',\n'),
		'\t]',
		'};'
	].join('\n')}\n`;
}

function equationText(
	program: Program,
	{ name, expression }: Equation,
	pace: RunningEquation['pace']
): string {
	const { offset, length } = slotOf(program.layout, name);
	const spell: Spelling = (reference, element) => {
		const slot = slotOf(program.layout, reference.name);
		const place = reference.element ?? element;
		if (slot.by === null) return `v[${slot.offset}]!`;
		return place === null ? `v[${slot.offset} + i]!` : `v[${slot.offset + place}]!`;
	};
	const adds = onlyAdds(expression);
	const uses = [...referencesOf(expression).keys()];
	const code = expressionText(program, spell, expression, null);
	const head = JSON.stringify({ name, offset, length, pace, adds, uses }).slice(0, -1);
	return `\t\t${head},"value":(${code.includes(' + i]') ? 'v, i' : 'v'}) => ${code}}`;
}

/** Tells an account (sums and differences of quantities) from any other equation. */
function onlyAdds(expression: Expression): boolean {
	const { kind } = expression;
	if (kind === 'operation' && !['+', '-'].includes(expression.operator)) return false;
	const adding = ['reference', 'negative', 'sum', 'operation'].includes(kind);
	return adding && partsOf(expression).every(onlyAdds);
}

/** Writes the tables of points that a body of code reads. */
function emitTables(program: Program, body: string): string[] {
	const used = [...program.variables].filter(
		([name, { kind }]) => kind === 'lookup' && body.includes(`lookup(${name}, `)
	);
	return used.map(
		([name]) => `const ${name}: readonly number[] = [${pointsOf(program, name).join(', ')}];\n`
	);
}
