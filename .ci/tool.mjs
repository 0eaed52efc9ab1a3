// Finds the installed development tools without the shell shims, which differ between operating systems.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';

/**
 * Builds the arguments with which Node runs a tool of an installed package.
 * Throws when the package is not installed or has no such tool.
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} tool the name of the tool where it is not the name of the package
 */
export function toolArguments(packageName, args, tool = packageName) {
	const folder = join(projectFolder, 'node_modules', packageName);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : bin?.[tool];
	if (typeof file !== 'string') throw new Error(`The package ${packageName} has no tool ${tool}.`);
	return [join(folder, file), ...args];
}
