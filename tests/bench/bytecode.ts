/** How many bytes of bytecode V8 makes of each generated function; it never optimises one above 61,440. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { shippedKernel } from './own-kernels.ts';

const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** Bytes by name of function. */
export function bytecodeSizes(folder: string): Map<string, number> {
	const numeric = new URL('../../sim-core/engine/numeric.ts', import.meta.url);
	const write = (file: string, text: string): void =>
		writeFileSync(join(folder, file), ts.transpileModule(text, { compilerOptions }).outputText);
	write('numeric.mjs', readFileSync(numeric, 'utf8'));
	write('kernel.mjs', shippedKernel().replace('../engine/numeric.ts', './numeric.mjs'));
	const main = join(folder, 'once.mjs');
	writeFileSync(
		main,
		`import { kernel } from './kernel.mjs';
for (const entry of ['open', 'month', 'step', 'integrate']) kernel[entry](kernel.values, 1);`
	);
	const { stdout } = spawnSync(process.execPath, ['--print-bytecode', main], {
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024
	});
	const found = stdout.matchAll(/bytecode for function: (\w+\d) [^]*?Bytecode length: (\d+)/g);
	return new Map([...found].map(([, name, length]) => [name!, Number(length)]));
}
