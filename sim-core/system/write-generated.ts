/** Writes the kernels of sim-core/generated from the models: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headroomModel } from '../model/index.ts';
import { emitKernel } from '../compile/emit.ts';
import { programOf } from '../compile/program.ts';
import { systemModel } from './model.ts';

const files = [
	['../generated/kernel.ts', headroomModel],
	['../generated/system-kernel.ts', systemModel]
] as const;
try {
	for (const [file, model] of files) {
		const target = fileURLToPath(new URL(file, import.meta.url));
		writeFileSync(target, emitKernel(programOf(model)));
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
