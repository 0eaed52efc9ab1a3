/** What may be asked of futures, and what is wrong with a question: every problem at once. */
import { catalogue, validateScenario } from '../index.ts';
import { Checker } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/types.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import { bytesOf, mostBytes } from './samples.ts';

/** How futures are to be run; what is left out has the value said. */
export interface AskedFutures {
	/** How many; 200. */
	readonly replicates?: number;
	/** Seed of all draws; the scenario's own (of a comparison, that of A). */
	readonly seed?: string;
	/** Series to report; every output. */
	readonly names?: readonly string[];
	/** Whether events come by chance; they do not. */
	readonly events?: boolean;
}

/** One scenario in many futures. */
export interface AskedEnsemble extends AskedFutures {
	readonly scenario: Scenario;
	/** Values to watch: in how many futures, and when first, a series gets there. */
	readonly thresholds?: readonly Threshold[];
}

/** Two scenarios in the same futures. */
export interface AskedComparison extends AskedFutures {
	readonly a: Scenario;
	readonly b: Scenario;
}

/** A value of a series to watch, crossed when a month's figure is at it or beyond it on the side named. */
export interface Threshold {
	readonly name: string;
	readonly value: number;
	readonly side: 'above' | 'below';
}

/** How many futures are run unless said. */
export const usualReplicates = 200;
const mostReplicates = 100_000;

/** A choice in full. */
export interface FuturesInFull {
	readonly replicates: number;
	readonly seed: string;
	readonly names: readonly string[];
	readonly events: boolean;
}

/** Fills in what was left out. */
export const inFull = (asked: AskedFutures, scenario: Scenario): FuturesInFull => ({
	replicates: asked.replicates ?? usualReplicates,
	seed: asked.seed ?? scenario.seed,
	names: asked.names ?? catalogue.outputs.map(({ id }) => id),
	events: asked.events ?? false
});

const choices = ['replicates', 'seed', 'names', 'events'] as const;

/** Checks an ensemble as it arrived. */
export function checkEnsemble(input: unknown): Result<AskedEnsemble> {
	const checker = new Checker();
	const at = { path: '', label: 'The ensemble' };
	const record = checker.record(input, at, ['scenario', 'thresholds', ...choices]);
	if (record === null) return failure(checker.issues);
	const scenario = scenarioIn(record.scenario, 'scenario', checker);
	checkChoices(record, scenario, checker);
	checkThresholds(record.thresholds, checker);
	return checker.issues.length > 0
		? failure(checker.issues)
		: success(record as unknown as AskedEnsemble);
}

/** Checks a comparison as it arrived: both plans, and that they begin in the same month. */
export function checkComparison(input: unknown): Result<AskedComparison> {
	const checker = new Checker();
	const record = checker.record(input, { path: '', label: 'The comparison' }, [
		'a',
		'b',
		...choices
	]);
	if (record === null) return failure(checker.issues);
	const a = scenarioIn(record.a, 'a', checker);
	const b = scenarioIn(record.b, 'b', checker);
	checkChoices(record, a, checker);
	if (a !== null && b !== null && a.start !== b.start) {
		const message = `Both plans must begin in the same month; A begins in ${a.start}, B in ${b.start}.`;
		checker.add({ path: 'b.start', label: 'First month' }, 'other-start', message, b.start);
	}
	return checker.issues.length > 0
		? failure(checker.issues)
		: success(record as unknown as AskedComparison);
}

/** Checks a plan inside a larger question; its problems carry the path to it. */
export function scenarioIn(input: unknown, path: string, checker: Checker): Scenario | null {
	const checked = validateScenario(input);
	if (checked.ok) return checked.value;
	const inside = (issue: Issue): Issue => ({
		...issue,
		path: issue.path === '' ? path : `${path}.${issue.path}`
	});
	checker.issues.push(...checked.issues.map(inside));
	return null;
}

function checkChoices(
	{ replicates, seed, names, events }: Readonly<Record<string, unknown>>,
	scenario: Scenario | null,
	checker: Checker
): void {
	const count = { path: 'replicates', label: 'Number of futures' };
	const many =
		replicates === undefined
			? usualReplicates
			: checker.whole(replicates, count, { min: 1, max: mostReplicates });
	if (seed !== undefined) checker.text(seed, { path: 'seed', label: 'Seed' }, 100);
	if (names !== undefined) checkNames(names, checker);
	if (events !== undefined && typeof events !== 'boolean') {
		const message = 'Events by chance are either true or false.';
		checker.add({ path: 'events', label: 'Events by chance' }, 'wrong-type', message, events);
	}
	if (many === null || scenario === null) return;
	const series = Array.isArray(names) ? names.length : catalogue.outputs.length;
	const size = bytesOf(series, scenario.months + 1, many);
	if (size <= mostBytes) return;
	const message = `${many} futures of ${series} series over ${scenario.months} months need ${Math.ceil(size / 1e6)} MB, and ${mostBytes / 1e6} MB is the most; ask for fewer series or fewer futures.`;
	checker.add(count, 'too-large', message, many);
}

function checkNames(names: unknown, checker: Checker): void {
	const at = { path: 'names', label: 'Series' };
	if (!Array.isArray(names) || names.length === 0) {
		checker.add(at, 'wrong-type', 'Series must be a list of one name or more.', names);
		return;
	}
	names.forEach((name, i) => checkName(name, `names[${i}]`, checker));
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice !== undefined)
		checker.add(at, 'twice', `Series are named once each; ${String(twice)} is there twice.`, twice);
}

function checkName(name: unknown, path: string, checker: Checker): void {
	if (catalogue.outputs.some(({ id }) => id === name)) return;
	const message = 'There is no such series; “sim list outputs” shows all.';
	checker.add({ path, label: 'Series' }, 'unknown-series', message, name);
}

function checkThresholds(input: unknown, checker: Checker): void {
	if (input === undefined) return;
	if (!Array.isArray(input)) {
		const at = { path: 'thresholds', label: 'Values to watch' };
		checker.add(at, 'wrong-type', 'Values to watch must be a list.', input);
		return;
	}
	input.forEach((one, i) => {
		const path = `thresholds[${i}]`;
		const record = checker.record(one, { path, label: 'Value to watch' }, [
			'name',
			'value',
			'side'
		]);
		if (record === null) return;
		checkName(record.name, `${path}.name`, checker);
		const bounds = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
		checker.number(record.value, { path: `${path}.value`, label: 'Value to watch' }, bounds);
		if (record.side === 'above' || record.side === 'below') return;
		const at = { path: `${path}.side`, label: 'Side' };
		checker.add(at, 'unknown-side', 'The side is “above” or “below”.', record.side);
	});
}
