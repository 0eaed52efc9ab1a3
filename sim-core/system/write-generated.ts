/** Writes the kernels of sim-core/generated from the models: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headroomModel } from '../model/index.ts';
import { emitEquations } from '../compile/emit-equations.ts';
import { emitKernel } from '../compile/emit.ts';
import { programOf } from '../compile/program.ts';
import { systemModel } from './model.ts';

const files = [
	['../generated/kernel.ts', headroomModel, emitKernel],
	['../generated/equations.ts', headroomModel, emitEquations],
	['../generated/system-kernel.ts', systemModel, emitKernel]
] as const;
try {
	for (const [file, model, emit] of files) {
		const target = fileURLToPath(new URL(file, import.meta.url));
		writeFileSync(target, emit(programOf(model)));
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
