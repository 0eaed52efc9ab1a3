/** Through what a difference came about: quantities between choices and outcome, each borne out by a run in which it is frozen. */
import type { Job } from '../analysis/job.ts';
import type { Grade } from '../spec/catalogue.ts';
import { directionOf, upstreamOf, type AccountPart, type Upstream } from './account.ts';
import { valueFrozen, type Setup } from './contrast.ts';
import { differenceBy } from './functional.ts';
import { namedInSentence, writtenAsNothing } from './figure-words.ts';
import { cause, type Sentence, type Subject } from './sentences.ts';

/** How many rows of the account are followed, and how many quantities are tried at most. */
const followed = 2;
const tried = 4;

/** A quantity that may have moved the outcome, with the assumptions on the way to it. */
export interface Candidate {
	readonly upstream: Upstream;
	readonly assumptions: readonly string[];
}

/** What was met on the way from the outcome back to its causes; assumptions the nearest first. */
export interface Way {
	readonly candidates: readonly Candidate[];
	readonly assumptions: readonly string[];
}

/** Follows the rows of the account that moved most the way the whole did, and lists what people know by name on the way. */
export function candidatesOf(
	{ contrast, asked }: Setup,
	account: readonly AccountPart[],
	change: number
): Way {
	const rows = account
		.flatMap(({ name, weighted }) =>
			name === null || weighted === null
				? []
				: [{ name, weighted, value: differenceBy(contrast, weighted) }]
		)
		.filter(({ value }) => Math.sign(value) === Math.sign(change))
		.sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
		.slice(0, followed);
	const own = new Set([asked.outcome, ...partsOf(contrast, asked.outcome)]);
	const found = new Map<string, Candidate>();
	const onTheWay: string[] = [];
	for (const row of rows) {
		const passed: string[] = [];
		for (const upstream of upstreamOf(contrast, row)) {
			passed.push(...assumptionsIn(contrast, upstream.name));
			const known = isReported(contrast, upstream.name, upstream.name === row.name);
			if (!known || own.has(upstream.name) || found.has(upstream.name)) continue;
			found.set(upstream.name, {
				upstream,
				assumptions: weakestFirst(contrast, passed).slice(0, 3)
			});
		}
		onTheWay.push(...passed);
	}
	return {
		candidates: [...found.values()].slice(0, tried),
		assumptions: [...new Set(onTheWay)]
	};
}

type Contrasted = Setup['contrast'];

/** What a sum is made of says nothing about its cause. */
function partsOf({ machine }: Contrasted, outcome: string): readonly string[] {
	const equation = machine.equations.get(outcome);
	return equation?.adds === true
		? equation.uses.filter((name) => machine.variables.get(name)?.kind === 'stock')
		: [];
}

/**
 * What people know by name: a row of the account that is reported, and further up what is better high or low. Stages
 * and factors between them are not told.
 */
function isReported({ machine }: Contrasted, name: string, isRow: boolean): boolean {
	const variable = machine.variables.get(name);
	if (variable === undefined || !('report' in variable) || variable.report === undefined)
		return false;
	return isRow || variable.better !== undefined;
}

const assumptionsIn = ({ machine }: Contrasted, name: string): string[] =>
	(machine.equations.get(name)?.uses ?? []).filter((used) => {
		const variable = machine.variables.get(used);
		return variable?.kind === 'assumption' && variable.low !== variable.high;
	});

const weakness: Readonly<Record<Grade, number>> = { judgement: 0, weak: 1, moderate: 2, strong: 3 };

/** Orders assumptions by how little is known of them, then by how near they stand to the outcome. */
function weakestFirst({ machine }: Contrasted, names: readonly string[]): string[] {
	const gradeOf = (name: string): number => {
		const variable = machine.variables.get(name);
		return variable?.kind === 'assumption' ? weakness[variable.grade] : 4;
	};
	return [...new Set(names)].sort((one, other) => gradeOf(one) - gradeOf(other));
}

/** Freezes each candidate in turn, and says what it did where the run without it bears out the sign. */
export function* mechanismJob(
	setup: Setup,
	subject: Subject,
	candidates: readonly Candidate[],
	after: number
): Job<Sentence[]> {
	const sentences: Sentence[] = [];
	for (const [i, { upstream, assumptions }] of candidates.entries()) {
		const effect = after - valueFrozen(setup, upstream.name);
		yield { done: i + 1, total: candidates.length };
		const direction = directionOf(setup.contrast, upstream.weighted);
		const borneOut = direction !== 0 && Math.sign(effect) === Math.sign(upstream.value);
		if (!borneOut || writtenAsNothing(subject.told, effect)) continue;
		const variable = setup.contrast.machine.variables.get(upstream.name)!;
		const who = `the ${direction > 0 ? 'rise' : 'fall'} in ${namedInSentence(variable.label)}`;
		const check = { how: 'quantityHeld', cause: upstream.name, effect } as const;
		sentences.push(cause(subject, who, effect, { check, assumptions }));
	}
	return sentences;
}
