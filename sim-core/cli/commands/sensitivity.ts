/** Commands that say what drives a result and what it would take: sensitivity, goal-seek and futures. */
import { catalogue, type Scenario } from '../../index.ts';
import {
	assumptionInputs,
	goalSeekJob,
	plansInFuturesJob,
	screeningJob,
	settingInputs,
	tornadoJob,
	varianceJob,
	type AskedOfPlan,
	type Dial,
	type Input
} from '../../sensitivity.ts';
import { put, scenarioFrom, withOptions, type Command, type Streams } from '../command.ts';
import { driven } from '../drive-job.ts';
import { groupFrom, knownIn, listed, numberFrom, wholeFrom } from '../ids.ts';
import {
	headOf,
	measureFrom,
	measureOptions,
	measuresFrom,
	measureUsage,
	monthFrom,
	type Head
} from '../measures.ts';
import {
	goalText,
	plansText,
	screeningText,
	tornadoText,
	varianceText
} from '../sensitivity-text.ts';
import { formatOf, UsageError, type Values } from '../usage-error.ts';

export const sensitivityCommands: readonly Command[] = [
	{
		name: 'sensitivity',
		usage: [
			[
				`sensitivity FILE|- ${measureUsage} [--method tornado|morris|sobol] [--replicates N] [--top N] [--levers a,b] [--drivers a,b] [--against FILE] [--seed S] [--format json|text] [--out FILE]`,
				'what drives an outcome: each assumption alone, screened, or all at once'
			]
		],
		options: [
			...measureOptions,
			...['method', 'replicates', 'top', 'levers', 'drivers', 'against', 'seed', 'format', 'out']
		],
		run: sensitivity
	},
	{
		name: 'goal-seek',
		usage: [
			[
				`goal-seek FILE|- --lever ID|--assumption ID [--lever-group G] ${measureUsage} --target X [--against FILE] [--replicates N] [--seed S] [--format json|text] [--out FILE]`,
				'the level at which an outcome reaches a figure; against a file, the difference to it'
			]
		],
		options: [
			...measureOptions,
			...['lever', 'assumption', 'lever-group', 'target', 'against'],
			...['replicates', 'seed', 'format', 'out']
		],
		run: goalSeek
	},
	{
		name: 'futures',
		usage: [
			[
				'futures A B [C …] [--outcomes a,b] [--month M] [--replicates N] [--seed S] [--format json|text] [--out FILE]',
				'several plans in the same futures: figures, regret, and which plan nothing beats'
			]
		],
		options: ['outcomes', 'month', 'replicates', 'seed', 'format', 'out'],
		run: plansInFutures
	}
];

/** Reads the plan, the number asked for and what it is told against. */
async function askedFrom(given: readonly string[], values: Values): Promise<AskedOfPlan> {
	const plan = await scenarioFrom(given);
	const measure = measureFrom(values, plan);
	if (typeof values.against !== 'string') return { plan, measure };
	const against = await scenarioFrom([values.against]);
	if (against.start !== plan.start || against.months < measure.to) {
		throw new UsageError(['--against must start in the same month and reach as far.']);
	}
	return { plan, measure, against };
}

function inputsFrom(values: Values, plan: Scenario): Input[] {
	const levers = listed(values.levers).map((id) => knownIn(catalogue.levers, id, 'lever').id);
	const drivers = listed(values.drivers).map((id) => knownIn(catalogue.drivers, id, 'driver').id);
	return [
		...assumptionInputs(plan),
		...settingInputs('lever', levers),
		...settingInputs('driver', drivers, plan.ranges)
	];
}

async function sensitivity(
	given: readonly string[],
	values: Values,
	streams: Streams
): Promise<void> {
	const asked = await askedFrom(given, values);
	const inputs = inputsFrom(values, asked.plan);
	const format = formatOf(values, ['json', 'text'], 'json');
	const method = methodFrom(values);
	const top = wholeFrom(values, 'top', { min: 1, max: 1000, standard: 12 });
	const seed = typeof values.seed === 'string' ? values.seed : asked.plan.seed;
	const head = { ...headOf(asked), method };
	const told = await answers[method]({ asked, inputs, values, seed, top, streams });
	const text = format === 'json' ? json({ ...head, ...told.answer }) : told.text(head);
	await put(text, values, streams);
}

const methods = ['tornado', 'morris', 'sobol'] as const;

function methodFrom(values: Values): (typeof methods)[number] {
	const method = methods.find((one) => one === (values.method ?? 'tornado'));
	if (method !== undefined) return method;
	throw new UsageError([
		`--method must be one of ${methods.join(', ')}; “${values.method}” was given.`
	]);
}

interface Answering {
	readonly asked: AskedOfPlan;
	readonly inputs: readonly Input[];
	readonly values: Values;
	readonly seed: string;
	readonly top: number;
	readonly streams: Streams;
}

