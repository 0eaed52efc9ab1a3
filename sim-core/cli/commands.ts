/** The commands of the command line. Exit 0 when done, 2 when what was given is wrong. */
import { parseArgs } from 'node:util';
import {
	catalogue,
	exampleScenario,
	parseScenario,
	profileOf,
	profiles,
	runScenario,
	runToCsv,
	runToJson,
	changesSinceRelease,
	stampScenario,
	validateScenario,
	type Issue,
	type RunResult,
	type Scenario
} from '../index.ts';
import { backtest } from '../history/backtest.ts';
import { parseScenarioWith } from '../scenario/parse.ts';
import { exampleSystem } from '../system/example.ts';
import { runSystem } from '../system/run.ts';
import { systemToJson } from '../system/to-json.ts';
import { checkSystem } from '../system/validate.ts';
import { exportModel } from '../export/export-model.ts';
import { profilesToCsv } from '../export/profiles-csv.ts';
import { sinceReleaseInWords } from '../release.ts';
import { settingsWithoutEffect } from '../analysis/no-effect.ts';
import { readText, writeWhole } from './files.ts';
import { backtestText } from './backtest-text.ts';
import { formatOf, UsageError, type Values } from './usage-error.ts';
import { usage } from './usage.ts';

/** Where text goes; a test passes its own. */
export interface Streams {
	readonly out: (text: string) => void;
	readonly error: (text: string) => void;
}

type Command = (given: readonly string[], values: Values, streams: Streams) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
	run,
	check,
	list,
	example,
	backtest: past,
	system: systemRun,
	release,
	export: exported
};

/** Runs one command. Returns the exit status; every problem is on the error stream, a sentence a line. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
	try {
		const { positionals, values } = argumentsOf(args);
		const [name, ...given] = positionals;
		if (name === undefined || values.help === true) {
			streams.out(usage);
			return 0;
		}
		const command = Object.hasOwn(commands, name) ? commands[name]! : null;
		if (command === null) throw new UsageError([`There is no command called “${name}”.`, usage]);
		await command(given, values, streams);
		return 0;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		streams.error(`${error.lines.join('\n')}\n`);
		return 2;
	}
}

function argumentsOf(args: readonly string[]): { positionals: string[]; values: Values } {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				months: { type: 'string' },
				seed: { type: 'string' },
				format: { type: 'string' },
				out: { type: 'string' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch (error) {
		throw new UsageError([error instanceof Error ? error.message : String(error), usage]);
	}
}

/** Reads one scenario from a file or, for “-”, from standard input. */
async function scenarioFrom(given: readonly string[]): Promise<Scenario> {
	const parsed = parseScenario(await textFrom(given));
	if (!parsed.ok) throw new UsageError(sentences(parsed.issues));
	return parsed.value;
}

async function textFrom(given: readonly string[]): Promise<string> {
	const [file, ...rest] = given;
	if (file === undefined) throw new UsageError(['Name a scenario file, or - for standard input.']);
	if (rest.length > 0) throw new UsageError([`One file is enough; “${rest[0]}” is too many.`]);
	const text = await readText(file);
	if (!text.ok) throw new UsageError([text.problem]);
	return text.value;
}

const sentences = (issues: readonly Issue[]): string[] =>
	issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));

/** Applies --months and --seed; what results must be valid too. */
function withOptions(scenario: Scenario, values: Values): Scenario {
	const { months, seed } = values;
	const changed = {
		...scenario,
		...(typeof months === 'string' ? { months: Number(months) } : {}),
		...(typeof seed === 'string' ? { seed } : {})
	};
	const checked = validateScenario(changed);
	if (!checked.ok) throw new UsageError(sentences(checked.issues));
	return checked.value;
}

async function run(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const format = formatOf(values, ['json', 'csv'], 'json');
	const scenario = withOptions(await scenarioFrom(given), values);
	const result = runScenario(scenario);
	warnOfChanges(scenario, result, streams);
	const text = format === 'csv' ? runToCsv(result) : `${JSON.stringify(runToJson(result))}\n`;
	await put(text, values, streams);
}

