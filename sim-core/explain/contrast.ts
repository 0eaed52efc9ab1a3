/** What a plan is held against, and the runs that it takes to see what would be without one of its causes. */
import type { Scenario } from '../scenario/types.ts';
import { mixtureOf, pairOf, type Mixture, type Part, type PlanPair } from './differing-settings.ts';
import { figureIn, figureOf, type Asked, type Contrast } from './functional.ts';
import { planOf, shipped } from './machine.ts';
import { rowAt, traceOf, type Hold, type Trace } from './trace.ts';

/** Another plan, the same trust with nothing decided, or the plan’s own opening. */
export type Against = 'plan' | 'statusQuo' | 'opening';

/** A plan held against something, as far as the month asked about. */
export interface Setup {
	readonly against: Against;
	readonly asked: Asked;
	readonly contrast: Contrast;
	/** Plans that differ in what may be a cause. */
	readonly pair: PlanPair;
	/** Memory for runs of which one figure is read. */
	readonly scratch: Float64Array;
}

/** Sets up what is compared: `b` with `a`; without `b`, `a` with its status quo or, where nothing is decided, its opening. */
export function setUp(a: Scenario, b: Scenario | null, asked: Asked): Setup {
	const plan = b ?? a;
	const against = b !== null ? 'plan' : Object.keys(a.levers).length > 0 ? 'statusQuo' : 'opening';
	const untouched = { ...a, levers: {}, world: { drivers: {}, events: [] }, assumptions: {} };
	const other = { plan: a, statusQuo: { ...a, levers: {} }, opening: untouched }[against];
	const pair = pairOf(other, plan);
	const run = traceFor(mixtureOf(pair, allOf(pair)), asked.month);
	const overTime = against === 'opening';
	const before = overTime ? run : traceFor(mixtureOf(pair, new Set()), asked.month);
	const base = (row: number): Float64Array => rowAt(before, overTime ? 0 : row);
	const scratch = new Float64Array(run.values.length);
	return { against, asked, pair, scratch, contrast: { machine: shipped, run, base, overTime } };
}

const allOf = ({ parts }: PlanPair): ReadonlySet<string> => new Set(parts.map(({ id }) => id));

const traceFor = (mixture: Mixture, month: number): Trace =>
	traceOf(shipped, planOf(mixture, month));

/** What an outcome is when only the parts named are as in the plan. */
export const valueWith = (setup: Setup, fromB: ReadonlySet<string>): number =>
	figureIn(shipped, briefRun(setup, mixtureOf(setup.pair, fromB)), setup.asked);

/** A run of which one figure is read before the next such run takes its memory. */
const briefRun = ({ asked, scratch }: Setup, mixture: Mixture, hold: Hold | null = null): Trace =>
	traceOf(shipped, planOf(mixture, asked.month), { hold, into: scratch });

/** What an outcome is when one part of the plan is taken back. */
export function valueWithout(setup: Setup, { id }: Part): number {
	const others = [...allOf(setup.pair)].filter((one) => one !== id);
	return valueWith(setup, new Set(others));
}

/**
 * What an outcome is when a quantity of the plan’s run is frozen: held at the path that it takes in what the plan is
 * held against, or at its opening value. Everything else runs on.
 */
export function valueFrozen(setup: Setup, name: string): number {
	const { pair, asked, contrast } = setup;
	const hold = { names: new Set([name]), at: contrast.base };
	return figureIn(shipped, briefRun(setup, mixtureOf(pair, allOf(pair)), hold), asked);
}

/** How far the outcome would be from what it is held against if some assumptions were others in both. */
export function changeIf(setup: Setup, assumptions: Scenario['assumptions']): number {
	const { pair, asked, contrast } = setup;
	const assuming = (fromB: ReadonlySet<string>): Trace => {
		const { scenario, profile } = mixtureOf(pair, fromB);
		const assumed = { ...scenario.assumptions, ...assumptions };
		return briefRun(setup, { profile, scenario: { ...scenario, assumptions: assumed } });
	};
	const run = assuming(allOf(pair));
	if (contrast.overTime) {
		const { before, after } = figureOf({ ...contrast, run, base: () => rowAt(run, 0) }, asked);
		return after - before;
	}
	const after = figureIn(shipped, run, asked);
	return after - figureIn(shipped, assuming(new Set()), asked);
}
