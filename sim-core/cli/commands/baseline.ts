/** The command that turns a table of totals into a starting scenario. */
import { exampleScenario, profiles, validateScenario } from '../../index.ts';
import {
	baselineOf,
	decodeTable,
	doubtsOf,
	personRefusal,
	readBaseline,
	rowsOf,
	type Answers,
	type Entered,
	type Question
} from '../../planning.ts';
import { put, sentences, type Command, type Streams } from '../command.ts';
import { readBytes } from '../files.ts';
import { formatOf, UsageError, type Values } from '../usage-error.ts';

export const baselineCommands: readonly Command[] = [
	{
		name: 'baseline',
		usage: [
			[
				'baseline FILE.csv|- [--archetype ID] [--name NAME] [--answers ID=CHOICE,…] [--format json] [--out FILE]',
				'a starting scenario on a trust’s own totals, or the questions that the table leaves open'
			]
		],
		options: ['archetype', 'name', 'answers', 'format', 'out'],
		run: baseline
	}
];

const usualArchetype = 'acute-large';

async function baseline(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	formatOf(values, ['json'], 'json');
	const archetype = archetypeFrom(values);
	const entered = await figuresFrom(given, values, streams);
	const name = typeof values.name === 'string' ? values.name : 'Own baseline';
	const { own, unused } = baselineOf(entered, { name, archetype });
	const scenario = validateScenario({ ...exampleScenario(archetype), profile: 'own', own });
	if (!scenario.ok) throw new UsageError(sentences(scenario.issues));
	for (const sentence of unused) streams.error(`Not used. ${sentence}\n`);
	for (const { text } of doubtsOf(own, entered)) streams.error(`Check: ${text}\n`);
	await put(`${JSON.stringify(scenario.value, null, '\t')}\n`, values, streams);
}

function archetypeFrom({ archetype = usualArchetype }: Values): string {
	const typical = profiles.filter(({ kind }) => kind === 'archetype').map(({ id }) => id);
	if (typeof archetype === 'string' && typical.includes(archetype)) return archetype;
	throw new UsageError([`--archetype is one of ${typical.join(', ')}.`]);
}

/** Reads the figures of a table. Throws UsageError with what stops it: people, open questions, nothing to read. */
async function figuresFrom(
	[file, ...rest]: readonly string[],
	values: Values,
	streams: Streams
): Promise<readonly Entered[]> {
	if (file === undefined || rest.length > 0) {
		throw new UsageError(['Name one file of totals as CSV, or - for standard input.']);
	}
	const bytes = await readBytes(file);
	if (!bytes.ok) throw new UsageError([bytes.problem]);
	const read = readBaseline(rowsOf(decodeTable(bytes.value)), answersFrom(values));
	if (read.kind === 'people') throw new UsageError([`${personRefusal} (Found: ${read.holds}.)`]);
	if (read.open.length > 0) throw new UsageError(read.open.map(asked));
	if (read.entered.length === 0) {
		throw new UsageError([`${file} holds no figures under heads that are known.`]);
	}
	for (const sentence of [...read.notes, ...read.doubts]) streams.error(`${sentence}\n`);
	return read.entered;
}

function answersFrom({ answers }: Values): Answers {
	if (typeof answers !== 'string') return {};
	const pairs = answers.split(',').map((pair) => pair.split('='));
	if (pairs.some((pair) => pair.length !== 2)) {
		throw new UsageError(['--answers is a list such as period:r2c5=year,heads:r2c2=wte.']);
	}
	return Object.fromEntries(pairs.map(([id = '', choice = '']) => [id.trim(), choice.trim()]));
}

const asked = ({ id, text, choices }: Question): string =>
	`${text} Answer with --answers ${id}=${choices.map((choice) => choice.id).join('|')}`;
