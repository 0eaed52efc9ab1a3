/** Questions of sensitivity as they reach the worker: plain data, every problem at once. */
import { scenarioIn } from '../ensemble/ask.ts';
import { Checker } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/types.ts';
import { failure, success, type Result } from '../spec/result.ts';
import type { ScreeningChoices, SplitChoices } from './all-at-once.ts';
import type { AskedOfPlan } from './asked-of-plan.ts';
import {
	checkAskedOfPlan,
	checkCounted,
	checkDial,
	checkIds,
	checkMeasures,
	checkRanges,
	checkSearchLever,
	checkTarget,
	checkThere
} from './asked-parts.ts';
import type { Sought } from './goal-seek.ts';
import { assumptionInputs, settingInputs, type Input, type OwnRanges } from './inputs.ts';
import type { SearchAsked } from './lever-search.ts';
import type { PlansAsked } from './plans-in-futures.ts';

/** What a result is asked to depend on: every uncertain assumption, and levers and drivers by id. */
export interface AskedInputs {
	/** Ranges of one's own, by assumption. */
	readonly ranges?: OwnRanges;
	readonly levers?: readonly string[];
	readonly drivers?: readonly string[];
}

/** A number asked of a plan, with what it may depend on. */
export type AskedTornado = Omit<AskedOfPlan, 'profile'> & AskedInputs;
export type AskedScreening = AskedTornado & ScreeningChoices;
export type AskedVariance = AskedTornado & SplitChoices;
export type AskedGoal = Omit<Sought, 'profile'>;
export type AskedPlans = Omit<PlansAsked, 'profile'>;
/** What is searched for, from which plan. */
export type AskedSearch = Omit<SearchAsked, 'profile'> & { readonly base: Scenario };

/** Makes the inputs that a question names. */
export const inputsOf = ({ plan, ranges, levers = [], drivers = [] }: AskedTornado): Input[] => [
	...assumptionInputs(plan, ranges),
	...settingInputs('lever', levers),
	...settingInputs('driver', drivers, plan.ranges)
];

type Given = Readonly<Record<string, unknown>>;

/** Checks a question whose parts are known, by checks of each. */
function checked<T>(
	input: unknown,
	parts: readonly string[],
	check: (asked: Given, checker: Checker) => void
): Result<T> {
	const checker = new Checker();
	const asked = checker.record(input, { path: '', label: 'The question' }, parts);
	if (asked === null) return failure(checker.issues);
	check(asked, checker);
	return checker.issues.length > 0 ? failure(checker.issues) : success(asked as T);
}

const ofPlan = ['plan', 'measure', 'against'] as const;
const ofInputs = ['ranges', 'levers', 'drivers'] as const;

function checkDrivers(asked: Given, checker: Checker): void {
	checkAskedOfPlan(asked, checker);
	checkRanges(asked.ranges, checker);
	checkIds('lever', asked.levers, 'levers', checker);
	checkIds('driver', asked.drivers, 'drivers', checker);
}

const trajectories = ['Walks', 1, 10_000] as const;
const runs = ['Runs', 1, 10_000_000] as const;
const count = ['Number of futures', 1, 100_000] as const;
const plansFound = ['Plans', 1, 100] as const;

/** Checks the question of a tornado as it arrived. */
export const checkTornado = (input: unknown): Result<AskedTornado> =>
	checked(input, [...ofPlan, ...ofInputs], checkDrivers);

/** Checks the question of a screening as it arrived. */
export const checkScreening = (input: unknown): Result<AskedScreening> =>
	checked(input, [...ofPlan, ...ofInputs, 'trajectories', 'seed'], (asked, checker) => {
		checkDrivers(asked, checker);
		checkThere(asked, ['trajectories', 'seed'], checker);
		checkCounted(asked, { trajectories }, checker);
	});

