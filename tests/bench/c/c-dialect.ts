/** How operations read in C: as in the generated TypeScript, over REAL, which is one double or one for each of several runs. */
import type { Dialect, Operation } from '#sim-core/compile/write-function.ts';
import { isComparison, isNumber } from '#sim-core/compile/values.ts';

export const c: Dialect = {
	number: (value) => `N(${Number.isInteger(value) ? `${value}.0` : value})`,
	read: (slot) => `v[${slot}]`,
	write: (slot, text) => `v[${slot}] = ${text};`,
	declare: (name, text) => `const __auto_type ${name} = ${text};`,
	operation: operationText,
	call: () => null
};

const functions: Readonly<Record<string, string | undefined>> = {
	'^': 'own_pow',
	exp: 'own_exp',
	ln: 'own_ln',
	sqrt: 'SQRT',
	abs: 'ABS'
};

function operationText(operation: Operation): string {
	const { value, operands, local, planned } = operation;
	const [a, b] = operands as [string, string];
	const { what } = value;
	const called = functions[what];
	if (called !== undefined) return `${called}(${operands.join(', ')})`;
	if (what.startsWith('table ')) return tableText(local(0), planned.places.pointsOf(what.slice(6)));
	switch (what) {
		case 'negative':
			return `-${a}`;
		case 'share': {
			const whole = local(1);
			return select(`${whole} == N(0.0)`, 'N(0.0)', `${a} / ${whole}`);
		}
		case 'choice':
			return isComparison(value.of[0]!)
				? select(a, b, operands[2]!)
				: select(`${a} != N(0.0)`, b, operands[2]!);
		case 'min':
		case 'max':
			return boundText(operation);
		default:
			return `${a} ${what} ${b}`;
	}
}

const select = (when: string, then: string, otherwise: string): string =>
	`SELECT(${when}, ${then}, ${otherwise})`;

function boundText({ value, operands, local }: Operation): string {
	const fixed = value.of.findIndex((part) => isNumber(part));
	const [first, second] = fixed === 1 ? [1, 0] : [0, 1];
	const number = fixed < 0 ? local(0) : operands[first]!;
	const other = local(second);
	return select(`${number} ${value.what === 'max' ? '>=' : '<'} ${other}`, number, other);
}

function tableText(x: string, points: readonly number[]): string {
	const last = points.length - 2;
	let inside = '';
	for (let i = 0; i < last; i += 2) {
		const [x0, y0] = points.slice(i, i + 2).map((point) => c.number(point));
		const rise = c.number(points[i + 3]! - points[i + 1]!);
		const line = `${y0} + (${rise} * (${x} - ${x0})) / ${c.number(points[i + 2]! - points[i]!)}`;
		inside = i === 0 ? line : select(`${x} > ${x0}`, line, inside);
	}
	const [x0, y0, x1, y1] = [points[0]!, points[1]!, points[last]!, points[last + 1]!].map(c.number);
	return select(`${x} <= ${x0}`, y0!, select(`${x} >= ${x1}`, y1!, inside));
}
