/** Commands about the model itself: its past, several trusts of it, and it in the format of other tools. */
import { exampleScenario, runToCsv, runToJson, validateScenario } from '../../index.ts';
import { exportModel } from '../../export/export-model.ts';
import { profilesToCsv } from '../../export/profiles-csv.ts';
import { backtest } from '../../history/backtest.ts';
import { parseScenarioWith } from '../../scenario/parse.ts';
import { runSystem } from '../../system/run.ts';
import { systemToJson } from '../../system/to-json.ts';
import { checkSystem } from '../../system/validate.ts';
import { backtestText } from '../backtest-text.ts';
import {
	put,
	scenarioFrom,
	sentences,
	textFrom,
	withOptions,
	type Command,
	type Streams
} from '../command.ts';
import { formatOf, UsageError, type Values } from '../usage-error.ts';

export const modelCommands: readonly Command[] = [
	{
		name: 'system',
		usage: [['system FILE|- [--out FILE]', 'run the trusts of a system together']],
		options: ['format', 'out'],
		run: systemRun
	},
	{
		name: 'export',
		usage: [
			[
				'export [FILE|-] --format xmile|mdl|profiles [--out FILE]',
				'the model for other tools; profiles as data'
			]
		],
		options: ['months', 'seed', 'format', 'out'],
		run: exported
	},
	{
		name: 'backtest',
		usage: [
			[
				'backtest england|TRUST [--format json|csv|text] [--out FILE]',
				'the past run again, beside what was published'
			]
		],
		options: ['format', 'out'],
		run: past
	}
];

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
