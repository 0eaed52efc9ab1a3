/** Which assumptions are uncertain in a scenario, and between what ends each may lie. */
import type { RangeShape, Scenario, StatedRange } from '../scenario/types.ts';
import type { StaffGroup } from '../spec/dimensions.ts';
import { declaredIn, type ModelSpec } from '../spec/model.ts';
import type { Assumption } from '../spec/variable.ts';

/** Ends of an uncertain number and the value that it is as likely to be above as below. */
export interface Spread {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	/** How chance lies between the ends; `balanced` unless said. */
	readonly shape?: RangeShape;
}

/** An assumption that futures move: one number for all, or that of one staff group. */
export interface UncertainNumber extends Spread {
	readonly name: string;
	readonly group: StaffGroup | null;
	/** Place of the group among the staff groups; 0 where there is one number for all. */
	readonly element: number;
}

/** How far a staff group's own value may lie from its likely one, in proportion; a judgement. */
const shareOfGroup = 0.3;

/**
 * Lists the numbers that futures of a scenario move, with their ends.
 *
 * A number for all lies between its declared low and high. Low and high of an assumption by staff group are bounds for
 * all groups together, so each group moves by up to 30% of its own likely value within them; where one group alone has
 * a value, the range is that group's. What stands at nil for a group does not concern it and stays.
 * Loop switches, other ranges without width, and choices of structure never move.
 *
 * A value that the scenario sets takes the place of the likely one, and both ends move in proportion, within what the
 * assumption may be: the evidence is as uncertain as before, about another number. Set to nil, it stays nil, so that a
 * link that was cut stays cut.
 *
 * Ends that a planner states take the place of the declared ones, around the value that the scenario runs with.
 */
export function uncertainNumbers(model: ModelSpec, scenario: Scenario): UncertainNumber[] {
	return declaredIn(model).flatMap(({ name, variable }) => {
		const stated = scenario.ranges?.[name];
		const isStated = stated?.low !== undefined;
		if (variable.kind !== 'assumption' || (variable.held === true && !isStated)) return [];
		const groups = variable.by === undefined ? [null] : model.dimensions[variable.by];
		const set = scenario.assumptions[name];
		return groups.flatMap((group, element) => {
			const own = elementOf(set, group);
			const spread = isStated
				? statedSpread(variable, group, own, stated)
				: spreadOf(variable, group, own);
			if (!(spread.low < spread.high)) return [];
			return [{ name, group: group as StaffGroup | null, element, ...spread }];
		});
	});
}

function spreadOf(variable: Assumption, group: string | null, set: number | undefined): Spread {
	const likely = elementOf(variable.likely, group) ?? 0;
	if (set === undefined || set === likely) return declaredSpread(variable, group, likely);
	const { min, max } = variable;
	if (likely === 0 && group === null) return spread(variable.low, set, variable.high);
	const { low, high } = likely === 0 ? around(set) : declaredSpread(variable, group, likely);
	const ratio = likely === 0 ? 1 : set / likely;
	const ends = [low * ratio, high * ratio].map((end) => Math.min(max, Math.max(min, end)));
	return spread(ends[0]!, set, ends[1]!);
}

/** A planner's own ends; of staff groups they are bounds for all groups together, as declared ones are. */
function statedSpread(
	variable: Assumption,
	group: string | null,
	set: number | undefined,
	{ low = 0, high = 0, shape = 'balanced' }: StatedRange
): Spread {
	const likely = set ?? elementOf(variable.likely, group) ?? 0;
	if (group === null) return { ...spread(low, likely, high), shape };
	return { ...declaredSpread({ ...variable, low, high }, group, likely), shape };
}

function declaredSpread(variable: Assumption, group: string | null, likely: number): Spread {
	const { low, high } = variable;
	if (group === null || isAlone(variable, likely)) return { low, likely, high };
	if (likely === 0) return { low: 0, likely, high: 0 };
	const own = around(likely);
	return spread(Math.max(low, own.low), likely, Math.min(high, own.high));
}

/** Tells whether one group alone has a value, and it is this one. */
const isAlone = ({ likely }: Assumption, own: number): boolean =>
	own !== 0 && Object.values(likely).filter((value) => value !== 0).length === 1;

const around = (value: number): { low: number; high: number } => ({
	low: value * (1 - shareOfGroup),
	high: value * (1 + shareOfGroup)
});

/** Puts ends in order around a value; an end on the wrong side of it moves to it. */
const spread = (one: number, likely: number, other: number): Spread => ({
	low: Math.min(one, other, likely),
	likely,
	high: Math.max(one, other, likely)
});

function elementOf(
	value: number | Readonly<Partial<Record<string, number>>> | undefined,
	group: string | null
): number | undefined {
	if (value === undefined || typeof value === 'number') return value;
	return group === null ? undefined : value[group];
}

/** Gives the value at a quantile between 0 and 1 of a range, by its shape. */
export function valueAt(spread: Spread, quantile: number): number {
	switch (spread.shape) {
		case 'triangle':
			return triangleAt(spread, quantile);
		case 'even':
			return spread.low + (spread.high - spread.low) * quantile;
		default:
			return balancedAt(spread, quantile);
	}
}

/**
 * Gives the value at a quantile of a split triangle: half of the chance lies on either side of the likely value, and
 * on each side it falls in a straight line to none at the end.
 *
 * So the run with every assumption at its likely value is the one in the middle of all, whichever way ranges lean; a
 * range that begins or ends at its likely value leaves half of the futures there, which is how an effect that may be
 * nil comes out nil; nothing lies outside of what the evidence is said to allow; and a square root is all it takes,
 * which every engine gives to the same bit.
 */
function balancedAt({ low, likely, high }: Spread, quantile: number): number {
	if (quantile === 0.5) return likely;
	return quantile < 0.5
		? low + (likely - low) * Math.sqrt(2 * quantile)
		: high - (high - likely) * Math.sqrt(2 * (1 - quantile));
}

/** The usual triangular distribution: density rises to the likely value and falls from it, in straight lines. */
function triangleAt({ low, likely, high }: Spread, quantile: number): number {
	const width = high - low;
	const turn = (likely - low) / width;
	return quantile < turn
		? low + Math.sqrt(quantile * width * (likely - low))
		: high - Math.sqrt((1 - quantile) * width * (high - likely));
}

/** Tells what share of the chance of a range lies below a value: the inverse of `valueAt`. */
export function quantileOf({ low, likely, high, shape }: Spread, value: number): number {
	if (value <= low) return 0;
	if (value >= high) return 1;
	if (shape === 'even') return (value - low) / (high - low);
	const isBelow = value < likely;
	const gone = isBelow ? (value - low) / (likely - low) : (high - value) / (high - likely);
	const side = isBelow ? likely - low : high - likely;
	const tail = (shape === 'triangle' ? side / (high - low) : 0.5) * gone * gone;
	return isBelow ? tail : 1 - tail;
}
