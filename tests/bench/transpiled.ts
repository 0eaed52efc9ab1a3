/** Generated modules as plain JavaScript files, to look at and to load as they would be in a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Kernel } from '#sim-core/engine/kernel.ts';

const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** Writes numeric.mjs and a kernel beside it; gives the kernel's file. */
export function writeKernel(folder: string, name: string, code: string): string {
	const numeric = new URL('../../sim-core/engine/numeric.ts', import.meta.url);
	const write = (file: string, text: string): string => {
		const path = join(folder, file);
		writeFileSync(path, ts.transpileModule(text, { compilerOptions }).outputText);
		return path;
	};
	write('numeric.mjs', readFileSync(numeric, 'utf8'));
	return write(`${name}.mjs`, code.replace('../engine/numeric.ts', './numeric.mjs'));
}

/** Loads a kernel that was written. */
export async function loadKernel(file: string): Promise<Kernel> {
	return ((await import(pathToFileURL(file).href)) as { kernel: Kernel }).kernel;
}

/** The text of the shipped kernel. */
export const shippedKernel = (): string =>
	readFileSync(new URL('../../sim-core/generated/kernel.ts', import.meta.url), 'utf8');