/** The whole model with one scenario in the format of other tools, or the profiles as data. */
async function exported(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const format = formatOf(values, ['xmile', 'mdl', 'profiles'], 'xmile');
	if (format === 'profiles') {
		await put(profilesToCsv(), values, streams);
		return;
	}
	const base = given.length === 0 ? exampleScenario('aldermere') : await scenarioFrom(given);
	await put(exportModel(withOptions(base, values), format as 'xmile' | 'mdl'), values, streams);
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

/** Writes to --out, whole or not at all, or else to the output stream. */
async function put(text: string, values: Values, streams: Streams): Promise<void> {
	if (typeof values.out !== 'string') {
		streams.out(text);
		return;
	}
	const written = await writeWhole(values.out, text);
	if (!written.ok) throw new UsageError([written.problem]);
}

/** The past of a real trust or of England run again, beside what was published. */
async function past(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const [id = '', ...rest] = given;
	const format = formatOf(values, ['json', 'csv', 'text'], 'json');
	const found = rest.length > 0 ? undefined : backtest(id);
	if (found === undefined) {
		const message = `Name “england” or one real trust by its code; “${given.join(' ')}” was given.`;
		throw new UsageError([message]);
	}
	const { observed, observedYears } = found;
	const asJson = (): string =>
		`${JSON.stringify({ ...runToJson(found), observed, observedYears })}\n`;
	const texts = { json: asJson, csv: () => runToCsv(found), text: () => backtestText(found) };
	await put(texts[format as keyof typeof texts](), values, streams);
}

/** Several trusts of one system together. */
async function systemRun(
	given: readonly string[],
	values: Values,
	streams: Streams
): Promise<void> {
	formatOf(values, ['json'], 'json');
	const parsed = parseScenarioWith(await textFrom(given), (input) =>
		checkSystem(input, validateScenario)
	);
	if (!parsed.ok) throw new UsageError(sentences(parsed.issues));
	const result = systemToJson(runSystem(parsed.value));
	await put(`${JSON.stringify(result)}\n`, values, streams);
}

async function check(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const scenario = withOptions(await scenarioFrom(given), values);
	const levers = Object.keys(scenario.levers).length;
	const where = profileOf(scenario.profile)!.name;
	streams.out(
		`“${scenario.name}” is a valid scenario: ${where}, ${scenario.months} months from ${scenario.start}, ${levers} levers set.\n`
	);
	const hashOf = (one: Scenario): string => runScenario(one).receipt.resultHash;
	for (const sentence of settingsWithoutEffect(scenario, catalogue.levers, hashOf)) {
		streams.out(`${sentence}\n`);
	}
}

const lists: Readonly<Record<string, readonly object[]>> = {
	profiles,
	levers: catalogue.levers,
	assumptions: catalogue.assumptions,
	drivers: catalogue.drivers,
	events: catalogue.events,
	outputs: catalogue.outputs
};

async function list(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const [what = ''] = given;
	const rows = Object.hasOwn(lists, what) ? lists[what]! : null;
	if (rows === null || given.length > 1) {
		throw new UsageError([`Name one list: ${Object.keys(lists).join(', ')}.`]);
	}
	const format = formatOf(values, ['json', 'text'], 'json');
	if (format === 'json') {
		streams.out(`${JSON.stringify(rows, null, '\t')}\n`);
		return;
	}
	for (const row of rows as readonly { id: string; label?: string; name?: string }[]) {
		streams.out(`${row.id}\t${row.label ?? row.name ?? ''}\n`);
	}
}

async function example(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const [profile = '', ...rest] = given;
	if (profile === 'system' && rest.length === 0) {
		streams.out(`${JSON.stringify(exampleSystem(), null, '\t')}\n`);
		return;
	}
	if (profileOf(profile) === undefined || rest.length > 0) {
		const message = `Name one profile, as “sim list profiles” shows them; “${given.join(' ')}” was given.`;
		throw new UsageError([message]);
	}
	const scenario = withOptions(exampleScenario(profile), values);
	streams.out(`${JSON.stringify(scenario, null, '\t')}\n`);
}
