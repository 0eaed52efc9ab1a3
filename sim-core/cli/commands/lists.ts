/** Commands that print what there is: list and example. */
import { catalogue, exampleScenario, profileOf, profiles } from '../../index.ts';
import { exampleSystem } from '../../system/example.ts';
import { withOptions, type Command, type Streams } from '../command.ts';
import { formatOf, UsageError, type Values } from '../usage-error.ts';

export const listCommands: readonly Command[] = [
	{
		name: 'list',
		usage: [
			[
				'list profiles|levers|drivers|assumptions|events|outputs [--format json|text]',
				'print what there is'
			]
		],
		options: ['format'],
		run: list
	},
	{
		name: 'example',
		usage: [
			['example PROFILE [--months N] [--seed S]', 'print a starting scenario'],
			['example system', 'print a starting system of four trusts']
		],
		options: ['months', 'seed'],
		run: example
	}
];

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
