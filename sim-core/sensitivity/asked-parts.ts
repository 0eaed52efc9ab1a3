/** Parts of a question as they reach the worker: plans, numbers asked for, dials, ranges, futures; each problem named by place. */
import { scenarioIn } from '../ensemble/ask.ts';
import { catalogue } from '../index.ts';
import { joined, type Checker } from '../scenario/checks.ts';
import { didYouMean } from '../scenario/near-names.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';
import { waysToRead } from './measure.ts';

type Given = Readonly<Record<string, unknown>>;

const anyNumber = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };

/** Lists of the catalogue by what one entry is called. */
const lists = {
	lever: catalogue.levers,
	driver: catalogue.drivers,
	assumption: catalogue.assumptions,
	outcome: catalogue.outputs
} as const;

/** Checks an id of the catalogue; a message offers like names. Gives what it stands for, or null. */
export function checkId(
	what: keyof typeof lists,
	id: unknown,
	path: string,
	checker: Checker
): (typeof lists)[typeof what][number] | null {
	const all: readonly (typeof lists)[typeof what][number][] = lists[what];
	const found = all.find((one) => one.id === id);
	if (found !== undefined) return found;
	const offer = didYouMean(
		String(id),
		all.map((one) => one.id)
	);
	const message = `There is no ${what} called “${String(id).slice(0, 60)}”.${offer}`;
	checker.add({ path, label: what }, `unknown-${what}`, message, id);
	return null;
}

/** Checks a list of ids; one that is left out is empty. */
export function checkIds(
	what: keyof typeof lists,
	ids: unknown,
	path: string,
	checker: Checker
): void {
	if (ids === undefined) return;
	if (Array.isArray(ids)) ids.forEach((id, i) => checkId(what, id, `${path}[${i}]`, checker));
	else checker.add({ path, label: what }, 'wrong-type', `Name each ${what} in a list.`, ids);
}

/** Checks the plan of a question, the plan that it is told against, if any, and the number asked for. */
export function checkAskedOfPlan(asked: Given, checker: Checker): Scenario | null {
	const plan = scenarioIn(asked.plan, 'plan', checker);
	const other = asked.against === undefined ? plan : scenarioIn(asked.against, 'against', checker);
	if (plan === null || other === null) return null;
	if (plan.start !== other.start) {
		const message = `Both plans must begin in the same month; they begin in ${plan.start} and ${other.start}.`;
		checker.add(
			{ path: 'against.start', label: 'First month' },
			'other-start',
			message,
			other.start
		);
	}
	checkMeasure(asked.measure, 'measure', Math.min(plan.months, other.months), checker);
	return plan;
}

/** Checks a number asked for against the months that there are. */
export function checkMeasure(input: unknown, path: string, months: number, checker: Checker): void {
	const keys = ['outcome', 'group', 'read', 'from', 'to'];
	const measure = checker.record(input, { path, label: 'The number asked for' }, keys);
	if (measure === null) return;
	const outcome = checkId('outcome', measure.outcome, joined(path, 'outcome'), checker);
	checkGroup(measure.group, joined(path, 'group'), outcome?.perGroup ?? true, checker);
	if (!waysToRead.some((way) => way === measure.read)) {
		const message = `How months are read must be one of ${waysToRead.join(', ')}.`;
		checker.add(
			{ path: joined(path, 'read'), label: 'How months are read' },
			'unknown-way',
			message,
			measure.read
		);
	}
	const at = (part: string) => ({ path: joined(path, part), label: 'Month' });
	const to = checker.whole(measure.to, at('to'), { min: 0, max: months });
	checker.whole(measure.from, at('from'), { min: 0, max: to ?? months });
}

/** Checks a list of numbers asked for; there must be one at least. */
export function checkMeasures(input: unknown, months: number, checker: Checker): void {
	if (Array.isArray(input) && input.length > 0) {
		input.forEach((one, i) => checkMeasure(one, `measures[${i}]`, months, checker));
		return;
	}
	checker.add(
		{ path: 'measures', label: 'Outcomes' },
		'wrong-type',
		'Name one outcome or more.',
		input
	);
}

function checkGroup(group: unknown, path: string, perGroup: boolean, checker: Checker): void {
	if (group === null) return;
	if (perGroup && staffGroups.some((one) => one === group)) return;
	const message = perGroup
		? `Staff groups are ${staffGroups.join(', ')}; null is all of them.`
		: 'This is one for all staff groups, so the group is null.';
	checker.add({ path, label: 'Staff group' }, 'unknown-group', message, group);
}

