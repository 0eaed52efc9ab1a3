// `npm test`: installs what is missing, runs every check in order and ends with one line that counts them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { provideFirefox, provideNewerNode } from './engines.mjs';
import { installDependencies, projectFolder, requireSupportedNode } from './install.mjs';
import { toolArguments } from './tool.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ title: string, run: () => Tally }} Step */

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

/** @type {Step[]} */
const steps = [
	// The root tsconfig extends a file that this writes, so everything that reads it comes later.
	check('Set-up of the framework', '@sveltejs/kit', ['sync'], 'svelte-kit'),
	check('Format', 'prettier', ['--check', '.']),
	check('Lint and import boundaries', 'eslint', ['.', '--max-warnings', '0']),
	check('Unused files, exports and packages', 'knip', ['--no-progress']),
	check('Types of the core', 'typescript', ['-p', 'sim-core'], 'tsc'),
	check('Types of the worker', 'typescript', ['-p', 'sim-core/worker'], 'tsc'),
	check('Types of the command line', 'typescript', ['-p', 'sim-core/cli'], 'tsc'),
	check('Types of the app', 'svelte-check', ['--fail-on-warnings', '--output', 'human']),
	{ title: 'Unit and property tests', run: () => runTests('unit', []) },
	{ title: 'Build', run: buildSite },
	{ title: 'Browser tests', run: runBrowserTests }
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failedSteps = [];
const startedAt = Date.now();
for (const step of steps) {
	const stepStartedAt = Date.now();
	console.log(`\n== ${step.title}`);
	const tally = step.run();
	total.passed += tally.passed;
	total.failed += tally.failed;
	total.skipped += tally.skipped;
	if (tally.failed > 0) failedSteps.push(step.title);
	console.log(`-- ${step.title}: ${sentence(tally)} (${seconds(stepStartedAt)})`);
}
rmSync(reports, { recursive: true, force: true });

console.log(`\nEverything took ${seconds(startedAt)}.`);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}.`);
console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;

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
		run: () => (runTool(toolArguments(packageName, args, tool), 'pipe') ? one.passed : one.failed)
	};
}

/** Builds the site that the browser tests open. */
function buildSite() {
	siteIsBuilt = runTool(toolArguments('vite', ['build', '--logLevel', 'warn']), 'pipe');
	return siteIsBuilt ? one.passed : one.failed;
}

/** Runs the browser tests, or says why they cannot run and counts that as a failure. */
function runBrowserTests() {
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
 * @returns {Tally}
 */
function runTests(name, args) {
	const reportFile = join(reports, `${name}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
	const succeeded = runTool(toolArguments('vitest', ['run', ...args, ...reporters]), 'inherit');
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
function runTool(args, output) {
	const result = spawnSync(process.execPath, args, {
		cwd: projectFolder,
		stdio: ['ignore', output, output],
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		timeout: stepLimit
	});
	if (result.status === 0) return true;
	console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
	if (result.error !== undefined) console.log(`Broken off: ${result.error.message}`);
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
