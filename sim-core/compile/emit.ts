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
		body,
		'',
		'export const kernel: Kernel = {',
		`\tsize: ${size},`,
		`\troom: ${room},`,
		entries.map((entry) => entryText(entry, functions)).join(',\n'),
		'};'
	].join('\n')}\n`;
}

const entries: readonly Entry[] = ['open', 'month', 'step', 'integrate'];

function importsOf(body: string): string[] {
	const used = Object.values(calledInPlace).filter((name) => body.includes(`\t${name}(`));
	const names = [...used].sort((a, b) => (a! < b! ? -1 : 1)).join(', ');
	return used.length === 0 ? [] : [`import { ${names} } from '../engine/numeric.ts';`];
}

function functionText(planned: PlannedFunction): string {
	const given = planned.entry === 'integrate' ? ', stepsPerYear: number' : '';
	const lines = writeBody(planned, typescript).map((line) => `\t${line}`);
	const head = given === '' ? [] : ['\tconst dt = 1 / stepsPerYear;'];
	return [`function ${planned.name}(v: Float64Array${given}): void {`, ...head, ...lines, '}'].join(
		'\n'
	);
}

function entryText(entry: Entry, functions: readonly PlannedFunction[]): string {
	const given = entry === 'integrate' ? 'v, stepsPerYear' : 'v';
	const calls = functions
		.filter((planned) => planned.entry === entry)
		.map(({ name }) => `\t\t${name}(${given});`);
	return [`\t${entry}(${given}) {`, ...calls, '\t}'].join('\n');
}