/** Checks which number is turned. */
export function checkDial(input: unknown, checker: Checker): void {
	const dial = checker.record(input, { path: 'dial', label: 'What is turned' }, [
		'kind',
		'id',
		'group'
	]);
	if (dial === null) return;
	const { kind } = dial;
	if (kind !== 'lever' && kind !== 'driver' && kind !== 'assumption') {
		const message = 'What is turned is a lever, a driver or an assumption.';
		checker.add({ path: 'dial.kind', label: 'What is turned' }, 'unknown-kind', message, kind);
		return;
	}
	const found = checkId(kind, dial.id, 'dial.id', checker);
	checkGroup(dial.group, 'dial.group', found?.perGroup ?? true, checker);
}

/** Checks ranges of one's own: of known assumptions, from low through likely to high, within what each may be. */
export function checkRanges(input: unknown, checker: Checker): void {
	if (input === undefined) return;
	const ranges = checker.record(input, { path: 'ranges', label: 'Ranges' }, null) ?? {};
	for (const [id, range] of Object.entries(ranges)) {
		const path = joined('ranges', id);
		const assumption = checkId('assumption', id, path, checker);
		const parts = checker.record(range, { path, label: 'Range' }, ['low', 'likely', 'high']);
		if (assumption === null || parts === null) continue;
		const { min, max } = assumption as (typeof catalogue.assumptions)[number];
		const at = (part: string) => ({ path: joined(path, part), label: assumption.label });
		const low = checker.number(parts.low, at('low'), { min, max });
		const high = checker.number(parts.high, at('high'), { min: low ?? min, max });
		checker.number(parts.likely, at('likely'), { min: low ?? min, max: high ?? max });
	}
}

/** Checks a target: the least or the most that a number asked for may be. */
export function checkTarget(input: unknown, path: string, months: number, checker: Checker): void {
	const keys = ['measure', 'atLeast', 'atMost'];
	const target = checker.record(input, { path, label: 'Target' }, keys);
	if (target === null) return;
	checkMeasure(target.measure, joined(path, 'measure'), months, checker);
	const given = (['atLeast', 'atMost'] as const).filter((side) => target[side] !== undefined);
	for (const side of given) {
		checker.number(target[side], { path: joined(path, side), label: 'Target' }, anyNumber);
	}
	if (given.length > 0) return;
	const message = 'A target needs the least or the most that the number may be.';
	checker.add({ path, label: 'Target' }, 'missing', message, input);
}

/** Checks a lever that a search may move, and narrower bounds for it. */
export function checkSearchLever(input: unknown, path: string, checker: Checker): void {
	const lever = checker.record(input, { path, label: 'Lever' }, ['id', 'group', 'min', 'max']);
	if (lever === null) return;
	const found = checkId('lever', lever.id, joined(path, 'id'), checker);
	checkGroup(lever.group ?? null, joined(path, 'group'), found?.perGroup ?? true, checker);
	if (found === null) return;
	const { min, max } = found as (typeof catalogue.levers)[number];
	const at = (part: string) => ({ path: joined(path, part), label: found.label });
	const from = lever.min === undefined ? min : checker.number(lever.min, at('min'), { min, max });
	if (lever.max !== undefined) checker.number(lever.max, at('max'), { min: from ?? min, max });
}

/** What counts of a question are called, and between what they may lie. */
export type Counts = Readonly<Record<string, readonly [label: string, min: number, max: number]>>;

/** Checks the seed and counts within bounds, each by its name, in a question or a part of it at a path. */
export function checkCounted(asked: Given, counts: Counts, checker: Checker, path = ''): void {
	const { seed } = asked;
	if (seed !== undefined) {
		checker.text(seed, { path: joined(path, 'seed'), label: 'Seed' }, 100);
	}
	for (const [name, [label, min, max]] of Object.entries(counts)) {
		const at = { path: joined(path, name), label };
		if (asked[name] !== undefined) checker.whole(asked[name], at, { min, max });
	}
}

/** Checks that parts of a question, or of a part of it at a path, are there. */
export function checkThere(
	asked: Given,
	names: readonly string[],
	checker: Checker,
	path = ''
): void {
	for (const name of names) {
		if (asked[name] !== undefined) continue;
		const at = { path: joined(path, name), label: name };
		checker.add(at, 'missing', `The question needs “${name}”.`, undefined);
	}
}
