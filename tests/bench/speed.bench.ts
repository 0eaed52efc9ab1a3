/**
 * The speed table: `npm run bench`, or `npm run bench -- c mathjs` for some of its parts. Everything is a ratio of
 * times taken in turns; what is not there is said to be missing. It judges nothing by absolute time. Each part has a
 * process of its own, for what one loads would slow the next.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}

async function measure(name: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
	try {
		console.log(`\n${name} (npm run bench -- ${name})`);
		for (const { what, measured, target } of await parts[name]!(folder)) {
			console.log(`  ${what.padEnd(62)} ${measured.padStart(12)}   ${target}`);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const { length: count, 0: processor } = cpus();
if (wanted.length === 1) await measure(wanted[0]!);
else {
	const day = new Date().toISOString().slice(0, 10);
	console.log(`Node ${process.version}, ${count} cores (${processor!.model}), ${day}`);
	for (const name of wanted.length === 0 ? Object.keys(parts) : wanted) {
		const program = fileURLToPath(import.meta.url);
		spawnSync(process.execPath, ['--import', 'tsx', program, name], { stdio: 'inherit' });
	}
}
if (wanted.length === 0) {
	const npx = (args: string[]): void => void spawnSync('npx', args, { stdio: 'inherit' });
	console.log('\nslider (npx vite build && node tests/bench/slider-move.mjs)');
	npx(['vite', 'build', '--logLevel', 'error']);
	npx(['node', 'tests/bench/slider-move.mjs']);
}
