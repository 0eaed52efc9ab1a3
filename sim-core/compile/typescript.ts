/** How operations read in the generated TypeScript: the same bits as the reference interpreter's, without a call where V8 would not inline one. */
import { isComparison, isNumber } from './values.ts';
import type { Dialect, Operation } from './write-function.ts';

/** Functions of engine/numeric.ts that work on its operands, so that no number is boxed on the way in or out. */
export const calledInPlace: Readonly<Record<string, string | undefined>> = {
	'^': 'powAt',
	exp: 'expAt',
	ln: 'lnAt'
};

export const typescript: Dialect = {
	number: (value) => (value < 0 ? `(${value})` : String(value)),
	read: (slot) => `v[${slot}]!`,
	write: (slot, text) => `v[${slot}] = ${text};`,
	declare: (name, text) => `const ${name} = ${text};`,
	operation: operationText,
	call(what, operands) {
		const name = calledInPlace[what];
		if (name === undefined) return null;
		const laid = operands.flat().map((text, i) => `x[${i}] = ${text};`);
		const stride = operands[0]?.length ?? 0;
		return {
			lines: [...laid, `${name}(${operands.length});`],
			results: operands.map((_, i) => `x[${i * stride}]!`)
		};
	}
};

function operationText(operation: Operation): string {
	const { value, operands, local, planned } = operation;
	const [a, b] = operands as [string, string];
	const { what } = value;
	if (what.startsWith('table ')) return tableText(local(0), planned.places.pointsOf(what.slice(6)));
	switch (what) {
		case 'negative':
			return `-${a}`;
		case 'share': {
			const whole = local(1);
			return `${whole} === 0 ? 0 : ${a} / ${whole}`;
		}
		case 'choice':
			return choiceText(operation);
		case 'min':
		case 'max':
			return boundText(operation);
		case 'abs':
		case 'sqrt':
			return `Math.${what}(${a})`;
		default:
			return `${a} ${what} ${b}`;
	}
}

function choiceText({ value, operands }: Operation): string {
	const [when, then, otherwise] = operands as [string, string, string];
	return isComparison(value.of[0]!)
		? `${when} ? ${then} : ${otherwise}`
		: `${when} === 0 ? ${otherwise} : ${then}`;
}

/**
 * The larger or smaller of two. Against a number of the model a comparison does, ordered so that NaN survives and
 * that of two zeros the one comes out that Math.min and Math.max would give; else those.
 */
function boundText({ value, operands, local }: Operation): string {
	const fixed = value.of.findIndex((part) => isNumber(part));
	if (fixed < 0) return `Math.${value.what}(${operands.join(', ')})`;
	const number = operands[fixed]!;
	const other = local(1 - fixed);
	return `${number} ${value.what === 'max' ? '>=' : '<'} ${other} ? ${number} : ${other}`;
}

/** A table function written out: flat beyond its ends, a straight line between neighbouring points. */
function tableText(x: string, points: readonly number[]): string {
	const last = points.length - 2;
	let inside = '';
	for (let i = 0; i < last; i += 2) {
		const [x0, y0, x1, y1] = points.slice(i, i + 4) as [number, number, number, number];
		const line = `${y0} + (${y1 - y0} * (${x} - ${x0})) / ${x1 - x0}`;
		inside = i === 0 ? line : `${x} > ${x0} ? ${line} : ${inside}`;
	}
	const [x0, y0, x1, y1] = [points[0]!, points[1]!, points[last]!, points[last + 1]!];
	return `${x} <= ${x0} ? ${y0} : ${x} >= ${x1} ? ${y1} : ${inside}`;
}
