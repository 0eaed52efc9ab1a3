/** Drivers over time: what a scenario sets, moved by dated events, within the bounds that a driver has. */
import type { ModelSpec } from '../spec/model.ts';
import type { Driver } from '../spec/variable.ts';
import { monthlyLevels } from './levels.ts';
import { monthNumber } from './months.ts';
import type { Scenario, WorldEvent } from './types.ts';

/** Levels of a driver month by month, from month number `start`. */
export interface DriverLevels {
	readonly driver: string;
	readonly start: number;
	readonly levels: Float64Array;
}

/** Gives the levels of a driver in every month of a scenario. */
export function driverLevels(model: ModelSpec, scenario: Scenario, name: string): Float64Array {
	const unbounded = unboundedLevels(model, scenario, name);
	keepWithinBounds(model, unbounded);
	return unbounded.levels;
}

/** Gives the levels of a driver with the scenario's own events in them, before its bounds are put to them. */
export function unboundedLevels(model: ModelSpec, scenario: Scenario, name: string): DriverLevels {
	const start = monthNumber(scenario.start)!;
	const { statusQuo } = driverCalled(model, name);
	const phases = scenario.world.drivers[name] ?? [];
	const levels = monthlyLevels(phases, statusQuo, start, scenario.months);
	const whole = { driver: name, start, levels };
	for (const event of scenario.world.events) {
		applyEvent(model, { ...event, from: monthNumber(event.from)! }, whole);
	}
	return whole;
}

/** An event with the number of the month in which it begins. */
export type NumberedEvent = Omit<WorldEvent, 'from'> & { readonly from: number };

/** Moves the levels of a driver by an event, for as long as that lasts. */
export function applyEvent(
	model: ModelSpec,
	event: NumberedEvent,
	{ driver, start, levels }: DriverLevels
): void {
	const declared = model.events.find(({ id }) => id === event.id);
	const first = event.from - start;
	for (const effect of declared?.effects ?? []) {
		if (effect.driver !== driver) continue;
		const size = effect.perSize * event.size;
		const last = Math.min(levels.length, first + event.months);
		for (let month = Math.max(0, first); month < last; month++) {
			levels[month] = effect.by === 'add' ? levels[month]! + size : levels[month]! * (1 + size);
		}
	}
}

/** Puts the bounds of a driver to its levels: events may stack up past what it can mean, as a share above 1. */
export function keepWithinBounds(model: ModelSpec, { driver, levels }: DriverLevels): void {
	const { min, max } = driverCalled(model, driver);
	for (let i = 0; i < levels.length; i++) levels[i] = Math.min(max, Math.max(min, levels[i]!));
}

function driverCalled(model: ModelSpec, name: string): Driver {
	for (const { variables } of model.sectors) {
		const variable = variables[name];
		if (variable?.kind === 'driver') return variable;
	}
	throw new Error(`${name} is no driver.`);
}
