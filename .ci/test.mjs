// `npm test`: installs what is missing, runs every check in order and ends with one line that counts them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { provideFirefox, provideNewerNode } from './engines.mjs';
import { installDependencies, projectFolder, requireSupportedNode } from './install.mjs';
import { toolArguments } from './tool.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ title: string, run: () => Promise<Tally> }} Step */

const stepLimit = 30 * 60_000;
const one = {
	passed: /** @type {Tally} */ ({ passed: 1, failed: 0, skipped: 0 }),
	failed: /** @type {Tally} */ ({ passed: 0, failed: 1, skipped: 0 })
};

requireSupportedNode();
installDependencies();

/** @type {string | undefined} */
let browserProblem;
try {
	process.env['CHROMIUM_PATH'] = await provideBrowser();
} catch (error) {
	browserProblem = error instanceof Error ? error.message : String(error);
}
if (provideFirefox() === undefined) console.log('No Firefox: same results there go unchecked.');
if (provideNewerNode() === undefined)
	console.log('No newer Node: same results there go unchecked.');

// Colour codes are noise in a log file.
if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';
const reports = mkdtempSync(join(tmpdir(), 'headroom-tests-'));
let siteIsBuilt = false;

/** Rounds of steps, one round after another; the steps of a round share the machine's two cores. @type {Step[][]} */
const rounds = [
	// The root tsconfig extends a file that this writes, so everything that reads it comes later.
	[check('Set-up of the framework', '@sveltejs/kit', ['sync'], 'svelte-kit')],
	[
		check('Types of the app', 'svelte-check', ['--fail-on-warnings', '--output', 'human']),
		check('Lint and import boundaries', 'eslint', ['.', '--max-warnings', '0']),
		check('Format', 'prettier', ['--check', '.']),
		check('Unused files, exports and packages', 'knip', ['--no-progress']),
		check('Types of the core', 'typescript', ['-p', 'sim-core'], 'tsc'),
		check('Types of the worker', 'typescript', ['-p', 'sim-core/worker'], 'tsc'),
		check('Types of the command line', 'typescript', ['-p', 'sim-core/cli'], 'tsc')
	],
	[{ title: 'Unit and property tests', run: () => runTests('unit', []) }],
	[{ title: 'Build', run: buildSite }],
	[{ title: 'Browser tests', run: runBrowserTests }]
];
const stepsAtOnce = 2;

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failedSteps = [];
const startedAt = Date.now();
for (const round of rounds) {
	const waiting = [...round];
	await Promise.all(Array.from({ length: stepsAtOnce }, () => runWaiting(waiting)));
}
rmSync(reports, { recursive: true, force: true });

console.log(`\nEverything took ${seconds(startedAt)}.`);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}.`);
console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs steps until none is waiting, and counts what came of each.
 * @param {Step[]} waiting
 */
async function runWaiting(waiting) {
	for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
		const stepStartedAt = Date.now();
		console.log(`\n== ${step.title}`);
		const tally = await step.run();
		total.passed += tally.passed;
		total.failed += tally.failed;
		total.skipped += tally.skipped;
		if (tally.failed > 0) failedSteps.push(step.title);
		console.log(`-- ${step.title}: ${sentence(tally)} (${seconds(stepStartedAt)})`);
	}
}

/**
 * Makes a step of a tool that passes or fails as a whole; its output is shown only when it fails.
 * @param {string} title
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} [tool]
 * @returns {Step}
 */
function check(title, packageName, args, tool) {
	return {
		title,
		run: async () =>
			(await runTool(toolArguments(packageName, args, tool), 'pipe')) ? one.passed : one.failed
	};
}

/** Builds the site that the browser tests open. */
async function buildSite() {
	siteIsBuilt = await runTool(toolArguments('vite', ['build', '--logLevel', 'warn']), 'pipe');
	return siteIsBuilt ? one.passed : one.failed;
}

/** Runs the browser tests, or says why they cannot run and counts that as a failure. */
async function runBrowserTests() {
	const problem = browserProblem ?? (siteIsBuilt ? undefined : 'The build failed.');
	if (problem === undefined) {
		return runTests('browser', ['--config', 'tests/browser/vitest.config.ts']);
	}
	console.log(`Could not run: ${problem}`);
	return one.failed;
}

/**
 * Runs one set of vitest tests with its output on the screen, and counts single tests from its report.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function runTests(name, args) {
	const reportFile = join(reports, `${name}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
	const succeeded = await runTool(
		toolArguments('vitest', ['run', ...args, ...reporters]),
		'inherit'
	);
	const tally = readTally(reportFile);
	// An unhandled error and a run without any test fail without a failed test to count.
	if (!succeeded && tally.failed === 0) return { ...tally, failed: 1 };
	return tally;
}

/**
 * Reads the counts of a vitest report; all zero when there is no report.
 * @param {string} file
 * @returns {Tally}
 */
function readTally(file) {
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		const unloaded = report.testResults.filter(isFailedWithoutTest).length;
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests + unloaded,
			skipped: report.numPendingTests + report.numTodoTests
		};
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}

/**
 * Says whether a file failed as a whole, as one does that cannot be loaded: none of its tests is there to count.
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 */
function isFailedWithoutTest({ status, assertionResults }) {
	return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}

/**
 * Runs a tool in the project folder without standard input and says whether it succeeded.
 * @param {string[]} args what Node is started with
 * @param {'inherit' | 'pipe'} output on the screen at once, or only when the tool fails
 */
async function runTool(args, output) {
	const child = spawn(process.execPath, args, {
		cwd: projectFolder,
		stdio: ['ignore', output, output],
		timeout: stepLimit
	});
	/** @type {Buffer[]} */
	const printed = [];
	child.stdout?.on('data', (/** @type {Buffer} */ piece) => printed.push(piece));
	child.stderr?.on('data', (/** @type {Buffer} */ piece) => printed.push(piece));
	/** @type {string} */
	const end = await new Promise((resolve) => {
		child.on('error', ({ message }) => resolve(message));
		child.on('close', (code, signal) => resolve(code === 0 ? '' : (signal ?? `exit code ${code}`)));
	});
	if (end === '') return true;
	console.log(Buffer.concat(printed).toString().trimEnd());
	console.log(`Ended with ${end}: ${args.join(' ')}`);
	return false;
}

/**
 * Writes a tally as the closing line that continuous integration reads.
 * @param {Tally} tally
 */
function sentence({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Writes the time since a moment in seconds.
 * @param {number} since
 */
function seconds(since) {
	return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
