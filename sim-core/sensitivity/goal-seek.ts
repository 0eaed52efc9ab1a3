/** How much of one lever or assumption it takes for an outcome to reach a figure, and how sure that is. */
import { catalogue } from '../index.ts';
import { asPart, type Job } from '../analysis/job.ts';
import { numberAsked, type AskedOfPlan } from './asked-of-plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { withChanges, type Dial } from './change.ts';
import { chanceBelow } from './inputs.ts';
import { solveJob, type Answer, type Place } from './solve.ts';
import { surenessOf, type Sense } from './sureness.ts';

/** What is sought: a level of a dial at which the number asked of the plan is the target. */
export interface Sought extends AskedOfPlan {
	readonly dial: Dial;
	readonly target: number;
	/** Bounds to stay within; those of the lever or the assumption unless said. */
	readonly from?: number;
	readonly to?: number;
	/** Which side of the target counts as met; by the outcome's better side unless said. */
	readonly sense?: Sense;
	/** Futures in which each answer is tried; none unless said. */
	readonly futures?: { readonly seed: string; readonly count: number };
}

/** An answer, with the futures that meet the target there. */
export interface SureAnswer extends Answer {
	/** Share of futures in which the plan meets the target at this lever level; null where none were asked for, and for assumptions. */
	readonly sure: number | null;
	/** Chance, by its own range, that an assumption lies below this value; null for levers and where groups have ranges of their own. */
	readonly below: number | null;
	/** The plan with the dial at this level. */
	readonly scenario: Scenario;
}

/** Why no level reaches the target. */
export interface Limit {
	/** `lower` and `upper`: the bound of the dial; `turn`: the outcome turns back there; `none`: the dial moves nothing. */
	readonly stoppedBy: 'lower' | 'upper' | 'turn' | 'none';
	readonly at: number;
	readonly sentence: string;
}

/** Every answer, in rising order of the level; or the closest that can be reached, and what stops it. */
export interface GoalFound {
	readonly answers: readonly SureAnswer[];
	readonly closest: Place | null;
	readonly limit: Limit | null;
	readonly sense: Sense;
	/** The outcome over the whole range of levels, for a drawing. */
	readonly scan: readonly Place[];
}

/** Fewest and most parts that a range is scanned in; between them, one for each step of the lever. */
const fewestParts = 20;
const mostParts = 64;

/** Seeks a level: scans the range by the steps of the lever, narrows every crossing down, tries each answer in futures. */
export function* goalSeekJob(sought: Sought): Job<GoalFound> {
	const { dial, target, futures } = sought;
	const number = numberAsked(sought);
	const { from, to, parts } = rangeOf(sought);
	const scanning = solveJob({
		evaluate: (value) => number([{ dial, value }]),
		...{ from, to, parts, target }
	});
	const after = futures?.count ?? 0;
	const {
		answers: found,
		closest,
		scan
	} = yield* asPart(scanning, ({ done, total }) => ({
		done,
		total: total + after
	}));
	const sense = sought.sense ?? senseOf(sought, scan);
	const answers: SureAnswer[] = [];
	for (const answer of found) {
		const tried = futures !== undefined && dial.kind === 'lever';
		const sure = tried ? yield* surenessOf({ ...sought, sense, futures }, answer.x) : null;
		const scenario = withChanges(sought.plan, [{ dial, value: answer.x }]);
		answers.push({ ...answer, sure, below: chanceBelow(sought.plan, dial, answer.x), scenario });
	}
	const none = answers.length === 0;
	const limit = none ? limitOf(closest, scan, quantityOf(dial)) : null;
	return { answers, closest: none ? closest : null, limit, sense, scan };
}

/** The lever, driver or assumption that is turned. Throws when there is none of its id. */
function quantityOf({
	kind,
	id
}: Dial): (typeof catalogue.drivers)[number] | (typeof catalogue.assumptions)[number] {
	const all = {
		lever: catalogue.levers,
		driver: catalogue.drivers,
		assumption: catalogue.assumptions
	};
	const found = all[kind].find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no ${kind} ${id}.`);
	return found;
}

function rangeOf({ dial, from, to }: Sought): { from: number; to: number; parts: number } {
	const { min, max, step } = quantityOf(dial);
	const [lower, upper] = [Math.max(min, from ?? min), Math.min(max, to ?? max)];
	if (!(lower < upper)) throw new Error(`${dial.id} has no room between ${lower} and ${upper}.`);
	const steps = Math.round((upper - lower) / step);
	return { from: lower, to: upper, parts: Math.min(mostParts, Math.max(fewestParts, steps)) };
}

/** The side on which an outcome is better; where it has none, the side of the target that lies away from the low end. */
function senseOf({ measure, target, against }: Sought, scan: readonly Place[]): Sense {
	const better = catalogue.outputs.find(({ id }) => id === measure.outcome)?.better ?? null;
	if (better !== null) return better === 'lower' ? 'atMost' : 'atLeast';
	return against === undefined && scan[0]!.value > target ? 'atMost' : 'atLeast';
}

function limitOf(
	closest: Place,
	scan: readonly Place[],
	{ label }: { readonly label: string }
): Limit {
	const at = closest.x;
	const values = scan.map(({ value }) => value);
	if (Math.max(...values) === Math.min(...values)) {
		return { stoppedBy: 'none', at, sentence: `${label} does not move this outcome.` };
	}
	if (at === scan[0]!.x) {
		return { stoppedBy: 'lower', at, sentence: `${label} cannot go below its lower bound.` };
	}
	if (at === scan.at(-1)!.x) {
		return { stoppedBy: 'upper', at, sentence: `${label} cannot go above its upper bound.` };
	}
	const sentence = `Beyond this level of ${label.toLowerCase()} the outcome turns back.`;
	return { stoppedBy: 'turn', at, sentence };
}
