// `npm run build:single`: builds the app as one HTML file that opens from a shared drive with the network off.
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { toolArguments } from './tool.mjs';

const parts = join(projectFolder, '.svelte-kit', 'single');
const folder = join(projectFolder, 'build-single');
const file = join(folder, 'headroom.html');

// Kit refuses the options of pages where every address is in one file, so the pages are built from a copy without them.
const routes = join(projectFolder, 'src', '.routes-single');
const options =
	/^export (?=(?:const|async function|function) (?:prerender|entries|ssr|csr|trailingSlash)\b)/gm;
rmSync(routes, { recursive: true, force: true });
cpSync(join(projectFolder, 'src', 'routes'), routes, { recursive: true });
for (const entry of readdirSync(routes, { recursive: true, encoding: 'utf8' })) {
	if (!/\+(layout|page)\.ts$/.test(entry)) continue;
	const path = join(routes, entry);
	writeFileSync(path, readFileSync(path, 'utf8').replace(options, ''));
}

const result = spawnSync(
	process.execPath,
	toolArguments('vite', ['build', '--logLevel', 'error']),
	{
		cwd: projectFolder,
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		env: { ...process.env, HEADROOM_EDITION: 'single', HEADROOM_ROUTES: routes }
	}
);
rmSync(routes, { recursive: true, force: true });
if (result.status !== 0) {
	process.stderr.write(`${result.stdout}${result.stderr}`);
	process.exit(1);
}
// Everything the app needs is in the page; what the build writes beside it is not needed.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
copyFileSync(join(parts, 'headroom.html'), file);
console.log(`Wrote ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB).`);
