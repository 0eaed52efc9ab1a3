/** The same model as C, compiled on the spot: run by run, and over several runs at once. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf } from '#sim-core/compile/program.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { startChild } from '../child.ts';
import { runnerOf } from '../core.ts';
import { recording } from '../plans.ts';
import type { Absent, Contestant } from '../rounds.ts';
import { emitC } from './emit-c.ts';

interface Build {
	readonly name: string;
	readonly lanes: number;
	readonly flags: readonly string[];
	/** Whether the last bits are those of the core. */
	readonly sameBits: boolean;
}

const builds: readonly Build[] = [
	{ name: 'C, scalar', lanes: 1, flags: ['-march=native'], sameBits: true },
	{
		name: 'C, scalar, pow and exp of the C library',
		lanes: 1,
		flags: ['-march=native', '-DLIBM'],
		sameBits: false
	},
	{ name: 'C over 4 runs (AVX2)', lanes: 4, flags: ['-march=x86-64-v3'], sameBits: true },
	{ name: 'C over 8 runs (AVX-512)', lanes: 8, flags: ['-march=native'], sameBits: true }
];

/** Compiles everything that the machine can run; checks that it gives the core's very bits where it should. */
export async function cContestants(
	folder: string,
	plans: readonly RunPlan[]
): Promise<(Contestant | Absent)[]> {
	const compiler = ['clang', 'gcc'].find((name) => spawnSync(name, ['--version']).status === 0);
	if (compiler === undefined) {
		return [{ name: 'C', missing: 'neither clang nor gcc was found' }];
	}
	writeFileSync(join(folder, 'model.h'), emitC(programOf(headroomModel)));
	for (const file of ['numeric.h', 'run.c']) {
		copyFileSync(fileURLToPath(new URL(file, import.meta.url)), join(folder, file));
	}
	writePlans(join(folder, 'plans.bin'), plans);
	const wide = readFileSync('/proc/cpuinfo', 'utf8').includes('avx512dq');
	const able = builds.filter(({ lanes }) => lanes < 8 || wide);
	return Promise.all(able.map((build) => contestant(compiler, folder, build, plans)));
}

async function contestant(
	compiler: string,
	folder: string,
	{ name, lanes, flags, sameBits }: Build,
	plans: readonly RunPlan[]
): Promise<Contestant | Absent> {
	const program = join(folder, `run-${lanes}${sameBits ? '' : '-libm'}`);
	const exact = ['-ffp-contract=off', '-fno-math-errno', '-fno-trapping-math'];
	const args = ['-O3', ...flags, ...exact, `-DLANES=${lanes}`, 'run.c', '-o', program, '-lm'];
	const compiled = spawnSync(compiler, args, { cwd: folder, encoding: 'utf8' });
	if (compiled.status !== 0) return { name, missing: compiled.stderr.slice(0, 200) };
	const child = startChild(program, [join(folder, 'plans.bin')]);
	const sum = Number(await child.ask('sum'));
	const own = runnerOf(plans[0]!)(plans[0]!).reduce((total, value) => total + value, 0);
	const differs = sameBits ? !Object.is(sum, own) : Math.abs(sum / own - 1) > 1e-9;
	if (differs) return { name, missing: `its results are not the core's: ${sum}, not ${own}` };
	return {
		name: `${name}, ${compiler} -O3`,
		turn: async () => Number(await child.ask(String(lanes))),
		close: () => child.close()
	};
}

function writePlans(file: string, plans: readonly RunPlan[]): void {
	const { months, stepsPerMonth, scheduled } = plans[0]!;
	const { ends, totals } = recording;
	const head = Int32Array.of(plans.length, months, stepsPerMonth, scheduled.length);
	const arrays = [
		head,
		Int32Array.of(ends.length, totals.length, 0, 0),
		scheduled,
		ends,
		totals,
		...plans.map(({ initial }) => initial),
		...plans.map(({ schedule }) => schedule)
	];
	const bytes = arrays.map(({ buffer, byteOffset, byteLength }) =>
		Buffer.from(buffer, byteOffset, byteLength)
	);
	writeFileSync(file, Buffer.concat(bytes));
}
