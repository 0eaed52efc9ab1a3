/** What a person sets out to reach: targets for outcomes and a yearly budget. Kept with the plan; they move no result. */

/** A level that an outcome is to keep to in one planning year. */
export interface Target {
	readonly outcome: string;
	/** Planning year, from 1. */
	readonly year: number;
	readonly side: 'atLeast' | 'atMost';
	/** In the outcome's own unit. */
	readonly level: number;
	/** A hard target has to be met; a soft one is a wish. */
	readonly kind: 'hard' | 'soft';
}

export interface Goals {
	readonly targets: readonly Target[];
	/** Most that the levers may cost in a year, in GBP; null when no budget is set. */
	readonly yearlyBudget: number | null;
}

export const noGoals: Goals = { targets: [], yearlyBudget: null };
const mostTargets = 20;

/** Reads goals out of storage; null when they are not what this page writes. */
export function readGoals(stored: unknown): Goals | null {
	if (stored === undefined) return noGoals;
	if (typeof stored !== 'object' || stored === null) return null;
	const { targets, yearlyBudget } = stored as Readonly<Record<string, unknown>>;
	const isBudget = yearlyBudget === null || isAmount(yearlyBudget);
	if (!Array.isArray(targets) || targets.length > mostTargets || !isBudget) return null;
	return targets.every(isTarget) ? { targets, yearlyBudget: yearlyBudget as number | null } : null;
}

/** Sets a target in place of an earlier one for the same outcome and year. */
export function withTarget(goals: Goals, target: Target): Goals {
	const others = goals.targets.filter(
		({ outcome, year }) => outcome !== target.outcome || year !== target.year
	);
	return { ...goals, targets: [...others, target].slice(-mostTargets) };
}

/** Takes a target away. */
export function withoutTarget(goals: Goals, target: Target): Goals {
	return { ...goals, targets: goals.targets.filter((one) => one !== target) };
}

function isTarget(value: unknown): value is Target {
	if (typeof value !== 'object' || value === null) return false;
	const { outcome, year, side, level, kind } = value as Readonly<Record<string, unknown>>;
	return (
		typeof outcome === 'string' &&
		Number.isInteger(year) &&
		(side === 'atLeast' || side === 'atMost') &&
		typeof level === 'number' &&
		Number.isFinite(level) &&
		(kind === 'hard' || kind === 'soft')
	);
}

const isAmount = (value: unknown): boolean =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
