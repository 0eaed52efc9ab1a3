/**
 * The same model through SDEverywhere: its published compiler makes JavaScript of the Vensim file that `sim export`
 * writes. It needs no spreadsheets here, and the reader of them that it names is not on the npm registry: an empty
 * package stands in for it. Its WebAssembly needs C files of its command line, which is not on the registry either.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleScenario, runScenario } from '#sim-core';
import { exportModel } from '#sim-core/export/export-model.ts';
import { startChild } from '../child.ts';
import type { Absent, Contestant } from '../rounds.ts';

const name = "SDEverywhere's JavaScript";

const versions = { '@sdeverywhere/compile': '0.7.28', '@sdeverywhere/runtime': '0.2.6' };

/** Installs the compiler in a folder, makes the model's JavaScript there and starts it; checks that it ends where the core does. */
export async function sdeverywhere(folder: string): Promise<readonly (Contestant | Absent)[]> {
	const absent = (missing: string): readonly Absent[] => [{ name, missing }];
	const installed = install(folder);
	if (installed !== 'done') return absent(installed);
	const scenario = exampleScenario('R0A');
	writeFileSync(join(folder, 'model.mdl'), exportModel(scenario, 'mdl'));
	const made = spawnSync(process.execPath, ['generate.mjs'], { cwd: folder, encoding: 'utf8' });
	if (made.status !== 0) return absent(made.stderr.slice(0, 200));
	const child = startChild(process.execPath, [join(folder, 'drive.mjs')]);
	const [cash, own] = [Number(await child.ask('cash')), runScenario(scenario).series['cash']!];
	const expected = own.total.at(-1)!;
	if (!(Math.abs(cash / expected - 1) < 1e-9)) {
		child.close();
		return absent(`it ends with cash of ${cash} where the core has ${expected}`);
	}
	const asked = (what: string): Contestant['turn'] => {
		return async () => Number(await child.ask(what));
	};
	return [
		{ name: `${name}, its steps alone`, turn: asked('steps'), close: () => child.close() },
		{ name: `${name}, with its own runtime, one outcome kept`, turn: asked('runtime') }
	];
}

/** Installs the compiler; gives 'done', or why not. */
function install(folder: string): string {
	mkdirSync(join(folder, 'no-spreadsheets'));
	const write = (file: string, content: string): void => writeFileSync(join(folder, file), content);
	const xlsx = { name: 'xlsx', version: '0.20.2', type: 'module', main: 'index.js' };
	write('no-spreadsheets/package.json', JSON.stringify(xlsx));
	write('no-spreadsheets/index.js', 'export default { set_fs() {} };\n');
	const overrides = { xlsx: 'file:./no-spreadsheets' };
	const own = { private: true, type: 'module', dependencies: versions, overrides };
	write('package.json', JSON.stringify(own));
	for (const file of ['generate.mjs', 'drive.mjs']) {
		copyFileSync(fileURLToPath(new URL(file, import.meta.url)), join(folder, file));
	}
	const quiet = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
	const { status } = spawnSync('npm', quiet, { cwd: folder, encoding: 'utf8' });
	return status === 0 ? 'done' : 'its packages could not be installed';
}
