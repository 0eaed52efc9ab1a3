/** Kernels written for a measurement and loaded as the shipped one is. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kernel } from '#sim-core/engine/kernel.ts';

const inEngine = '../engine/numeric.ts';

/** Writes a kernel and loads it; its exp, ln and pow are the engine's unless others are given. */
export async function loadOwnKernel(
	folder: string,
	name: string,
	code: string,
	numeric?: string
): Promise<Kernel> {
	const beside = `numeric-${name}.mts`;
	if (numeric !== undefined) writeFileSync(join(folder, beside), numeric);
	else {
		const shipped = new URL('../../sim-core/engine/numeric.ts', import.meta.url);
		copyFileSync(fileURLToPath(shipped), join(folder, beside));
	}
	const file = join(folder, `${name}.mts`);
	writeFileSync(file, code.replace(inEngine, `./${beside}`));
	return ((await import(pathToFileURL(file).href)) as { kernel: Kernel }).kernel;
}

/** The text of the shipped kernel. */
export const shippedKernel = (): string =>
	readFileSync(new URL('../../sim-core/generated/kernel.ts', import.meta.url), 'utf8');
