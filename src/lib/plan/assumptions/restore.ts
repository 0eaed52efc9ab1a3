/** Taking everything back that a plan says of its own about one quantity. */
import type { Scenario } from '#sim-core';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
	Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Takes value, range, grounds and formula of a quantity back to what the model ships. */
export const restored = (scenario: Scenario, id: string): Scenario =>
	plain({
		...scenario,
		assumptions: without(scenario.assumptions, id),
		levers: without(scenario.levers, id),
		world: { ...scenario.world, drivers: without(scenario.world.drivers, id) },
		ranges: without(scenario.ranges ?? {}, id),
		formulas: without(scenario.formulas ?? {}, id)
	});

/** Takes away the formulas of quantities that are set to a level: the formula would claim a value that is not it. */
export const withoutFormulas = (scenario: Scenario, ids: readonly string[]): Scenario =>
	plain({
		...scenario,
		formulas: Object.fromEntries(
			Object.entries(scenario.formulas ?? {}).filter(([name]) => !ids.includes(name))
		)
	});

/** Leaves out ranges and formulas where there are none, so that a plan taken back is what it was. */
export function plain({ ranges = {}, formulas = {}, ...scenario }: Scenario): Scenario {
	return {
		...scenario,
		...(Object.keys(ranges).length === 0 ? {} : { ranges }),
		...(Object.keys(formulas).length === 0 ? {} : { formulas })
	};
}
