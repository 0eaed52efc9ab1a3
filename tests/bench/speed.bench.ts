/**
 * The speed table: `npm run bench`, or `npm run bench -- c mathjs` for some of its parts. Everything is a ratio of
 * times taken in turns; what is not there is said to be missing. It judges nothing by absolute time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parts } from './parts.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
console.log(
	`Node ${process.version}, ${cpus().length} cores (${cpus()[0]!.model}), ${new Date().toISOString().slice(0, 10)}`
);
try {
	for (const [name, part] of Object.entries(parts)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		console.log(`\n${name} (npm run bench -- ${name})`);
		for (const { what, measured, target } of await part(folder)) {
			console.log(`  ${what.padEnd(62)} ${measured.padStart(12)}   ${target}`);
		}
	}
} finally {
	rmSync(folder, { recursive: true });
}
if (wanted.length === 0) {
	const npx = (args: string[]): void => void spawnSync('npx', args, { stdio: 'inherit' });
	console.log('\nslider (npx vite build && node tests/bench/slider-move.mjs)');
	npx(['vite', 'build', '--logLevel', 'error']);
	npx(['node', 'tests/bench/slider-move.mjs']);
}
