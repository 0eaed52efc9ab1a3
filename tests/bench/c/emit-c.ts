/** Writes the kernel of a model as C, from the same layout as the generated TypeScript: the practical limit beside it. */
import { planKernel, type Entry } from '#sim-core/compile/plan-kernel.ts';
import type { Program } from '#sim-core/compile/program.ts';
import { writeBody } from '#sim-core/compile/write-function.ts';
import { c } from './c-dialect.ts';

const entries: readonly Entry[] = ['open', 'month', 'step', 'integrate'];

/** Writes the header that run.c includes. */
export function emitC(program: Program): string {
	const { size, room, functions } = planKernel(program);
	const written = functions.map((planned) => {
		const step = planned.entry === 'integrate' ? ', const REAL dt' : '';
		const head = `static void ${planned.name}(REAL *restrict v${step}) {`;
		return [head, ...writeBody(planned, c).map((line) => `\t${line}`), '}'].join('\n');
	});
	const called = entries.map((entry) => {
		const step = entry === 'integrate' ? ', const REAL dt' : '';
		const calls = functions
			.filter((planned) => planned.entry === entry)
			.map(({ name }) => `\t${name}(v${step === '' ? '' : ', dt'});`);
		return [`static void model_${entry}(REAL *restrict v${step}) {`, ...calls, '}'].join('\n');
	});
	return [`enum { SIZE = ${size}, ROOM = ${room} };`, ...written, ...called, ''].join('\n\n');
}
