/** Unknown input → system scenario, or every problem at once. Each trust is held to the rules of a single scenario. */
import { Checker, shown } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/types.ts';
import { profileOf } from '../data/profiles.ts';
import { failure, success, type Issue, type Result } from '../spec/result.ts';
import type { SystemScenario } from './types.ts';

const parts = [
	'schemaVersion',
	'name',
	'start',
	'months',
	'seed',
	'world',
	'trusts',
	'transfers',
	'notes'
] as const;

const fewestTrusts = 2;
const mostTrusts = 12;
/** Most money that may be moved in a year, in pounds. */
const mostMoved = 1e9;
/** Most of a trust's income that may be moved in a year: the bound of the driver that carries it. */
const mostOfIncome = 0.1;

type Judge = (input: unknown) => Result<Scenario>;
type Given = Readonly<Record<string, unknown>>;

/** Validates a system scenario; `judge` is the validation of a single scenario. */
export function checkSystem(input: unknown, judge: Judge): Result<SystemScenario> {
	const checker = new Checker();
	const record = checker.record(input, { path: '', label: 'The system' }, parts);
	if (record === null) return failure(checker.issues);
	for (const part of parts) {
		if (record[part] === undefined) {
			checker.add(
				{ path: part, label: 'The system' },
				'missing',
				`Part “${part}” is missing.`,
				undefined
			);
		}
	}
	const trusts = listOf(record, 'trusts', checker);
	if (trusts.length < fewestTrusts || trusts.length > mostTrusts) {
		const message = `A system has ${fewestTrusts} to ${mostTrusts} trusts; ${trusts.length} were given.`;
		checker.add({ path: 'trusts', label: 'Trusts' }, 'out-of-range', message, trusts.length);
	}
	const issues: Issue[] = [
		...checker.issues,
		...trusts.flatMap((one, i) => trustIssues(one, i, record, judge))
	];
	const later = new Checker();
	listOf(record, 'transfers', later).forEach((one, i) =>
		checkTransfer(one, i, trusts.length, later)
	);
	const all = [...issues, ...later.issues];
	if (all.length > 0) return failure(all);
	const system = record as unknown as SystemScenario;
	const unpaid = moneyIssues(system);
	return unpaid.length > 0 ? failure(unpaid) : success(system);
}

function listOf(record: Given, part: 'trusts' | 'transfers', checker: Checker): readonly unknown[] {
	const list = record[part];
	if (Array.isArray(list)) return list;
	if (list !== undefined) {
		const message = `Part “${part}” must be a list; ${shown(list)} was given.`;
		checker.add({ path: part, label: part }, 'wrong-type', message, list);
	}
	return [];
}

/** Judges one trust as the single scenario that it would be alone. */
function trustIssues(trust: unknown, index: number, record: Given, judge: Judge): Issue[] {
	const path = `trusts[${index}]`;
	const checker = new Checker();
	const own = checker.record(trust, { path, label: 'Trust' }, ['profile', 'levers', 'assumptions']);
	if (own === null) return [...checker.issues];
	const { name, start, months, seed, world, schemaVersion, notes } = record;
	const judged = judge({ schemaVersion, name, start, months, seed, world, notes, ...own });
	if (judged.ok) return [...checker.issues];
	const ownParts = ['profile', 'levers', 'assumptions'];
	const mine = judged.issues.flatMap((issue) => {
		const part = issue.path.split(/[.[]/)[0] ?? '';
		if (ownParts.includes(part)) return [{ ...issue, path: `${path}.${issue.path}` }];
		return index === 0 && record[part] !== undefined ? [issue] : [];
	});
	return [...checker.issues, ...mine];
}

function checkTransfer(transfer: unknown, index: number, trusts: number, checker: Checker): void {
	const path = `transfers[${index}]`;
	const keys = ['from', 'to', 'amountPerYear', 'start', 'months'];
	const record = checker.record(transfer, { path, label: 'Transfer' }, keys);
	if (record === null) return;
	const at = (part: string) => ({ path: `${path}.${part}`, label: `Transfer, ${part}` });
	const place = { min: 0, max: Math.max(0, trusts - 1) };
	checker.whole(record.from, at('from'), place);
	checker.whole(record.to, at('to'), place);
	checker.whole(record.months, at('months'), { min: 1, max: 120 });
	checker.month(record.start, at('start'));
	const { amountPerYear } = record;
	if (typeof amountPerYear !== 'number' || !(amountPerYear >= 0 && amountPerYear <= mostMoved)) {
		const message = `Money moved must lie between £0 and £${mostMoved} a year; ${shown(amountPerYear)} was given.`;
		checker.add(at('amountPerYear'), 'out-of-range', message, amountPerYear);
	}
}

/** Money moved must stay within what the model can mean for a trust, and must not meet a second rule about the same money. */
function moneyIssues(system: SystemScenario): Issue[] {
	const checker = new Checker();
	const at = { path: 'transfers', label: 'Transfers' };
	if (system.transfers.length > 0 && system.world.drivers.extraFunding !== undefined) {
		const message =
			'Money is moved either by transfers or by the driver “One-off income”; both were given.';
		checker.add(at, 'conflict', message, 'extraFunding');
	}
	system.trusts.forEach(({ profile }, index) => {
		const income = profileOf(profile)!.values.profileIncome as number;
		const moved = system.transfers
			.filter(({ from, to }) => from === index || to === index)
			.reduce((sum, { amountPerYear }) => sum + amountPerYear, 0);
		if (moved <= mostOfIncome * income) return;
		const message = `At most ${100 * mostOfIncome}% of a trust’s income may be moved; trust ${index} has £${Math.round(income)} and £${moved} were given.`;
		checker.add(at, 'out-of-range', message, moved);
	});
	return [...checker.issues];
}
