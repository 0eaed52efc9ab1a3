// Brings node_modules in line with the lockfile. Uses nothing but Node itself, so that it runs in a fresh clone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names the folder that holds package.json. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops the process with a sentence when this Node is older than package.json allows. */
export function requireSupportedNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
	if (supported) return;
	stop(
		`Headroom needs Node 20.19 or later in the 20 line, 22.12 or later in the 22 line, or Node 24 and above. ` +
			`This is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`
	);
}

/**
 * Prints a sentence on standard error and ends the process with exit code 1.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
	process.stderr.write(`\n${sentence}\n`);
	process.exit(1);
}

/** Installs the dependencies when any of them is missing or differs from the lockfile. */
export function installDependencies() {
	if (dependenciesAreInstalled()) return;
	console.log('Installing the dependencies (npm ci), about a minute on a first run …');
	const npm = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	const { status, error } = spawnSync(npm.command, npm.args, {
		cwd: projectFolder,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: npm.shell
	});
	if (error !== undefined) stop(`npm could not be started: ${error.message}`);
	if (status !== 0) {
		stop('The dependencies could not be installed: npm ci failed, its message is above.');
	}
}

/**
 * Says whether node_modules holds exactly the versions that the lockfile names.
 * npm writes node_modules/.package-lock.json last, so a broken-off install counts as not installed.
 */
function dependenciesAreInstalled() {
	const wanted = packagesIn(join(projectFolder, 'package-lock.json'));
	if (wanted === undefined) stop('package-lock.json is missing or not readable.');
	const installed = packagesIn(join(projectFolder, 'node_modules', '.package-lock.json'));
	if (installed === undefined) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		// Optional packages are for other operating systems or processors: npm leaves those out.
		if (path === '' || entry.optional === true) return true;
		return installed[path]?.version === entry.version;
	});
}

/**
 * Reads the `packages` map of a lockfile.
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/**
 * Builds the command line that starts npm, through the running npm's own script where there is one.
 * @param {string[]} args
 */
function npmCommand(args) {
	const script = process.env['npm_execpath'];
	if (script !== undefined && script.endsWith('npm-cli.js')) {
		return { command: process.execPath, args: [script, ...args], shell: false };
	}
	return { command: 'npm', args, shell: process.platform === 'win32' };
}
