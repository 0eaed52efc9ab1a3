/** Writes a checked model as straight-line TypeScript: one local per value, one function per stretch of equations. */
import { slotOf } from '../spec/layout.ts';
import { partsOf, type Expression } from './expression.ts';
import {
	countOf,
	expressionText,
	importsFor,
	type Reference,
	type Spelling
} from './expression-text.ts';
import type { Equation } from './order.ts';
import { pointsOf, type Program } from './program.ts';

/** Values per generated function: V8 never optimises a function above 61,440 bytes of bytecode, and this stays far below. */
const valuesPerFunction = 240;

/** Writes the module of a model's kernel. The same model always gives the same text. */
export function emitKernel(program: Program): string {
	const open = emitStretch(program, 'open', program.open);
	const month = emitStretch(program, 'month', program.month);
	const step = emitStretch(program, 'step', program.step);
	const integrate = emitIntegrate(program);
	const body = [...open.code, ...month.code, ...step.code, integrate].join('\n\n');
	return `${[
		'/** Written by `npm run generate` from sim-core/model; do not edit. */',
		"import type { Kernel } from '../engine/kernel.ts';",
		...importsFor(body),
		'',
		...emitTables(program, body),
		body,
		'',
		`export const kernel: Kernel = {`,
		`\tsize: ${program.layout.size},`,
		`\topen(v) {\n${open.calls}\n\t},`,
		`\tmonth(v) {\n${month.calls}\n\t},`,
		`\tstep(v) {\n${step.calls}\n\t},`,
		`\tintegrate`,
		'};'
	].join('\n')}\n`;
}

/** Writes the tables of points that a body of code reads. */
export function emitTables(program: Program, body: string): string[] {
	const used = [...program.variables].filter(
		([name, { kind }]) => kind === 'lookup' && body.includes(`lookup(${name}, `)
	);
	return used.map(
		([name]) => `const ${name}: readonly number[] = [${pointsOf(program, name).join(', ')}];\n`
	);
}

interface Stretch {
	readonly code: readonly string[];
	readonly calls: string;
}

function emitStretch(program: Program, prefix: string, equations: readonly Equation[]): Stretch {
	const stretches: Equation[][] = [];
	let values = Infinity;
	for (const equation of equations) {
		const { length } = slotOf(program.layout, equation.name);
		if (values + length > valuesPerFunction) {
			stretches.push([]);
			values = 0;
		}
		stretches.at(-1)!.push(equation);
		values += length;
	}
	return {
		code: stretches.map((stretch, i) =>
			new FunctionWriter(program).write(`${prefix}${i}`, stretch)
		),
		calls: stretches.map((_, i) => `\t\t${prefix}${i}(v);`).join('\n')
	};
}

/** Writes one function: what it reads from outside becomes a local once, what it works out stays in a local. */
class FunctionWriter {
	readonly #program: Program;
	readonly #known = new Set<string>();
	readonly #lines: string[] = [];

	constructor(program: Program) {
		this.#program = program;
	}

	write(name: string, equations: readonly Equation[]): string {
		let sector = '';
		for (const equation of equations) {
			if (equation.sector !== sector) this.#lines.push(`\t// ${equation.sector}`);
			sector = equation.sector;
			this.#equation(equation);
		}
		return [`function ${name}(v: Float64Array): void {`, ...this.#lines, '}'].join('\n');
	}

	#equation({ name, expression }: Equation): void {
		const { offset, length } = slotOf(this.#program.layout, name);
		for (let i = 0; i < length; i++) {
			this.#fetch(expression, i);
			const local = this.#local(name, i);
			this.#known.add(local);
			this.#lines.push(
				`\tconst ${local} = ${expressionText(this.#program, this.#spell, expression, i)};`
			);
			this.#lines.push(`\tv[${offset + i}] = ${local};`);
		}
	}

	#local(name: string, element: number): string {
		const { by } = slotOf(this.#program.layout, name);
		return by === null ? name : `${name}_${this.#program.model.dimensions[by][element]}`;
	}

	readonly #spell: Spelling = (reference, element) =>
		this.#local(reference.name, this.#index(reference, element!));

	#index(reference: Reference, element: number): number {
		const { by } = slotOf(this.#program.layout, reference.name);
		return by === null ? 0 : (reference.element ?? element);
	}

	/** Reads into locals whatever the expression needs that this function has not yet seen. */
	#fetch(expression: Expression, element: number): void {
		if (expression.kind === 'reference') {
			const index = this.#index(expression, element);
			const local = this.#local(expression.name, index);
			if (this.#known.has(local)) return;
			this.#known.add(local);
			const { offset } = slotOf(this.#program.layout, expression.name);
			this.#lines.push(`\tconst ${local} = v[${offset + index}]!;`);
			return;
		}
		if (expression.kind === 'sum') {
			for (let i = 0; i < countOf(this.#program, expression); i++) this.#fetch(expression.of, i);
			return;
		}
		for (const part of partsOf(expression)) this.#fetch(part, element);
	}
}

function emitIntegrate({ layout, ledger }: Program): string {
	const lines: string[] = [];
	for (const stock of new Set(ledger.map((entry) => entry.stock))) {
		const { offset, length } = slotOf(layout, stock);
		lines.push(`\t// ${stock}`);
		for (let i = 0; i < length; i++) {
			const net = ledger
				.filter((entry) => entry.stock === stock)
				.reduce((sum, { flow, sign }) => {
					const rate = `v[${slotOf(layout, flow).offset + i}]!`;
					return `(${sum} ${sign > 0 ? '+' : '-'} ${rate})`;
				}, '0');
			lines.push(`\tv[${offset + i}] = v[${offset + i}]! + dt * ${net};`);
		}
	}
	return ['function integrate(v: Float64Array, dt: number): void {', ...lines, '}'].join('\n');
}
