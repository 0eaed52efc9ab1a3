/** The same model through NumPy, a thousand runs at once; plans.bin is that of the C contestants. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf } from '#sim-core/compile/program.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { startChild } from '../child.ts';
import type { Absent, Contestant } from '../rounds.ts';
import { emitNumpy } from './emit-numpy.ts';

/** Starts Python where one with NumPy is found. */
export function numpyContestant(folder: string, expected: number): Contestant | Absent {
	const name = 'NumPy over 1,000 runs';
	const python = ['/usr/bin/python3', 'python3'].find(
		(one) => spawnSync(one, ['-c', 'import numpy']).status === 0
	);
	if (python === undefined) return { name, missing: 'no Python with NumPy was found' };
	writeFileSync(join(folder, 'model.py'), emitNumpy(programOf(headroomModel)));
	const program = fileURLToPath(new URL('run.py', import.meta.url));
	const child = startChild(python, [program, folder]);
	return {
		name,
		async turn() {
			const [time, sum] = (await child.ask('run')).split(' ').map(Number) as [number, number];
			if (!(Math.abs(sum / expected - 1) < 1e-9)) {
				throw new Error(`NumPy gives ${sum} where the core gives ${expected}.`);
			}
			return time;
		},
		close: () => child.close()
	};
}
