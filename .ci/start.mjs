// `npm start`: installs and builds what is missing, then serves the app. Runs in a fresh clone with nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, projectFolder, requireSupportedNode, stop } from './install.mjs';
import { toolArguments } from './tool.mjs';

const buildFolder = join(projectFolder, 'build');
const buildInputs = [
	'src',
	'sim-core',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

requireSupportedNode();
const port = chosenPort();
installDependencies();
if (!buildIsCurrent()) build();
await serve();

/** Reads the port from PORT; undefined when there is none, stops when it is not a port number. */
function chosenPort() {
	const text = process.env['PORT'];
	if (text === undefined || text === '') return undefined;
	const number = Number(text);
	if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
	stop(`PORT is "${text}". It has to be a whole number from 0 to 65535.`);
}

/** Says whether the built site is newer than everything it is made from. */
function buildIsCurrent() {
	// The not-found page is the last file that the build writes.
	const last = join(buildFolder, '404.html');
	if (!existsSync(last)) return false;
	const builtAt = statSync(last).mtimeMs;
	return buildInputs.every((name) => newestChange(join(projectFolder, name)) < builtAt);
}

/**
 * Finds the time of the newest change at or below a path, in milliseconds; a folder's own time tells of deletions.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
	const status = statSync(path, { throwIfNoEntry: false });
	if (status === undefined) return 0;
	if (!status.isDirectory()) return status.mtimeMs;
	const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
	return Math.max(status.mtimeMs, ...inside);
}

/** Builds the site; stops with the build's own output when that fails. */
function build() {
	console.log('Building the app, about half a minute …');
	const result = spawnSync(
		process.execPath,
		toolArguments('vite', ['build', '--logLevel', 'warn']),
		{
			cwd: projectFolder,
			stdio: ['ignore', 'pipe', 'pipe'],
			encoding: 'utf8'
		}
	);
	if (result.status === 0) return;
	process.stderr.write(`${result.stdout}${result.stderr}`);
	stop('The app could not be built. The reason is above.');
}

/** Serves the built site until the process is stopped. */
async function serve() {
	const { hasCode, serveSite } = await import('./serve.mjs');
	const host = process.env['HOST'] || undefined;
	try {
		const site = await serveSite({
			folder: buildFolder,
			port: port ?? 4173,
			host,
			searchUpwards: port === undefined
		});
		console.log(`\nHeadroom is running at ${site.address}\nPress Ctrl+C to stop it.`);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		if (hasCode(error, 'EADDRINUSE')) {
			stop(
				`Port ${port ?? 4173} is in use by another program. Set PORT to a free one, or leave it out.`
			);
		}
		stop(`The app could not be served: ${error.message}.`);
	}
}
