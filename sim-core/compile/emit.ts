/** Writes the kernel of a checked model as straight-line TypeScript. The generator carries the speed; equations stay as they are. */
import { planKernel, type Entry, type PlannedFunction } from './plan-kernel.ts';
import type { Program } from './program.ts';
import { calledInPlace, typescript } from './typescript.ts';
import { writeBody } from './write-function.ts';

/** Writes the module of a model's kernel. The same model always gives the same text. */
export function emitKernel(program: Program): string {
	const { size, room, functions } = planKernel(program);
	const body = functions.map(functionText).join('\n\n');
	return `${[
		'/** Written by `npm run generate` from sim-core/model; do not edit. */',
		"import type { Kernel } from '../engine/kernel.ts';",
		...importsOf(body),
		'',
		...arraysOf(room, body),
		'',
		body,
		'',
		'export const kernel: Kernel = {',
		`\tsize: ${size},`,
		'\tvalues: v,',
		entries.map((entry) => entryText(entry, functions)).join(',\n'),
		'};'
	].join('\n')}\n`;
}

const entries: readonly Entry[] = ['open', 'month', 'step', 'integrate'];

function importsOf(body: string): string[] {
	const used = Object.values(calledInPlace).filter((name) => body.includes(`\t${name}(`));
	const names = [...used, 'operands'].sort((a, b) => (a! < b! ? -1 : 1)).join(', ');
	return used.length === 0 ? [] : [`import { ${names} } from '../engine/numeric.ts';`];
}

/**
 * The arrays that the functions work on, as constants of the module: V8 then knows where they lie and how long they
 * are, and leaves out the check of every index.
 */
function arraysOf(room: number, body: string): string[] {
	const own = `const v = new Float64Array(${room});`;
	return body.includes('\tx[') ? [own, 'const x = operands;'] : [own];
}

function functionText(planned: PlannedFunction): string {
	const given = planned.entry === 'integrate' ? 'stepsPerYear: number' : '';
	const lines = writeBody(planned, typescript).map((line) => `\t${line}`);
	const head = given === '' ? [] : ['\tconst dt = 1 / stepsPerYear;'];
	return [`function ${planned.name}(${given}): void {`, ...head, ...lines, '}'].join('\n');
}

function entryText(entry: Entry, functions: readonly PlannedFunction[]): string {
	const given = entry === 'integrate' ? 'stepsPerYear' : '';
	const calls = functions
		.filter((planned) => planned.entry === entry)
		.map(({ name }) => `\t\t${name}(${given});`);
	return [
		`\t${entry}(${given === '' ? 'of' : `of, ${given}`}) {`,
		'\t\tif (of !== v) v.set(of);',
		...calls,
		'\t\tif (of !== v) of.set(v);',
		'\t}'
	].join('\n');
}