/** Checks the question of a split of variance as it arrived. */
export const checkVariance = (input: unknown): Result<AskedVariance> =>
	checked(
		input,
		[...ofPlan, ...ofInputs, 'points', 'seed', 'alone', 'trajectories'],
		(asked, checker) => {
			checkDrivers(asked, checker);
			checkThere(asked, ['points', 'seed'], checker);
			const points = ['Points', 2, 1_000_000] as const;
			const alone = ['Inputs told by themselves', 1, 500] as const;
			checkCounted(asked, { points, alone, trajectories }, checker);
		}
	);

/** Checks the question of a goal seek as it arrived. */
export const checkGoal = (input: unknown): Result<AskedGoal> =>
	checked(
		input,
		[...ofPlan, 'dial', 'target', 'from', 'to', 'sense', 'futures'],
		(asked, checker) => {
			checkAskedOfPlan(asked, checker);
			checkDial(asked.dial, checker);
			const any = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
			for (const part of ['target', 'from', 'to']) {
				if (part !== 'target' && asked[part] === undefined) continue;
				checker.number(
					asked[part],
					{ path: part, label: part === 'target' ? 'Target' : 'Bound' },
					any
				);
			}
			checkSense(asked.sense, checker);
			if (asked.futures !== undefined) checkFutures(asked.futures, checker);
		}
	);

function checkSense(sense: unknown, checker: Checker): void {
	if (sense === undefined || sense === 'atLeast' || sense === 'atMost') return;
	const at = { path: 'sense', label: 'Side of the target' };
	checker.add(at, 'unknown-side', 'The side of the target is “atLeast” or “atMost”.', sense);
}

function checkFutures(input: unknown, checker: Checker): void {
	const at = { path: 'futures', label: 'Futures' };
	const futures = checker.record(input, at, ['seed', 'count']);
	if (futures === null) return;
	checkThere(futures, ['seed', 'count'], checker, 'futures');
	checkCounted(futures, { count }, checker, 'futures');
}

/** Checks the question of plans in the same futures as it arrived. */
export const checkPlans = (input: unknown): Result<AskedPlans> =>
	checked(input, ['plans', 'measures', 'seed', 'count'], (asked, checker) => {
		const list: unknown[] = Array.isArray(asked.plans) ? asked.plans : [];
		const plans = list.map((one, i) => scenarioIn(one, `plans[${i}]`, checker));
		const at = { path: 'plans', label: 'Plans' };
		if (list.length === 0) checker.add(at, 'wrong-type', 'Name one plan or more.', asked.plans);
		checkThere(asked, ['seed', 'count'], checker);
		checkCounted(asked, { count }, checker);
		const known = plans.filter((plan) => plan !== null);
		if (new Set(known.map(({ start }) => start)).size > 1) {
			const message = 'All plans must begin in the same month.';
			checker.add(at, 'other-start', message, known.map(({ start }) => start).join(', '));
		}
		const months = known.reduce((least, plan) => Math.min(least, plan.months), 120);
		checkMeasures(asked.measures, months, checker);
	});

/** Checks the question of a search as it arrived. */
export const checkSearch = (input: unknown): Result<AskedSearch> =>
	checked(input, ['base', 'levers', 'targets', 'runs', 'seed', 'most'], (asked, checker) => {
		const base = scenarioIn(asked.base, 'base', checker);
		checkThere(asked, ['runs', 'seed'], checker);
		checkCounted(asked, { runs, most: plansFound }, checker);
		const listIn = (part: 'levers' | 'targets'): readonly unknown[] => {
			const list = asked[part];
			if (Array.isArray(list) && list.length > 0) return list;
			checker.add({ path: part, label: part }, 'wrong-type', `Name one or more ${part}.`, list);
			return [];
		};
		listIn('levers').forEach((one, i) => checkSearchLever(one, `levers[${i}]`, checker));
		const months = base?.months ?? 120;
		listIn('targets').forEach((one, i) => checkTarget(one, `targets[${i}]`, months, checker));
	});
