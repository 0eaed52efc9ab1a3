/** How many bytes of bytecode V8 makes of each generated function; it never optimises one above 61,440. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedKernel, writeKernel } from './transpiled.ts';

/** Bytes by name of function. */
export function bytecodeSizes(folder: string): Map<string, number> {
	writeKernel(folder, 'kernel', shippedKernel());
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
