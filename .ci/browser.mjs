// Finds a Chromium for the browser tests, or installs one. `node .ci/browser.mjs` prints where it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './install.mjs';

/** Programs in the order of choice; the first is Chromium without its windows, which takes a third less of a small machine. */
const commandNames = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'msedge'
];

const applicationPaths = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		if (folder === undefined) return [];
		return [
			join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(folder, 'Chromium', 'Application', 'chrome.exe'),
			join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
		];
	})
];

/** Lists the flags every browser of the tests is started with: no network of its own, no first-run pages. */
export function browserFlags() {
	const flags = [
		'--disable-gpu',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--disable-quic'
	];
	// Chromium refuses to start its sandbox as root, which is what most containers run as.
	if (process.getuid?.() === 0) flags.push('--no-sandbox');
	return flags;
}

/**
 * Finds an installed Chromium, Chrome or Edge; undefined when there is none.
 * CHROMIUM_PATH, when set, is the only place looked at.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen !== undefined && chosen !== '') {
		if (starts(chosen)) return chosen;
		throw new Error(`CHROMIUM_PATH is ${chosen}, and no browser starts from there.`);
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
	const managed = await managedBrowserPath();
	return [...onPath, ...applicationPaths, ...managed].find(starts);
}

/**
 * Finds a browser, or installs one where that is possible without asking anything.
 * Throws an Error whose message is a sentence for the person at the terminal when there is no way.
 * @returns {Promise<string>}
 */
export async function provideBrowser() {
	const found = await findBrowser();
	if (found !== undefined) return found;
	const ways = [
		() => installWithApt('chromium-headless-shell'),
		() => installWithApt('chromium'),
		installWithPlaywright
	];
	for (const install of ways) {
		if (!install()) continue;
		const installed = await findBrowser();
		if (installed !== undefined) return installed;
	}
	throw new Error(
		'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, ' +
			'or set CHROMIUM_PATH to the program, then run the tests again.'
	);
}

/**
 * Says whether a program is there and runs: some systems ship a stub that only asks for another package.
 * @param {string} path
 */
function starts(path) {
	if (!existsSync(path)) return false;
	// On Windows `--version` opens a window instead of printing.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Lists the path of the browser that playwright keeps for itself, when the dependencies are installed. */
async function managedBrowserPath() {
	try {
		const { chromium } = await import('playwright-core');
		return [chromium.executablePath()];
	} catch {
		return [];
	}
}

/**
 * Installs a browser's package of the distribution; false when this is no such system or the installation fails.
 * @param {'chromium-headless-shell' | 'chromium' | 'firefox-esr'} name
 */
export function installWithApt(name) {
	if (process.platform !== 'linux' || !runsQuietly(['apt-get', '--version'])) return false;
	const isRoot = process.getuid?.() === 0;
	if (!isRoot && !runsQuietly(['sudo', '-n', 'true'])) return false;
	const prefix = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
	const apt = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
	console.log(`Installing the package ${name} of this system for the browser tests …`);
	runsQuietly([...apt, 'update']);
	return runs([...apt, 'install', '-y', '--no-install-recommends', name]);
}

/** Installs the browser that playwright keeps for itself; false when that fails. */
function installWithPlaywright() {
	const program = join(projectFolder, 'node_modules', 'playwright-core', 'cli.js');
	if (!existsSync(program)) return false;
	console.log('Installing a Chromium through playwright for the browser tests …');
	return runs([process.execPath, program, 'install', 'chromium']);
}

/**
 * Runs a command and says whether it succeeded.
 * @param {string[]} command
 */
function runsQuietly([program = '', ...args]) {
	return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a command, prints its output only when it fails, and says whether it succeeded.
 * @param {string[]} command
 */
function runs([program = '', ...args]) {
	const result = spawnSync(program, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	if (result.status === 0) return true;
	process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
	return false;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		console.log(`Browser for the tests: ${await provideBrowser()}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
