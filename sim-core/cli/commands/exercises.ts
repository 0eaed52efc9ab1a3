/** The command that holds exercises to what they claim: exercises. */
import {
	checkExerciseJob,
	exercises,
	parseExercise,
	type Exercise,
	type ExerciseReport
} from '../../exercises.ts';
import { put, sentences, textFrom, type Command, type Streams } from '../command.ts';
import { driven } from '../drive-job.ts';
import { formatOf, UsageError, type Values } from '../usage-error.ts';

export const exerciseCommands: readonly Command[] = [
	{
		name: 'exercises',
		usage: [
			[
				'exercises [FILE|-] [--only ID] [--futures N] [--format text|json] [--out FILE]',
				'check that exercises can be solved and that their claims hold: one file, or all that ship'
			]
		],
		options: ['only', 'futures', 'format', 'out'],
		run: check
	}
];

async function check(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const format = formatOf(values, ['json', 'text'], 'text');
	const futures = futuresFrom(values);
	const chosen = await chosenFrom(given, values);
	const reports: ExerciseReport[] = [];
	for (const exercise of chosen) {
		reports.push(await driven(checkExerciseJob(exercise, futures), streams));
	}
	const text =
		format === 'json'
			? `${JSON.stringify(reports, null, '\t')}\n`
			: reports.map(inWords).join('\n');
	await put(text, values, streams);
	const unfit = reports.filter(({ fit }) => !fit);
	if (unfit.length > 0) throw new UsageError(unfit.map(reasonOf));
}

/** Fewest and most futures that claims are checked over. */
const bounds = { min: 1, max: 10_000 };

function futuresFrom({ futures }: Values): number | undefined {
	if (typeof futures !== 'string') return undefined;
	const count = Number(futures);
	if (Number.isInteger(count) && count >= bounds.min && count <= bounds.max) return count;
	throw new UsageError([
		`--futures must be a whole number from ${bounds.min} to ${bounds.max}; “${futures}” was given.`
	]);
}

async function chosenFrom(
	given: readonly string[],
	{ only }: Values
): Promise<readonly Exercise[]> {
	if (given.length > 0) {
		const parsed = parseExercise(await textFrom(given));
		if (!parsed.ok) throw new UsageError(sentences(parsed.issues));
		return [parsed.value];
	}
	if (typeof only !== 'string') return exercises;
	const found = exercises.filter(({ id }) => id === only);
	if (found.length > 0) return found;
	const ids = exercises.map(({ id }) => id).join(', ');
	throw new UsageError([`No exercise is called “${only}”. There are: ${ids}.`]);
}

function inWords({ title, id, checks, witnesses, nothing, refused }: ExerciseReport): string {
	const lines = [
		`${title} (${id})`,
		`  Doing nothing ${nothing.met ? 'meets' : 'misses'} the targets: ${numbers(nothing.values)}`,
		...witnesses.map(({ kind, settings, values }) => {
			const set = Object.entries(settings).map(([lever, value]) => `${lever} ${value}`);
			return `  A plan with ${kind} meets them: ${set.join(', ')} gives ${numbers(values)}`;
		}),
		...checks.map(({ claim, holds }) => `  ${holds ? 'Holds' : 'DOES NOT HOLD'}: ${claim}`),
		...(refused === null ? [] : [`  REFUSED: ${refused}`])
	];
	return `${lines.join('\n')}\n`;
}

const numbers = (values: readonly number[]): string =>
	values.map((value) => String(Number(value.toPrecision(5)))).join(', ');

function reasonOf({ id, checks, refused }: ExerciseReport): string {
	const broken = checks.filter(({ holds }) => !holds).map(({ id: check }) => check);
	const claims = broken.length > 0 ? `Claims that do not hold: ${broken.join(', ')}.` : '';
	return `${id}: ${[refused ?? '', claims].filter((part) => part !== '').join(' ')}`;
}
