/**
 * The checked model as spreadsheet formulas, one for each equation, written ahead of time (`npm run generate`) so that
 * nothing has to be parsed where a workbook is made. A quantity stands as [name], or as [name.2] where one element is
 * meant; where it lives in the sheets is filled in when a workbook is made.
 */
import { textOf, type Dialect, type Naming } from '../export/dialect.ts';
import type { Program } from '../compile/program.ts';
import type { Equation } from '../compile/order.ts';

/** Formulas by the quantity that they work out. */
export interface FormulaTemplates {
	/** Worked out once: opening constants, and what neither stocks nor the schedule move. */
	readonly once: Readonly<Record<string, string>>;
	/** First value of each stock. */
	readonly initial: Readonly<Record<string, string>>;
	readonly month: Readonly<Record<string, string>>;
	readonly step: Readonly<Record<string, string>>;
}

const isNumber = (text: string): boolean => /^\(*-?[\d.]+\)*$/.test(text);

const spreadsheet: Dialect = {
	choice: (when, then, otherwise) => `IF(${when},${then},${otherwise})`,
	share: (part, whole) => `IF(${whole}=0,0,${part}/${whole})`,
	// Excel has no value for 0 to the power 0; the core has 1.
	power: (base, exponent) =>
		isNumber(exponent) ? `(${base}^${exponent})` : `IF(${exponent}=0,1,${base}^${exponent})`
};

/** Writes every equation of a model as a formula with places left open. */
export function formulaTemplates(program: Program): FormulaTemplates {
	const naming: Naming = {
		quantity: (name, element) => {
			const variable = program.variables.get(name)!;
			const by = variable.kind === 'lookup' ? undefined : variable.by;
			return by === undefined || element === null ? `[${name}]` : `[${name}.${element}]`;
		},
		table: (name, input) => tableText(program, name, input),
		elements: program.model.dimensions.staffGroup.length
	};
	const text = ({ expression }: Equation): string =>
		bare(plain(plain(textOf(expression, { dialect: spreadsheet, naming }))));
	const texts = (equations: readonly Equation[]) =>
		Object.fromEntries(equations.map((equation) => [equation.name, text(equation)]));
	const running = new Set([...program.month, ...program.step].map(({ name }) => name));
	const isStock = ({ name }: Equation) => program.variables.get(name)!.kind === 'stock';
	return {
		once: texts(program.open.filter((one) => !isStock(one) && !running.has(one.name))),
		initial: texts(program.open.filter(isStock)),
		month: texts(program.month),
		step: texts(program.step)
	};
}

/** Takes out spaces, factors of 1 that only name a unit, and brackets around a number alone. */
const plain = (text: string): string =>
	text
		.replaceAll(' ', '')
		.replaceAll(/[*/]1(?![\d.^])/g, '')
		.replaceAll(/(?<![A-Za-z])\(([\d.]+)\)/g, '$1');

/** Takes off brackets that stand around the whole of a formula. */
function bare(text: string): string {
	if (!text.startsWith('(')) return text;
	let depth = 0;
	for (let i = 0; i < text.length - 1; i++) {
		depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
		if (depth === 0) return text;
	}
	return text.slice(1, -1);
}

/** A table function: flat beyond its ends, straight between its points, which stand as [name.x0], [name.y0] and so on. */
function tableText(program: Program, name: string, input: string): string {
	const table = program.variables.get(name);
	if (table?.kind !== 'lookup') throw new Error(`${name} is no table function.`);
	const at = (axis: 'x' | 'y', i: number): string => `[${name}.${axis}${i}]`;
	const last = table.points.length - 1;
	let text = at('y', last);
	for (let i = last; i > 0; i--) {
		const [x0, y0, x1, y1] = [at('x', i - 1), at('y', i - 1), at('x', i), at('y', i)];
		const line = `${y0}+(${y1}-${y0})*(${input}-${x0})/(${x1}-${x0})`;
		text = `IF(${input}<${x1},${line},${text})`;
	}
	return `IF(${input}<=${at('x', 0)},${at('y', 0)},${text})`;
}
