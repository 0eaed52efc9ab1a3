/** Writes sim-core/generated/kernel.ts from the model: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headroomModel } from '../model/index.ts';
import { emitKernel } from './emit.ts';
import { programOf } from './program.ts';

const target = fileURLToPath(new URL('../generated/kernel.ts', import.meta.url));
try {
	writeFileSync(target, emitKernel(programOf(headroomModel)));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
