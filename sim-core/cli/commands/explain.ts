/** Commands that say why: attribute and explain. */
import {
	activeLoopsAt,
	attributeJob,
	checkQuestion,
	explainJob,
	loopsInChargeJob,
	partsAt,
	type Question
} from '../../explain.ts';
import type { Scenario } from '../../index.ts';
import { put, scenarioFrom, sentences, type Command, type Streams } from '../command.ts';
import { driven } from '../drive-job.ts';
import { UsageError, type Values } from '../usage-error.ts';

const asked = '--outcome NAME --month M [--group G] [--out FILE]';

export const explainCommands: readonly Command[] = [
	{
		name: 'attribute',
		usage: [
			[`attribute A B ${asked}`, 'split the gap B − A among what differs; M is YYYY-MM or a number']
		],
		options: ['outcome', 'month', 'group', 'out'],
		run: attribute
	},
	{
		name: 'explain',
		usage: [
			[
				`explain A [B] ${asked}`,
				'say why B differs from A, or A from nothing decided (or its opening)'
			]
		],
		options: ['outcome', 'month', 'group', 'out'],
		run: explain
	}
];

/** Reads the plans and the question. Throws UsageError with every problem of the question. */
async function questionFrom(
	files: readonly string[],
	{ outcome, month, group }: Values
): Promise<{ plans: readonly Scenario[]; question: Question }> {
	if (typeof outcome !== 'string' || typeof month !== 'string') {
		throw new UsageError(['Name what to explain: --outcome NAME and --month M.']);
	}
	const plans: Scenario[] = [];
	for (const file of files) plans.push(await scenarioFrom([file]));
	const given = { outcome, month, group: typeof group === 'string' ? group : null };
	const checked = checkQuestion(given, plans);
	if (!checked.ok) throw new UsageError(sentences(checked.issues));
	return { plans, question: checked.value };
}

async function attribute(
	given: readonly string[],
	values: Values,
	streams: Streams
): Promise<void> {
	if (given.length !== 2) throw new UsageError(['Name two scenario files, A and B.']);
	const { plans, question } = await questionFrom(given, values);
	const [a, b] = plans as [Scenario, Scenario];
	const split = await driven(attributeJob(a, b, [question]), streams);
	const { gap, label, unit } = split.measures[0]!;
	const answer = {
		outcome: question.outcome,
		label,
		unit,
		month: split.months[question.month]!,
		gap: gap[question.month]!,
		parts: partsAt(split, 0, question.month)
	};
	await put(`${JSON.stringify(answer, null, '\t')}\n`, values, streams);
}

/** Sentences, each with its numbers and the re-run that bears it out; the account, the choices and the loops behind them. */
async function explain(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	if (given.length < 1 || given.length > 2) {
		throw new UsageError(['Name one scenario file, or two, A and B.']);
	}
	const { plans, question } = await questionFrom(given, values);
	const [a, b = null] = plans as [Scenario, Scenario?];
	const { outcome, group, month } = question;
	const loops = await driven(
		loopsInChargeJob({ ...(b ?? a), months: month }, { outcome, group }),
		streams
	);
	const answer = {
		...(await driven(explainJob(a, b, question), streams)),
		loops: activeLoopsAt(loops, month)
	};
	await put(`${JSON.stringify(answer, null, '\t')}\n`, values, streams);
}
