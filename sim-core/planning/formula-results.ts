/** Results of formulas put in their usual places of a scenario, so that running it needs no formulas. */
import { monthNumber, monthText } from '../scenario/months.ts';
import type { Phase, Scenario, Setting } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';
import { namedQuantity } from './formula-names.ts';
import type { FormulaOutcome } from './formulas.ts';

/** Turns months into phases: a new one wherever the value changes. */
export function phasesOfMonths(levels: ArrayLike<number>, start: string): Phase[] {
	const first = monthNumber(start)!;
	return Array.from(levels)
		.map((value, month) => ({ value, from: monthText(first + month), rampMonths: 0, until: null }))
		.filter(({ value }, month) => month === 0 || value !== levels[month - 1]);
}

/** Puts the results of formulas into a scenario. Where a formula has a problem, the last good value stays. */
export function withFormulaResults(
	scenario: Scenario,
	outcomes: ReadonlyMap<string, FormulaOutcome>
): Scenario {
	let next = scenario;
	for (const [id, outcome] of outcomes) {
		if (outcome.ok) next = withResult(next, id, outcome.columns);
	}
	return next;
}

function withResult(scenario: Scenario, id: string, columns: readonly Float64Array[]): Scenario {
	const kind = namedQuantity(id)?.kind;
	if (kind === 'assumption') {
		const value = columns.length === 1 ? columns[0]![0]! : byGroup(columns, (one) => one[0]!);
		return { ...scenario, assumptions: { ...scenario.assumptions, [id]: value } };
	}
	const phases = (one: Float64Array): Phase[] => phasesOfMonths(one, scenario.start);
	if (kind === 'driver') {
		const drivers = { ...scenario.world.drivers, [id]: phases(columns[0]!) };
		return { ...scenario, world: { ...scenario.world, drivers } };
	}
	const setting: Setting = columns.length === 1 ? phases(columns[0]!) : byGroup(columns, phases);
	return { ...scenario, levers: { ...scenario.levers, [id]: setting } };
}

const byGroup = <T>(columns: readonly Float64Array[], of: (one: Float64Array) => T) =>
	Object.fromEntries(columns.map((one, i) => [staffGroups[i]!, of(one)])) as Record<
		(typeof staffGroups)[number],
		T
	>;
