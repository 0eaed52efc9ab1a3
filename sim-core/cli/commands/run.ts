/** Commands that run one scenario: run, check and release. */
import {
	catalogue,
	changesSinceRelease,
	runScenario,
	runToCsv,
	runToJson,
	stampScenario,
	startName,
	type RunResult,
	type Scenario
} from '../../index.ts';
import { settingsWithoutEffect } from '../../analysis/no-effect.ts';
import { sinceReleaseInWords } from '../../release.ts';
import { put, scenarioFrom, withOptions, type Command, type Streams } from '../command.ts';
import { formatOf, type Values } from '../usage-error.ts';

export const runCommands: readonly Command[] = [
	{
		name: 'run',
		usage: [
			['run FILE|- [--months N] [--seed S] [--format json|csv] [--out FILE]', 'run a scenario']
		],
		options: ['months', 'seed', 'format', 'out'],
		run
	},
	{
		name: 'check',
		usage: [['check FILE|-', 'say whether a scenario is valid']],
		options: ['months', 'seed'],
		run: check
	},
	{
		name: 'release',
		usage: [['release FILE|- [--out FILE]', 'stamp a scenario with version and headlines']],
		options: ['months', 'seed', 'out'],
		run: release
	}
];

async function run(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const format = formatOf(values, ['json', 'csv'], 'json');
	const scenario = withOptions(await scenarioFrom(given), values);
	const result = runScenario(scenario);
	warnOfChanges(scenario, result, streams);
	const text = format === 'csv' ? runToCsv(result) : `${JSON.stringify(runToJson(result))}\n`;
	await put(text, values, streams);
}

/** Says on the error stream how a released scenario differs under the present model. */
function warnOfChanges(scenario: Scenario, result: RunResult, streams: Streams): void {
	const since = changesSinceRelease(scenario, result);
	if (since !== null) streams.error(`${sinceReleaseInWords(since).join('\n')}\n`);
}

/** Stamps a scenario with the model's version and its headlines, ready to be released. */
async function release(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const stamped = stampScenario(withOptions(await scenarioFrom(given), values));
	await put(`${JSON.stringify(stamped, null, '\t')}\n`, values, streams);
}

async function check(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const scenario = withOptions(await scenarioFrom(given), values);
	const levers = Object.keys(scenario.levers).length;
	const where = startName(scenario);
	streams.out(
		`“${scenario.name}” is a valid scenario: ${where}, ${scenario.months} months from ${scenario.start}, ${levers} levers set.\n`
	);
	const hashOf = (one: Scenario): string => runScenario(one).receipt.resultHash;
	for (const sentence of settingsWithoutEffect(scenario, catalogue.levers, hashOf)) {
		streams.out(`${sentence}\n`);
	}
}
