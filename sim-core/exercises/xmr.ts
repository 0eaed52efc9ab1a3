/**
 * Charts of single values and moving ranges (XmR): limits from a stretch of months, and the rules by which
 * a month is told apart from chance.
 */

/** Mean and limits within which months of an unchanged process lie. */
export interface XmrLimits {
	readonly mean: number;
	readonly lower: number;
	readonly upper: number;
}

/** Months from which limits are worked out unless fewer are there. */
const monthsForLimits = 24;

/** Fewest months from which limits are worked out at all. */
const fewestMonths = 12;

/**
 * Works out limits from the first months of a series: the mean, and 2.66 times the mean moving range to either side
 * (three standard deviations, as 3 / 1.128). Null for a series of fewer than 12 months.
 */
export function xmrLimits(values: ArrayLike<number>, months = monthsForLimits): XmrLimits | null {
	const count = Math.min(values.length, months);
	if (count < fewestMonths) return null;
	let sum = values[0]!;
	let moved = 0;
	for (let i = 1; i < count; i++) {
		sum += values[i]!;
		moved += Math.abs(values[i]! - values[i - 1]!);
	}
	const mean = sum / count;
	const reach = (2.66 * moved) / (count - 1);
	return { mean, lower: mean - reach, upper: mean + reach };
}

/** Rules by which a month stands out. */
export type XmrRule = 'outside' | 'trend' | 'shift' | 'near-limit';

/** Words for each rule. */
export const xmrRuleWords: Readonly<Record<XmrRule, string>> = {
	outside: 'one month outside the limits',
	trend: 'seven months in a row each higher, or each lower, than the one before',
	shift: 'seven months in a row on the same side of the mean',
	'near-limit': 'two of three months close to the same limit'
};

/** A month that stands out, by which rule and to which side. */
export interface XmrSignal {
	readonly month: number;
	readonly rule: XmrRule;
	readonly side: 'high' | 'low';
}

/** Months in a row for a trend or a shift. */
const runLength = 7;

/** Lists the months at which a rule fires, the first rule of each month. */
export function xmrSignals(values: ArrayLike<number>, limits: XmrLimits): XmrSignal[] {
	const signals: XmrSignal[] = [];
	for (let month = 0; month < values.length; month++) {
		const found = signalAt(values, limits, month);
		if (found !== null) signals.push(found);
	}
	return signals;
}

/** Tells whether a rule fires at a month, looking only at the months up to it. */
export function signalAt(
	values: ArrayLike<number>,
	limits: XmrLimits,
	month: number
): XmrSignal | null {
	for (const side of ['high', 'low'] as const) {
		const sign = side === 'high' ? 1 : -1;
		/** How far a month lies from the mean towards this side, in distances from the mean to the limit. */
		const reach = limits.upper - limits.mean || 1;
		const at = (back: number): number => (sign * (values[month - back]! - limits.mean)) / reach;
		const rule = ruleAt(at, month);
		if (rule !== null) return { month, rule, side };
	}
	return null;
}

function ruleAt(at: (back: number) => number, month: number): XmrRule | null {
	if (at(0) > 1) return 'outside';
	const all = (count: number, holds: (back: number) => boolean): boolean =>
		month + 1 >= count && Array.from({ length: count }, (_, back) => back).every(holds);
	if (all(runLength, (back) => at(back) > 0)) return 'shift';
	if (month >= runLength - 1 && isTrend(at)) return 'trend';
	const near = [0, 1, 2].filter((back) => back <= month && at(back) > 2 / 3);
	return near.length >= 2 && near[0] === 0 ? 'near-limit' : null;
}

/** Seven months of which each lies further to this side than the one before. */
function isTrend(at: (back: number) => number): boolean {
	for (let back = 0; back < runLength - 1; back++) if (!(at(back) > at(back + 1))) return false;
	return true;
}