interface Told {
	readonly answer: object;
	readonly text: (head: Head) => string;
}

const answers: Readonly<Record<(typeof methods)[number], (given: Answering) => Promise<Told>>> = {
	tornado: async ({ asked, inputs, top, streams }) => {
		const { base, bars } = await driven(tornadoJob(asked, inputs), streams);
		const shown = { base, bars: bars.slice(0, top) };
		return { answer: shown, text: (head) => tornadoText(head, shown) };
	},
	morris: async ({ asked, inputs, values, seed, top, streams }) => {
		const trajectories = wholeFrom(values, 'replicates', { min: 2, max: 1000, standard: 10 });
		const screened = await driven(screeningJob(asked, inputs, { trajectories, seed }), streams);
		const shown = screened.slice(0, top);
		return {
			answer: { trajectories, seed, effects: shown },
			text: (head) => screeningText(head, shown)
		};
	},
	sobol: async ({ asked, inputs, values, seed, top, streams }) => {
		const points = wholeFrom(values, 'replicates', { min: 16, max: 100_000, standard: 256 });
		const choices = { points, seed, alone: top - 1 };
		const split = await driven(varianceJob(asked, inputs, choices), streams);
		return { answer: { points, seed, ...split }, text: (head) => varianceText(head, split) };
	}
};

function dialFrom(values: Values): Dial & { readonly label: string; readonly unit: string } {
	const { lever, assumption } = values;
	const [kind, id] =
		lever === undefined ? (['assumption', assumption] as const) : (['lever', lever] as const);
	if (typeof id !== 'string' || (lever !== undefined && assumption !== undefined)) {
		throw new UsageError(['Name one lever or one assumption: --lever ID or --assumption ID.']);
	}
	const list = kind === 'lever' ? catalogue.levers : catalogue.assumptions;
	const { label, unit, perGroup } = knownIn<(typeof list)[number]>(list, id, kind);
	const group = groupFrom(values['lever-group']);
	if (group !== null && !perGroup) {
		throw new UsageError([`${label} is one for all staff groups; leave out --lever-group.`]);
	}
	return { kind, id, group, label, unit };
}

async function goalSeek(given: readonly string[], values: Values, streams: Streams): Promise<void> {
	const { label, unit, ...dial } = dialFrom(values);
	const target = numberFrom(values, 'target');
	const format = formatOf(values, ['json', 'text'], 'json');
	const count = wholeFrom(values, 'replicates', { min: 0, max: 100_000, standard: 100 });
	const asked = await askedFrom(given, values);
	const seed = typeof values.seed === 'string' ? values.seed : asked.plan.seed;
	const futures = count === 0 ? {} : { futures: { seed, count } };
	const found = await driven(goalSeekJob({ ...asked, dial, target, ...futures }), streams);
	const turned = {
		[dial.kind]: dial.id,
		label,
		unit,
		...(dial.group === null ? {} : { group: dial.group })
	};
	const head = headOf(asked);
	const answer = {
		...head,
		target,
		sense: found.sense,
		turned,
		answers: found.answers.map(({ x, ...rest }) => ({ level: x, ...rest })),
		...(found.closest === null
			? {}
			: { closest: { level: found.closest.x, value: found.closest.value }, limit: found.limit }),
		futures: count
	};
	const text = format === 'json' ? json(answer) : goalText(head, { label, target, count, found });
	await put(text, values, streams);
}

async function plansInFutures(
	given: readonly string[],
	values: Values,
	streams: Streams
): Promise<void> {
	if (given.length < 2) throw new UsageError(['Name two scenario files or more.']);
	const format = formatOf(values, ['json', 'text'], 'json');
	const count = wholeFrom(values, 'replicates', { min: 1, max: 100_000, standard: 100 });
	const plans: Scenario[] = [];
	for (const file of given) plans.push(withOptions(await scenarioFrom([file]), {}));
	const starts = new Set(plans.map(({ start }) => start));
	if (starts.size > 1) {
		throw new UsageError([
			`Plans must start in the same month; these start in ${[...starts].join(' and ')}.`
		]);
	}
	const shortest = plans.reduce((a, b) => (b.months < a.months ? b : a));
	const month = monthFrom(values, 'month', shortest);
	const measures = measuresFrom(listed(values.outcomes), month);
	const seed = typeof values.seed === 'string' ? values.seed : plans[0]!.seed;
	const table = await driven(plansInFuturesJob({ plans, measures, seed, count }), streams);
	const names = plans.map(({ name }) => name);
	const text =
		format === 'json'
			? json({ plans: names, seed, ...table })
			: plansText(names, table, shortest.start);
	await put(text, values, streams);
}

const json = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;
