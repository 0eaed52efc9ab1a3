/**
 * Has LibreOffice recalculate workbooks of generated scenarios, as they are and with one input changed, and holds the
 * results against the core. `npm run bench:workbook`; after `--` the number of scenarios
 * (100 unless given) and their most months (24 unless given). Says so and ends well where there is no LibreOffice.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import papaparse from 'papaparse';
import type { Scenario, Series } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { runSeries } from '#sim-core/run.ts';
import { workbookJob } from '#sim-core/workbook.ts';
import { scenarios } from '../sim-core/scenarios.ts';
import { changedInput } from '../sim-core/workbook/changed-input.ts';
import { largestDifference } from '../sim-core/workbook/compare.ts';
import { withoutFigures } from '../sim-core/workbook/read-book.ts';

const agreement = 1e-6;
const atOnce = 10;

interface Case {
	readonly file: string;
	readonly told: string;
	readonly series: Readonly<Record<string, Series>>;
}

const folder = mkdtempSync(join(tmpdir(), 'headroom-workbooks-'));

/** Writes a scenario's workbook without its figures, once as it is and once with an input changed. */
function casesOf(scenario: Scenario, i: number, count: number): Case[] {
	const { bytes } = finish(workbookJob(scenario));
	// Every kind of input in turn, and amounts spread over their ranges.
	const { told, change, adjust } = changedInput(
		(i + 0.5) / count,
		(i * 0.618) % 1,
		scenario.months
	);
	const changed = runSeries(scenario, { adjust }).series;
	const about = `${scenario.profile}, ${scenario.months} months`;
	writeFileSync(join(folder, `s${i}.xlsx`), withoutFigures(bytes, []));
	writeFileSync(join(folder, `s${i}c.xlsx`), withoutFigures(bytes, [change]));
	return [
		{ file: `s${i}`, told: about, series: runSeries(scenario).series },
		{ file: `s${i}c`, told: `${about}, ${told} changed`, series: changed }
	];
}

/** Has LibreOffice write the sheet Results (the fourth) of some workbooks as CSV with every digit. */
function recalculate(files: readonly string[]): boolean {
	const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,4';
	const home = pathToFileURL(join(folder, 'profile')).href;
	const paths = files.map((file) => join(folder, `${file}.xlsx`));
	const given = [`-env:UserInstallation=${home}`, '--headless', '--convert-to', filter];
	const { error, status } = spawnSync(
		'soffice',
		[...given, '--outdir', join(folder, 'out'), ...paths],
		{ stdio: 'ignore' }
	);
	return error === undefined && status === 0;
}

function differenceOf({ file, told, series }: Case): number {
	const text = readFileSync(join(folder, 'out', `${file}-Results.csv`), 'utf8');
	const { data } = papaparse.parse<string[]>(text);
	const { at, relative, compared } = largestDifference(data, series);
	const verdict = relative <= agreement ? 'agrees' : `DIFFERS at ${at}`;
	console.log(`${file}: ${told}; ${compared} figures, largest difference ${relative} ${verdict}`);
	return relative;
}

function main(): void {
	if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error !== undefined) {
		console.log('There is no LibreOffice here: nothing was recalculated.');
		return;
	}
	mkdirSync(join(folder, 'out'));
	const [count, mostMonths] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 24)];
	const drawn = fc.sample(scenarios(mostMonths), { numRuns: count, seed: 7 });
	// One as long as the plans that the app starts with.
	drawn[0] = { ...drawn[0]!, months: 60 };
	const differences: number[] = [];
	for (let i = 0; i < drawn.length; i += atOnce / 2) {
		const some = drawn
			.slice(i, i + atOnce / 2)
			.flatMap((scenario, k) => casesOf(scenario, i + k, count));
		if (!recalculate(some.map(({ file }) => file))) throw new Error('LibreOffice gave up.');
		differences.push(...some.map(differenceOf));
		for (const { file } of some) rmSync(join(folder, `${file}.xlsx`));
	}
	const agreeing = differences.filter((difference) => difference <= agreement).length;
	console.log(
		`${agreeing} of ${differences.length} workbooks agree to ${agreement}; largest difference ${Math.max(...differences)}.`
	);
	if (agreeing < differences.length) process.exitCode = 1;
}

try {
	main();
} finally {
	rmSync(folder, { recursive: true, force: true });
}
