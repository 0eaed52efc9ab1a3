// Finds the other JavaScript engines in which results are held to the same bits: a Firefox and a newer Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt } from './browser.mjs';
import { projectFolder } from './install.mjs';

const nodeFolder = join(projectFolder, 'node_modules', '.cache', 'newer-node');
/** Release of Node that is fetched where none newer than the one in use is found. */
const newerNode = 24;

/**
 * Finds a Firefox; FIREFOX_PATH, when set, is the only place looked at.
 * @returns {string | undefined}
 */
export function findFirefox() {
	const chosen = process.env['FIREFOX_PATH'];
	if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
	return onPath(['firefox-esr', 'firefox']).find(existsSync);
}

/** Finds a Firefox, or installs the package of this system where that asks nobody anything. */
export function provideFirefox() {
	return findFirefox() ?? (installWithApt('firefox-esr') ? findFirefox() : undefined);
}

/**
 * Finds a Node of a later release than the one in use; NEWER_NODE, when set, is the only place looked at.
 * @returns {string | undefined}
 */
export function findNewerNode() {
	const chosen = process.env['NEWER_NODE'];
	if (chosen !== undefined && chosen !== '') return isNewer(chosen) ? chosen : undefined;
	const fetched = join(nodeFolder, 'node_modules', nodePackage(), 'bin', 'node');
	return [fetched, ...onPath([`node${newerNode}`, 'node-current', 'node'])].find(isNewer);
}

/** Finds a newer Node, or fetches one from the package registry into the cache of this project. */
export function provideNewerNode() {
	const found = findNewerNode();
	if (found !== undefined || process.env['NEWER_NODE'] !== undefined) return found;
	mkdirSync(nodeFolder, { recursive: true });
	writeFileSync(join(nodeFolder, 'package.json'), '{ "private": true }\n');
	const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const args = ['install', ...quiet, '--prefix', nodeFolder, `${nodePackage()}@${newerNode}`];
	spawnSync('npm', args, {
		stdio: 'ignore',
		timeout: 120_000,
		shell: process.platform === 'win32'
	});
	return findNewerNode();
}

/** Name of the registry's package with the Node of this kind of machine. */
const nodePackage = () => `node-${process.platform}-${process.arch}`;

/**
 * Says whether a program is a Node of a later release than this one.
 * @param {string} path
 */
function isNewer(path) {
	if (!existsSync(path)) return false;
	const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return release(stdout ?? '') > release(process.version);
}

/** @param {string} version */
const release = (version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);

/** @param {string[]} names */
function onPath(names) {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
