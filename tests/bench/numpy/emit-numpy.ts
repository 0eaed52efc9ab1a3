/** Writes the kernel of a model as NumPy: every statement works on all runs at once. */
import { isComparison } from '#sim-core/compile/values.ts';
import { planKernel, type Entry } from '#sim-core/compile/plan-kernel.ts';
import type { Program } from '#sim-core/compile/program.ts';
import { writeBody, type Dialect, type Operation } from '#sim-core/compile/write-function.ts';

const numpy: Dialect = {
	number: (value) => (value < 0 ? `(${value})` : String(value)),
	read: (slot) => `v[${slot}]`,
	write: (slot, text) => `v[${slot}] = ${text}`,
	declare: (name, text) => `${name} = ${text}`,
	operation: operationText,
	call: () => null
};

const functions: Readonly<Record<string, string | undefined>> = {
	'^': 'np.power',
	exp: 'np.exp',
	ln: 'np.log',
	sqrt: 'np.sqrt',
	abs: 'np.abs',
	min: 'np.minimum',
	max: 'np.maximum',
	share: 'share'
};

function operationText({ value, operands, planned }: Operation): string {
	const { what } = value;
	const called = functions[what];
	if (called !== undefined) return `${called}(${operands.join(', ')})`;
	if (what === 'negative') return `-${operands[0]!}`;
	if (what === 'choice') {
		const [when, then, otherwise] = operands as [string, string, string];
		const yes = isComparison(value.of[0]!) ? when : `${when} != 0`;
		return `np.where(${yes}, ${then}, ${otherwise})`;
	}
	if (!what.startsWith('table ')) return operands.join(` ${what} `);
	const points = planned.places.pointsOf(what.slice(6));
	const every = (first: number): string => points.filter((_, i) => i % 2 === first).join(', ');
	return `np.interp(${operands[0]!}, [${every(0)}], [${every(1)}])`;
}

const entries: readonly Entry[] = ['open', 'month', 'step', 'integrate'];

/** Writes the module that run.py imports. */
export function emitNumpy(program: Program): string {
	const { size, room, functions: planned } = planKernel(program);
	const written = planned.map((one) => {
		// A comment on the sector is one in Python, too, once its sign is.
		const lines = writeBody(one, numpy).map((line) => `    ${line.replace(/^\/\//, '#')}`);
		return [`def ${one.name}(v, dt=0):`, ...lines].join('\n');
	});
	const called = entries.map((entry) => {
		const calls = planned.filter((one) => one.entry === entry);
		return [`def model_${entry}(v, dt=0):`, ...calls.map(({ name }) => `    ${name}(v, dt)`)].join(
			'\n'
		);
	});
	const share = 'def share(a, b):\n    return np.where(b == 0, 0, a / b)';
	return ['import numpy as np', `SIZE, ROOM = ${size}, ${room}`, share, ...written, ...called].join(
		'\n\n\n'
	);
}
